#include "engine/round/settlement.hpp"

// (7) Royalties: for every A chip the payer gave to a deal or the spot market, or, for a big
// tech, put to use from its own design.

namespace frenemy {

void pay_royalties(Settlement& settlement)
{
    const State& state = settlement.state();
    for (const Deal& deal : state.deals)
        for (const Clause& clause : deal.terms) {
            if (clause.kind != ClauseKind::Royalty || state.round < clause.first
                || state.round > last_round_of(clause))
                continue;
            const SeatId payer = seat_of(deal, clause.giver);
            const int units = settlement.sold_a[static_cast<std::size_t>(index(payer))];
            settlement.transition.pay(party(payer), party(seat_of(deal, other(clause.giver))),
                                      Reason::Royalty, units * clause.amount, deal.id, units,
                                      clause.amount);
        }
}

} // namespace frenemy
