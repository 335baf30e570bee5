#pragma once

#include "client/scene/painter.hpp"
#include "engine/match/state.hpp"

namespace frenemy::client {

/// Two endings of one match side by side: as it was, and as it went from `round` on.
void draw_compare(Painter& painter, const Rect& window, const Scenario& scenario,
                  const State& record, const State& again, SeatId seat, int round);
/// The button that leads there, beside the scores.
void offer_compare(Painter& painter, const Rect& window);

} // namespace frenemy::client
