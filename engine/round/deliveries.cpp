#include "engine/core/narrow.hpp"
#include "engine/deals/breach.hpp"
#include "engine/deals/dues.hpp"
#include "engine/round/settlement.hpp"

#include <algorithm>

// (3) Deals are served by number, their clauses in order: instalments, lots, chips, and the lots
// of last round that were delivered on credit.

namespace frenemy {
namespace {

void deliver_chips(Settlement& settlement, const Deal& deal, const Clause& clause, int units)
{
    const SeatId giver = seat_of(deal, clause.giver);
    const SeatId taker = seat_of(deal, other(clause.giver));
    if (chip_of(clause) == Chip::OnDevice) {
        settlement.transition.emit(ChipsMoved{party(giver), party(taker), Chip::OnDevice, 0,
                                              narrow<std::int16_t>(units), 0, deal.id});
        return;
    }
    const auto at = static_cast<std::size_t>(index(giver));
    settlement.delivered_a[at] = narrow<std::int16_t>(settlement.delivered_a[at] + units);
    settlement.sold_a[at] = narrow<std::int16_t>(settlement.sold_a[at] + units);
    if (company(settlement.state(), giver).role == Role::Fabless)
        settlement.supply[at] = narrow<std::int16_t>(settlement.supply[at] + units);
    int left = units;
    for (int generation = generations - 1; generation >= 0 && left > 0; --generation) {
        const Company& from = company(settlement.state(), giver);
        const int moved =
            std::min<int>(left, from.stock.a[static_cast<std::size_t>(generation)]);
        if (moved == 0) continue;
        // A big tech passes on chips it bought before those of its own design.
        const int bought = from.stock.accelerators() - from.stock.own_a;
        settlement.transition.emit(
            ChipsMoved{party(giver), party(taker), Chip::Accelerator,
                       narrow<std::uint8_t>(generation), narrow<std::int16_t>(moved),
                       narrow<std::int16_t>(std::max(0, moved - bought)), deal.id});
        left -= moved;
    }
}

void serve_goods(Settlement& settlement, std::size_t d, int i)
{
    Transition& transition = settlement.transition;
    const Scenario& scenario = settlement.scenario();
    const Deal& deal = settlement.state().deals[d]; // follows what is emitted
    const auto at = static_cast<std::size_t>(i);
    const Clause& clause = deal.terms.clauses[at];
    const Party buyer = party(seat_of(deal, other(clause.giver)));
    const Party seller = party(seat_of(deal, clause.giver));

    if (const int owed = deal.credit[at]; owed > 0) {
        transition.emit(CreditSettled{deal.id, static_cast<std::uint8_t>(i)});
        transition.pay(buyer, seller, Reason::Goods,
                       price_of(scenario, deal.terms, clause, owed), deal.id, owed, clause.amount);
    }

    const int due = due_in(clause, settlement.state().round);
    if (due == 0) return;
    const int delivered = settlement.coming[d][at];
    const Missing missing{due - delivered, settlement.destroyed[d][at] > 0};

    const int share = prepayment_share(deal, i, delivered);
    const Clause* on_credit = find(deal.terms, ClauseKind::Credit);
    const bool later = clause.kind == ClauseKind::Wafer && on_credit
                       && on_credit->giver == clause.giver
                       && !paid_upfront(deal, other(clause.giver));
    if (!later && !paid_upfront(deal, other(clause.giver)))
        transition.pay(buyer, seller, Reason::Goods,
                       price_of(scenario, deal.terms, clause, delivered) - share, deal.id,
                       delivered, clause.amount);
    if (clause.kind == ClauseKind::Chips) deliver_chips(settlement, deal, clause, delivered);

    ClauseServed served{deal.id, static_cast<std::uint8_t>(i)};
    served.delivered = narrow<std::uint8_t>(delivered);
    served.on_credit = narrow<std::uint8_t>(later ? delivered : 0);
    served.prepaid_used = narrow<std::int16_t>(share);
    transition.emit(served);
    if (missing.units == 0) return;

    const int given_back = settle_missing(transition, deal, i, missing);
    ClauseServed lost{deal.id, static_cast<std::uint8_t>(i)};
    lost.lost = narrow<std::uint8_t>(missing.units);
    lost.on_credit = served.on_credit;
    lost.prepaid_used = narrow<std::int16_t>(given_back);
    transition.emit(lost);
}

} // namespace

void serve_deals(Settlement& settlement)
{
    const int round = settlement.state().round;
    for (std::size_t d = 0; d < settlement.state().deals.size(); ++d) {
        const Deal& deal = settlement.state().deals[d];
        for (int i = 0; i < deal.terms.count; ++i) {
            const Clause& clause = deal.terms.clauses[static_cast<std::size_t>(i)];
            if (is_goods(clause))
                serve_goods(settlement, d, i);
            else if (clause.kind == ClauseKind::Cash && round >= clause.first
                     && round <= last_round_of(clause))
                settlement.transition.pay(party(seat_of(deal, clause.giver)),
                                          party(seat_of(deal, other(clause.giver))),
                                          Reason::DealCash, clause.amount, deal.id);
        }
    }
}

} // namespace frenemy
