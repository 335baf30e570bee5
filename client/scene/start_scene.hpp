#pragma once

#include "client/model/start.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// Language, scenario, seat, tempers, seed; and what to do with them.
void draw_start(Painter& painter, const Rect& window, const Start& start);

} // namespace frenemy::client
