#pragma once

#include "client/model/console.hpp"
#include "client/scene/painter.hpp"

#include <string>

namespace frenemy::client {

/// Before there is a console: a server is started or entered, or could not be. One sentence says why.
void draw_on_the_way(Painter& painter, const Rect& window, const std::string& title, const std::string& what,
                     bool failed);

/// Classes that can be attended, and the form that opens a new one.
void draw_class_form(Painter& painter, const Rect& window, const Console& console);

/// The teacher's console: a line per table on the left, what is chosen and every power on the right.
/// `address`: what pupils type whom the network does not lead here.
void draw_console(Painter& painter, const Rect& window, const Console& console,
                  const std::string& address);

} // namespace frenemy::client
