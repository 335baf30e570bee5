#include "engine/round/phases.hpp"

#include "engine/core/narrow.hpp"
#include "engine/deals/dues.hpp"
#include "engine/match/transition.hpp"

#include <algorithm>

namespace frenemy {
namespace {

void arrive(Transition& transition)
{
    for (int i = 0; i < transition.state().seats; ++i) {
        const Company& each = transition.state().companies[static_cast<std::size_t>(i)];
        const Foundry& fabs = each.foundry;
        const auto built = narrow<std::uint8_t>(fabs.leading_coming[0] - fabs.leading_given[0]);
        transition.emit(
            Arrived{seat_at(i), each.coming, fabs.leading_coming[0], built, fabs.mature_coming[0]});
    }
}

/// Titan, or a seat, that gave more than half of last round's A chips.
void investigate(Transition& transition)
{
    const State& state = transition.state();
    const auto& card = transition.scenario().card;
    const auto above_half = [&](int given) { return 2 * given > state.titan.supplied; };
    for (int i = 0; i < state.seats; ++i)
        if (above_half(state.supply[static_cast<std::size_t>(i)])
            && !state.companies[static_cast<std::size_t>(i)].immune)
            transition.pay(party(seat_at(i)), Party::Bank, Reason::AntitrustFine,
                           card.antitrust_fine);
    if (!above_half(state.supply[max_seats])) return;
    const int price = std::max<int>(transition.scenario().titan.low,
                                    state.titan.price - card.antitrust_cut);
    transition.emit(TitanPriced{narrow<std::int16_t>(price), state.titan.share,
                                state.titan.delivered, state.titan.supplied, state.supply});
}

void delay_lines(Transition& transition)
{
    for (int i = 0; i < transition.state().seats; ++i) {
        const Company& each = transition.state().companies[static_cast<std::size_t>(i)];
        if (each.role == Role::Foundry && !each.immune) transition.emit(LinesDelayed{seat_at(i)});
    }
}

void turn_card(Transition& transition)
{
    const State& state = transition.state();
    const bool last = is_last_round(transition.scenario(), state.round);
    const Card now = card_now(state);
    transition.emit(CardTurned{now, last ? Card::Quiet : state.news[state.round],
                               narrow<std::uint8_t>(last ? 0 : 1)});
    if (now == Card::Antitrust) investigate(transition);
    if (now == Card::Euv) delay_lines(transition);
}

/// Chips due this round are set aside, oldest deal first. Promises may exceed what there is.
void set_chips_aside(Transition& transition)
{
    const State& state = transition.state();
    for (std::size_t d = 0; d < state.deals.size(); ++d) {
        const Deal& deal = state.deals[d];
        for (std::uint8_t i = 0; i < deal.terms.count; ++i) {
            const Clause& clause = deal.terms.clauses[i];
            if (clause.kind != ClauseKind::Chips || clause.first != state.round) continue;
            const int free = free_chips(state, seat_of(deal, clause.giver), chip_of(clause));
            const int locked = std::clamp<int>(clause.quantity, 0, std::max(0, free));
            if (locked > 0)
                transition.emit(ChipsLocked{deal.id, i, narrow<std::uint8_t>(locked)});
        }
    }
}

} // namespace

void open_round(Transition& transition, int round)
{
    transition.emit(PhaseBegan{Phase::Deals, narrow<std::uint8_t>(round)});
    arrive(transition);
    turn_card(transition);
    set_chips_aside(transition);
}

void begin_planning(Transition& transition)
{
    while (!transition.state().offers.empty()) {
        const Offer offer = transition.state().offers[0];
        transition.emit(OfferEnded{offer.id, OfferEnd::Expired, offer.from, offer.to});
    }
    transition.emit(PhaseBegan{Phase::Planning, transition.state().round});
}

void close_planning(Transition& transition)
{
    const State& state = transition.state();
    for (int i = 0; i < state.seats; ++i) {
        if (state.companies[static_cast<std::size_t>(i)].sealed) continue;
        transition.emit(PlanSealed{seat_at(i), 1,
                                   default_plan(transition.scenario(), state, seat_at(i))});
    }
    settle(transition);
}

} // namespace frenemy
