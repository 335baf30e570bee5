#pragma once

#include "engine/codec/codec.hpp"
#include "server/protocol/message.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <memory>
#include <string>

namespace frenemy::server {

/// What went over all lines of a run: WebSocket frames with their heads, as they lie on the wire.
struct Traffic {
    std::uint64_t down = 0; ///< bytes from the server
    std::uint64_t up = 0;
};

/// From where to where.
struct LineEnds {
    boost::asio::ip::tcp::endpoint server;
    /// Any when it is not given. One address has 28,000 ports for connections to one server.
    boost::asio::ip::address_v4 from;
};

/// A client's connection. Everything happens in the io_context, on its one thread.
class Line {
public:
    /// Who holds the line; outlives it.
    class Owner {
    public:
        virtual ~Owner() = default;
        /// May cut the line, or open it anew.
        virtual void heard(const ServerMessage& message) = 0;
        /// By the other end, or it never came to be; `why` as the system puts it.
        virtual void cut_off(const std::string& why) = 0;
    };

    Line(boost::asio::io_context& io, const LineEnds& ends, Owner& owner, Traffic& traffic);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    /// Begins a connection and says Hello and this in one frame. A line that was open is cut.
    void open(const ClientMessage& first);
    void say(const ClientMessage& message);
    /// The cable is pulled: no farewell, and the owner hears nothing of it.
    void cut();
    bool is_open() const { return open_ != nullptr; }

private:
    struct Open;
    boost::asio::io_context& io_;
    const LineEnds ends_;
    Owner& owner_;
    Traffic& traffic_;
    std::shared_ptr<Open> open_;
};

} // namespace frenemy::server
