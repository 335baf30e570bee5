#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// The slot calendar of a foundry: slots perish unused, so they are promised by round.

/// Slots of that node the foundry has in `round`, this one or a later one: finished lines and
/// lines scheduled by then, less what a card of this round destroys.
int slots_in(const State& state, SeatId foundry, Node node, int round);

/// Lots already promised under deals in that round.
int slots_promised(const State& state, SeatId foundry, Node node, int round);

int free_slots(const State& state, SeatId foundry, Node node, int round);

} // namespace frenemy
