#pragma once

#include "server/net/bucket.hpp"
#include "server/net/eager_socket.hpp"
#include "server/net/session.hpp"
#include "server/protocol/codec.hpp"

#include <algorithm>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <utility>
#include <vector>

// A conversation over WebSocket. Beast costs half a minute to compile: session.cpp alone includes
// this.

namespace frenemy::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using boost::system::error_code;
using SteadyClock = std::chrono::steady_clock;

// docs/PROTOCOL, connection
inline constexpr std::chrono::seconds handshake_within{10};
inline constexpr std::chrono::seconds place_within{10}; ///< of Hello
inline constexpr std::chrono::seconds farewell_within{2};
inline constexpr std::chrono::seconds silence{30}; ///< a ping goes out at half of it
inline constexpr std::size_t most_unread = 512 * 1024;
inline constexpr double reads_a_message = 8;  ///< at most, for who writes it in small pieces
inline constexpr std::size_t most_bytes_a_second = 64 * 1024; ///< of a request, or through TLS
inline constexpr std::size_t read_at_once = 256; ///< bytes; who says nothing keeps no more room

// Requests have deadlines of their own; a WebSocket brings its own, and goes over the bare socket.
using Plain = beast::basic_stream<asio::ip::tcp, SessionThread, beast::simple_rate_policy>;
using Tls = beast::ssl_stream<Plain>;
using Timer =
    asio::basic_waitable_timer<SteadyClock, asio::wait_traits<SteadyClock>, SessionThread>;

inline std::optional<Refusal> objection_to(const Hello& hello)
{
    if (hello.version < oldest_version) return Refusal::TooOld;
    if (hello.version > protocol_version) return Refusal::TooNew;
    if (hello.rules != rules_version) return Refusal::OtherRules;
    if ((hello.needs & ~known_features) != 0) return Refusal::MissingFeature;
    return {};
}

inline SessionSocket& bare(EagerSocket& stream)
{
    return stream.socket();
}
inline SessionSocket& bare(Tls& stream)
{
    return stream.next_layer().socket();
}

/// `Stream`: EagerSocket or Tls.
template <class Stream>
class PlaySession final : public Connection {
public:
    PlaySession(std::shared_ptr<Sessions> sessions, Stream&& stream, std::size_t its_worker)
        : Connection(sessions->hall.next_peer(), its_worker)
        , sessions_(std::move(sessions))
        , socket_(std::move(stream))
        , patience_(socket_.get_executor())
        , bucket_(sessions_->messages_a_second)
    {
    }

    ~PlaySession() override { ++sessions_->metrics.connections_closed; }

    void begin(const http::request<http::empty_body>& request)
    {
        if constexpr (writes_itself) socket_.next_layer().belongs_to(weak_from_this());
        socket_.set_option(websocket::stream_base::timeout{handshake_within, silence, true});
        socket_.read_message_max(most_client_bytes);
        socket_.binary(true);
        socket_.auto_fragment(false);
        // Pings and pongs cost as much as a message. It is called in the middle of reading.
        socket_.control_callback([this](websocket::frame_type, beast::string_view) {
            if (!bucket_.take(1) && !closing_)
                asio::post(socket_.get_executor(),
                           [self = self()] { self->refuse(Refusal::TooMuch); });
        });
        ++sessions_->metrics.connections_opened;
        socket_.async_accept(request, [self = self()](const error_code& error) {
            if (!error) self->opened();
        });
    }

    void send(Bytes frame) override
    {
        asio::post(socket_.get_executor(), [self = self(), frame = std::move(frame)]() mutable {
            self->queue(std::move(frame));
        });
    }

    void send_here(Bytes frame) override { queue(std::move(frame)); }

    void close() override
    {
        asio::post(socket_.get_executor(), [self = self()] { self->close_after_sending(); });
    }

private:
    static constexpr bool writes_itself = std::is_same_v<Stream, EagerSocket>;

    std::shared_ptr<PlaySession> self()
    {
        return std::static_pointer_cast<PlaySession>(shared_from_this());
    }

    void opened()
    {
        {
            const std::lock_guard lock{sessions_->mutex};
            if (sessions_->closed) return;
            sessions_->open.insert(this);
        }
        patience_.expires_after(handshake_within);
        patience_.async_wait([self = self()](const error_code& error) {
            if (!error && !self->greeted_) self->drop();
        });
        read();
    }

    void read()
    {
        const auto some = [self = self()](const error_code& error, std::size_t bytes) {
            if (error) {
                if (error == websocket::error::message_too_big)
                    ++self->sessions_->metrics.frames_refused;
                if (error == asio::error::no_buffer_space) return self->refuse(Refusal::TooMuch);
                return self->ended();
            }
            self->incoming_.commit(bytes);
            if (self->socket_.is_message_done())
                self->take_in();
            else
                self->read();
        };
        socket_.async_read_some(incoming_.prepare(read_at_once), some);
    }

    void take_in()
    {
        const auto bytes = incoming_.cdata();
        const std::span frame{static_cast<const std::byte*>(bytes.data()), bytes.size()};
        auto messages = socket_.got_binary() ? decode_client_frame(frame) : std::nullopt;
        incoming_.consume(incoming_.size());
        if (!messages) {
            ++sessions_->metrics.frames_refused;
            return refuse(Refusal::NotUnderstood);
        }
        if (!bucket_.take(messages->size())) return refuse(Refusal::TooMuch);
        for (ClientMessage& message : *messages) {
            if (closing_) return ended();
            if (const auto* hello = std::get_if<Hello>(&message))
                greet(*hello);
            else if (!greeted_)
                tell(Refused{Refusal::HelloFirst});
            else
                sessions_->hall.on(self(), std::move(message));
        }
        if (!closing_) read();
    }

    void greet(const Hello& hello)
    {
        if (const auto no = objection_to(hello)) return refuse(*no);
        greeted_ = true;
        tell(Welcome{});
        patience_.expires_after(place_within);
        patience_.async_wait([self = self()](const error_code& error) {
            if (!error && !self->expected) self->refuse(Refusal::JoinFirst);
        });
    }

    void tell(const ServerMessage& message)
    {
        sessions_->metrics.count(message);
        Bytes frame;
        if (add_to_frame(frame, message)) queue(std::move(frame));
    }

    /// Says why, and that was that.
    void refuse(Refusal why)
    {
        if (closing_ || dropped_) return;
        hasty_ = why == Refusal::TooMuch; // who says too much would go on while we say farewell
        tell(Refused{why});
        close_after_sending();
    }

    void queue(Bytes frame)
    {
        if (closing_ || dropped_) return;
        if constexpr (writes_itself) {
            if (socket_.is_open()) socket_.next_layer().write_message(frame);
            if (socket_.next_layer().unwritten() > most_unread) too_slow();
        } else {
            unread_ += frame.size();
            if (unread_ > most_unread) return too_slow();
            waiting_.push_back(std::move(frame));
            write();
        }
    }

    void too_slow()
    {
        ++sessions_->metrics.too_slow;
        drop();
    }

    /// Everything that waits goes out in one frame, as far as a frame may be large; then the farewell.
    void write()
    {
        if (writing_ || dropped_) return;
        if (waiting_.empty()) {
            if (closing_) hasty_ ? drop() : close_socket();
            return;
        }
        auto next = waiting_.begin();
        outgoing_ = std::move(*next++);
        for (; next != waiting_.end() && outgoing_.size() + next->size() <= most_server_bytes;
             ++next)
            outgoing_.insert(outgoing_.end(), next->begin(), next->end());
        waiting_.erase(waiting_.begin(), next);
        writing_ = true;
        socket_.async_write(asio::buffer(outgoing_),
                            [self = self()](const error_code& error, std::size_t) {
                                self->writing_ = false;
                                self->unread_ -= self->outgoing_.size();
                                self->outgoing_ = {};
                                if (error) return self->ended();
                                self->write();
                            });
    }

    void close_after_sending()
    {
        if (closing_) return;
        closing_ = true;
        forget();
        write();
    }

    void close_socket()
    {
        if (std::exchange(dropped_, true)) return;
        patience_.expires_after(farewell_within);
        patience_.async_wait([self = self()](const error_code& error) {
            if (!error) self->drop();
        });
        socket_.async_close(websocket::close_code::normal,
                            [self = self()](const error_code&) { self->patience_.cancel(); });
    }

    /// Without another word.
    void drop()
    {
        dropped_ = true;
        error_code ignored;
        bare(socket_.next_layer()).close(ignored);
        ended();
    }

    void ended()
    {
        dropped_ = dropped_ || !closing_;
        if (!closing_) patience_.cancel();
        forget();
    }

    void forget()
    {
        {
            const std::lock_guard lock{sessions_->mutex};
            sessions_->open.erase(this);
        }
        sessions_->hall.gone(self());
    }

    std::shared_ptr<Sessions> sessions_;
    websocket::stream<Stream, false> socket_; ///< no compression: frames are small and packed
    Timer patience_; ///< until Hello, then until a place, and with who does not go away
    beast::flat_buffer incoming_;
    Bucket bucket_;
    bool greeted_ = false;
    std::vector<Bytes> waiting_; ///< few: most are written as they come
    Bytes outgoing_;             ///< being written
    std::size_t unread_ = 0;
    bool writing_ = false;
    bool closing_ = false; ///< once everything has gone out
    bool hasty_ = false;   ///< and without a farewell
    bool dropped_ = false;
};

} // namespace frenemy::server
