#pragma once

#include "client/model/table.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// The whole table: strip, board, and what lies in front of the person.
void draw_table(Painter& painter, const Rect& window, const Table& table);

// What lies in front of the person, a file each.
void draw_deals(Painter& painter, const Rect& area, const Table& table);
/// Of Deals, the tray of open offers. Returns whether the remarks found room below them.
bool draw_offers(Painter& painter, const Rect& area, const Table& table, const View& view);
/// Why bots took no offer or broke with somebody: the last words, the newest lowest, cut off the lower
/// end of `rest`. False when there is room for none.
bool draw_remarks(Painter& painter, Rect& rest, const Table& table);
/// Of Deals, the tray of what is signed, and the key that ends them.
void draw_signed(Painter& painter, const Rect& area, const Table& table, const View& view);
void draw_draft(Painter& painter, const Rect& area, const Table& table);
/// Of a draft, what it is worth to each side, whether it is fair, and the keys that make or drop it.
void draw_reckoning(Painter& painter, Rect area, const Table& table, const View& view);
void draw_plan(Painter& painter, const Rect& area, const Table& table);
/// Of Planning, one's deals, each with what breaking it costs: in the place of actions and numbers.
void draw_breaches(Painter& painter, Rect area, const Table& table, const View& view);
/// Of Planning, what the plan would bring, what the coach says of it, and the key that seals it.
void draw_forecast(Painter& painter, Rect area, const Table& table, const View& view);
/// Above everything: what the hand carries, and where it can be put down.
void draw_carried(Painter& painter, const Rect& window, const Table& table);
/// Above everything: what would be done for good, and whether it is meant.
void draw_confirmation(Painter& painter, const Rect& window, const Table& table, const View& view);
void draw_settlement(Painter& painter, const Rect& area, const Table& table);
void draw_report(Painter& painter, const Rect& area, const Table& table);
/// The scores of a finished match, the best first; from there one goes to the start, or to one's class.
void draw_final(Painter& painter, const Rect& area, const Scenario& scenario, const State& state,
                SeatId seat, bool in_class = false);

} // namespace frenemy::client
