#pragma once

#include "engine/codec/codec.hpp"
#include "server/protocol/class_info.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace frenemy::server {

// Servers nearby: a client sends a question to the broadcast address, UDP port discovery_port, and
// servers answer to where it came from. A datagram is not encrypted and proves nothing: what it
// says is a place to look.

struct DiscoveryQuestion {
    std::uint16_t version = 0;
    std::uint32_t number = 0;      ///< comes back in the answer
    std::optional<ClassCode> code; ///< whoever has this class; empty: anybody
    friend bool operator==(const DiscoveryQuestion&, const DiscoveryQuestion&) = default;
};

struct DiscoveryAnswer {
    struct Listed {
        ClassCode code;
        std::string title;
        std::uint8_t pupils = 0;
        ClassStage stage{};
        friend bool operator==(const Listed&, const Listed&) = default;
    };

    std::uint16_t version = 0;
    std::uint32_t number = 0;
    std::uint16_t port = 0;
    bool encrypted = false;
    std::uint64_t mark = 0;      ///< of the certificate (join_code.hpp); 0: not encrypted
    std::vector<Listed> classes; ///< at most most_listed; the one that was asked for, if one was
    friend bool operator==(const DiscoveryAnswer&, const DiscoveryAnswer&) = default;
};
inline constexpr int most_listed = 8;
inline constexpr std::size_t most_datagram_bytes = 1200;

Bytes encode(const DiscoveryQuestion& question);
Bytes encode(const DiscoveryAnswer& answer);
std::optional<DiscoveryQuestion> decode_discovery_question(std::span<const std::byte> datagram);
std::optional<DiscoveryAnswer> decode_discovery_answer(std::span<const std::byte> datagram);

} // namespace frenemy::server
