#pragma once

#include "client/model/console.hpp"
#include "client/scene/painter.hpp"

#include <string>

namespace frenemy::client {

inline int row_height(const Painter& p)
{
    return std::max(p.px(38), p.line(TextSize::Small) + p.px(12));
}

/// What pupils type to get in.
std::string code_of(const Console& console);

/// Before the start how one gets in, and who is; then a line for each table.
void draw_console_lines(Painter& painter, const Rect& card, const Console& console, const std::string& address);

/// The seats of the table that is chosen.
void draw_table_page(Painter& painter, Rect area, const Console& console);

/// What is chosen and the powers over it, on a card.
void draw_console_page(Painter& painter, const Rect& card, const Console& console);

} // namespace frenemy::client
