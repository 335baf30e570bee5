#pragma once

#include "engine/codec/codec.hpp"
#include "server/net/bucket.hpp"
#include "server/net/session.hpp"

#include <boost/asio/append.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/websocket/teardown.hpp>

#include <array>
#include <memory>
#include <utility>

namespace frenemy::server {

/// A socket that writes at once what the system takes, all of most frames, and keeps the rest until it
/// takes more. What a server tells goes out here: a call of the system and nothing else, for a move is
/// told four times. Beast, above, greets, reads, pings and says farewell; its frames go the same way,
/// in the order of the calls.
class EagerSocket {
public:
    using executor_type = SessionThread;

    /// Whoever makes it read more often than `reads_a_second` is heard no more: no_buffer_space. Beast
    /// passes over frames without content by itself, and nobody above would count them.
    EagerSocket(SessionSocket socket, double reads_a_second)
        : socket_(std::move(socket))
        , reads_(reads_a_second)
    {
        boost::system::error_code ignored;
        socket_.non_blocking(true, ignored); // else writing at once would wait
    }

    executor_type get_executor() { return socket_.get_executor(); }
    SessionSocket& socket() { return socket_; }
    /// Whose life is this socket's: as long as something waits to be written, it must not end.
    void belongs_to(std::weak_ptr<void> owner) { owner_ = std::move(owner); }

    /// A whole binary message, as a server frames it (RFC 6455, 5.2: without a mask). Between the
    /// greeting and the farewell.
    void write_message(const Bytes& message)
    {
        std::array<std::byte, 10> head{std::byte{0x82}};
        const std::size_t size = message.size();
        const std::size_t digits = size < 126 ? 0 : size < 65'536 ? 2 : 8;
        head[1] = static_cast<std::byte>(digits == 0 ? size : digits == 2 ? 126 : 127);
        for (std::size_t i = 0; i < digits; ++i)
            head[2 + i] = static_cast<std::byte>(size >> 8 * (digits - 1 - i));
        write(std::array{boost::asio::const_buffer{head.data(), 2 + digits},
                         boost::asio::const_buffer{message.data(), size}});
    }
    /// Bytes the system has not taken yet.
    std::size_t unwritten() const { return rest_.size(); }

    // For Beast:

    template <class Buffers, class Handler>
    void async_read_some(const Buffers& buffers, Handler&& handler)
    {
        if (reads_.take(1)) {
            socket_.async_read_some(buffers, std::forward<Handler>(handler));
        } else {
            const boost::system::error_code no = boost::asio::error::no_buffer_space;
            boost::asio::post(get_executor(), boost::asio::append(std::forward<Handler>(handler), no,
                                                                  std::size_t{0}));
        }
    }
    template <class Buffers, class Handler>
    void async_write_some(const Buffers& buffers, Handler&& handler)
    {
        write(buffers);
        boost::asio::post(get_executor(), boost::asio::append(std::forward<Handler>(handler), error_,
                                                              error_ ? 0 : boost::asio::buffer_size(buffers)));
    }

private:
    /// As one buffer: the system has less to look at than at several.
    template <class Buffers>
    void write(const Buffers& buffers)
    {
        if (error_) return;
        const std::size_t before = rest_.size();
        Bytes& bytes = before > 0 ? rest_ : together_;
        bytes.resize(before + boost::asio::buffer_size(buffers));
        boost::asio::buffer_copy(boost::asio::buffer(bytes) + before, buffers);
        if (before > 0) return; // it waits already
        const std::size_t written = write_some(bytes);
        if (error_ || written == bytes.size()) return;
        rest_.assign(bytes.begin() + static_cast<std::ptrdiff_t>(written), bytes.end());
        wait();
    }

    std::size_t write_some(const Bytes& bytes)
    {
        boost::system::error_code error;
        const std::size_t written = socket_.write_some(boost::asio::buffer(bytes), error);
        if (error && error != boost::asio::error::would_block) error_ = error;
        return written;
    }

    void wait()
    {
        socket_.async_wait(SessionSocket::wait_write, [this, owner = owner_.lock()](const auto& error) {
            if (error || error_) return;
            rest_.erase(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(write_some(rest_)));
            if (error_ || rest_.empty()) rest_ = {};
            else wait();
        });
    }

    static inline thread_local Bytes together_; ///< for its memory
    SessionSocket socket_;
    Bucket reads_;
    std::weak_ptr<void> owner_;
    Bytes rest_;
    boost::system::error_code error_; ///< whoever reads hears of it, too
};

// How Beast ends what lies below a conversation:

inline void beast_close_socket(EagerSocket& socket)
{
    boost::system::error_code ignored;
    socket.socket().close(ignored);
}
template <class Handler>
void async_teardown(boost::beast::role_type role, EagerSocket& socket, Handler&& handler)
{
    boost::beast::websocket::async_teardown(role, socket.socket(), std::forward<Handler>(handler));
}

} // namespace frenemy::server
