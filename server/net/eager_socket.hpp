#pragma once

#include "server/net/session.hpp"

#include <array>
#include <boost/asio/append.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/websocket/teardown.hpp>
#include <utility>

namespace frenemy::server {

/// A socket that writes at once what the system takes, as most frames are. Asio tries that, too,
/// but only inside an operation that has room for 64 buffers, which costs more than what it is
/// about.
class EagerSocket {
public:
    using executor_type = SessionThread;

    explicit EagerSocket(SessionSocket socket) : socket_(std::move(socket))
    {
        boost::system::error_code ignored;
        socket_.non_blocking(true, ignored); // else writing at once would wait
    }

    executor_type get_executor() { return socket_.get_executor(); }
    SessionSocket& socket() { return socket_; }

    template <class Buffers, class Handler>
    void async_read_some(const Buffers& buffers, Handler&& handler)
    {
        socket_.async_read_some(buffers, std::forward<Handler>(handler));
    }

    template <class Buffers, class Handler>
    void async_write_some(const Buffers& buffers, Handler&& handler)
    {
        boost::system::error_code error;
        const std::size_t written = write_now(buffers, error);
        if (error == boost::asio::error::would_block)
            return socket_.async_write_some(buffers, std::forward<Handler>(handler));
        boost::asio::post(get_executor(),
                          boost::asio::append(std::forward<Handler>(handler), error, written));
    }

private:
    /// A frame's head and what it says as one buffer: the system has less to look at.
    template <class Buffers>
    std::size_t write_now(const Buffers& buffers, boost::system::error_code& error)
    {
        std::array<std::byte, 512> together; // NOLINT: as far as it is filled
        const std::size_t size = boost::asio::buffer_size(buffers);
        if (size > together.size()) return socket_.write_some(buffers, error);
        boost::asio::buffer_copy(boost::asio::buffer(together), buffers);
        return socket_.write_some(boost::asio::buffer(together, size), error);
    }

    SessionSocket socket_;
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
