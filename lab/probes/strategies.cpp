#include "lab/probes/strategies.hpp"

#include "engine/deals/dues.hpp"
#include "engine/match/forecast.hpp"

namespace frenemy {

SeatId first_of(const View& view, Role role)
{
    for (int i = 0; i < view.seats; ++i)
        if (company(view, seat_at(i)).role == role) return seat_at(i);
    return no_seat;
}

SeatId twin_of(const View& view)
{
    const Role role = company(view, view.viewer).role;
    for (int i = 0; i < view.seats; ++i)
        if (seat_at(i) != view.viewer && company(view, seat_at(i)).role == role) return seat_at(i);
    return no_seat;
}

Command plan_with_action(const Scenario& scenario, const Bot& bot, const View& view,
                         Action action)
{
    Plan plan = plan_of(scenario, bot, view);
    const Plan usual = plan;
    plan.action = action;
    plan.target = 0;
    const State state = visible(view);
    const auto refused = [&] {
        return objection(scenario, state, view.viewer, Command{SealPlan{plan}}).has_value();
    };
    // Titan's chips wait where the money does not reach for both.
    while (plan.titan_order > 0 && refused())
        --plan.titan_order;
    return SealPlan{refused() ? usual : plan};
}

Terms pressed(const Scenario& scenario, const View& view, const Idea& idea, int least)
{
    Terms terms = idea.terms;
    Clause& goods = terms.clauses[0];
    if (!is_goods(goods)) return terms;
    const Good& band = goods.kind == ClauseKind::Wafer ? good(scenario, node_of(goods))
                                                       : good(scenario, chip_of(goods));
    const bool selling = goods.giver == Side::From;
    const int step = selling ? 1 : -1;
    const int end = selling ? band.high : band.low;
    for (int price = goods.amount; price != end + step; price += step) {
        Terms tried = terms;
        tried.clauses[0].amount = static_cast<std::int16_t>(price);
        if (worth_of(scenario, view, tried, Side::From, idea.to).theirs < least) break;
        goods.amount = static_cast<std::int16_t>(price);
    }
    return terms;
}

const Deal* best_broken(const Scenario& scenario, const View& view)
{
    const Deal* broken = nullptr;
    int best = 0;
    for (const Deal& deal : view.deals) {
        if (!is_party(deal, view.viewer)) continue;
        const Side mine = deal.from == view.viewer ? Side::From : Side::To;
        int owed = 0; // goods and money that would be kept
        for (const Clause& clause : deal.terms)
            if (is_goods(clause) && clause.giver == mine) owed += clause.quantity;
        for (int round = view.round; round <= scenario.rounds; ++round)
            owed += dues_of(scenario, deal, mine, round);
        const int kept = owed - penalty_for(deal, list_value_left(scenario, deal));
        if (!broken || kept > best) {
            broken = &deal;
            best = kept;
        }
    }
    return broken;
}

} // namespace frenemy
