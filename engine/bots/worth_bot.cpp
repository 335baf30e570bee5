#include "engine/bots/offers.hpp"
#include "engine/bots/plans.hpp"

namespace frenemy {

/// Answers, then offers, by what deals are worth at the margin; then nothing more to say.
Command decide_by_worth(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return SealPlan{plan_of(scenario, bot, view)};
    if (const auto said = answer(scenario, bot, view)) return *said;
    if (const auto freed = waive(scenario, view)) return *freed;
    if (const auto asked = propose(scenario, bot, view)) return *asked;
    return FinishDeals{};
}

} // namespace frenemy
