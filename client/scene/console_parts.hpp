#pragma once

#include "client/model/console.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

inline int button_height(const Painter& p)
{
    return std::max(p.px(38), p.line(TextSize::Small) + p.px(12));
}

/// What is chosen and the powers over it, on a card.
void draw_console_page(Painter& painter, const Rect& card, const Console& console);

} // namespace frenemy::client
