#include "client/scene/alone_key.hpp"

#include "client/scene/icon_set.hpp"

#include <algorithm>

namespace frenemy::client {

void draw_alone_key(Painter& p, const Rect& area, std::string_view what)
{
    const bool alone = p.attention().alone;
    const std::string key = "alone." + std::string{alone ? "back" : what};
    p.button(area, "alone", "", alone ? Look::Plain : Look::Ghost, true, {}, p.say(key + "_hint"));
    p.controls.back().label = p.say(key);
    const int size = std::min({p.px(24), area.w, area.h});
    draw_icon(p, alone ? "beside" : "alone",
              {area.centre().x - size / 2, area.centre().y - size / 2, size, size},
              alone ? p.theme.ink : p.theme.table_text);
}

} // namespace frenemy::client
