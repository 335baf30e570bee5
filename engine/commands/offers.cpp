#include "engine/commands/negotiation.hpp"
#include "engine/core/narrow.hpp"
#include "engine/deals/commitments.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/transition.hpp"

#include <algorithm>

namespace frenemy {
namespace {

using enum Rejection::Code;

/// Is that offer there, as far as this seat may know, and is it the seat's turn with it? What
/// others offer each other does not exist for a third: a refusal must not tell.
Objection objection_to_handling(const State& state, SeatId seat, OfferId id, Side side)
{
    const Offer* offer = find_by_id(state.offers, id);
    if (!offer || (offer->from != seat && offer->to != seat)) return Rejection{UnknownOffer};
    if (seat_of(*offer, side) != seat) return Rejection{NotYourOffer};
    return {};
}

/// The offer a recipient answers.
Objection objection_to_answer(const State& state, SeatId seat, OfferId id)
{
    return objection_to_handling(state, seat, id, Side::To);
}

/// Offers lock nothing, so only what is said is looked at, and who is asked may speak again.
void propose(Transition& transition, SeatId from, SeatId to, const Terms& terms)
{
    const std::size_t pair = pair_of(from, to);
    const auto id = pair * (max_offers_of_pair + 1) + transition.state().offers_made[pair];
    transition.emit(OfferMade{Offer{OfferId{narrow<std::uint16_t>(id)}, from, to, terms}});
    if (company(transition.state(), to).done) transition.emit(DealsFinished{to, 0});
}

void end_offer(Transition& transition, OfferId id, OfferEnd how)
{
    const Offer offer = *find_by_id(transition.state().offers, id);
    transition.emit(OfferEnded{id, how, offer.from, offer.to});
}

} // namespace

int open_offers_of(const State& state, SeatId seat)
{
    return static_cast<int>(std::count_if(state.offers.begin(), state.offers.end(),
                                          [&](const Offer& each) { return each.from == seat; }));
}

Objection objection_to_offering(const Scenario& scenario, const State& state, SeatId from,
                                SeatId to)
{
    if (to.value >= state.seats) return Rejection{UnknownSeat};
    if (state.offers_made[pair_of(from, to)] >= max_offers_of_pair)
        return Rejection{TooManyOffers, max_offers_of_pair};
    if (open_offers_of(state, from) >= scenario.deals.offers)
        return Rejection{TooManyOffers, scenario.deals.offers};
    return {};
}

Objection objection(const Scenario& scenario, const State& state, SeatId seat,
                    const MakeOffer& command)
{
    if (auto no = objection_to_offering(scenario, state, seat, command.to)) return no;
    return objection_to_terms(scenario, state, seat, command.to, command.terms);
}

void carry_out(Transition& transition, SeatId seat, const MakeOffer& command)
{
    propose(transition, seat, command.to, command.terms);
}

Objection objection(const Scenario& scenario, const State& state, SeatId seat,
                    const AcceptOffer& command)
{
    if (auto no = objection_to_answer(state, seat, command.offer)) return no;
    CommitmentBook book{state};
    return objection_to_signing(scenario, state, *find_by_id(state.offers, command.offer), book);
}

void carry_out(Transition& transition, SeatId, const AcceptOffer& command)
{
    const Offer offer = *find_by_id(transition.state().offers, command.offer);
    sign(transition, offer);
    withdraw_impossible_offers(transition, offer.from, offer.to);
}

Objection objection(const Scenario&, const State& state, SeatId seat, const DeclineOffer& command)
{
    return objection_to_answer(state, seat, command.offer);
}

void carry_out(Transition& transition, SeatId, const DeclineOffer& command)
{
    end_offer(transition, command.offer, OfferEnd::Declined);
}

Objection objection(const Scenario& scenario, const State& state, SeatId seat,
                    const CounterOffer& command)
{
    if (auto no = objection_to_answer(state, seat, command.offer)) return no;
    const SeatId to = find_by_id(state.offers, command.offer)->from;
    if (auto no = objection_to_offering(scenario, state, seat, to)) return no;
    return objection_to_terms(scenario, state, seat, to, command.terms);
}

void carry_out(Transition& transition, SeatId seat, const CounterOffer& command)
{
    const SeatId to = find_by_id(transition.state().offers, command.offer)->from;
    end_offer(transition, command.offer, OfferEnd::Countered);
    propose(transition, seat, to, command.terms);
}

Objection objection(const Scenario&, const State& state, SeatId seat, const WithdrawOffer& command)
{
    return objection_to_handling(state, seat, command.offer, Side::From);
}

void carry_out(Transition& transition, SeatId, const WithdrawOffer& command)
{
    end_offer(transition, command.offer, OfferEnd::Withdrawn);
}

} // namespace frenemy
