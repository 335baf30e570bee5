#pragma once

#include "server/protocol/join_code.hpp"
#include "server/protocol/version.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace frenemy::client {

/// Where a server is, and how one makes sure that it is the right one.
struct Address {
    std::string host;
    std::uint16_t port = server::default_port;
    bool encrypted = false;
    /// The only certificate that will do; without one, an authority's word is asked.
    std::optional<server::CertificateMark> mark;

    friend bool operator==(const Address&, const Address&) = default;
};

/// "teacher.local", "10.0.0.7:8470", "[::1]:8470", "wss://frenemy.school.kr"; behind a # the mark of
/// its own certificate, "10.0.0.7:8470#8C4T-19ZD-P0RW".
std::optional<Address> read_address(std::string_view text);
/// What read_address reads.
std::string text_of(const Address& address);

} // namespace frenemy::client
