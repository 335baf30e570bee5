#pragma once

#include "client/model/console.hpp"
#include "client/scene/painter.hpp"

#include <string>

namespace frenemy::client {

/// The server is being started, or could not be: one sentence.
void draw_hosting(Painter& painter, const Rect& window, const std::string& what, bool failed);

/// Classes that can be attended, and the form that opens a new one.
void draw_class_form(Painter& painter, const Rect& window, const Console& console);

/// The teacher's console: a line per table on the left, what is chosen and every power on the right.
/// `address`: what pupils type whom the network does not lead here.
void draw_console(Painter& painter, const Rect& window, const Console& console,
                  const std::string& address);

} // namespace frenemy::client
