#pragma once

#include "engine/bots/bot.hpp"
#include "engine/bots/search/foresight.hpp"

namespace frenemy {

/// A plan that has been looked for, and the one it grew from.
struct FoundPlan {
    Plan plan;
    Plan usual; ///< what a fair bot would seal
};

/// Starts from the fair bot's plan and changes what is clearly better otherwise in the imagined
/// matches, one thing or several. Always legal. Requires: phase Planning, the viewer is a seat.
FoundPlan best_plan(const Scenario& scenario, const Bot& bot, const View& view);

} // namespace frenemy
