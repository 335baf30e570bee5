#pragma once

#include "tests/support/lesson.hpp"

#include <memory>
#include <string>
#include <vector>

namespace boost::asio {
class io_context;
}

namespace frenemy::testing {

/// A client on a real socket that knows what a FakeClient knows. Everything happens in the
/// io_context of the test, on its one thread.
class WireClient {
public:
    WireClient(boost::asio::io_context& io, std::uint16_t port);
    ~WireClient();
    WireClient(WireClient&&) noexcept;
    WireClient& operator=(WireClient&&) noexcept;

    /// Begins a connection, if there is none, and says Hello and then this.
    void connect(const ClientMessage& first);
    /// Has been welcomed and not been cut since.
    bool is_open() const;
    bool is_connecting() const;

    void say(const ClientMessage& message);
    /// Any bytes as a frame.
    void send(Bytes frame);
    /// The cable is pulled: no farewell.
    void cut();

    FakeClient knows;

private:
    struct Line;
    boost::asio::io_context* io_;
    std::uint16_t port_;
    std::shared_ptr<Line> line_;
};

/// The body of an HTTP answer, and its status.
struct HttpAnswer {
    unsigned status = 0;
    std::string body;
};
HttpAnswer http_get(std::uint16_t port, const std::string& path);
/// What the server says to any bytes, until it closes the connection.
std::string raw_exchange(std::uint16_t port, const std::string& bytes);

} // namespace frenemy::testing
