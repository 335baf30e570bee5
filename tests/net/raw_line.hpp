#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace frenemy::testing {

/// A connection that says any bytes: what no well-behaved client would.
class RawLine {
public:
    explicit RawLine(std::uint16_t port);
    ~RawLine();
    RawLine(const RawLine&) = delete;
    RawLine& operator=(const RawLine&) = delete;

    /// Steps up to WebSocket; fails the test when the server does not.
    void upgrade();
    /// False when the server takes nothing any more.
    bool send(std::string_view bytes);
    /// The server has ended the connection. Reads, and drops, what there is.
    bool is_closed();
    /// Reads until that has come, or the connection ends.
    std::string read_until(std::string_view what);
    /// The kernel keeps as little as it can of what is not read. Before anything is sent.
    void read_nothing();

private:
    int socket_ = -1;
};

/// A client's WebSocket frame. `claimed`: the size its head tells.
struct RawFrame {
    unsigned opcode = 2; ///< 0 goes on, 1 text, 2 binary, 8 close, 9 ping
    std::string payload;
    bool last = true;
    bool masked = true;
    std::uint64_t claimed = UINT64_MAX; ///< by default the payload's
};
std::string bytes_of(const RawFrame& frame);

} // namespace frenemy::testing
