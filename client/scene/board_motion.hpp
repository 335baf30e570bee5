#pragma once

#include "client/model/motion.hpp"
#include "client/scene/painter.hpp"

#include <array>

namespace frenemy::client {

/// Where on the board everybody is.
struct BoardPlaces {
    std::array<Rect, max_seats> seats{};
    Rect titan;
    Rect services;
    Rect e_market;
};

/// Wafers, chips and money on their way, above everything on the board.
void draw_motion(Painter& painter, const BoardPlaces& places, const Motion& motion);

} // namespace frenemy::client
