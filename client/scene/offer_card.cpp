#include "client/scene/offer_card.hpp"

#include "client/model/saying.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"

#include <algorithm>

namespace frenemy::client {

Rect open_tray(Painter& p, const Rect& area, const std::string& heading, int beside)
{
    p.tray(area);
    Rect rest = area.inset(p.px(10), p.px(8));
    Rect head = cut_top(rest, std::max(p.line(TextSize::Body), p.px(28)), p.px(6));
    head.w -= beside;
    p.text(head, heading, TextSize::Body, p.theme.table_text, Weight::Bold);
    return rest;
}

int note(Painter& p, const Rect& area, const std::string& text)
{
    return p.paragraph(area, text, TextSize::Small, p.theme.table_quiet);
}

Rect draw_worth(Painter& p, Rect& head, int worth, bool strains)
{
    const std::string value = p.say("deals.worth", signed_number(worth));
    const int wide = p.width(value, TextSize::Small, Weight::Bold) + p.px(14);
    const Rect place = cut_right(head, wide, p.px(6));
    const Rect at{place.x, place.centre().y - p.line(TextSize::Small) / 2, wide,
                  p.line(TextSize::Small)};
    p.badge({at.x, at.y}, value, worth >= 0 ? p.theme.gain : p.theme.loss, p.theme.card);
    if (!strains) return at;
    const Rect sign = cut_right(head, p.px(20), p.px(4));
    draw_icon(p, "penalty", {sign.x, sign.centre().y - p.px(10), p.px(20), p.px(20)}, p.theme.loss);
    return {sign.x, at.y, at.right() - sign.x, at.h};
}

Rect draw_offer_card(Painter& p, const Rect& box, Role role)
{
    p.card(box);
    const Rect edge{box.x, box.y, p.px(14), box.h};
    p.canvas.fill(edge, colour_of(p.theme, role), p.px(8));
    p.canvas.wash({box.x + p.px(6), box.y, p.px(10), box.h}, mix(p.theme.card, white, 60),
                  p.theme.card);
    Rect inside = box.inset(p.px(10), p.px(6));
    cut_left(inside, p.px(2));
    return inside;
}

void draw_name(Painter& p, Rect head, const Scenario& scenario, const View& view, SeatId seat)
{
    const Rect icon = cut_left(head, p.px(18), p.px(6));
    draw_role(p, company(view, seat).role, {icon.x, icon.centre().y - p.px(9), p.px(18), p.px(18)});
    p.text(head, company_name(p.say, scenario, seat), TextSize::Small, p.theme.ink, Weight::Bold);
}

int answer_height(const Painter& p)
{
    return std::max(p.px(30), p.line(TextSize::Small) + p.px(6));
}

} // namespace frenemy::client
