#pragma once

#include "engine/bots/temper.hpp"
#include "engine/match/match_log.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace frenemy {

// What the lab is asked with; on failure one sentence is on standard error.

/// With `rounds`, a match of that many instead; research is then shared from the round after half.
std::optional<ScenarioFile> ask_scenario(const std::string& name, int rounds = 0);
std::optional<std::vector<Temper>> ask_tempers(const std::vector<std::string>& names);
std::optional<MatchLog> ask_match(const std::string& path);

void complain(const std::string& sentence);

} // namespace frenemy
