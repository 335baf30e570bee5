#pragma once

#include <cstdint>

namespace frenemy::testing {

/// How often this thread has asked for memory by `new` so far. A program that calls this counts;
/// others keep the library's own `new`.
std::uint64_t allocations();

} // namespace frenemy::testing
