#pragma once

#include "engine/bots/bot.hpp"

namespace frenemy {

/// The plan a bot seals: always legal.
Plan plan_of(const Scenario& scenario, const Bot& bot, const View& view);

} // namespace frenemy
