#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// What each side gives is worth something from the low to the high end of the fair band (rulebook
/// 5.5). How far the ranges of the two sides are apart, in C; 0 when they meet and the deal is fair.
/// No one-sided gifts: 부당지원 is what the law calls it.
int unfairness(const Scenario& scenario, const State& state, SeatId from, SeatId to,
               const Terms& terms);

} // namespace frenemy
