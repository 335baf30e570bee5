#include "server/net/discovery_answers.hpp"

#include "server/net/answer_limit.hpp"
#include "server/protocol/discovery.hpp"
#include "server/protocol/version.hpp"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <cstring>
#include <netinet/in.h>
#include <span>
#include <sys/socket.h>
#include <utility>

namespace frenemy::server {

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::ip::udp;
using boost::system::error_code;

namespace {

/// A datagram, who sent it, and the address of this machine on the network that it came by.
struct Came {
    std::size_t size = 0;
    udp::endpoint from;
    asio::ip::address_v4 by;
};

/// Nothing when there is none. Asio does not tell of the network: a broadcast is to everybody's
/// address, and one socket hears it from all of them.
std::optional<Came> take_datagram(udp::socket& socket, std::span<std::byte> room)
{
    sockaddr_in sender{};
    iovec place{room.data(), room.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(in_pktinfo))> beside{};
    msghdr message{};
    message.msg_name = &sender;
    message.msg_namelen = sizeof sender;
    message.msg_iov = &place;
    message.msg_iovlen = 1;
    message.msg_control = beside.data();
    message.msg_controllen = beside.size();
    const ssize_t size = ::recvmsg(socket.native_handle(), &message, MSG_DONTWAIT);
    if (size < 0) return {};
    Came came{static_cast<std::size_t>(size),
              {asio::ip::address_v4{ntohl(sender.sin_addr.s_addr)}, ntohs(sender.sin_port)},
              {}};
    for (cmsghdr* each = CMSG_FIRSTHDR(&message); each; each = CMSG_NXTHDR(&message, each)) {
        if (each->cmsg_level != IPPROTO_IP || each->cmsg_type != IP_PKTINFO) continue;
        in_pktinfo info{};
        std::memcpy(&info, CMSG_DATA(each), sizeof info);
        came.by = asio::ip::address_v4{ntohl(info.ipi_spec_dst.s_addr)};
    }
    return came;
}

} // namespace

struct DiscoveryAnswers::Open : std::enable_shared_from_this<DiscoveryAnswers::Open> {
    Open(asio::io_context& io, const Hall& its_hall, tcp::endpoint its_place,
         std::optional<CertificateMark> its_mark)
        : hall(its_hall)
        , place(std::move(its_place))
        , mark(its_mark)
        , socket(asio::make_strand(io))
    {
    }

    void receive()
    {
        socket.async_wait(
            udp::socket::wait_read, [self = shared_from_this()](const error_code& error) {
                if (error == asio::error::operation_aborted || !self->socket.is_open()) return;
                if (const auto came = take_datagram(self->socket, self->datagram))
                    self->answer(*came);
                self->receive();
            });
    }

    /// Whether a connection to that address would lead here.
    bool listens_at(const asio::ip::address_v4& own) const
    {
        const auto& address = place.address();
        if (address.is_unspecified()) return true;
        return address.is_loopback() ? own.is_loopback() : address == own;
    }

    void answer(const Came& came)
    {
        if (!listens_at(came.by)) return;
        const auto question = decode_discovery_question(std::span{datagram}.first(came.size));
        if (!question) return;
        DiscoveryAnswer told{protocol_version, question->number, place.port(),
                             mark.has_value(), mark.value_or(0), hall.listed(question->code)};
        if (question->code && told.classes.empty()) return;
        if (!limit.allows(came.from.address().to_v4(), std::chrono::steady_clock::now())) return;
        error_code lost; // whoever asked asks again
        socket.send_to(asio::buffer(encode(told)), came.from, 0, lost);
    }

    const Hall& hall;
    const tcp::endpoint place;
    std::optional<CertificateMark> mark;
    udp::socket socket;
    AnswerLimit limit;
    std::array<std::byte, most_datagram_bytes> datagram{};
};

DiscoveryAnswers::DiscoveryAnswers(asio::io_context& io, const Hall& hall, tcp::endpoint place,
                                   std::optional<CertificateMark> mark)
    : open_(std::make_shared<Open>(io, hall, std::move(place), mark))
{
}

DiscoveryAnswers::~DiscoveryAnswers() = default;

std::string DiscoveryAnswers::listen()
{
    constexpr std::string_view unfound = "clients nearby will not find this server: ";
    const auto& address = open_->place.address();
    if (address.is_v6() && !address.is_unspecified())
        return std::string{unfound} + address.to_string()
               + " is an IPv6 address, and they ask by IPv4";
    error_code error;
    udp::socket& socket = open_->socket;
    const udp::endpoint at{udp::v4(), discovery_port};
    socket.open(at.protocol(), error);
    if (!error) socket.set_option(asio::socket_base::reuse_address{true}, error);
    using TellNetwork = asio::detail::socket_option::boolean<IPPROTO_IP, IP_PKTINFO>;
    if (!error) socket.set_option(TellNetwork{true}, error);
    if (!error) socket.bind(at, error);
    if (!error) socket.non_blocking(true, error);
    if (error)
        return std::string{unfound} + "UDP port " + std::to_string(discovery_port) + ": "
               + error.message();
    open_->receive();
    return {};
}

void DiscoveryAnswers::stop()
{
    asio::post(open_->socket.get_executor(), [open = open_] {
        error_code ignored;
        open->socket.close(ignored);
    });
}

} // namespace frenemy::server
