#include "engine/bots/search/plan_search.hpp"

#include "engine/bots/plans.hpp"
#include "engine/core/narrow.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy {
namespace {

using Plans = BoundedList<Plan, 64>;

/// Ways in which one part of a plan could be otherwise.
class Variations {
public:
    Variations(const Scenario& scenario, const State& state, SeatId seat)
        : scenario_(scenario)
        , state_(state)
        , seat_(seat)
        , limits_(plan_limits(scenario, state, seat))
    {
    }

    static constexpr int parts = 9;

    /// Legal plans that differ from `plan` in that part alone.
    Plans of(const Plan& plan, int part) const
    {
        Plans out;
        const auto add = [&](auto change) {
            Plan other = plan;
            change(other);
            if (!out.full() && !(other == plan)
                && !objection(scenario_, state_, seat_, SealPlan{other}))
                out.push_back(other);
        };
        const auto step = [&](std::uint8_t Plan::*field, int limit, std::initializer_list<int> by) {
            for (const int change : by)
                add([&](Plan& other) {
                    other.*field = narrow<std::uint8_t>(
                        std::clamp(std::min<int>(plan.*field, limit) + change, 0, limit));
                });
        };
        switch (part) {
        case 0:
            for (int a = 0; a < actions; ++a)
                add([&](Plan& other) {
                    other.action = static_cast<Action>(a);
                    other.target = 0;
                });
            break;
        case 1: step(&Plan::titan_order, limits_.titan_order, {-4, -2, -1, 1, 2, 4}); break;
        case 2: step(&Plan::use, limits_.use, {-2, -1, 1, 2}); break;
        case 3: step(&Plan::sell_e, limits_.sell_e, {-3, -1, 1, 3, 99}); break;
        case 4:
            step(&Plan::spot, limits_.spot, {-99, 2, 99});
            step(&Plan::offshore, limits_.offshore, {-99, 2, 4});
            break;
        case 5:
            add([&](Plan& other) { other.contribute = plan.contribute ? 0 : 1; });
            add([&](Plan& other) { other.agenda = plan.agenda ? 0 : 1; });
            break;
        case 6:
            for (const Loyalty loyalty : {Loyalty::Stay, Loyalty::Leave, Loyalty::Betray})
                add([&](Plan& other) { other.loyalty = loyalty; });
            break;
        case 7:
            for (const PolicyChoice choice :
                 {PolicyChoice::Keep, PolicyChoice::Closed, PolicyChoice::Open})
                add([&](Plan& other) { other.policy = choice; });
            for (const int bank : {1, 0, -1, -limits_.repay})
                add([&](Plan& other) { other.bank = narrow<std::int8_t>(bank); });
            add([&](Plan& other) { other.fund = 1; });
            break;
        case 8:
            for (const Deal& deal : state_.deals)
                if (is_party(deal, seat_))
                    add([&](Plan& other) {
                        other.breaches = 1;
                        other.broken = {deal.id};
                    });
            break;
        default: break;
        }
        return out;
    }

private:
    const Scenario& scenario_;
    const State& state_;
    SeatId seat_;
    PlanLimits limits_;
};

} // namespace

FoundPlan best_plan(const Scenario& scenario, const Bot& bot, const View& view)
{
    const State state = visible(view);
    const Variations variations{scenario, state, view.viewer};
    FoundPlan found;
    found.usual = found.plan = plan_of(scenario, {Temper::Fair, bot.seed}, view);

    int choices = 1;
    for (int part = 0; part < Variations::parts; ++part)
        choices += static_cast<int>(variations.of(found.plan, part).size());
    constexpr int fewest = 2;
    const Foresight foresight{scenario, view, bot.seed,
                              std::max(fewest, bot.iterations / choices)};
    const Merits usual = foresight.with_plan(found.usual);
    Merits best = usual;
    for (int part = 0; part < Variations::parts; ++part) {
        Merits best_of_part = best;
        Plan plan_of_part = found.plan;
        for (const Plan& plan : variations.of(found.plan, part)) {
            const Merits merits = foresight.with_plan(plan);
            if (!advantage(merits, best).is_clear()
                || advantage(merits, best_of_part).mean <= 0)
                continue;
            best_of_part = merits;
            plan_of_part = plan;
        }
        best = best_of_part;
        found.plan = plan_of_part;
    }
    found.advantage = advantage(best, usual);
    return found;
}

} // namespace frenemy
