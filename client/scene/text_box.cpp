#include "client/scene/text_box.hpp"

#include <algorithm>

namespace frenemy::client {

void draw_text_box(Painter& p, const Rect& area, const std::string& id, const TextField& field,
                   const std::string& what, bool active, TextSize size)
{
    p.canvas.fill(area, p.theme.well, p.px(8));
    p.canvas.stroke(area, active ? p.theme.accent : p.theme.card_edge, active ? p.px(2) : 1, p.px(8));
    const Rect inside = area.inset(p.px(12), 0);
    const Weight weight = size == TextSize::Title ? Weight::Bold : Weight::Regular;
    std::string text = field.text();
    if (active && !text.empty()) text += "▏";
    if (field.empty()) {
        p.text(inside, what, size == TextSize::Title ? TextSize::Body : size, p.theme.ink_quiet);
    } else if (p.width(text, size, weight) <= inside.w) {
        p.text(inside, text, size, p.theme.ink, weight);
    } else {
        // The end is where one types.
        p.canvas.push_clip(inside);
        const int wide = p.width(text, size, weight);
        p.text({inside.right() - wide, inside.y, wide, inside.h}, text, size, p.theme.ink, weight);
        p.canvas.pop_clip();
    }
    p.touchable(area, id, what);
    p.controls.back().takes_text = true;
}

} // namespace frenemy::client
