#include "engine/bots/purse.hpp"

#include "engine/chain/upkeep.hpp"
#include "engine/chain/yield.hpp"
#include "engine/deals/dues.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// HBM and packaging a buyer pays when L lots start.
int packaging_of(const Scenario& scenario, const State& state, SeatId foundry, SeatId buyer,
                 const Clause& clause, int round)
{
    if (clause.kind != ClauseKind::Wafer || node_of(clause) != Node::Leading) return 0;
    const int yield = chips_a_lot(scenario, state, foundry, buyer, Node::Leading,
                                  company(state, foundry).foundry.learned_lots);
    return due_in(clause, round) * yield * scenario.chain.packaging_cost;
}

int costs_of(const Scenario& scenario, const State& state, const Deal& deal, Side side, int round)
{
    int sum = dues_of(scenario, deal, side, round);
    for (const Clause& clause : deal.terms)
        if (clause.giver != side)
            sum += packaging_of(scenario, state, seat_of(deal, clause.giver),
                                seat_of(deal, side), clause, round);
    return sum;
}

/// What the E market brings a fabless firm without any deal.
int usual_income(const Scenario& scenario)
{
    return scenario.devices.e_demand * scenario.devices.e_base / 2;
}

} // namespace

bool is_affordable(const Scenario& scenario, const State& state, SeatId seat, const Terms& terms,
                   Side side)
{
    Deal draft;
    draft.from = side == Side::From ? seat : no_seat;
    draft.to = side == Side::To ? seat : no_seat;
    draft.terms = terms;
    if (const Clause* ahead = find(terms, ClauseKind::Prepay))
        draft.prepayment = draft.prepaid = ahead->amount;

    // What a foundry or a big tech buys or sells turns into money in the same settlement; a fabless
    // firm pays for wafers a round before it has anything to sell.
    const Company& own = company(state, seat);
    if (own.role != Role::Fabless) return true;
    int cash = own.cash.count - paid_ahead(scenario, draft, side);
    for (int round = state.round; round <= std::min<int>(state.round + 2, scenario.rounds); ++round) {
        cash += usual_income(scenario) - upkeep_of(scenario, own);
        cash -= dues_of(scenario, draft, side, round);
        cash += dues_of(scenario, draft, other(side), round);
        for (const Clause& clause : terms)
            if (clause.kind == ClauseKind::Wafer && clause.giver != side)
                cash -= due_in(clause, round) * (scenario.chain.leading_yield + 1)
                        * (node_of(clause) == Node::Leading ? scenario.chain.packaging_cost : 0);
        for (const Deal& deal : state.deals) {
            if (!is_party(deal, seat)) continue;
            const Side mine = deal.from == seat ? Side::From : Side::To;
            cash -= costs_of(scenario, state, deal, mine, round);
            cash += dues_of(scenario, deal, other(mine), round);
        }
        if (cash < 0) return false;
    }
    return true;
}

} // namespace frenemy
