#include "engine/deals/slots.hpp"

#include <algorithm>

namespace frenemy {

int slots_in(const State& state, SeatId foundry, Node node, int round)
{
    const Company& fabs = company(state, foundry);
    const int ahead = round - state.round;
    int slots = fabs.foundry.lines(node);
    for (int k = 0; k < std::min(ahead, construction_horizon); ++k)
        slots += fabs.foundry.coming(node)[static_cast<std::size_t>(k)];
    const bool shaken = ahead == 0 && node == Node::Leading && card_now(state) == Card::Quake
                        && fabs.immune == 0;
    return std::max(0, slots - (shaken ? 1 : 0));
}

int slots_promised(const State& state, SeatId foundry, Node node, int round)
{
    int lots = 0;
    for (const Deal& deal : state.deals) {
        if (!is_party(deal, foundry)) continue;
        for (const Clause& clause : deal.terms)
            if (clause.kind == ClauseKind::Wafer && node_of(clause) == node
                && seat_of(deal, clause.giver) == foundry)
                lots += due_in(clause, round);
    }
    return lots;
}

int free_slots(const State& state, SeatId foundry, Node node, int round)
{
    return slots_in(state, foundry, node, round)
           - slots_promised(state, foundry, node, round);
}

} // namespace frenemy
