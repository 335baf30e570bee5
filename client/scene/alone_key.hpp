#pragma once

#include "client/scene/painter.hpp"

#include <string_view>

namespace frenemy::client {

/// The key "alone": gives the board or a chart the whole window, where large text finds room, and
/// takes it back. `what` of the words `alone` it is: "table", "chart".
void draw_alone_key(Painter& painter, const Rect& area, std::string_view what);

} // namespace frenemy::client
