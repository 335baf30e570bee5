#pragma once

#include "engine/match/match_log.hpp"

#include <string>

namespace frenemy::testing {

/// A match as a person can follow and compare it: round by round what was agreed and what happened,
/// where each seat's money came from and went, prices, shares, and the digest; then the scores.
std::string told(const MatchLog& log, const std::string& about);

} // namespace frenemy::testing
