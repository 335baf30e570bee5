#include "tests/net/raw_line.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace frenemy::testing {

RawLine::RawLine(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        FAIL("no connection");
    const int at_once = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
}

RawLine::~RawLine()
{
    ::close(socket_);
}

void RawLine::upgrade()
{
    send("GET /play HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    if (read_until("\r\n\r\n").find(" 101 ") == std::string::npos) FAIL("no WebSocket");
}

bool RawLine::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        pollfd ready{socket_, POLLOUT, 0};
        if (::poll(&ready, 1, 1000) != 1) return false;
        const ssize_t sent =
            ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawLine::is_closed()
{
    std::array<char, 4096> room{};
    while (true) {
        const ssize_t got = ::recv(socket_, room.data(), room.size(), MSG_DONTWAIT);
        if (got > 0) continue;
        return got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
    }
}

std::string RawLine::read_until(std::string_view what)
{
    std::string all;
    std::array<char, 4096> room{};
    while (all.find(what) == std::string::npos) {
        pollfd ready{socket_, POLLIN, 0};
        if (::poll(&ready, 1, 30'000) != 1) break;
        const ssize_t got = ::recv(socket_, room.data(), room.size(), 0);
        if (got <= 0) break;
        all.append(room.data(), static_cast<std::size_t>(got));
    }
    return all;
}

void RawLine::read_nothing()
{
    const int least = 1;
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &least, sizeof least);
}

std::string bytes_of(const RawFrame& frame)
{
    const auto chr = [](std::uint64_t byte) { return static_cast<char>(byte & 0xffU); };
    std::string bytes;
    bytes += chr((frame.last ? 0x80U : 0U) | frame.opcode);
    const std::uint64_t size = frame.claimed == UINT64_MAX ? frame.payload.size() : frame.claimed;
    const unsigned mask_bit = frame.masked ? 0x80U : 0U;
    if (size < 126) {
        bytes += chr(mask_bit | size);
    } else if (size < 65'536) {
        bytes += chr(mask_bit | 126U);
        bytes += chr(size >> 8U);
        bytes += chr(size);
    } else {
        bytes += chr(mask_bit | 127U);
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes += chr(size >> static_cast<unsigned>(shift));
    }
    if (frame.masked) bytes.append(4, '\0'); // a mask that changes nothing
    return bytes + frame.payload;
}

} // namespace frenemy::testing
