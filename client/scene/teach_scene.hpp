#pragma once

#include "client/model/teach.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// Where the server is, and its key, which is not shown: a projector may be on.
void draw_teach(Painter& painter, const Rect& window, const TeachForm& form);

} // namespace frenemy::client
