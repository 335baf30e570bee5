#include "engine/bots/bot.hpp"

#include "engine/bots/offers.hpp"
#include "engine/bots/plans.hpp"
#include "engine/bots/random_bot.hpp"

namespace frenemy {

Command decide(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (bot.temper == Temper::Random) return decide_at_random(scenario, bot, view);
    if (view.phase == Phase::Planning) return SealPlan{plan_of(scenario, bot, view)};
    if (const auto said = answer(scenario, bot, view)) return *said;
    if (const auto asked = propose(scenario, bot, view)) return *asked;
    return FinishDeals{};
}

} // namespace frenemy
