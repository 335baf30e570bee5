#pragma once

#include <cstddef>
#include <cstdint>

namespace frenemy::server {

// What both ends must agree on before anything else (docs/PROTOCOL).

inline constexpr std::uint16_t protocol_version = 2;
/// Clients that speak less than this are told so and sent away.
inline constexpr std::uint16_t oldest_version = 2;

/// What an end can do beyond the version, as bits. Append only; an unknown bit that is needed ends
/// the conversation, one that is only offered is passed over.
namespace feature {
inline constexpr std::uint64_t chat = 1;
inline constexpr std::uint64_t downloads = 2; ///< tickets for files over HTTP
} // namespace feature
inline constexpr std::uint64_t known_features = feature::chat | feature::downloads;

/// Most bytes of a frame that a client sends, and of one that a server sends.
inline constexpr std::size_t most_client_bytes = 4096;
inline constexpr std::size_t most_server_bytes = 256 * 1024;

inline constexpr std::uint16_t default_port = 8470; ///< TCP: WebSocket at /play, and HTTP
inline constexpr std::uint16_t discovery_port = 8471; ///< UDP

} // namespace frenemy::server
