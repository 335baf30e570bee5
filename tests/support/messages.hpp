#pragma once

#include "server/protocol/message.hpp"

#include <vector>

namespace frenemy::testing {

/// One of each that a client can send, powers included, every field set.
std::vector<server::ClientMessage> every_client_message();
/// One of each that a server can send, every field set.
std::vector<server::ServerMessage> every_server_message();

} // namespace frenemy::testing
