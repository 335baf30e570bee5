#pragma once

#include "server/protocol/class_info.hpp"

#include <cstdint>

namespace frenemy::server {

// From the system's source of chance: nobody can guess it.

Token random_token();
std::uint64_t random_number();

} // namespace frenemy::server
