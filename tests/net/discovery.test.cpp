#include "server/protocol/discovery.hpp"

#include "server/net/answer_limit.hpp"
#include "server/protocol/version.hpp"
#include "tests/net/server_process.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>

// Who asks around the network, and who answers.

using namespace frenemy;
using namespace frenemy::testing;
namespace asio = boost::asio;
using asio::ip::udp;

namespace {

// Broadcasts: with one address alone, only one of a machine's servers would hear it.
const auto this_machine = asio::ip::make_address_v4("127.255.255.255");
const auto outside_network = asio::ip::address_v4::broadcast();

class Asker {
public:
    Asker()
    {
        socket_.open(udp::v4());
        socket_.set_option(asio::socket_base::broadcast{true});
    }

    /// False where there is no such network.
    bool ask(const asio::ip::address& place, std::uint32_t number)
    {
        boost::system::error_code error;
        const Bytes question =
            encode(server::DiscoveryQuestion{server::protocol_version, number, {}});
        socket_.send_to(asio::buffer(question), {place, server::discovery_port}, 0, error);
        return !error;
    }

    /// The number of the question that this server has answered next; other servers may answer,
    /// too.
    std::uint32_t next_of(std::uint16_t port)
    {
        std::array<std::byte, server::most_datagram_bytes> datagram{};
        while (true) {
            udp::endpoint from;
            const std::size_t size = socket_.receive_from(asio::buffer(datagram), from);
            const auto answer = server::decode_discovery_answer({datagram.data(), size});
            if (answer && answer->port == port) return answer->number;
        }
    }

    /// This machine's address on the network that other machines are on; empty when there is none.
    static std::string own_address()
    {
        asio::io_context io;
        udp::socket way_out{io};
        boost::system::error_code error;
        way_out.open(udp::v4());
        way_out.connect({asio::ip::make_address("192.0.2.1"), server::discovery_port}, error);
        return error ? "" : way_out.local_endpoint().address().to_string();
    }

private:
    asio::io_context io_;
    udp::socket socket_{io_};
};

} // namespace

TEST_CASE("A server answers where it listens, and nowhere else")
{
    const ScratchFolder scratch;
    Asker asker;
    const std::string outside = Asker::own_address();
    {
        const ServerProcess server{scratch.path() / "inside", {"--address", "127.0.0.1"}};
        if (outside.empty())
            WARN("no network but this machine's own: nobody asks from outside");
        else
            CHECK(asker.ask(outside_network, 1));
        REQUIRE(asker.ask(this_machine, 2)); // heard after the first
        CHECK(asker.next_of(server.port()) == 2);
    }
    const ServerProcess everywhere{scratch.path() / "everywhere", {"--address", "0.0.0.0"}};
    REQUIRE(asker.ask(this_machine, 3));
    CHECK(asker.next_of(everywhere.port()) == 3);
    if (outside.empty()) return;
    const ServerProcess server{scratch.path() / "outside", {"--address", outside}};
    REQUIRE(asker.ask(this_machine, 4));
    REQUIRE(asker.ask(outside_network, 5));
    CHECK(asker.next_of(server.port()) == 5);
}

TEST_CASE("One address is answered so often a second, whoever asks in its name")
{
    using namespace std::chrono_literals;
    server::AnswerLimit limit;
    const server::AnswerLimit::Time now{1h};
    const auto victim = asio::ip::make_address_v4("192.168.0.7");
    for (int i = 0; i < server::answers_a_second; ++i)
        CHECK(limit.allows(victim, now));
    CHECK_FALSE(limit.allows(victim, now + 999ms));
    CHECK(limit.allows(asio::ip::make_address_v4("192.168.0.8"), now + 999ms));
    CHECK(limit.allows(victim, now + 1s));
    for (std::uint32_t i = 0; i < server::most_answered; ++i)
        limit.allows(asio::ip::address_v4{0x0a000000 + i}, now + 1s);
    CHECK_FALSE(limit.allows(asio::ip::address_v4{0x0b000000}, now + 1s));
    CHECK(limit.allows(victim, now + 1s));
}
