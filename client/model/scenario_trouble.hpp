#pragma once

#include "client/words/words.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <string>

namespace frenemy::client {

/// Why a scenario cannot be played, in one sentence: file, line, key and limit. A name that no
/// scenario has is answered with those there are.
std::string scenario_trouble(const Words& say, const ScenarioError& error);

} // namespace frenemy::client
