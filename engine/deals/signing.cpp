#include "engine/deals/signing.hpp"

#include "engine/core/narrow.hpp"
#include "engine/deals/breach.hpp"
#include "engine/deals/commitments.hpp"
#include "engine/deals/dues.hpp"
#include "engine/match/transition.hpp"

#include <algorithm>

namespace frenemy {
namespace {

using enum Rejection::Code;

/// What the terms make due at the moment of signing: who pays everything, what is paid ahead, which
/// chips are set aside.
Deal due_at_signing(const Scenario& scenario, const State& state, const Offer& offer)
{
    Deal deal;
    deal.from = offer.from;
    deal.to = offer.to;
    deal.terms = offer.terms;

    // Who is hardly trusted pays everything at signing.
    for (const Side side : {Side::From, Side::To}) {
        if (company(state, seat_of(offer, side)).trust > scenario.deals.upfront_trust) continue;
        if (prepaid_clause(offer.terms, side) >= 0)
            deal.upfront = narrow<std::uint8_t>(deal.upfront | (side == Side::From ? 1 : 2));
    }
    if (const Clause* ahead = find(offer.terms, ClauseKind::Prepay);
        ahead && !paid_upfront(deal, ahead->giver))
        deal.prepayment = deal.prepaid = ahead->amount;

    for (int i = 0; i < offer.terms.count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Clause& clause = offer.terms.clauses[at];
        if (clause.kind == ClauseKind::Chips && clause.first == state.round)
            deal.locked[at] = clause.quantity;
    }
    return deal;
}

/// The deal as it stands at the moment of signing.
Deal drafted(const Scenario& scenario, const State& state, const Offer& offer)
{
    Deal deal = due_at_signing(scenario, state, offer);
    deal.id = DealId{state.next_deal};
    deal.signed_in = state.round;
    deal.list = narrow<std::int16_t>(list_value(scenario, offer.terms));
    const Clause* agreed = find(offer.terms, ClauseKind::Penalty);
    const int usual = usual_penalty(scenario, deal.list);
    deal.penalty = narrow<std::int16_t>(agreed ? int{agreed->amount} : usual);
    return deal;
}

Objection can_pay(const Scenario& scenario, const State& state, const Deal& deal, Side side)
{
    const SeatId seat = seat_of(deal, side);
    const int needed =
        paid_ahead(scenario, deal, side) + dues_of(scenario, deal, side, state.round);
    if (needed <= 0) return {};
    const int free = free_cash(scenario, state, seat);
    if (needed > free) return Rejection{NotEnoughCash, std::max(0, free)};
    return {};
}

Objection can_deliver(const State& state, const Deal& deal)
{
    if (deal.locked == decltype(deal.locked){}) return {};
    for (const Chip chip : {Chip::Accelerator, Chip::OnDevice})
        for (const Side side : {Side::From, Side::To}) {
            int needed = 0;
            for (int i = 0; i < deal.terms.count; ++i) {
                const auto at = static_cast<std::size_t>(i);
                const Clause& clause = deal.terms.clauses[at];
                if (clause.giver == side && chip_of(clause) == chip) needed += deal.locked[at];
            }
            const int free = needed > 0 ? free_chips(state, seat_of(deal, side), chip) : 0;
            if (needed > free) return Rejection{NotEnoughChips, std::max(0, free)};
        }
    return {};
}

void join(Transition& transition, SeatId seat, AllianceId id)
{
    if (company(transition.state(), seat).membership.alliance == id) return;
    transition.emit(AllianceJoined{seat, id});
    if (card_now(transition.state()) == Card::Visit)
        transition.emit(LedgerMoved{seat, transition.scenario().card.visit_bonus});
}

/// Whatever the terms say: can both sides sign, pay and deliver?
Objection objection_to_means(const Scenario& scenario, const State& state, const Offer& offer)
{
    if (find(offer.terms, ClauseKind::Cancel)) return {};

    if (state.deals.full()) return Rejection{TableFull, max_deals};

    const Deal deal = due_at_signing(scenario, state, offer);
    for (const Side side : {Side::From, Side::To})
        if (auto no = can_pay(scenario, state, deal, side)) return no;
    return can_deliver(state, deal);
}

} // namespace

Objection objection_to_signing(const Scenario& scenario, const State& state, const Offer& offer)
{
    if (auto no = objection_to_terms(scenario, state, offer.from, offer.to, offer.terms)) return no;
    return objection_to_means(scenario, state, offer);
}

Objection objection_to_signing(const Scenario& scenario, const State& state, const Offer& offer,
                               CommitmentBook& book)
{
    if (auto no = objection_to_promises(scenario, state, offer.from, offer.to, offer.terms, book))
        return no;
    return objection_to_means(scenario, state, offer);
}

void sign(Transition& transition, const Offer& offer)
{
    transition.emit(OfferEnded{offer.id, OfferEnd::Signed, offer.from, offer.to});
    if (const Clause* clause = find(offer.terms, ClauseKind::Cancel)) {
        cancel_deal(transition, DealId{narrow<std::uint16_t>(clause->amount)});
        return;
    }

    const Deal deal = drafted(transition.scenario(), transition.state(), offer);
    transition.emit(DealSigned{deal});
    for (const Side side : {Side::From, Side::To})
        transition.pay(party(seat_of(deal, side)), party(seat_of(deal, other(side))),
                       Reason::Prepayment, paid_ahead(transition.scenario(), deal, side), deal.id);
    if (const Clause* clause = find(offer.terms, ClauseKind::Ally)) {
        const auto id = static_cast<AllianceId>(clause->item);
        join(transition, seat_of(deal, clause->giver), id);
        join(transition, seat_of(deal, other(clause->giver)), id);
    }
}

void withdraw_impossible_offers(Transition& transition, SeatId one, SeatId another)
{
    const State& state = transition.state();
    CommitmentBook book{state};
    for (std::size_t i = 0; i < state.offers.size();) {
        const Offer& offer = state.offers[i];
        // What a seat has promised, owns or may sign speaks against its own offers alone. Only an
        // alliance that has its first members is no longer anybody's to invite to.
        const bool concerned = offer.from == one || offer.from == another || offer.to == one
                               || offer.to == another || find(offer.terms, ClauseKind::Ally);
        if (concerned
            && objection_to_promises(transition.scenario(), state, offer.from, offer.to,
                                     offer.terms, book))
            transition.emit(OfferEnded{offer.id, OfferEnd::Impossible, offer.from, offer.to});
        else
            ++i;
    }
}

} // namespace frenemy
