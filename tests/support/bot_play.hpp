#pragma once

#include "engine/bots/bot.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/view.hpp"

#include <array>

namespace frenemy::testing {

/// Bots in every seat, to the end; `look` sees the state before each command and the answer.
template <class Look>
State play_bots(const Scenario& scenario, std::uint64_t seed,
                const std::array<Bot, max_seats>& bots, Look look)
{
    State state = begin(scenario, seed);
    int steps = 0;
    while (state.phase != Phase::Over && ++steps < 100'000) {
        for (int i = 0; i < state.seats && state.phase != Phase::Over; ++i) {
            const Company& own = company(state, seat_at(i));
            if (state.phase == Phase::Deals ? own.done : own.sealed) continue;
            const Command command = decide(scenario, bots[static_cast<std::size_t>(i)],
                                           view_for(state, seat_at(i)));
            const State before = state;
            look(before, seat_at(i), command, apply(scenario, state, seat_at(i), command));
        }
    }
    return state;
}

} // namespace frenemy::testing
