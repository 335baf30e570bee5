#include "engine/core/narrow.hpp"
#include "engine/deals/slots.hpp"
#include "engine/round/settlement.hpp"

// (4) A slot perishes unused: what no deal took is sold to other customers, at their price.

namespace frenemy {
namespace {

void sell(Settlement& settlement, SeatId foundry, Node node)
{
    const Scenario& scenario = settlement.scenario();
    const int slots = slots_in(settlement.state(), foundry, node, settlement.state().round);
    const int dealt = settlement.lots_of(foundry, node);
    const int unsold = slots - dealt;
    if (slots == 0) return;
    const bool last = is_last_round(scenario, settlement.state().round);
    settlement.transition.emit(SlotsSold{
        foundry, node, narrow<std::uint8_t>(unsold), narrow<std::uint8_t>(slots),
        narrow<std::uint8_t>(dealt), narrow<std::uint8_t>(last ? 0 : slots)});
    const bool leading = node == Node::Leading;
    const int price = leading ? scenario.prices.other_leading : scenario.prices.other_mature;
    const int cost = leading ? scenario.chain.leading_lot_cost : scenario.chain.mature_lot_cost;
    settlement.transition.pay(Party::OtherCustomers, party(foundry), Reason::UnsoldSlots,
                              unsold * price, {}, unsold, price);
    settlement.transition.pay(party(foundry), Party::Suppliers, Reason::LotCost, unsold * cost, {},
                              unsold, cost);
}

} // namespace

void sell_unsold_slots(Settlement& settlement)
{
    for (int seat = 0; seat < settlement.seats(); ++seat)
        if (settlement.company(seat).role == Role::Foundry)
            for (const Node node : {Node::Leading, Node::Mature})
                sell(settlement, seat_at(seat), node);
}

} // namespace frenemy
