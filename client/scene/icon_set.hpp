#pragma once

#include "client/scene/painter.hpp"

#include <string_view>
#include <vector>

namespace frenemy::client {

/// One shape of an icon, on a field of 24 by 24.
struct IconShape {
    enum class Kind : std::uint8_t { Line, Box, Ring, Dot };
    Kind kind{};
    std::vector<Point>
        points; ///< of a line; a box has its corner and its size; others their centre
    int radius = 0;
};

/// The icons of assets/icons.txt. Nothing for a name that is not there.
const std::vector<IconShape>* find_icon(std::string_view name);

/// Draws it in the middle of `area`, as large as fits, in one stroke. A name that is not there
/// draws nothing.
void draw_icon(Painter& painter, std::string_view name, const Rect& area, Colour colour);

} // namespace frenemy::client
