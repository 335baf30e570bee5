#include "client/scene/overlays.hpp"

#include "client/scene/text_layout.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace frenemy::client {
namespace {

/// Dims what lies below and returns the inside of a card in the middle, under its title.
Rect open_card(Painter& p, const Rect& window, int width, int height, const std::string& title)
{
    p.controls.clear();
    p.canvas.fill(window, {0, 0, 0, 150});
    const int w = std::min(window.w - p.px(32), width);
    const int h = std::min(window.h - p.px(32), height);
    const Rect box{window.centre().x - w / 2, window.centre().y - h / 2, w, h};
    p.card(box);
    Rect rest = box.inset(p.px(24), p.px(20));
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(12)), title, TextSize::Title, p.theme.ink,
           Weight::Bold);
    return rest;
}

} // namespace

void draw_menu(Painter& p, const Rect& window, bool in_match)
{
    const int high = std::max(p.px(48), p.line(TextSize::Body) + p.px(12));
    const int gap = p.px(10);
    Rect rest = open_card(p, window, p.px(440),
                          p.line(TextSize::Title) + p.px(52) + (in_match ? 6 : 5) * (high + gap),
                          p.say("menu.title"));
    const auto next = [&] { return cut_top(rest, high, gap); };
    p.button(next(), "menu.resume", p.say(in_match ? "menu.resume" : "menu.back"), Look::Primary);
    p.button(next(), "library", p.say("library.open"));
    p.button(next(), "menu.settings", p.say("menu.settings"));
    p.button(next(), "menu.keys", p.say("menu.keys"));
    if (in_match)
        p.button(next(), "menu.start", p.say("menu.start"), Look::Plain, true, {},
                 p.say("menu.start_hint"));
    p.button(next(), "menu.quit", p.say("menu.quit"));
}

void draw_settings(Painter& p, const Rect& window, const Settings& settings)
{
    const int high = std::max(p.px(46), p.line(TextSize::Body) + p.px(12));
    const int gap = p.px(10);
    Rect rest = open_card(p, window, p.px(640), p.line(TextSize::Title) + p.px(52) + 9 * (high + gap),
                          p.say("settings.title"));
    p.button(cut_bottom(rest, high, gap), "overlay.close", p.say("settings.close"), Look::Primary);

    struct Choice {
        std::string id;
        bool chosen;
    };
    const auto choose = [&](const std::string& label, const std::array<Choice, 2>& choices) {
        Rect line = cut_top(rest, high, gap);
        p.text(cut_left(line, line.w * 38 / 100, p.px(8)), label, TextSize::Body, p.theme.ink);
        for (int i = 0; i < 2; ++i) {
            const Choice& each = choices[static_cast<std::size_t>(i)];
            p.button(column(line, i, 2, p.px(8)), each.id, p.say(each.id),
                     each.chosen ? Look::Chosen : Look::Plain);
        }
    };
    choose(p.say("settings.language"),
           {{{"language.ko", settings.language == Language::Korean},
             {"language.en", settings.language == Language::English}}});
    const auto turn = [&](const std::string& id, int value, int low, int most) {
        Rect line = cut_top(rest, high, gap);
        p.text(cut_left(line, line.w * 38 / 100, p.px(8)), p.say(id), TextSize::Body, p.theme.ink);
        p.wheel(line, id, "", p.say("settings.percent", value), value > low, value < most);
        p.controls[p.controls.size() - 2].label = p.say(id) + " −";
        p.controls.back().label = p.say(id) + " +";
    };
    turn("settings.text", settings.text_percent, least_text, most_text);
    choose(p.say("settings.theme"),
           {{{"settings.dark", !settings.light}, {"settings.light", settings.light}}});
    choose(p.say("settings.motion"), {{{"settings.moving", !settings.reduced_motion},
                                       {"settings.still", settings.reduced_motion}}});
    choose(p.say("settings.sound"),
           {{{"settings.sound_on", settings.sound}, {"settings.sound_off", !settings.sound}}});
    turn("settings.volume", settings.volume, 10, 100);
    choose(p.say("settings.screen"), {{{"settings.window", !settings.full_screen},
                                       {"settings.full_screen", settings.full_screen}}});
}

void draw_keys(Painter& p, const Rect& window)
{
    constexpr std::array<std::string_view, 9> keys{"tab",     "arrows", "enter", "escape", "drag",
                                                   "library", "help",   "text",  "screen"};
    const int high = p.line(TextSize::Body) + p.px(8);
    const int button = std::max(p.px(46), p.line(TextSize::Body) + p.px(12));
    Rect rest = open_card(p, window, p.px(720),
                          p.line(TextSize::Title) + p.px(62) + static_cast<int>(keys.size()) * high + button,
                          p.say("keys.title"));
    p.button(cut_bottom(rest, button, p.px(10)), "overlay.close", p.say("settings.close"),
             Look::Primary);
    for (const std::string_view key : keys) {
        Rect line = cut_top(rest, high);
        const std::string id = "keys." + std::string{key};
        p.text(cut_left(line, line.w * 38 / 100, p.px(8)), p.say(id + ".key"), TextSize::Body,
               p.theme.ink, Weight::Bold);
        p.text(line, p.say(id + ".does"), TextSize::Body, p.theme.ink);
    }
}

void draw_notice(Painter& p, const Rect& window, const std::string& text)
{
    const TextStyle how = p.style(TextSize::Small);
    const int margin = p.px(14);
    const int pad = p.px(12);
    const auto lines = wrap(p.metrics, text, how, window.w * 6 / 10 - 2 * pad);
    Rect box{window.x + margin, 0, 0, p.px(8) + static_cast<int>(lines.size()) * p.line(TextSize::Small)};
    for (const std::string& each : lines)
        box.w = std::max(box.w, p.metrics.width(each, how) + 2 * pad);
    const int lowest = window.bottom() - box.h - margin;
    const auto covers = [&](const Control& each) { return each.area.meets(box); };
    const auto finds_room = [&] {
        for (box.y = lowest; box.y > window.y + margin; box.y -= p.px(4))
            for (const int x : {window.x + margin, window.centre().x - box.w / 2, window.right() - box.w - margin}) {
                box.x = x;
                if (std::none_of(p.controls.begin(), p.controls.end(), covers)
                    && std::none_of(p.kept_clear.begin(), p.kept_clear.end(),
                                    [&](const Rect& each) { return each.meets(box); }))
                    return true;
            }
        return false;
    };
    if (!finds_room()) box = {window.x + margin, lowest, box.w, box.h};
    p.canvas.shadow(box, p.px(8), p.px(6));
    p.canvas.fill(box, p.theme.raised, p.px(6));
    p.canvas.stroke(box, p.theme.accent_on_table, 1, p.px(6));
    Rect rest = box.inset(pad, p.px(4));
    for (const std::string& each : lines)
        p.text(cut_top(rest, p.line(TextSize::Small)), each, TextSize::Small, p.theme.table_text);
}

void draw_leave_question(Painter& p, const Rect& window, std::string_view what)
{
    const std::string key = "leaving." + std::string{what};
    const int high = std::max(p.px(46), p.line(TextSize::Body) + p.px(12));
    Rect rest = open_card(p, window, p.px(600),
                          p.line(TextSize::Title) + p.px(72) + 4 * p.line(TextSize::Body) + high,
                          p.say(key + ".title"));
    const Rect foot = cut_bottom(rest, high, p.px(10));
    p.button(column(foot, 0, 2, p.px(12)), "leaving.stay", p.say(key + ".stay"), Look::Primary);
    p.button(column(foot, 1, 2, p.px(12)), "leaving.go", p.say(key + ".go"), Look::Grave);
    p.paragraph(rest, p.say(key + ".what"), TextSize::Body, p.theme.ink);
}

void draw_too_small(Painter& p, const Rect& window)
{
    p.controls.clear();
    p.canvas.fill(window, p.theme.table);
    p.paragraph(window.inset(p.px(8)), p.say("window.small", least_width, least_height),
                TextSize::Body, p.theme.table_text);
}

} // namespace frenemy::client
