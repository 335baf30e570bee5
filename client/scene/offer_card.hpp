#pragma once

#include "client/scene/painter.hpp"
#include "engine/match/view.hpp"
#include "engine/scenario/scenario.hpp"

#include <string>

namespace frenemy::client {

// What the trays of Deals have in common: a hollow, and cards of offers and deals in it.

/// A hollow under a heading, with `beside` left for what stands beside that; returns what is left
/// of it.
Rect open_tray(Painter& painter, const Rect& area, const std::string& heading, int beside = 0);
/// A sentence where there is no card; returns its height.
int note(Painter& painter, const Rect& area, const std::string& text);
/// A paper card with the company's colour along its edge; returns its inside.
Rect draw_offer_card(Painter& painter, const Rect& box, Role role);
void draw_name(Painter& painter, Rect head, const Scenario& scenario, const View& view,
               SeatId seat);
/// What a deal is worth, on a ground of its own: it is what one compares. `strains` adds the sign
/// that no money would be left to spend. Cuts its place off the right end of `head` and returns it.
Rect draw_worth(Painter& painter, Rect& head, int worth, bool strains);
/// Height of the keys on such cards.
int answer_height(const Painter& painter);

} // namespace frenemy::client
