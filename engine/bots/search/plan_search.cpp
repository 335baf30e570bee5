#include "engine/bots/search/plan_search.hpp"

#include "engine/bots/plans.hpp"
#include "engine/bots/search/race.hpp"
#include "engine/commands/planning.hpp"
#include "engine/core/narrow.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>
#include <optional>

namespace frenemy {
namespace {

using Plans = BoundedList<Plan, 64>;

/// Legal plans that differ from one in one thing each; that one comes first.
class Variations {
public:
    Variations(const Scenario& scenario, const View& view, const Plan& plan)
        : scenario_(scenario)
        , state_(visible(view))
        , seat_(view.viewer)
        , limits_(plan_limits(scenario, state_, seat_))
        , plan_(plan)
    {
        plans_.push_back(plan);
        investments();
        step(&Plan::titan_order, limits_.titan_order, {-4, -2, -1, 1, 2, 4});
        step(&Plan::use, limits_.use, {-2, -1, 1, 2});
        step(&Plan::sell_e, limits_.sell_e, {-3, -1, 1, 3, 99});
        step(&Plan::spot, limits_.spot, {-99, 2, 99});
        step(&Plan::offshore, limits_.offshore, {-99, 2, 4});
        add([&](Plan& other) { other.contribute = plan.contribute ? 0 : 1; });
        add([&](Plan& other) { other.agenda = plan.agenda ? 0 : 1; });
        for (const Loyalty loyalty : {Loyalty::Stay, Loyalty::Leave, Loyalty::Betray})
            add([&](Plan& other) { other.loyalty = loyalty; });
        for (const PolicyChoice choice :
             {PolicyChoice::Keep, PolicyChoice::Closed, PolicyChoice::Open})
            add([&](Plan& other) { other.policy = choice; });
        for (const int bank : {1, 0, -1, -limits_.repay})
            add([&](Plan& other) { other.bank = narrow<std::int8_t>(bank); });
        add([&](Plan& other) { other.fund = 1; });
        breaches();
    }

    const Plans& plans() const { return plans_; }

    /// `plan` with what `other` does otherwise than the plan they all grew from; nothing when it
    /// does something otherwise there already, or when both together are not legal.
    std::optional<Plan> joined(Plan plan, const Plan& other) const
    {
        bool clash = false;
        const auto take = [&](auto Plan::*field) {
            if (other.*field == plan_.*field) return;
            clash = clash || !(plan.*field == plan_.*field);
            plan.*field = other.*field;
        };
        take(&Plan::action);
        take(&Plan::target);
        take(&Plan::titan_order);
        take(&Plan::contribute);
        take(&Plan::use);
        take(&Plan::sell_e);
        take(&Plan::spot);
        take(&Plan::offshore);
        take(&Plan::bank);
        take(&Plan::policy);
        take(&Plan::loyalty);
        take(&Plan::agenda);
        take(&Plan::fund);
        take(&Plan::breaches);
        take(&Plan::broken);
        if (clash || objection(scenario_, state_, seat_, SealPlan{plan})) return {};
        return plan;
    }

private:
    template <class Change>
    void add(Change change)
    {
        Plan other = plan_;
        change(other);
        const bool known = std::find(plans_.begin(), plans_.end(), other) != plans_.end();
        if (!known && !plans_.full() && !objection(scenario_, state_, seat_, SealPlan{other}))
            plans_.push_back(other);
    }

    void step(std::uint8_t Plan::*field, int limit, std::initializer_list<int> by)
    {
        for (const int change : by)
            add([&](Plan& other) {
                other.*field = narrow<std::uint8_t>(
                    std::clamp(std::min<int>(plan_.*field, limit) + change, 0, limit));
            });
    }

    void investments()
    {
        // What can do nothing at this table could still win by luck.
        for (int a = 0; a < actions; ++a)
            if (const auto action = static_cast<Action>(a); has_effect(scenario_, action))
                add([&](Plan& other) {
                    other.action = action;
                    other.target = 0;
                });
    }

    void breaches()
    {
        for (const Deal& deal : state_.deals)
            if (is_party(deal, seat_))
                add([&](Plan& other) {
                    other.breaches = 1;
                    other.broken = {deal.id};
                });
    }

    const Scenario& scenario_;
    State state_;
    SeatId seat_;
    PlanLimits limits_;
    Plan plan_;
    Plans plans_;
};

/// The plans that ended best one by one, and the best ones together.
Plans promising(const Variations& variations, const Race& race)
{
    constexpr std::size_t considered = 8;
    Plans list;
    list.push_back(variations.plans()[0]);
    Plan together = variations.plans()[0];
    for (const std::size_t choice : race.ranking()) {
        if (choice == 0 || list.size() >= considered) continue;
        const Plan& alone = variations.plans()[choice];
        if (list.size() < 3) list.push_back(alone);
        const auto joined = variations.joined(together, alone);
        if (!joined) continue;
        together = *joined;
        if (!(together == alone)) list.push_back(together);
    }
    return list;
}

/// `plan`, or one that is clearly better in the imagined matches.
Plan improved(const Scenario& scenario, const View& view, Foresight& foresight, const Plan& plan,
              int playouts)
{
    const Variations variations{scenario, view, plan};
    const auto play = [&](const Plans& plans, int share) {
        Race race{plans.size()};
        race.run(share, [&](std::size_t choice, int match) {
            return foresight.with_plan(plans[choice], match);
        });
        return race;
    };
    const Race one_by_one = play(variations.plans(), playouts * 2 / 3);
    const Plans list = promising(variations, one_by_one);
    if (list.size() < 2) return plan;
    const Race together = play(list, playouts / 3);
    const std::size_t best = together.ranking().front();
    return best != 0 && together.advantage_of(best).is_clear() ? list[best] : plan;
}

} // namespace

FoundPlan best_plan(const Scenario& scenario, const Bot& bot, const View& view)
{
    FoundPlan found;
    found.usual = found.plan = plan_of(scenario, {Temper::Fair, bot.seed}, view);
    Foresight foresight{scenario, view, bot.seed};
    // One plan a round, but many words: a plan is given more thought. With much of it the search
    // goes on from what it has found.
    constexpr int share = 4;
    constexpr int enough_for_a_pass = 1000;
    const int playouts = share * bot.iterations;
    const int passes = std::clamp(playouts / enough_for_a_pass, 1, 3);
    for (int pass = 0; pass < passes; ++pass) {
        const Plan better = improved(scenario, view, foresight, found.plan, playouts / passes);
        if (better == found.plan) break;
        found.plan = better;
    }
    return found;
}

} // namespace frenemy
