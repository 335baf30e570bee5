#include "client/net/nearby.hpp"

#include "server/protocol/discovery.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>

#include <array>
#include <random>

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

namespace frenemy::client {
namespace {

namespace asio = boost::asio;
using asio::ip::udp;
using boost::system::error_code;

asio::ip::address_v4 address_of(const sockaddr* from)
{
    sockaddr_in address{};
    std::copy_n(reinterpret_cast<const std::byte*>(from), sizeof address,
                reinterpret_cast<std::byte*>(&address));
    return asio::ip::address_v4{ntohl(address.sin_addr.s_addr)};
}

/// `see(interface)` for each that speaks version 4 and can call all of its network.
template <class See>
void for_each_network(See see)
{
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0) return;
    for (const ifaddrs* each = first; each; each = each->ifa_next)
        if ((each->ifa_flags & IFF_BROADCAST) && (each->ifa_flags & IFF_UP) && each->ifa_addr
            && each->ifa_broadaddr && each->ifa_addr->sa_family == AF_INET)
            see(*each);
    freeifaddrs(first);
}

/// Every server of this machine, and everybody on each network it is part of. One address of this
/// machine would reach one of its servers only.
std::vector<asio::ip::address_v4> places()
{
    std::vector<asio::ip::address_v4> all{asio::ip::make_address_v4("127.255.255.255"),
                                          asio::ip::address_v4::broadcast()};
    for_each_network([&](const ifaddrs& each) { all.push_back(address_of(each.ifa_broadaddr)); });
    return all;
}

} // namespace

struct Nearby::Socket {
    asio::io_context io;
    asio::ip::udp::socket port{io};
    std::uint32_t number = std::random_device{}();
};

Nearby::Nearby()
    : socket_(std::make_unique<Socket>())
{
    error_code error;
    socket_->port.open(udp::v4(), error);
    if (error) return;
    socket_->port.set_option(asio::socket_base::broadcast{true}, error);
    socket_->port.non_blocking(true, error);
}

Nearby::~Nearby() = default;

void Nearby::ask(const std::optional<server::ClassCode>& code)
{
    const Bytes question = encode(server::DiscoveryQuestion{server::protocol_version, ++socket_->number, code});
    for (const auto& place : places()) {
        error_code error; // no way there: the next
        socket_->port.send_to(asio::buffer(question), {place, server::discovery_port}, 0, error);
    }
}

std::vector<NearbyClass> Nearby::take()
{
    std::vector<NearbyClass> found;
    std::array<std::byte, server::most_datagram_bytes> datagram{};
    // A bound: whoever floods this port does not hold up the window.
    for (int i = 0; i < 64; ++i) {
        udp::endpoint from;
        error_code error;
        const std::size_t size = socket_->port.receive_from(asio::buffer(datagram), from, 0, error);
        if (error) break;
        const auto answer = server::decode_discovery_answer({datagram.data(), size});
        if (!answer || answer->number != socket_->number) continue;
        Address address{from.address().to_string(), answer->port, answer->encrypted, {}};
        if (answer->encrypted && answer->mark != 0) address.mark = answer->mark;
        for (const auto& listed : answer->classes)
            found.push_back({address, listed.code, listed.title, listed.pupils, listed.stage});
    }
    return found;
}

namespace {

/// Where packets to elsewhere would leave from; nothing is sent.
std::string address_of_way_out()
{
    asio::io_context io;
    udp::socket asks{io};
    error_code error;
    asks.open(udp::v4(), error);
    const auto elsewhere = asio::ip::address_v4{{192, 0, 2, 1}}; // nobody's: RFC 5737
    if (!error) asks.connect({elsewhere, server::discovery_port}, error);
    const auto own = error ? udp::endpoint{} : asks.local_endpoint(error);
    return error ? "" : own.address().to_string();
}

} // namespace

std::string own_address()
{
    // A machine with virtual networks has several; pupils are where the way out is.
    std::string own = address_of_way_out();
    for_each_network([&](const ifaddrs& each) {
        if (own.empty()) own = address_of(each.ifa_addr).to_string();
    });
    return own;
}

} // namespace frenemy::client
