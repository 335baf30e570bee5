#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// One round of deals between quick hands: goods change hands at middle prices while someone needs
/// them and someone has them, and who stands alone joins the alliance. `absent` signs nothing.
/// Requires: phase Deals.
void trade_quickly(const Scenario& scenario, State& state, SeatId absent);

} // namespace frenemy
