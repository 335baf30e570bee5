#pragma once

#include "client/model/replay_viewer.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// A recorded match with its timeline.
void draw_replay(Painter& painter, const Rect& window, const ReplayViewer& replay);

} // namespace frenemy::client
