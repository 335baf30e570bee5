#include "engine/core/narrow.hpp"
#include "engine/deals/dues.hpp"
#include "engine/deals/slots.hpp"
#include "engine/round/settlement.hpp"

#include <algorithm>

// (2) Chips that were promised and are not there are a default; what a cancelled or broken deal set
// free serves those that were short at the News, oldest first. Slots a card took are force majeure:
// unsold slots go first, then deals that are not firm, newest first, then firm ones.

namespace frenemy {
namespace {

void plan_deliveries(Settlement& settlement)
{
    const State& state = settlement.state();
    std::array<std::array<int, 2>, max_seats> found{}; // free chips taken for deals, by kind
    for (std::size_t d = 0; d < state.deals.size(); ++d) {
        const Deal& deal = state.deals[d];
        for (std::size_t i = 0; i < deal.terms.count; ++i) {
            const Clause& clause = deal.terms.clauses[i];
            if (!is_goods(clause)) continue;
            const SeatId giver = seat_of(deal, clause.giver);
            int coming = due_in(clause, state.round);
            if (clause.kind == ClauseKind::Wafer) {
                settlement.lots_of(giver, node_of(clause)) += coming;
            } else if (const int locked = deal.locked[i]; locked < coming) {
                int& taken = found[giver.value][clause.item];
                const int free = free_chips(state, giver, chip_of(clause)) - taken;
                const int more = std::clamp(free, 0, coming - locked);
                taken += more;
                coming = locked + more;
            }
            settlement.coming[d][i] = narrow<std::uint8_t>(coming);
        }
    }
}

void take_slots(Settlement& settlement, SeatId foundry, Node node, bool firm, int& short_of)
{
    const State& state = settlement.state();
    for (std::size_t d = state.deals.size(); d-- > 0 && short_of > 0;)
        for (std::size_t i = 0; i < state.deals[d].terms.count; ++i) {
            const Clause& clause = state.deals[d].terms.clauses[i];
            if (clause.kind != ClauseKind::Wafer || node_of(clause) != node
                || seat_of(state.deals[d], clause.giver) != foundry || (clause.firm != 0) != firm)
                continue;
            const int taken = std::min<int>(short_of, settlement.coming[d][i]);
            settlement.coming[d][i] = narrow<std::uint8_t>(settlement.coming[d][i] - taken);
            settlement.destroyed[d][i] = narrow<std::uint8_t>(settlement.destroyed[d][i] + taken);
            short_of -= taken;
            settlement.lots_of(foundry, node) -= taken;
        }
}

} // namespace

void find_shortages(Settlement& settlement)
{
    plan_deliveries(settlement);
    const State& state = settlement.state();
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        if (settlement.company(seat).role != Role::Foundry) continue;
        for (const Node node : {Node::Mature, Node::Leading}) {
            int short_of = settlement.lots_of(seat_at(seat), node)
                           - slots_in(state, seat_at(seat), node, state.round);
            take_slots(settlement, seat_at(seat), node, false, short_of);
            take_slots(settlement, seat_at(seat), node, true, short_of);
        }
    }
}

} // namespace frenemy
