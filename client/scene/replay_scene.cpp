#include "client/scene/replay_scene.hpp"

#include "client/model/saying.hpp"
#include "client/scene/board.hpp"
#include "client/scene/table_scene.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

/// One stretch a round, as wide as it has entries; a press goes to its beginning.
void draw_timeline(Painter& p, Rect area, const ReplayViewer& replay)
{
    const int all = static_cast<int>(std::max<std::size_t>(1, replay.entries()));
    std::size_t first = 0;
    for (std::size_t i = 1; i <= replay.entries() + 1; ++i) {
        const bool end = i == replay.entries() + 1;
        if (!end && replay.round_of(i) == replay.round_of(first)) continue;
        const int left = area.x + area.w * static_cast<int>(first) / all;
        const int right = area.x + area.w * static_cast<int>(std::min(i, replay.entries())) / all;
        const Rect stretch{left, area.y, std::max(p.px(20), right - left - p.px(3)), area.h};
        const bool now = replay.round_of(replay.entry()) == replay.round_of(first);
        if (right - left > p.px(12)) {
            p.canvas.fill(stretch, now ? p.theme.accent : p.theme.well, p.px(6));
            p.text(stretch, std::to_string(replay.round_of(first)), TextSize::Small,
                   now ? p.theme.on_accent : p.theme.ink, Weight::Bold, Align::Centre);
            p.touchable(stretch, "replay.mark." + std::to_string(first),
                        p.say("replay.to_round", replay.round_of(first)),
                        p.say("replay.card", replay.round_of(first),
                              p.say("card." + std::string{name_of_card(replay.card_of(replay.round_of(first)))})));
        }
        first = i;
    }
    // Deals stand in a row of their own below, by shape as well as colour.
    for (const ReplayViewer::Marked& each : replay.marks()) {
        if (each.mark == Mark::Card) continue;
        const Point at{area.x + area.w * static_cast<int>(each.entry) / all, area.bottom() + p.px(8)};
        const int r = p.px(4);
        const std::array<Point, 3> up{{{at.x, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}}};
        switch (each.mark) {
        case Mark::Deal: p.canvas.disc(at, p.px(3), p.theme.fabless); break;
        case Mark::Planning: p.canvas.fill({at.x, at.y - r, std::max(1, p.px(2)), 2 * r}, p.theme.ink_quiet); break;
        case Mark::Breach: p.canvas.polygon(up, p.theme.loss); break;
        case Mark::Betrayal: p.canvas.fill({at.x - r, at.y - r, 2 * r, 2 * r}, p.theme.exclusive_alliance); break;
        case Mark::Card: break;
        }
        // What is rare can be jumped to.
        if (each.mark == Mark::Breach || each.mark == Mark::Betrayal)
            p.touchable({at.x - p.px(6), at.y - p.px(6), p.px(12), p.px(12)},
                        "replay.mark." + std::to_string(each.entry),
                        p.say("replay.mark." + std::string{name_of_mark(each.mark)}),
                        p.say("replay.mark." + std::string{name_of_mark(each.mark)}), 4);
    }
    const int x = area.x + area.w * static_cast<int>(replay.entry()) / all;
    p.canvas.fill({std::min(x, area.right() - p.px(4)), area.y - p.px(4), p.px(4), area.h + p.px(8)},
                  p.theme.loss, p.px(2));
}

} // namespace

void draw_replay(Painter& p, const Rect& window, const ReplayViewer& replay)
{
    p.table(window);
    const View view = replay.view();
    Rect rest = window.inset(p.px(14), p.px(10));
    draw_strip(p, cut_top(rest, std::max(p.px(46), p.line(TextSize::Body) + p.line(TextSize::Small)), p.px(8)),
               replay.scenario(), view, p.say("phase." + std::string{name_of_phase(view.phase)}),
               replay.whole() ? p.say("replay.task") : p.say("replay.diverges"));
    Rect dock = cut_bottom(rest, p.px(262), p.px(12));
    if (view.phase == Phase::Over)
        draw_final(p, rest, replay.scenario(), replay.state(), replay.seat());
    else
        draw_board(p, rest, replay.scenario(), view, replay.told(), {});

    p.card(dock);
    Rect inner = dock.inset(p.px(14), p.px(12));
    draw_timeline(p, cut_top(inner, p.px(28), p.px(22)), replay);
    const Rect bar = cut_top(inner, p.px(40), p.px(10));
    struct Button {
        std::string_view id;
        bool enabled;
    };
    const bool back = replay.entry() > 0 || !replay.told().empty();
    const bool on = !replay.at_end();
    const Button buttons[]{{"replay.start", back},      {"replay.round.back", back},
                           {"replay.entry.back", back}, {"replay.event.back", back},
                           {"replay.event.next", on},   {"replay.entry.next", on},
                           {"replay.round.next", on},   {"replay.end", on}};
    const int count = static_cast<int>(std::size(buttons));
    for (int i = 0; i < count; ++i)
        p.button(column(bar, i, count, p.px(6)), std::string{buttons[i].id}, p.say(buttons[i].id),
                 Look::Plain, buttons[i].enabled,
                 p.say(i < 4 ? "replay.at_start" : "replay.at_end"),
                 p.say(std::string{buttons[i].id} + "_hint"));
    const Rect second = cut_top(inner, p.px(40), p.px(8));
    const bool seated = replay.seat() != no_seat;
    const std::string name = seated ? company_name(p.say, replay.scenario(), replay.seat()) : "";
    p.button(column(second, 0, 5, p.px(6)), "replay.play",
             p.say(replay.playing() ? "replay.stop" : "replay.play"), Look::Primary, on,
             p.say("replay.at_end"));
    p.button(column(second, 1, 5, p.px(6)), "replay.speed", p.say("replay.speed", replay.speed()));
    p.button(column(second, 2, 5, p.px(6)), "replay.seat",
             seated ? name : p.say("replay.everybody"), Look::Plain, true, {}, p.say("replay.seat_hint"));
    const bool over = view.phase == Phase::Over;
    p.button(column(second, 3, 5, p.px(6)), "replay.here",
             seated ? p.say("replay.here_as", name) : p.say("replay.here"), Look::Plain, seated && !over,
             p.say(over ? "replay.here_over" : "replay.here_who"), p.say("replay.here_hint"));
    p.button(column(second, 4, 5, p.px(6)), "replay.debrief", p.say("debrief.open"), Look::Plain, true,
             {}, p.say("debrief.open_hint"));
    const auto events = replay.told();
    const int height = p.line(TextSize::Small);
    const int room = inner.h / height;
    std::vector<std::string> lines;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (static_cast<int>(lines.size()) >= room) break;
        if (std::string line = told(p.say, replay.scenario(), *event); !line.empty())
            lines.push_back(std::move(line));
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        p.text(cut_top(inner, height), lines[i], TextSize::Small,
               i == 0 ? p.theme.ink : p.theme.ink_quiet, i == 0 ? Weight::Bold : Weight::Regular);
    if (lines.empty())
        p.text(cut_top(inner, height), p.say("replay.position", static_cast<int>(replay.entry()),
                                             static_cast<int>(replay.entries())),
               TextSize::Small, p.theme.ink_quiet);
}

} // namespace frenemy::client
