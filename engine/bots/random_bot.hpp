#pragma once

#include "engine/bots/bot.hpp"

namespace frenemy {

/// Any legal command with equal chance, by the bot's seed and what it sees.
Command decide_at_random(const Scenario& scenario, const Bot& bot, const View& view);

} // namespace frenemy
