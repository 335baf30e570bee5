#pragma once

#include "client/model/motion.hpp"
#include "client/scene/painter.hpp"
#include "engine/commands/plan.hpp"
#include "engine/match/view.hpp"

#include <span>

namespace frenemy::client {

/// Round, phase, news, and what to do now; over a board that shares the window with a desk also the
/// key "alone", which spreads it.
void draw_strip(Painter& painter, const Rect& area, const Scenario& scenario, const View& view,
                const std::string& phase, const std::string& task, bool over_desk = false);

/// The value chain from left to right under Titan, with deals as ribbons and alliances as rings.
/// Companies and their numbers are controls, "board.seat.N" and "board.cash.N": each says why, from
/// what was `told` of this round. `motion` is what is on its way.
void draw_board(Painter& painter, const Rect& area, const Scenario& scenario, const View& view,
                std::span<const Event> told, const Motion& motion);

/// The viewer's own company, large, with the aim that is kept or that `plan` would keep; if wanted also
/// what the round is `expected` to bring under that plan.
void draw_own_company(Painter& painter, const Rect& area, const Scenario& scenario,
                      const View& view, std::span<const Event> told, const Plan& plan, bool expected);

} // namespace frenemy::client
