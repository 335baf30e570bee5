#pragma once

#include "engine/core/rejection.hpp"
#include "engine/match/state.hpp"

namespace frenemy {

// How a clause's numbers are checked, and how far ahead it may reach (rulebook 5.1).

inline Objection within(int value, int low, int high, Rejection::Code code)
{
    if (value < low || value > high) return Rejection{code, high};
    return {};
}

inline Objection rounds_within(const State& state, const Clause& clause, int horizon,
                               int last_allowed)
{
    if (auto no =
            within(clause.first, state.round, state.round + horizon, Rejection::Code::BadRound))
        return no;
    if (last_round_of(clause) > last_allowed)
        return Rejection{Rejection::Code::PastTheEnd, last_allowed};
    return {};
}

} // namespace frenemy
