#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// What a side of a deal gives may be worth: from the low to the high end of the fair band.
struct GiftRange {
    int low = 0;
    int high = 0;
};

/// Sum over the clauses that side gives, its payments for goods at face (rulebook 5.5).
GiftRange gifts(const Scenario& scenario, const State& state, SeatId giver, const Terms& terms,
                Side side);

/// How far the ranges of the two sides are apart; 0 when they meet and the deal is fair. No
/// one-sided gifts: 부당지원 is what the law calls it.
int unfairness(const Scenario& scenario, const State& state, SeatId from, SeatId to,
               const Terms& terms);

} // namespace frenemy
