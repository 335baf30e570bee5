#pragma once

#include <cstdint>

namespace frenemy {

/// How often this thread has asked for memory by `new` so far. Programs with the lab in them count.
std::uint64_t allocations();

} // namespace frenemy
