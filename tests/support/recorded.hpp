#pragma once

#include "engine/match/match_log.hpp"

namespace frenemy::testing {

/// A random match, played to its end, and its log.
MatchLog random_match(std::uint64_t seed);

} // namespace frenemy::testing
