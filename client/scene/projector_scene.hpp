#pragma once

#include "client/model/projector.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// `alone`: in a window of its own, with nothing below.
void draw_projector(Painter& painter, const Rect& window, const Projector& projector, bool alone);

} // namespace frenemy::client
