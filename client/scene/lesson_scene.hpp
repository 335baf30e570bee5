#pragma once

#include "client/model/lesson.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// The control a hint points at: the first that can be pressed and begins like that, else the
/// first that begins like that, else nothing.
const Control* pointed_at(const Hint& hint, const Controls& controls);

/// A bubble beside what the hint points at, which it never covers; none until that is there. To be
/// drawn last.
void draw_hint(Painter& painter, const Rect& window, const Hint& hint);

} // namespace frenemy::client
