#pragma once

#include "client/scene/painter.hpp"

namespace frenemy::client {

/// Above everything else: language, text size, theme, leaving. Only its own controls remain.
void draw_menu(Painter& painter, const Rect& window, bool dark, int text_percent);

} // namespace frenemy::client
