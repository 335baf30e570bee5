#include "engine/bots/purse.hpp"

#include "engine/chain/upkeep.hpp"
#include "engine/chain/yield.hpp"
#include "engine/deals/dues.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// The most chips a lot may give this buyer at any foundry, the alliance's research to come
/// included: each is packaged at its cost.
int best_yield(const Scenario& scenario, const State& state, SeatId buyer)
{
    int best = scenario.chain.leading_yield;
    for (int i = 0; i < state.seats; ++i) {
        const Company& each = state.companies[static_cast<std::size_t>(i)];
        if (each.role == Role::Foundry)
            best = std::max(best, chips_a_lot(scenario, state, seat_at(i), buyer, Node::Leading,
                                              each.foundry.learned_lots));
    }
    const AllianceId id = company(state, buyer).membership.alliance;
    const bool to_come = id != AllianceId::None
                         && !state.alliance[static_cast<std::size_t>(index(id))].tier;
    return best + (to_come ? scenario.alliance.tier_yield : 0);
}

/// How a fabless firm's money moves.
struct Purse {
    const Scenario& scenario;
    int yield;

    /// What a deal brings that side in `round`, chips counted at what they surely fetch.
    int brings(const Deal& deal, Side side, int round) const
    {
        int sum = dues_of(scenario, deal, other(side), round) - dues_of(scenario, deal, side, round);
        for (const Clause& clause : deal.terms) {
            if (!is_goods(clause) || chip_of(clause) != Chip::Accelerator) continue;
            const int due = due_in(clause, round);
            if (clause.kind == ClauseKind::Chips) {
                sum -= clause.giver == side ? due * chip() : 0;
            } else if (clause.giver != side) {
                sum -= due * yield * scenario.chain.packaging_cost;
                sum += due_in(clause, round - 1) * scenario.chain.leading_yield * chip();
            }
        }
        return sum;
    }
    /// Half of the spot price: a chip in stock is not yet a chip sold.
    int chip() const { return scenario.prices.spot / 2; }
    /// What the E market brings without any deal.
    int usual_income() const { return scenario.devices.e_demand * scenario.devices.e_base / 2; }
};

} // namespace

bool is_affordable(const Scenario& scenario, const State& state, SeatId seat, const Terms& terms,
                   Side side)
{
    // What a foundry or a big tech buys or sells turns into money in the same settlement; a fabless
    // firm pays for wafers a round before it has anything to sell.
    const Company& own = company(state, seat);
    if (own.role != Role::Fabless) return true;

    Deal draft;
    draft.from = side == Side::From ? seat : no_seat;
    draft.to = side == Side::To ? seat : no_seat;
    draft.terms = terms;
    if (const Clause* ahead = find(terms, ClauseKind::Prepay))
        draft.prepayment = draft.prepaid = ahead->amount;

    constexpr int cushion = 4;
    const Purse purse{scenario, best_yield(scenario, state, seat)};
    int cash = own.cash.count - paid_ahead(scenario, draft, side)
               + own.stock.accelerators() * purse.chip();
    for (int round = state.round; round <= std::min<int>(state.round + 2, scenario.rounds); ++round) {
        cash += purse.usual_income() - upkeep_of(scenario, own);
        if (round == state.round + 1) cash += own.coming.accelerators() * purse.chip();
        cash += purse.brings(draft, side, round);
        for (const Deal& deal : state.deals)
            if (is_party(deal, seat))
                cash += purse.brings(deal, deal.from == seat ? Side::From : Side::To, round);
        if (cash < cushion) return false;
    }
    return true;
}

} // namespace frenemy
