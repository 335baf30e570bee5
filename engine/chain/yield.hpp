#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// 수율: A chips an L lot gives at this foundry, by what it has learned (rulebook 2.5).
int curve_yield(const Scenario& scenario, int learned_lots);

/// Chips a lot started now gives this buyer: curve, the alliance's shared research, this round's
/// packaging card, and the handicap of a custom design. At least one.
int chips_a_lot(const Scenario& scenario, const State& state, SeatId foundry, SeatId buyer,
                Node node, int learned_lots);

/// Lock-in: whether this buyer's L lots at that foundry cost porting.
bool pays_porting(const State& state, SeatId foundry, SeatId buyer);

} // namespace frenemy
