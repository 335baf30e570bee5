#pragma once

#include "engine/match/visible.hpp"

namespace frenemy {

/// Can the seat live through this round and the next two with these terms signed, on what it has and
/// what others owe it, without leaning on the bank? `side` is the seat's in the terms.
bool is_affordable(const Scenario& scenario, const State& state, SeatId seat, const Terms& terms,
                   Side side);

} // namespace frenemy
