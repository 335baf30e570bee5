#include "server/load/line.hpp"

#include "server/protocol/codec.hpp"

#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

namespace frenemy::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using boost::system::error_code;

namespace {

/// Its executor is named, as a server's is: what clients cost, a server on the same machine lacks.
using Socket = asio::basic_stream_socket<asio::ip::tcp, asio::io_context::executor_type>;
constexpr std::size_t read_at_once = 1024; ///< bytes

/// A frame's head: two bytes, what its size needs, and four more for the mask of a client's.
std::uint64_t on_the_wire(std::size_t bytes, bool masked)
{
    const std::size_t size = bytes < 126 ? 0U : bytes < 65'536 ? 2U : 8U;
    return bytes + 2 + size + (masked ? 4U : 0U);
}

} // namespace

struct Line::Open : std::enable_shared_from_this<Line::Open> {
    Open(asio::io_context& io, Line& its_line) : socket(io), line(&its_line) {}

    void begin()
    {
        auto& transport = socket.next_layer();
        error_code ignored;
        if (!line->ends_.from.is_unspecified()) {
            transport.open(asio::ip::tcp::v4(), ignored);
            transport.bind({line->ends_.from, 0}, ignored);
        }
        transport.async_connect(line->ends_.server, [self = shared_from_this()](error_code no) {
            if (no) return self->end(no);
            error_code untold;
            self->socket.next_layer().set_option(asio::ip::tcp::no_delay{true}, untold);
            self->socket.binary(true);
            self->socket.read_message_max(most_server_bytes);
            self->socket.async_handshake("localhost", "/play", [self](error_code not_now) {
                if (not_now) return self->end(not_now);
                self->greeted = true;
                self->write();
                self->read();
            });
        });
    }

    void read()
    {
        const auto some = [self = shared_from_this()](error_code no, std::size_t) {
            if (no) return self->end(no);
            if (self->socket.is_message_done()) self->take_in();
            else self->read();
        };
        socket.async_read_some(incoming, read_at_once, some);
    }

    void take_in()
    {
        const auto bytes = incoming.cdata();
        const std::span frame{static_cast<const std::byte*>(bytes.data()), bytes.size()};
        if (line) line->traffic_.down += on_the_wire(frame.size(), false);
        const auto messages = decode_server_frame(frame);
        incoming.consume(incoming.size());
        if (!messages) return end(websocket::error::bad_data_frame);
        for (const ServerMessage& message : *messages)
            if (line) line->owner_.heard(message);
        if (line) read();
    }

    /// What is said while something is being written follows in one frame.
    void write()
    {
        if (!greeted || writing || waiting.empty()) return;
        writing = true;
        outgoing.clear();
        outgoing.swap(waiting);
        if (line) line->traffic_.up += on_the_wire(outgoing.size(), true);
        socket.async_write(asio::buffer(outgoing),
                           [self = shared_from_this()](error_code no, std::size_t) {
                               self->writing = false;
                               if (!no) self->write(); // the reading side hears of it, too
                           });
    }

    void end(const error_code& why)
    {
        close();
        if (Line* whose = std::exchange(line, nullptr)) {
            whose->open_.reset();
            whose->owner_.cut_off(why.message());
        }
    }

    void close()
    {
        error_code ignored;
        socket.next_layer().close(ignored);
    }

    websocket::stream<Socket, false> socket;
    Line* line; ///< null once it is cut
    beast::flat_buffer incoming;
    Bytes waiting;
    Bytes outgoing;
    bool greeted = false;
    bool writing = false;
};

Line::Line(asio::io_context& io, const LineEnds& ends, Owner& owner, Traffic& traffic)
    : io_(io)
    , ends_(ends)
    , owner_(owner)
    , traffic_(traffic)
{
}

Line::~Line()
{
    cut();
}

void Line::open(const ClientMessage& first)
{
    cut();
    open_ = std::make_shared<Open>(io_, *this);
    add_to_frame(open_->waiting, Hello{});
    add_to_frame(open_->waiting, first);
    open_->begin();
}

void Line::say(const ClientMessage& message)
{
    if (!open_) return;
    add_to_frame(open_->waiting, message);
    open_->write();
}

void Line::cut()
{
    if (!open_) return;
    open_->line = nullptr;
    open_->close();
    open_.reset();
}

} // namespace frenemy::server
