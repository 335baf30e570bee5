#pragma once

#include "engine/match/rules.hpp"
#include "tests/support/chance.hpp"

#include <cstdint>

namespace frenemy::testing {

/// Any command somebody might send: usually of the right phase, often sensible, sometimes absurd.
Command random_command(const Scenario& scenario, const State& state, SeatId seat, Chance& chance);

/// A line-up of 2 to 8 seats of any roles, any layer, any length, every card in the deck.
Scenario random_scenario(Chance& chance);

/// Plays to the end; `look` sees the state before and after each accepted command, with what
/// happened. The umpire closes phases that go on for too long.
template <class Look>
State play_randomly(const Scenario& scenario, std::uint64_t seed, Look look)
{
    Chance chance{seed * 7919 + 1};
    State state = begin(scenario, seed);
    static Events events; // large
    int patience = 0;
    while (state.phase != Phase::Over) {
        const bool close = ++patience > 60 * state.seats;
        const SeatId seat = close ? umpire : seat_at(chance.below(state.seats));
        const Command command =
            close ? Command{ClosePhase{}} : random_command(scenario, state, seat, chance);
        if (close) patience = 0;
        const State before = state;
        events.clear();
        const Objection no = apply(scenario, state, seat, command, &events);
        look(before, seat, command, no, state, events);
    }
    return state;
}

} // namespace frenemy::testing
