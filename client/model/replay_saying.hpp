#pragma once

#include "client/words/words.hpp"
#include "engine/match/event.hpp"
#include "engine/scenario/scenario.hpp"

#include <string>

namespace frenemy::client {

/// What an event says once the match is over: offers, plans, contributions and ledgers, whose they
/// are; everything else as it was told at the table. Empty when nobody needs it.
std::string told_afterwards(const Words& say, const Scenario& scenario, const Event& event);

} // namespace frenemy::client
