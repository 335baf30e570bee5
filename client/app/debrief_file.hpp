#pragma once

#include "client/words/words.hpp"
#include "engine/match/match_log.hpp"

#include <string>

namespace frenemy::client {

/// Writes the page and the CSV files of a match's debrief into a folder of their own beside the matches.
/// The sentence that says where, or that it could not be.
std::string save_debrief(const Words& say, const MatchLog& log);

} // namespace frenemy::client
