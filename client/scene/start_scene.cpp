#include "client/scene/start_scene.hpp"

#include "client/model/saying.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/text_layout.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

/// The value chain under Titan, as an ornament: wafers travel to designs, designs to racks.
void draw_emblem(Painter& p, Rect area)
{
    const Theme& theme = p.theme;
    Rect titan = cut_top(area, area.h * 28 / 100, 0);
    p.canvas.wash({titan.x, titan.bottom(), titan.w, area.h}, theme.gloom,
                  with_alpha(theme.gloom, 0));
    p.canvas.shadow(titan, p.px(6), p.px(6));
    p.canvas.wash(titan, mix(theme.titan, white, 14), mix(theme.titan, black, 18), p.px(6));
    p.canvas.fill({titan.x, titan.bottom() - p.px(3), titan.w, p.px(3)}, theme.titan_edge, p.px(1));
    draw_icon(p, "titan", titan.inset(0, p.px(5)), theme.card);
    const int r = std::min(area.h * 38 / 100, area.w / 8);
    const int y = area.centre().y + p.px(4);
    const std::array<Point, 3> places{
        {{area.x + r + p.px(8), y}, {area.centre().x, y}, {area.right() - r - p.px(8), y}}};
    p.canvas.ribbon(places[0], places[1], mix(theme.foundry, theme.table_text, 30), p.px(14));
    p.canvas.ribbon(places[1], places[2], mix(theme.fabless, theme.table_text, 30), p.px(14));
    const std::array<Role, 3> all{Role::Foundry, Role::Fabless, Role::BigTech};
    for (std::size_t i = 0; i < all.size(); ++i) {
        p.canvas.shadow({places[i].x - r, places[i].y - r, 2 * r, 2 * r}, r, p.px(6));
        p.canvas.disc(places[i], r, theme.card);
        p.canvas.ring(places[i], r, p.px(5), colour_of(theme, all[i]));
        const int half = r * 55 / 100;
        draw_role(p, all[i], {places[i].x - half, places[i].y - half, 2 * half, 2 * half});
    }
}

/// A box of the game: its name, how many sit, how long it lasts.
void draw_scenario(Painter& p, const Rect& box, const ScenarioFile& file, int number, bool chosen)
{
    const ScenarioText& text = text_of(file, p.say.language());
    if (chosen) p.canvas.shadow(box, p.px(8), p.px(4));
    p.canvas.fill(box, chosen ? mix(p.theme.card, p.theme.accent, 30) : p.theme.well, p.px(8));
    if (chosen) p.canvas.stroke(box, p.theme.accent, p.px(3), p.px(8));
    const int seats = static_cast<int>(file.scenario.seats.size());
    const std::string facts =
        p.say("start.facts", seats, file.scenario.rounds,
              p.say("layer." + std::string{name_of_layer(file.scenario.layer)}));
    const int step = p.px(9);
    const auto draw_seats = [&](Rect& line) {
        const Rect dots = cut_right(line, seats * step, p.px(8));
        for (int i = 0; i < seats; ++i)
            p.canvas.disc({dots.x + i * step + step / 2, dots.centre().y}, p.px(3),
                          colour_of(p.theme, file.scenario.seats[static_cast<std::size_t>(i)].role));
    };
    // Two lines where there is room for them; else the facts are left to the hint.
    const bool roomy = box.h >= p.line(TextSize::Body) + p.line(TextSize::Small) + p.px(8);
    Rect inner = box.inset(p.px(10), p.px(roomy ? 4 : 1));
    const bool beside = p.width(text.title, TextSize::Small, Weight::Bold) + seats * step + p.px(12) <= inner.w;
    Rect line = roomy ? cut_top(inner, inner.h * 54 / 100) : inner;
    if (!roomy && beside) draw_seats(line);
    const bool fits = p.width(text.title, TextSize::Body, Weight::Bold) <= line.w;
    p.text(line, text.title, fits ? TextSize::Body : TextSize::Small, p.theme.ink, Weight::Bold);
    if (roomy) {
        if (p.width(facts, TextSize::Small) + seats * step + p.px(8) <= inner.w) draw_seats(inner);
        p.text(inner, facts, TextSize::Small, p.theme.ink_quiet);
    }
    p.touchable(box, "start.scenario." + std::to_string(number), text.title,
                facts + "\n" + text.aim);
}

void draw_scenarios(Painter& p, const Rect& area, const Start& start)
{
    p.card(area);
    Rect rest = area.inset(p.px(16));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(8)), p.say("start.scenarios"), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const ScenarioText& chosen_text = text_of(start.scenario(), p.say.language());
    const int count = static_cast<int>(start.scenarios.size());
    const int rows = (count + 1) / 2;
    const int gap = p.px(6);
    const int about_height =
        std::min(rest.h * 32 / 100, std::max(p.px(122), 6 * p.line(TextSize::Small)));
    const int height = std::min(p.px(62), (rest.h - about_height - p.px(10) - gap * (rows - 1))
                                              / std::max(1, rows));
    const Rect grid = cut_top(rest, rows * height + (rows - 1) * gap, p.px(12));
    for (int i = 0; i < count; ++i)
        draw_scenario(p, column(row(grid, i / 2, rows, gap), i % 2, 2, gap),
                      start.scenarios[static_cast<std::size_t>(i)], i,
                      start.chosen == static_cast<std::size_t>(i));
    const Rect aim{rest.x, rest.y, rest.w, rest.h * 60 / 100};
    cut_top(rest, p.paragraph(aim, chosen_text.aim, TextSize::Body, p.theme.ink), p.px(4));
    p.paragraph(rest, chosen_text.simplifies, TextSize::Small, p.theme.ink_quiet);
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

/// What it is about, and where one begins who is here for the first time. Beside it the emblem, which
/// makes room for large text.
void draw_head(Painter& p, Rect& rest)
{
    const int text = p.limit_text(150); // what is chosen below comes first
    const bool emblem = p.line(TextSize::Small) <= p.px(28);
    const int key = std::max(p.px(44), p.line(TextSize::Body) + p.px(12));
    const std::string lesson = p.say("lesson.open");
    const std::string library = p.say("library.open");
    const int corner_width = p.px(262);
    const int beside = corner_width + p.px(20) + (emblem ? p.px(330) + p.px(24) : 0);
    const auto theme_lines = static_cast<int>(
        wrap(p.metrics, p.say("start.theme"), p.style(TextSize::Body), rest.w - beside).size());
    Rect head = cut_top(rest,
                        p.line(TextSize::Title) + p.px(16)
                            + std::min(theme_lines, 3) * p.line(TextSize::Body) + key,
                        p.px(14));
    Rect corner = cut_right(head, corner_width, p.px(20));
    Rect language = cut_top(corner, std::max(p.px(40), p.line(TextSize::Body)));
    p.button(cut_right(language, p.px(44), p.px(8)), "table.menu", p.say("table.menu"), Look::Ghost,
             true, {}, p.say("start.menu_hint"));
    p.button(column(language, 0, 2, p.px(8)), "language.ko", p.say("language.ko"),
             p.say.language() == Language::Korean ? Look::Plain : Look::Ghost);
    p.button(column(language, 1, 2, p.px(8)), "language.en", p.say("language.en"),
             p.say.language() == Language::English ? Look::Plain : Look::Ghost);
    if (emblem) draw_emblem(p, cut_right(head, p.px(330), p.px(24)));
    p.text(cut_top(head, p.line(TextSize::Title), p.px(6)), p.say("start.title"), TextSize::Title,
           p.theme.table_text, Weight::Bold);
    Rect first = cut_bottom(head, key, p.px(8));
    const Rect learn =
        cut_left(first, p.width(lesson, TextSize::Body, Weight::Bold) + p.px(68), p.px(10));
    p.button(learn, "start.lesson", "", Look::Plain, true, {}, p.say("lesson.open_hint"));
    p.controls.back().label = lesson;
    Rect inside = learn.inset(p.px(14), 0);
    inside.h -= p.px(3);
    draw_icon(p, "coach", cut_left(inside, p.px(24), p.px(10)), p.theme.ink);
    p.text(inside, lesson, TextSize::Body, p.theme.ink, Weight::Bold);
    p.button(cut_left(first, p.width(library, TextSize::Body) + p.px(40)), "library", library,
             Look::Ghost);
    p.paragraph(head, p.say("start.theme"), TextSize::Body, p.theme.table_quiet);
    p.set_text(text);
}

/// The ways on.
void draw_foot(Painter& p, Rect foot, const Start& start)
{
    struct Way {
        const char* id;
        int width;
        Look look;
        bool may;
        const char* why_not;
        const char* hint;
    };
    const bool any = !start.scenarios.empty();
    const std::array<Way, 5> ways{
        {{"start.play", 220, Look::Primary, any, "start.no_scenarios", nullptr},
         {"start.join", 170, Look::Plain, true, nullptr, "start.join_hint"},
         {"start.watch", 160, Look::Ghost, any, "start.no_scenarios", "start.watch_hint"},
         {"start.replay", 160, Look::Ghost, start.any_kept, "start.no_replay", "start.replay_hint"},
         {"start.quit", 100, Look::Ghost, true, nullptr, nullptr}}};
    const Rect seed{foot.x, foot.y + p.px(6), p.px(250), foot.h - p.px(12)};
    const int text = p.fit_text([&] { // all in one size
        return std::all_of(ways.begin(), ways.end(), [&](const Way& each) {
            return p.width(p.say(each.id), TextSize::Body, Weight::Bold) + p.px(20) <= p.px(each.width);
        });
    });
    for (const Way& each : ways)
        p.button(cut_right(foot, p.px(each.width), p.px(12)), each.id, p.say(each.id), each.look, each.may,
                 each.why_not ? p.say(each.why_not) : "", each.hint ? p.say(each.hint) : "");
    p.canvas.fill(seed, p.theme.card, p.px(8));
    p.wheel(seed.inset(p.px(10), 0), "start.seed", p.say("start.seed"), std::to_string(start.seed),
            start.seed > 0, true);
    p.set_text(text);
}

} // namespace

void draw_start(Painter& p, const Rect& window, const Start& start)
{
    p.table(window);
    Rect rest = window.inset(p.px(32), p.px(24));
    draw_head(p, rest);
    draw_foot(p, cut_bottom(rest, foot_height(p), p.px(16)), start);
    if (start.scenarios.empty()) return;
    draw_scenarios(p, column(rest, 0, 2, p.px(20)), start);
    draw_seats(p, column(rest, 1, 2, p.px(20)), start);
}

} // namespace frenemy::client
