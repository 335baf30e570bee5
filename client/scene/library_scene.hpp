#pragma once

#include "client/model/library.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// Returns how many lines the open page can be scrolled.
int draw_library(Painter& painter, const Rect& window, const Library& library);

} // namespace frenemy::client
