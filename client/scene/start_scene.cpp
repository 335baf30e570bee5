#include "client/scene/start_scene.hpp"

#include "client/model/saying.hpp"
#include "client/scene/icons.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

/// The value chain as an ornament: wafers travel to designs, designs to racks.
void draw_emblem(Painter& p, Rect area)
{
    const Theme& theme = p.theme;
    const int r = std::min(area.h / 3, area.w / 8);
    const int y = area.centre().y;
    const std::array<Point, 3> places{{{area.x + area.w / 8, y},
                                       {area.x + area.w / 2, y},
                                       {area.right() - area.w / 8, y}}};
    p.canvas.ribbon(places[0], places[1], mix(theme.table, theme.foundry, 70), p.px(14));
    p.canvas.ribbon(places[1], places[2], mix(theme.table, theme.fabless, 70), p.px(14));
    const std::array<Role, 3> all{Role::Foundry, Role::Fabless, Role::BigTech};
    for (std::size_t i = 0; i < all.size(); ++i) {
        p.canvas.shadow({places[i].x - r, places[i].y - r, 2 * r, 2 * r}, r, p.px(6));
        p.canvas.disc(places[i], r, theme.card);
        p.canvas.ring(places[i], r, p.px(5), colour_of(theme, all[i]));
        draw_role(p, all[i], {places[i].x - r / 2, places[i].y - r / 2, r, r});
    }
}

void draw_scenarios(Painter& p, Rect area, const Start& start)
{
    p.card(area);
    Rect rest = area.inset(p.px(16));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(8)), p.say("start.scenarios"),
           TextSize::Body, p.theme.ink, Weight::Bold);
    const ScenarioText& chosen_text = text_of(start.scenario(), p.say.language());
    Rect about = cut_bottom(
        rest, std::min(rest.h * 40 / 100, std::max(p.px(160), 6 * p.line(TextSize::Small))), p.px(10));
    const Rect aim{about.x, about.y, about.w, about.h * 55 / 100};
    cut_top(about, p.paragraph(aim, chosen_text.aim, TextSize::Body, p.theme.ink), p.px(4));
    p.paragraph(about, chosen_text.simplifies, TextSize::Small, p.theme.ink_quiet);

    const int gap = p.px(6);
    const int count = static_cast<int>(start.scenarios.size());
    const int height = std::min(p.px(60), (rest.h - gap * (count - 1)) / std::max(1, count));
    for (int i = 0; i < count; ++i) {
        const Rect box = cut_top(rest, height, gap);
        const ScenarioFile& file = start.scenarios[static_cast<std::size_t>(i)];
        const bool chosen = start.chosen == static_cast<std::size_t>(i);
        const ScenarioText& text = text_of(file, p.say.language());
        p.canvas.fill(box, chosen ? mix(p.theme.card, p.theme.accent, 30) : p.theme.well,
                      p.px(8));
        if (chosen) p.canvas.stroke(box, p.theme.accent, p.px(2), p.px(8));
        Rect inner = box.inset(p.px(12), p.px(4));
        const std::string facts = p.say("start.facts", static_cast<int>(file.scenario.seats.size()),
                                        file.scenario.rounds,
                                        p.say("layer." + std::string{name_of_layer(file.scenario.layer)}));
        const int wide = std::min(inner.w * 45 / 100, p.width(facts, TextSize::Small));
        p.text(cut_right(inner, wide, p.px(8)), facts, TextSize::Small, p.theme.ink_quiet,
               Weight::Regular, Align::Right);
        p.text(inner, text.title, TextSize::Body, p.theme.ink, Weight::Bold);
        p.touchable(box, "start.scenario." + std::to_string(i), text.title, text.aim);
    }
}

void draw_seats(Painter& p, Rect area, const Start& start)
{
    p.card(area);
    Rect rest = area.inset(p.px(16));
    Rect head = cut_top(rest, std::max(p.line(TextSize::Body), p.px(30)), p.px(4));
    const std::string how_long{thinkings[start.thinking].name};
    const std::string thinking = p.say("start.thinking", p.say("thinking." + how_long));
    p.button(cut_right(head, std::min(head.w / 2, p.width(thinking, TextSize::Body) + p.px(24)), p.px(8)),
             "start.thinking", thinking, Look::Ghost, true, {}, p.say("thinking_hint." + how_long));
    p.text(head, p.say("start.seats"), TextSize::Body, p.theme.ink, Weight::Bold);
    p.text(cut_top(rest, p.line(TextSize::Small), p.px(6)), p.say("start.seats_hint"),
           TextSize::Small, p.theme.ink_quiet);
    const Scenario& scenario = start.scenario().scenario;
    const int count = static_cast<int>(scenario.seats.size());
    const int gap = p.px(6);
    const int height = std::min(p.px(48), (rest.h - gap * (count - 1)) / std::max(1, count));
    for (int i = 0; i < count; ++i) {
        Rect box = cut_top(rest, height, gap);
        const Role role = scenario.seats[static_cast<std::size_t>(i)].role;
        const bool mine = i == start.seat;
        Rect temper = cut_right(box, p.px(150), p.px(8));
        p.canvas.fill(box, mine ? mix(p.theme.card, p.theme.accent, 30) : p.theme.well, p.px(8));
        if (mine) p.canvas.stroke(box, p.theme.accent, p.px(2), p.px(8));
        Rect inner = box.inset(p.px(8), p.px(4));
        const Rect icon = cut_left(inner, inner.h, p.px(10));
        draw_role(p, role, icon);
        const std::string name = company_name(p.say, scenario, seat_at(i));
        const std::string what = p.say("role." + std::string{name_of_role(role)});
        const int wide = p.width(what, TextSize::Small, Weight::Bold);
        if (wide + p.px(6) + p.width(name, TextSize::Body, Weight::Bold) <= inner.w)
            p.text(cut_right(inner, wide, p.px(6)), what, TextSize::Small, colour_of(p.theme, role),
                   Weight::Bold, Align::Right);
        p.text(inner, name, TextSize::Body, p.theme.ink, mine ? Weight::Bold : Weight::Regular);
        p.touchable(box, "start.seat." + std::to_string(i), name + " " + what,
                    p.say("role_hint." + std::string{name_of_role(role)}));
        if (mine) {
            p.text(temper, p.say("start.you"), TextSize::Body, p.theme.ink, Weight::Bold,
                   Align::Centre);
        } else {
            const auto at = static_cast<std::size_t>(i);
            const std::string key{start.people[at] ? "person" : name_of_temper(start.tempers[at])};
            p.button(temper, "start.temper." + std::to_string(i), p.say("temper." + key),
                     Look::Plain, true, {}, p.say("temper_hint." + key));
        }
    }
}

} // namespace

void draw_start(Painter& p, const Rect& window, const Start& start)
{
    p.canvas.fill(window, p.theme.table);
    Rect rest = window.inset(p.px(32), p.px(24));

    Rect head = cut_top(rest, p.line(TextSize::Title) + p.px(10) + 3 * p.line(TextSize::Body), p.px(12));
    Rect corner = cut_right(head, p.px(262));
    Rect language = cut_top(corner, p.px(40));
    p.button(cut_right(language, p.px(44), p.px(8)), "table.menu", p.say("table.menu"), Look::Ghost,
             true, {}, p.say("start.menu_hint"));
    p.button(column(language, 0, 2, p.px(8)), "language.ko", p.say("language.ko"),
             p.say.language() == Language::Korean ? Look::Plain : Look::Ghost);
    p.button(column(language, 1, 2, p.px(8)), "language.en", p.say("language.en"),
             p.say.language() == Language::English ? Look::Plain : Look::Ghost);
    cut_top(corner, p.px(8));
    const Rect learn = cut_top(corner, p.px(40));
    p.button(column(learn, 0, 2, p.px(8)), "start.lesson", p.say("lesson.open"), Look::Plain, true, {},
             p.say("lesson.open_hint"));
    p.button(column(learn, 1, 2, p.px(8)), "library", p.say("library.open"), Look::Ghost);
    draw_emblem(p, cut_right(head, p.px(280), p.px(20)));
    p.text(cut_top(head, p.line(TextSize::Title) + p.px(10)), p.say("start.title"),
           TextSize::Title, p.theme.table_text, Weight::Bold);
    p.paragraph(head, p.say("start.theme"), TextSize::Body, p.theme.table_quiet);

    Rect foot = cut_bottom(rest, p.px(56), p.px(16));
    p.button(cut_right(foot, p.px(220), p.px(12)), "start.play", p.say("start.play"),
             Look::Primary, !start.scenarios.empty(), p.say("start.no_scenarios"));
    p.button(cut_right(foot, p.px(170), p.px(12)), "start.join", p.say("start.join"), Look::Plain, true, {},
             p.say("start.join_hint"));
    p.button(cut_right(foot, p.px(160), p.px(12)), "start.watch", p.say("start.watch"),
             Look::Ghost, !start.scenarios.empty(), p.say("start.no_scenarios"),
             p.say("start.watch_hint"));
    p.button(cut_right(foot, p.px(160), p.px(12)), "start.replay", p.say("start.replay"),
             Look::Ghost, true, {}, p.say("start.replay_hint"));
    p.button(cut_right(foot, p.px(100), p.px(12)), "start.quit", p.say("start.quit"), Look::Ghost);
    const Rect seed{foot.x, foot.y + p.px(6), std::min(foot.w, p.px(250)), foot.h - p.px(12)};
    p.canvas.fill(seed, p.theme.card, p.px(8));
    p.wheel(seed.inset(p.px(10), 0), "start.seed", p.say("start.seed"),
            std::to_string(start.seed), start.seed > 0, true);

    if (start.scenarios.empty()) return;
    draw_scenarios(p, column(rest, 0, 2, p.px(20)), start);
    draw_seats(p, column(rest, 1, 2, p.px(20)), start);
}

} // namespace frenemy::client
