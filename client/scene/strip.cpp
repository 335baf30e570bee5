#include "client/model/effect.hpp"
#include "client/model/saying.hpp"
#include "client/scene/alone_key.hpp"
#include "client/scene/board.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

/// Deals, plans, settlement: where in the round one is.
void draw_phases(Painter& p, Rect line, const std::string& phase)
{
    constexpr std::array<std::string_view, 3> all{"phase.deals", "phase.planning",
                                                  "phase.settlement"};
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](std::string_view id) { return p.say(id) == phase; });
    if (!known) {
        p.text(line, phase, TextSize::Small, p.theme.table_quiet);
        return;
    }
    for (const std::string_view id : all) {
        const std::string name = p.say(id);
        const bool now = name == phase;
        const int wide = p.width(name, TextSize::Small, Weight::Bold) + p.px(16);
        if (wide > line.w) return;
        const Rect box = cut_left(line, wide, p.px(2));
        if (now) p.canvas.fill(box, p.theme.accent, box.h / 2);
        p.text(box, name, TextSize::Small, now ? p.theme.on_accent : p.theme.table_quiet,
               now ? Weight::Bold : Weight::Regular, Align::Centre);
        if (id == all.back()) continue;
        const Rect arrow = cut_left(line, p.px(14), p.px(2));
        draw_icon(p, "next", {arrow.x, arrow.centre().y - p.px(6), p.px(12), p.px(12)},
                  p.theme.table_quiet);
    }
}

/// This round's card, and the next one half under it.
void draw_news(Painter& p, const Rect& area, const Scenario& scenario, const View& view)
{
    const Theme& theme = p.theme;
    const Card now = view.news[static_cast<std::size_t>(view.round - 1)];
    const std::string card{name_of_card(now)};
    const bool more = view.round < scenario.rounds && view.known_news > view.round;
    const std::string next =
        more ? std::string{name_of_card(view.news[view.round])} : std::string{};
    const bool over = view.phase == Phase::Over;
    const Rect later{area.x + area.w * 52 / 100, area.y + p.px(3), area.w * 48 / 100,
                     area.h - p.px(6)};
    const Rect sheet{area.x, area.y, area.w * 56 / 100, area.h};
    if (!over) p.canvas.fill(later, theme.raised, p.px(6));
    Rect inside = later;
    cut_left(inside, sheet.right() - later.x, p.px(10));
    inside = inside.inset(0, p.px(2));
    if (more) {
        p.text(row(inside, 0, 2, 0), p.say("table.next_news"), TextSize::Small, theme.table_quiet);
        p.text(row(inside, 1, 2, 0), p.say("card." + next), TextSize::Small, theme.table_text);
    } else if (!over) {
        p.text(row(inside, 0, 2, 0), p.say("table.last_short"), TextSize::Small,
               theme.accent_on_table, Weight::Bold);
        p.text(row(inside, 1, 2, 0), p.say("table.last_note"), TextSize::Small, theme.table_text);
    }
    p.canvas.shadow(sheet, p.px(6), p.px(4));
    p.canvas.wash(sheet, mix(theme.card, white, 60), theme.card, p.px(6));
    Rect page = sheet.inset(p.px(10), p.px(2));
    draw_icon(p, "news", cut_left(page, std::min(page.h, p.px(26)), p.px(8)), theme.ink_quiet);
    p.text(row(page, 0, 2, 0), p.say("table.this_news"), TextSize::Small, theme.ink_quiet);
    p.text(row(page, 1, 2, 0), p.say("card." + card), TextSize::Small, theme.ink, Weight::Bold);
    p.touchable(area, "table.news." + card, p.say("card." + card),
                p.say("table.news", p.say("card." + card)) + ": " + effect_of(p.say, scenario, now)
                    + (more ? "\n" + p.say("table.headline", p.say("card." + next)) + ": "
                                  + effect_of(p.say, scenario, view.news[view.round])
                       : over ? ""
                              : "\n" + p.say("table.last_round")));
}

} // namespace

void draw_strip(Painter& p, const Rect& area, const Scenario& scenario, const View& view,
                const std::string& phase, const std::string& task, bool over_desk)
{
    const Theme& theme = p.theme;
    Rect rest = area;
    Rect round = cut_left(rest, p.px(150), p.px(16));
    const std::string count = p.say("table.round", view.round, scenario.rounds);
    p.text(cut_top(round, round.h / 2), count, TextSize::Body, theme.table_text, Weight::Bold);
    const std::string when = half_year(p.say, view.round);
    Rect below = round;
    p.text(cut_left(below, p.width(when, TextSize::Small), p.px(8)), when, TextSize::Small,
           theme.table_quiet);

    const Rect menu = cut_right(rest, p.px(44), p.px(over_desk ? 6 : 12));
    p.button(menu, "table.menu", p.say("table.menu"), Look::Ghost, true, {},
             p.say("table.menu_hint"));
    p.controls.back().label = p.say("table.menu_name"); // read out, a sign says nothing
    if (over_desk) draw_alone_key(p, cut_right(rest, p.px(44), p.px(12)), "table");
    draw_news(p, cut_right(rest, rest.w * 49 / 100, p.px(16)), scenario, view);

    Rect upper = cut_top(rest, rest.h / 2);
    draw_phases(p, upper.inset(0, p.px(1)), phase);
    draw_icon(p, "next", cut_left(rest, p.px(18), p.px(6)), theme.accent_on_table);
    p.text(rest, task, TextSize::Body, theme.table_text, Weight::Bold);
}

} // namespace frenemy::client
