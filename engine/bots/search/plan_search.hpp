#pragma once

#include "engine/bots/bot.hpp"
#include "engine/bots/search/foresight.hpp"

namespace frenemy {

/// A plan that has been looked for, and what it is worth more than the one it grew from.
struct FoundPlan {
    Plan plan;
    Plan usual;          ///< what a fair bot would seal
    Advantage advantage; ///< of the first over the second
};

/// Starts from the fair bot's plan and changes one field after another while a change is clearly
/// better in the imagined matches. Always legal. Requires: phase Planning, the viewer is a seat.
FoundPlan best_plan(const Scenario& scenario, const Bot& bot, const View& view);

} // namespace frenemy
