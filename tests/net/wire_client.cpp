#include "tests/net/wire_client.hpp"

#include "server/protocol/codec.hpp"

#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <catch2/catch.hpp>

#include <deque>

namespace frenemy::testing {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using boost::system::error_code;

struct WireClient::Line : std::enable_shared_from_this<WireClient::Line> {
    explicit Line(asio::io_context& io)
        : socket(io)
    {
    }

    void begin(std::uint16_t port, Bytes greeting)
    {
        auto& transport = beast::get_lowest_layer(socket);
        transport.expires_never();
        transport.async_connect(
            tcp::endpoint{asio::ip::address_v4::loopback(), port},
            [self = shared_from_this(), greeting = std::move(greeting)](error_code no) mutable {
                if (no) return self->end();
                error_code ignored;
                beast::get_lowest_layer(self->socket)
                    .socket()
                    .set_option(tcp::no_delay{true}, ignored);
                self->socket.binary(true);
                self->socket.read_message_max(most_server_bytes);
                self->socket.async_handshake(
                    "localhost", "/play",
                    [self, greeting = std::move(greeting)](error_code not_now) mutable {
                        if (not_now) return self->end();
                        self->send(std::move(greeting));
                        self->read();
                    });
            });
    }

    void read()
    {
        socket.async_read(incoming, [self = shared_from_this()](error_code no, std::size_t) {
            if (no) return self->end();
            const auto bytes = self->incoming.cdata();
            const auto messages = decode_server_frame(
                {static_cast<const std::byte*>(bytes.data()), bytes.size()});
            self->incoming.consume(self->incoming.size());
            if (!messages) FAIL("the server sent what is no message");
            if (!self->owner) return; // pulled
            for (const ServerMessage& message : *messages) {
                if (std::holds_alternative<Welcome>(message)) self->welcomed = true;
                self->owner->hear(message);
            }
            self->read();
        });
    }

    void send(Bytes frame)
    {
        waiting.push_back(std::move(frame));
        if (waiting.size() == 1) write();
    }

    void write()
    {
        socket.async_write(asio::buffer(waiting.front()),
                           [self = shared_from_this()](error_code no, std::size_t) {
                               if (no) return self->end();
                               self->waiting.pop_front();
                               if (!self->waiting.empty()) self->write();
                           });
    }

    void end()
    {
        ended = true;
        welcomed = false;
        error_code ignored;
        beast::get_lowest_layer(socket).socket().close(ignored);
    }

    websocket::stream<beast::tcp_stream> socket;
    beast::flat_buffer incoming;
    std::deque<Bytes> waiting;
    FakeClient* owner = nullptr;
    bool welcomed = false;
    bool ended = false;
};

WireClient::WireClient(asio::io_context& io, std::uint16_t port)
    : io_(&io)
    , port_(port)
{
}
WireClient::~WireClient()
{
    cut();
}
WireClient::WireClient(WireClient&& other) noexcept
    : knows(std::move(other.knows))
    , io_(other.io_)
    , port_(other.port_)
    , line_(std::move(other.line_))
{
    if (line_) line_->owner = &knows;
}
WireClient& WireClient::operator=(WireClient&& other) noexcept
{
    cut();
    knows = std::move(other.knows);
    io_ = other.io_;
    port_ = other.port_;
    line_ = std::move(other.line_);
    if (line_) line_->owner = &knows;
    return *this;
}

void WireClient::connect(const ClientMessage& first)
{
    if (line_ && !line_->ended) return;
    line_ = std::make_shared<Line>(*io_);
    line_->owner = &knows;
    Bytes greeting;
    add_to_frame(greeting, Hello{});
    if (!add_to_frame(greeting, first)) FAIL("cannot say that first");
    line_->begin(port_, std::move(greeting));
}

bool WireClient::is_open() const
{
    return line_ && line_->welcomed && !line_->ended;
}
bool WireClient::is_connecting() const
{
    return line_ && !line_->ended && !line_->welcomed;
}

void WireClient::say(const ClientMessage& message)
{
    Bytes frame;
    if (!add_to_frame(frame, message)) FAIL("cannot say that");
    send(std::move(frame));
}

void WireClient::send(Bytes frame)
{
    if (line_ && !line_->ended) line_->send(std::move(frame));
}

void WireClient::cut()
{
    if (!line_) return;
    line_->owner = nullptr;
    line_->end();
    line_.reset();
}

HttpAnswer http_get(std::uint16_t port, const std::string& path)
{
    namespace http = beast::http;
    asio::io_context io;
    beast::tcp_stream stream{io};
    stream.connect(tcp::endpoint{asio::ip::address_v4::loopback(), port});
    http::request<http::empty_body> request{http::verb::get, path, 11};
    request.set(http::field::host, "localhost");
    http::write(stream, request);
    beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.body_limit(64 * 1024 * 1024);
    http::read(stream, buffer, parser);
    return {parser.get().result_int(), std::move(parser.get().body())};
}

std::string raw_exchange(std::uint16_t port, const std::string& bytes)
{
    asio::io_context io;
    tcp::socket socket{io};
    socket.connect(tcp::endpoint{asio::ip::address_v4::loopback(), port});
    error_code stopped;
    asio::write(socket, asio::buffer(bytes), stopped);
    std::string answer;
    asio::read(socket, asio::dynamic_buffer(answer), stopped);
    return answer;
}

} // namespace frenemy::testing
