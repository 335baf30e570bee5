#include "client/model/class_saying.hpp"
#include "client/model/start.hpp"
#include "client/scene/console_scene.hpp"
#include "client/scene/text_box.hpp"
#include "client/scene/text_layout.hpp"
#include "server/protocol/join_code.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

std::string seconds(const Words& say, int count)
{
    return count == 0 ? say("form.off") : say("form.seconds", count);
}

/// What the settings come to, in sentences: how long it takes, when it ends, when it is forgotten.
std::vector<std::string> about_settings(const Words& say, const ClassForm& form)
{
    const server::ClassSettings& s = form.settings();
    const int minutes = form.homework_days() > 0 ? 0 : form.longest_min();
    std::vector<std::string> all;
    if (form.homework_days() > 0)
        all.push_back(say("form.about_homework", date_text(form.calendar(), form.homework_until())));
    else if (minutes > 0 && s.timers.free_rounds > 0)
        all.push_back(say("form.about_free_first", form.rounds(), int{s.timers.free_rounds}, minutes));
    else if (minutes > 0)
        all.push_back(say("form.about_clocks", form.rounds(), minutes));
    else
        all.push_back(say("form.about_no_clocks", form.rounds()));
    if (s.play_min > 0 && form.homework_days() == 0) all.push_back(say("form.about_play", int{s.play_min}));
    all.push_back(say("form.about_kept", date_text(form.calendar(), form.delete_on())));
    return all;
}

int height_of(const Painter& p, std::string_view text, int width)
{
    return static_cast<int>(wrap(p.metrics, text, p.style(TextSize::Small), width).size()) * p.line(TextSize::Small);
}

/// Ways to hold the class, each with what it is for; large text tells that of the chosen one alone.
void draw_presets(Painter& p, Rect area, const ClassForm& form)
{
    p.card(area);
    Rect rest = area.inset(p.px(20), p.px(16));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(8)), p.say("form.time"), TextSize::Body, p.theme.ink,
           Weight::Bold);
    const int gap = p.px(8);
    const auto about = about_settings(p.say, form);
    const int count = static_cast<int>(presets.size());
    const int wide = rest.w - 2 * p.px(14);
    const auto about_of = [&](const Preset& each) { return p.say("preset." + std::string{each.name} + ".about"); };
    const auto height_of_sentences = [&] {
        int high = p.line(TextSize::Body) + p.px(4);
        for (const std::string& each : about) high += height_of(p, each, rest.w) + p.px(4);
        return high;
    };
    const auto height_of_presets = [&](bool all) {
        int high = (count - 1) * gap;
        for (const Preset& each : presets)
            high += p.line(TextSize::Body) + p.px(18)
                    + (all || form.preset() == &each ? height_of(p, about_of(each), wide) : 0);
        return high;
    };
    const auto fits = [&](bool all) { return height_of_presets(all) + p.px(12) + height_of_sentences() <= rest.h; };
    const int text = p.fit_text([&] { return fits(false); });
    const bool all = fits(true);

    Rect foot = cut_bottom(rest, height_of_sentences(), p.px(12));
    p.text(cut_top(foot, p.line(TextSize::Body), p.px(4)), p.say("form.about"), TextSize::Body, p.theme.ink,
           Weight::Bold);
    for (const std::string& each : about)
        cut_top(foot, p.paragraph(foot, each, TextSize::Small, p.theme.ink), p.px(4));
    const int spare = std::clamp((rest.h - height_of_presets(all)) / count, 0, p.px(8));
    for (const Preset& each : presets) {
        const bool chosen = form.preset() == &each;
        const bool told = all || chosen;
        const Rect box = cut_top(
            rest, p.line(TextSize::Body) + p.px(18) + spare + (told ? height_of(p, about_of(each), wide) : 0), gap);
        p.canvas.fill(box, chosen ? mix(p.theme.card, p.theme.accent, 30) : p.theme.well, p.px(8));
        if (chosen) p.canvas.stroke(box, p.theme.accent, p.px(2), p.px(8));
        Rect inner = box.inset(p.px(14), p.px(8));
        const std::string title = p.say("preset." + std::string{each.name} + ".title");
        p.text(cut_top(inner, p.line(TextSize::Body), p.px(2)), title, TextSize::Body, p.theme.ink, Weight::Bold);
        if (told) p.paragraph(inner, about_of(each), TextSize::Small, p.theme.ink_quiet);
        p.touchable(box, "form.preset." + std::string{each.name}, title, told ? "" : about_of(each));
    }
    p.set_text(text);
}

void draw_numbers(Painter& p, Rect area, const ClassForm& form)
{
    p.card(area);
    Rect rest = area.inset(p.px(20), p.px(16));
    const server::ClassSettings& s = form.settings();
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(6)), p.say("form.details"), TextSize::Body, p.theme.ink,
           Weight::Bold);
    Rect name = cut_top(rest, button_height(p), p.px(8));
    p.button(cut_right(name, p.px(44), p.px(6)), "form.hangul",
             p.say(form.title().writes_hangul() ? "library.hangul" : "library.latin"), Look::Plain, true, {},
             p.say("library.hangul_hint"));
    draw_text_box(p, name, "form.title", form.title(), p.say("form.title"), form.typing());

    constexpr int rows = 9;
    const int high = std::min(p.px(44), (rest.h - p.px(8) * (rows - 1)) / rows);
    const auto next = [&] { return cut_top(rest, high, p.px(8)); };
    const auto wheel = [&](const std::string& id, const std::string& value, bool less, bool more) {
        p.wheel(next(), id, p.say(id), " " + value + " ", less, more);
    };
    p.pick(next(), "form.scenario", p.say("form.scenario"),
           form.scenario() ? text_of(*form.scenario(), p.say.language()).title : s.scenario,
           form.scenario() ? text_of(*form.scenario(), p.say.language()).aim : "");
    if (form.homework_days() > 0) {
        wheel("form.homework", p.say("form.homework_until", date_text(form.calendar(), form.homework_until())),
              form.homework_days() > 1, form.homework_days() < 28);
    } else {
        wheel("form.deals", seconds(p.say, s.timers.deals_s), s.timers.deals_s > 0, s.timers.deals_s < 900);
        wheel("form.planning", seconds(p.say, s.timers.planning_s), s.timers.planning_s > 0, s.timers.planning_s < 900);
        wheel("form.reading", seconds(p.say, s.timers.reading_s), s.timers.reading_s > 0, s.timers.reading_s < 120);
        wheel("form.free", std::to_string(s.timers.free_rounds), s.timers.free_rounds > 0, s.timers.free_rounds < 3);
        wheel("form.play", s.play_min == 0 ? p.say("form.play_all") : p.say("form.minutes", int{s.play_min}),
              s.play_min > 0, s.play_min < 180);
        wheel("form.absent", seconds(p.say, s.absent_s), s.absent_s > 10, s.absent_s < 300);
        wheel("form.tables", s.tables == 0 ? p.say("form.as_needed") : std::to_string(s.tables), s.tables > 0,
              s.tables < server::most_tables);
    }
    wheel("form.kept", p.say("form.days", form.kept_days()), form.kept_days() > 10, form.kept_days() < 360);
}

void draw_switches(Painter& p, Rect area, const Console& console)
{
    const ClassForm& form = *console.form();
    const server::ClassSettings& s = form.settings();
    p.card(area);
    Rect rest = area.inset(p.px(20), p.px(16));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(8)), p.say("form.choices"), TextSize::Body, p.theme.ink,
           Weight::Bold);
    p.button(cut_bottom(rest, std::max(p.px(56), button_height(p)), p.px(12)), "console.open",
             p.say("console.open"), Look::Primary, !console.visit().using_power(), p.say("console.opening"));
    const int text = p.limit_text(115); // a label and a value share a line
    constexpr int rows = 9;
    const int high = std::min(button_height(p), (rest.h - p.px(6) * (rows - 1)) / rows);
    const auto next = [&] { return cut_top(rest, high, p.px(6)); };
    const auto flag = [&](const std::string& id, bool on) {
        p.tick(next(), id, p.say(id), on, p.say(id + "_hint"));
    };
    const auto choice = [&](const std::string& id, const std::string& value) {
        p.pick(next(), id, p.say(id), value, p.say(id + "_hint"));
    };
    const bool alone = form.homework_days() > 0;
    if (!alone) choice("form.odd", p.say(s.odd == server::Odd::Bots ? "form.odd_bots" : "form.odd_pairs"));
    choice("form.temper", p.say("temper." + std::string{name_of_temper(s.temper)}));
    if (!alone) {
        if (form.may_leave_over()) flag("form.small", !s.small_scenario.empty());
        flag("form.in_step", s.in_step);
        flag("form.choose_seats", s.choose_seats);
        flag("form.rehearsal", s.rehearsal);
        flag("form.chat", s.chat);
    }
    flag("form.watching", s.watching);
    flag("form.listed", s.listed);
    p.set_text(text);
}

} // namespace

void draw_on_the_way(Painter& p, const Rect& window, const std::string& title, const std::string& what, bool failed)
{
    p.table(window);
    const int high = std::max(p.px(44), p.line(TextSize::Body) + p.px(12));
    const int w = std::min(window.w - p.px(32), p.px(680));
    const int h = p.px(90) + p.line(TextSize::Title) + 4 * p.line(TextSize::Body) + high;
    const Rect card{window.centre().x - w / 2, window.centre().y - h / 2, w, h};
    p.card(card);
    Rect rest = card.inset(p.px(28), p.px(24));
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(12)), title, TextSize::Title, p.theme.ink, Weight::Bold);
    p.button(cut_bottom(rest, high, p.px(12)), "console.back", p.say("join.back"),
             failed ? Look::Primary : Look::Plain);
    p.paragraph(rest, what, TextSize::Body, p.theme.ink);
}

void draw_class_form(Painter& p, const Rect& window, const Console& console)
{
    p.table(window);
    Rect rest = window.inset(p.px(24), p.px(18));
    Rect head = cut_top(rest, std::max(p.px(44), p.line(TextSize::Title)), p.px(10));
    p.button(cut_right(head, p.px(44), p.px(8)), "table.menu", p.say("table.menu"), Look::Ghost, true, {},
             p.say("table.menu_hint"));
    p.button(cut_right(head, p.px(120), p.px(12)), "console.back", p.say("join.back"), Look::Ghost);
    p.text(head, p.say("form.open_title"), TextSize::Title, p.theme.table_text, Weight::Bold);

    if (const auto no = console.refusal()) {
        const Rect strip = cut_top(rest, p.line(TextSize::Body) + p.px(10), p.px(8));
        p.canvas.fill(strip, p.theme.loss, p.px(6));
        p.text(strip.inset(p.px(12), 0), refusal_text(p.say, *no), TextSize::Body, p.theme.card, Weight::Bold);
    }
    // Classes of an earlier start of the server go on where they were.
    if (const auto& taught = console.visit().taught(); taught && !taught->classes.empty()) {
        Rect line = cut_top(rest, button_height(p), p.px(10));
        const std::string what = p.say("console.attend");
        p.text(cut_left(line, p.width(what, TextSize::Body), p.px(12)), what, TextSize::Body, p.theme.table_text);
        for (std::size_t i = 0; i < std::min<std::size_t>(4, taught->classes.size()); ++i) {
            const server::ClassNow& each = taught->classes[i];
            const std::string code = server::text_of({each.code, {}});
            p.button(column(line, static_cast<int>(i), 4, p.px(8)), "console.attend." + std::to_string(i),
                     code + " · " + (each.title.empty() ? "" : each.title + " · ")
                         + p.say("stage." + std::string{name_of_stage(each.stage)}),
                     each.stage == server::ClassStage::Playing ? Look::Plain : Look::Ghost);
        }
    }
    draw_presets(p, cut_left(rest, rest.w * 32 / 100, p.px(14)), *console.form());
    draw_switches(p, cut_right(rest, rest.w * 44 / 100, p.px(14)), console);
    draw_numbers(p, rest, *console.form());
}

} // namespace frenemy::client
