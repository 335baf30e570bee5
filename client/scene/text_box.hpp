#pragma once

#include "client/model/text_field.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// Where one types: the text with a caret when it is `active`, else what belongs there. A control.
void draw_text_box(Painter& painter, const Rect& area, const std::string& id, const TextField& field,
                   const std::string& what, bool active, TextSize size = TextSize::Body);

} // namespace frenemy::client
