#pragma once

#include "client/model/playback.hpp"
#include "client/scene/painter.hpp"
#include "engine/match/view.hpp"

#include <optional>

namespace frenemy::client {

/// Round, phase, news, and what to do now.
void draw_strip(Painter& painter, const Rect& area, const Scenario& scenario, const View& view,
                const std::string& phase, const std::string& task);

/// The value chain from left to right under Titan, with deals as ribbons and alliances as rings.
/// Companies are controls, "board.seat.N".
void draw_board(Painter& painter, const Rect& area, const Scenario& scenario, const View& view);

/// The viewer's own company, large.
void draw_own_company(Painter& painter, const Rect& area, const Scenario& scenario,
                      const View& view);

} // namespace frenemy::client
