#pragma once

#include "engine/bots/temper.hpp"
#include "engine/match/match_log.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace frenemy {

// What the lab is asked with; on failure one sentence is on standard error.

std::optional<ScenarioFile> ask_scenario(const std::string& name);
std::optional<std::vector<Temper>> ask_tempers(const std::vector<std::string>& names);
std::optional<MatchLog> ask_match(const std::string& path);

void complain(const std::string& sentence);

} // namespace frenemy
