#include "client/model/carrying.hpp"
#include "client/model/saying.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/table_scene.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

std::string name_of(const Words& say, const Carried& thing)
{
    switch (thing.kind) {
    case ClauseKind::Wafer:
        return say("draft.wafer." + std::string{name_of_node(static_cast<Node>(thing.item))});
    case ClauseKind::Chips:
        return say("draft.chips." + std::string{name_of_chip(static_cast<Chip>(thing.item))});
    default: return say("clause." + std::string{name_of_clause(thing.kind)});
    }
}

/// Paper edges light up where it can lie; the one below the hand most.
void draw_places(Painter& p, const Table& table, const Carried& thing, const DropPlace* below)
{
    for (const DropPlace& each : p.drop_places) {
        if (!laying_on(table, thing, each.id)) continue;
        if (&each == below) p.canvas.fill(each.area, with_alpha(p.theme.focus, 50), p.px(8));
        p.canvas.stroke(each.area.inset(-p.px(2)), p.theme.focus, p.px(&each == below ? 5 : 3),
                        p.px(10));
    }
}

} // namespace

void draw_carried(Painter& p, const Rect& window, const Table& table)
{
    const auto thing = pick_up(table, p.attention().carried);
    if (!thing) return;
    const Point hand = p.attention().pointer;
    const DropPlace* below = nullptr;
    for (const DropPlace& each : p.drop_places)
        if (each.area.contains(hand) && laying_on(table, *thing, each.id)) below = &each;
    draw_places(p, table, *thing, below);

    std::string what = p.say("carry.anywhere");
    if (below) {
        const Laying laying = *laying_on(table, *thing, below->id);
        what = p.say(laying.giver == Side::From ? "carry.give" : "carry.ask",
                     company_name(p.say, table.scenario(), laying.partner));
    }
    const std::string name = name_of(p.say, *thing);
    const int line = p.line(TextSize::Small);
    const int icon = p.px(30);
    const int wide =
        icon + p.px(26)
        + std::max(p.width(name, TextSize::Small, Weight::Bold), p.width(what, TextSize::Small));
    Rect card{hand.x - icon / 2 - p.px(8), hand.y - line - p.px(6), wide, 2 * line + p.px(12)};
    card.x = std::clamp(card.x, window.x, std::max(window.x, window.right() - card.w));
    card.y = std::clamp(card.y, window.y, std::max(window.y, window.bottom() - card.h));
    p.canvas.shadow(card, p.px(8), p.px(12));
    p.canvas.fill(card, p.theme.card, p.px(8));
    p.canvas.stroke(card, p.theme.focus, std::max(1, p.px(2)), p.px(8));
    Rect inside = card.inset(p.px(8), p.px(6));
    draw_thing(p, thing->kind, thing->item, cut_left(inside, icon, p.px(8)));
    p.text(row(inside, 0, 2, 0), name, TextSize::Small, p.theme.ink, Weight::Bold);
    p.text(row(inside, 1, 2, 0), what, TextSize::Small, p.theme.ink_quiet);
}

} // namespace frenemy::client
