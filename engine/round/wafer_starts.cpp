#include "engine/chain/yield.hpp"
#include "engine/core/narrow.hpp"
#include "engine/round/settlement.hpp"

#include <algorithm>

// (5) Lots become wafers: chips for the buyer at the next News. Yield is fixed here, from the
// curve before this round's lots.

namespace frenemy {
namespace {

using Learned = std::array<int, max_seats>;

void start(Settlement& settlement, const Deal& deal, const Clause& clause, int lots,
           const Learned& learned)
{
    Transition& transition = settlement.transition;
    const Scenario& scenario = settlement.scenario();
    const SeatId foundry = seat_of(deal, clause.giver);
    const SeatId buyer = seat_of(deal, other(clause.giver));
    const Node node = node_of(clause);
    const bool leading = node == Node::Leading;

    if (leading && company(settlement.state(), buyer).designs.home == no_seat)
        transition.emit(HomePorted{buyer, foundry});
    const Company& own = company(settlement.state(), buyer);
    const int yield = chips_a_lot(scenario, settlement.state(), foundry, buyer, node,
                                  learned[static_cast<std::size_t>(index(foundry))]);
    transition.emit(LotsStarted{party(foundry), buyer, node, narrow<std::uint8_t>(lots),
                                narrow<std::uint8_t>(yield),
                                leading ? own.designs.generation : std::uint8_t{0},
                                narrow<std::uint8_t>(leading && own.role == Role::BigTech ? 1 : 0),
                                deal.id});

    const int cost = leading ? scenario.chain.leading_lot_cost : scenario.chain.mature_lot_cost;
    transition.pay(party(foundry), Party::Suppliers, Reason::LotCost, lots * cost, deal.id, lots,
                   cost);
    if (!leading) return;
    transition.pay(party(buyer), Party::Suppliers, Reason::Packaging,
                   lots * yield * scenario.chain.packaging_cost, deal.id, lots * yield,
                   scenario.chain.packaging_cost);
    if (pays_porting(settlement.state(), foundry, buyer))
        transition.pay(party(buyer), Party::Suppliers, Reason::Porting,
                       lots * scenario.chain.porting_cost, deal.id, lots,
                       scenario.chain.porting_cost);
}

void start_offshore(Settlement& settlement, int seat)
{
    const Company& own = settlement.company(seat);
    const int lots = settlement.plan(seat).offshore;
    if (own.role != Role::Fabless || lots == 0) return;
    const Scenario& scenario = settlement.scenario();
    settlement.transition.emit(LotsStarted{Party::Offshore, seat_at(seat), Node::Mature,
                                           narrow<std::uint8_t>(lots),
                                           narrow<std::uint8_t>(scenario.chain.mature_yield)});
    settlement.transition.pay(party(seat_at(seat)), Party::Offshore, Reason::OffshoreLots,
                              lots * scenario.prices.offshore_lot, {}, lots,
                              scenario.prices.offshore_lot);
}

} // namespace

void start_wafers(Settlement& settlement)
{
    Learned learned{};
    for (int seat = 0; seat < settlement.seats(); ++seat)
        learned[static_cast<std::size_t>(seat)] = settlement.company(seat).foundry.learned_lots;

    for (std::size_t d = 0; d < settlement.state().deals.size(); ++d) {
        const Deal& deal = settlement.state().deals[d];
        for (std::size_t i = 0; i < deal.terms.count; ++i) {
            const Clause& clause = deal.terms.clauses[i];
            if (clause.kind == ClauseKind::Wafer && settlement.coming[d][i] > 0)
                start(settlement, deal, clause, settlement.coming[d][i], learned);
        }
    }
    for (int seat = 0; seat < settlement.seats(); ++seat)
        start_offshore(settlement, seat);
}

} // namespace frenemy
