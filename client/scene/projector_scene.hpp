#pragma once

#include "client/model/projector.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

void draw_projector(Painter& painter, const Rect& window, const Projector& projector);

} // namespace frenemy::client
