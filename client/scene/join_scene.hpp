#pragma once

#include "client/model/join.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

void draw_join(Painter& painter, const Rect& window, const JoinForm& form);

} // namespace frenemy::client
