#pragma once

#include "client/scene/painter.hpp"
#include "engine/debrief/chart.hpp"

namespace frenemy::client {

/// A panel of a debrief's chart on paper: plot, bars in time, network or table, with its legend.
/// What is told apart by colour is told apart by form too. Text does not leave `area`.
void draw_panel(Painter& painter, const Rect& area, const debrief::Panel& panel);

/// All panels of a chart, one below the other, each as high as it needs in proportion.
void draw_chart(Painter& painter, const Rect& area, const debrief::Chart& chart);

/// Pixels a panel would like to have at 1280×800.
int height_of(const debrief::Panel& panel);

/// Colour of whom or what a series is about; at least 4.5 against paper.
Colour colour_of(const Theme& theme, debrief::Subject subject);

} // namespace frenemy::client
