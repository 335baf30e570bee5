#pragma once

#include "client/scene/painter.hpp"
#include "engine/debrief/chart.hpp"

#include <string>
#include <vector>

namespace frenemy::client {

// What the charts are made of.

/// How a series is told from its neighbours besides its colour.
enum class Shape : std::uint8_t { Disc, Square, Triangle, Diamond, Ring, Bar };
Shape shape_of(debrief::Subject subject);

/// A small sign of that shape; `size` from edge to edge.
void draw_sign(Painter& painter, Point centre, int size, Shape shape, Colour colour);

/// A straight line of dashes.
void draw_dashes(Painter& painter, Point from, Point to, Colour colour, int thickness, int dash);

struct LegendEntry {
    Shape shape{};
    Colour colour;
    std::string name;
    int dash = 0; ///< a line of such dashes instead of a sign
};
/// In as many rows as they need, cut off the top of `rest`.
void cut_legend(Painter& painter, Rect& rest, const std::vector<LegendEntry>& entries);

/// The next round number of units between ticks: 1, 2 or 5 times a power of ten.
int tick_step(int range, int most_ticks);

void draw_plot(Painter& painter, const Rect& area, const debrief::Plot& plot);
void draw_spans(Painter& painter, const Rect& area, const debrief::Spans& spans);
void draw_network(Painter& painter, const Rect& area, const debrief::Network& network);
void draw_table_of_figures(Painter& painter, const Rect& area, const debrief::Table& table);

} // namespace frenemy::client
