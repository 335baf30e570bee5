#include "engine/commands/negotiation.hpp"
#include "engine/deals/breach.hpp"
#include "engine/deals/dues.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/transition.hpp"
#include "engine/round/phases.hpp"

#include <algorithm>

// Ways out of a deal that are not a breach: buying off an exclusivity, and leaving a betrayer.

namespace frenemy {
namespace {

using enum Rejection::Code;

Objection objection_to_party(const State& state, SeatId seat, DealId id)
{
    const Deal* deal = find_by_id(state.deals, id);
    if (!deal) return Rejection{UnknownDeal};
    if (!is_party(*deal, seat)) return Rejection{NotYourDeal};
    return {};
}

} // namespace

Objection objection(const Scenario& scenario, const State& state, SeatId seat,
                    const WaiveExclusive& command)
{
    if (auto no = objection_to_party(state, seat, command.deal)) return no;
    const Deal& deal = *find_by_id(state.deals, command.deal);
    const Clause* clause = find(deal.terms, ClauseKind::Exclusive);
    if (!clause || deal.waived || seat_of(deal, clause->giver) != seat
        || clause->first < state.round)
        return Rejection{NothingToWaive};
    const int free = free_cash(scenario, state, seat);
    if (clause->amount > free) return Rejection{NotEnoughCash, std::max(0, free)};
    return {};
}

void carry_out(Transition& transition, SeatId seat, const WaiveExclusive& command)
{
    const Deal deal = *find_by_id(transition.state().deals, command.deal);
    const Clause* clause = find(deal.terms, ClauseKind::Exclusive);
    transition.pay(party(seat), party(partner_of(deal, seat)), Reason::WaiverFee, clause->amount,
                   deal.id);
    transition.emit(ExclusiveWaived{deal.id, seat});
    // The fee changes what shares may be worth.
    withdraw_impossible_offers(transition, deal.from, deal.to);
}

Objection objection(const Scenario&, const State& state, SeatId seat, const CancelBetrayed& command)
{
    if (auto no = objection_to_party(state, seat, command.deal)) return no;
    const Deal& deal = *find_by_id(state.deals, command.deal);
    const Membership& partner = company(state, partner_of(deal, seat)).membership;
    if ((partner.betrayed & (1U << seat.value)) == 0) return Rejection{NotBetrayed};
    return {};
}

void carry_out(Transition& transition, SeatId seat, const CancelBetrayed& command)
{
    const SeatId partner = partner_of(*find_by_id(transition.state().deals, command.deal), seat);
    cancel_deal(transition, command.deal);
    withdraw_impossible_offers(transition, seat, partner);
}

Objection objection(const Scenario&, const State& state, SeatId seat, const FinishDeals&)
{
    if (company(state, seat).done) return Rejection{AlreadyDone};
    return {};
}

void carry_out(Transition& transition, SeatId seat, const FinishDeals&)
{
    transition.emit(DealsFinished{seat, 1});
    const State& state = transition.state();
    if (std::all_of(state.companies.begin(), state.companies.begin() + state.seats,
                    [](const Company& each) { return each.done != 0; }))
        begin_planning(transition);
}

} // namespace frenemy
