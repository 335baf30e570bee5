#pragma once

#include "engine/codec/codec.hpp"
#include "server/protocol/message.hpp"

#include <optional>
#include <span>
#include <vector>

namespace frenemy::server {

/// The message's bytes are added to the frame; false, and nothing is added, when it may not be said
/// at all: a text too long, a list too full.
bool add_to_frame(Bytes& frame, const ClientMessage& message);
bool add_to_frame(Bytes& frame, const ServerMessage& message);

/// All messages of a frame, one at least, or nothing: bytes that are missing, left over, forged or
/// too many are refused, and then no part of the frame counts. Never throws, and takes no memory
/// but the values' own.
std::optional<std::vector<ClientMessage>> decode_client_frame(std::span<const std::byte> frame);
std::optional<std::vector<ServerMessage>> decode_server_frame(std::span<const std::byte> frame);

} // namespace frenemy::server
