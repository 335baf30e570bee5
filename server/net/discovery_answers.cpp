#include "server/net/discovery_answers.hpp"

#include "server/protocol/discovery.hpp"
#include "server/protocol/version.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>

#include <array>

namespace frenemy::server {

namespace asio = boost::asio;
using asio::ip::udp;
using boost::system::error_code;

struct DiscoveryAnswers::Open : std::enable_shared_from_this<DiscoveryAnswers::Open> {
    Open(asio::io_context& io, const Hall& its_hall, std::uint16_t its_port,
         std::optional<CertificateMark> its_mark)
        : hall(its_hall)
        , port(its_port)
        , mark(its_mark)
        , socket(asio::make_strand(io))
    {
    }

    void receive()
    {
        socket.async_receive_from(
            asio::buffer(datagram), from,
            [self = shared_from_this()](const error_code& error, std::size_t size) {
                if (error == asio::error::operation_aborted) return;
                if (!error) self->answer(std::span{self->datagram}.first(size));
                self->receive();
            });
    }

    void answer(std::span<const std::byte> bytes)
    {
        const auto question = decode_discovery_question(bytes);
        if (!question) return;
        DiscoveryAnswer told{protocol_version, question->number,           port,
                             mark.has_value(), mark.value_or(0), hall.listed(question->code)};
        if (question->code && told.classes.empty()) return;
        error_code lost; // whoever asked asks again
        socket.send_to(asio::buffer(encode(told)), from, 0, lost);
    }

    const Hall& hall;
    std::uint16_t port;
    std::optional<CertificateMark> mark;
    udp::socket socket;
    udp::endpoint from;
    std::array<std::byte, most_datagram_bytes> datagram{};
};

DiscoveryAnswers::DiscoveryAnswers(asio::io_context& io, const Hall& hall, std::uint16_t port,
                                   std::optional<CertificateMark> mark)
    : open_(std::make_shared<Open>(io, hall, port, mark))
{
}

DiscoveryAnswers::~DiscoveryAnswers() = default;

std::string DiscoveryAnswers::listen()
{
    error_code error;
    udp::socket& socket = open_->socket;
    const udp::endpoint at{udp::v4(), discovery_port};
    socket.open(at.protocol(), error);
    if (!error) socket.set_option(asio::socket_base::reuse_address{true}, error);
    if (!error) socket.bind(at, error);
    if (!error) socket.non_blocking(true, error);
    if (error)
        return "clients nearby will not find this server: UDP port "
               + std::to_string(discovery_port) + ": " + error.message();
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
