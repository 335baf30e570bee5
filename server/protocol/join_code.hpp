#pragma once

#include "server/protocol/class_info.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace frenemy::server {

// What people read out and type. Letters and digits that cannot be mixed up: 32 of them, without
// I, L, O and U; who types I or L means 1, who types O means 0. Small letters, spaces and hyphens
// do not matter.

/// The first 60 bits of the SHA-256 of a server's certificate (DER): a client that knows it needs
/// no certificate authority.
using CertificateMark = std::uint64_t;
inline constexpr int mark_bits = 60;

/// "K7Q-2MX" alone, or "K7Q-2MX-" and twelve more that say whose certificate it must be.
struct JoinCode {
    ClassCode code;
    std::optional<CertificateMark> mark; ///< empty: the connection is not encrypted

    friend bool operator==(const JoinCode&, const JoinCode&) = default;
};

std::string text_of(const JoinCode& code);
/// The mark alone, as in a code: "8C4T-19ZD-P0RW".
std::string mark_text(CertificateMark mark);
std::optional<CertificateMark> read_mark(std::string_view text);
std::optional<JoinCode> read_join_code(std::string_view text);

/// The thirty bits of a random number as a code.
ClassCode code_of(std::uint64_t random);
/// Whether these are letters of the list.
bool is_code(const ClassCode& code);

} // namespace frenemy::server
