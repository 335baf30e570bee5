#include "engine/bots/search/positions.hpp"

#include "engine/deals/dues.hpp"
#include "engine/deals/slots.hpp"

namespace frenemy {

Positions::Positions(const Scenario& scenario, const State& state)
    : scenario_(scenario)
    , state_(state)
{
    for (const Deal& deal : state.deals)
        add(deal);
}

void Positions::add(const Deal& deal)
{
    const int round = state_.round;
    for (int i = 0; i < deal.terms.count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Clause& clause = deal.terms.clauses[at];
        Position& giver = by_seat_[seat_of(deal, clause.giver).value];
        Position& taker = by_seat_[seat_of(deal, other(clause.giver)).value];
        if (clause.kind == ClauseKind::Cash) {
            const bool due = round >= clause.first && round <= last_round_of(clause);
            giver.payable += due ? clause.amount : 0;
        }
        if (!is_goods(clause)) continue;
        taker.payable += payment_due(scenario_, deal, i, round);
        if (clause.kind == ClauseKind::Wafer) {
            auto& lots = giver.lots[static_cast<std::size_t>(node_of(clause))];
            lots[0] += due_in(clause, round);
            lots[1] += due_in(clause, round + 1);
            continue;
        }
        giver.set_aside[static_cast<std::size_t>(chip_of(clause))] += deal.locked[at];
        if (chip_of(clause) != Chip::Accelerator) continue;
        taker.owed[0] += deal.locked[at];
        taker.owed[1] += due_in(clause, round + 1);
        giver.promised += clause.first > round ? clause.quantity : 0;
    }
}

int Positions::free_cash(SeatId seat) const
{
    return company(state_, seat).cash.count - of(seat).payable;
}

int Positions::free_chips(SeatId seat, Chip chip) const
{
    return company(state_, seat).stock.of(chip)
           - of(seat).set_aside[static_cast<std::size_t>(chip)];
}

int Positions::free_slots(SeatId foundry, Node node, int round) const
{
    const auto ahead = static_cast<std::size_t>(round - state_.round);
    return slots_in(state_, foundry, node, round)
           - of(foundry).lots[static_cast<std::size_t>(node)][ahead];
}

int Positions::on_hand(SeatId seat) const
{
    return free_chips(seat, Chip::Accelerator) + of(seat).owed[0];
}

int Positions::secured(SeatId buyer, int round) const
{
    const Company& own = company(state_, buyer);
    const bool now = round == state_.round;
    return now ? own.stock.accelerators() + of(buyer).owed[0]
               : own.coming.accelerators() + of(buyer).owed[1];
}

int Positions::unsold(SeatId seller, int round) const
{
    const int now = free_chips(seller, Chip::Accelerator);
    return round == state_.round
               ? now
               : now + company(state_, seller).coming.accelerators() - of(seller).promised;
}

} // namespace frenemy
