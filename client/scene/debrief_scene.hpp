#pragma once

#include "client/model/debrief_viewer.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// The list of charts and the one that is open, with its reading help and its question.
void draw_debrief(Painter& painter, const Rect& window, const DebriefViewer& debrief);

} // namespace frenemy::client
