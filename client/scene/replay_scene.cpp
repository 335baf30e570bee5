#include "client/scene/replay_scene.hpp"

#include "client/model/replay_saying.hpp"
#include "client/model/saying.hpp"
#include "client/scene/board.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/table_scene.hpp"
#include "client/scene/text_layout.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

std::string card_name(const Painter& p, const ReplayViewer& replay, int round)
{
    return p.say("card." + std::string{name_of_card(replay.card_of(round))});
}

/// By shape as well as colour; `size` from edge to edge.
void draw_mark(Painter& p, Point at, int size, Mark mark)
{
    const int r = size / 2;
    switch (mark) {
    case Mark::Deal: p.canvas.disc(at, std::max(2, r - 1), p.theme.fabless); break;
    case Mark::Breach:
        p.canvas.polygon(std::array{Point{at.x, at.y - r}, Point{at.x + r, at.y + r},
                                    Point{at.x - r, at.y + r}},
                         p.theme.loss);
        break;
    case Mark::Betrayal:
        p.canvas.fill({at.x - r, at.y - r, 2 * r, 2 * r}, p.theme.exclusive_alliance);
        break;
    case Mark::Card:
        p.canvas.polygon(std::array{Point{at.x, at.y - r}, Point{at.x + r, at.y},
                                    Point{at.x, at.y + r}, Point{at.x - r, at.y}},
                         p.theme.accent);
        break;
    }
}

/// A stretch for each round, as wide as it has moves, in it its deals and its plans; a press goes
/// to where they begin. Below it what happened.
void draw_timeline(Painter& p, const Rect& area, const ReplayViewer& replay)
{
    const int all = static_cast<int>(std::max<std::size_t>(1, replay.entries()));
    const auto x_at = [&](std::size_t entry) {
        return area.x + area.w * static_cast<int>(std::min(entry, replay.entries())) / all;
    };
    const Rect band{area.x, area.y, area.w, area.h - p.px(20)};
    const auto& stretches = replay.stretches();
    const std::size_t now = replay.stretch();
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const auto& each = stretches[i];
        if (each.phase == Phase::Over) continue;
        const std::size_t end = i + 1 < stretches.size() ? stretches[i + 1].entry : replay.entries();
        const bool last_of_round = i + 1 == stretches.size() || stretches[i + 1].round != each.round
                                   || stretches[i + 1].phase == Phase::Over;
        const Rect part{x_at(each.entry), band.y,
                        std::max(p.px(3), x_at(end) - x_at(each.entry) - p.px(last_of_round ? 3 : 0)),
                        band.h};
        const bool same_round = each.round == stretches[now].round;
        const Colour quiet = each.phase == Phase::Planning ? mix(p.theme.well, p.theme.ink, 14) : p.theme.well;
        const Colour ground = i == now ? p.theme.accent : same_round ? mix(quiet, p.theme.accent, 45) : quiet;
        p.canvas.fill(part, ground, p.px(5));
        const std::string round = std::to_string(each.round);
        const std::string named = p.say("replay.round_name", each.round, card_name(p, replay, each.round));
        if (each.phase == Phase::Deals) {
            const bool fits = p.width(named, TextSize::Small, Weight::Bold) + p.px(16) <= part.w;
            const Colour ink = i == now ? p.theme.on_accent : p.theme.ink;
            if (fits || p.width(round, TextSize::Small, Weight::Bold) <= part.w)
                p.text(part.inset(fits ? p.px(6) : 0, 0), fits ? named : round, TextSize::Small, ink,
                       Weight::Bold, fits ? Align::Left : Align::Centre);
        }
        const std::string to = p.say("replay.to_phase", each.round,
                                     p.say("phase." + std::string{name_of_phase(each.phase)}));
        // What is too thin to be hit is reached from its neighbours.
        if (part.w >= p.px(10))
            p.touchable(part, "replay.mark." + std::to_string(each.entry), to,
                        to + "\n" + p.say("replay.card", each.round, card_name(p, replay, each.round)), 5);
    }
    const int lane = band.bottom() + p.px(10);
    for (const ReplayViewer::Marked& each : replay.marks())
        draw_mark(p, {x_at(each.entry), lane}, p.px(each.mark == Mark::Deal ? 8 : 11), each.mark);
    const int x = std::min(x_at(replay.entry()), area.right() - p.px(4));
    p.canvas.fill({x, area.y - p.px(4), p.px(4), area.h + p.px(4)}, p.theme.ink, p.px(2));
}

/// Where one stands, and what the marks mean; of those that are rare, the way to each.
void draw_place(Painter& p, Rect line, const ReplayViewer& replay)
{
    for (const Mark mark : {Mark::Betrayal, Mark::Breach, Mark::Deal, Mark::Card}) {
        const std::string name = p.say("replay.mark." + std::string{name_of_mark(mark)});
        const Rect place = cut_right(line, p.width(name, TextSize::Small) + p.px(22), p.px(10));
        draw_mark(p, {place.x + p.px(8), place.centre().y}, p.px(11), mark);
        p.text({place.x + p.px(20), place.y, place.w - p.px(20), place.h}, name, TextSize::Small,
               p.theme.ink_quiet);
        const auto& marks = replay.marks();
        const auto next = std::find_if(marks.begin(), marks.end(), [&](const auto& each) {
            return each.mark == mark && each.entry > replay.entry();
        });
        const auto first = std::find_if(marks.begin(), marks.end(),
                                        [&](const auto& each) { return each.mark == mark; });
        const auto target = next == marks.end() ? first : next;
        if (target == marks.end()) continue;
        // Pressing one goes to the next of its kind.
        p.touchable(place, "replay.next." + std::string{name_of_mark(mark)}, name,
                    p.say("replay.next_mark", name), 4);
    }
    p.text(line, p.say("replay.position", static_cast<int>(replay.entry()),
                       static_cast<int>(replay.entries())),
           TextSize::Small, p.theme.ink_quiet);
}

void draw_transport(Painter& p, const Rect& bar, const ReplayViewer& replay)
{
    const bool back = replay.entry() > 0 || !replay.told().empty();
    const bool on = !replay.at_end();
    constexpr std::array ids{"replay.start",      "replay.round.back", "replay.entry.back",
                             "replay.event.back", "replay.play",       "replay.event.next",
                             "replay.entry.next", "replay.round.next", "replay.end",
                             "replay.speed"};
    const int count = static_cast<int>(ids.size());
    for (int i = 0; i < count; ++i) {
        const std::string id = ids[static_cast<std::size_t>(i)];
        const Rect place = column(bar, i, count, p.px(6));
        if (id == "replay.play")
            p.button(place, id, p.say(replay.playing() ? "replay.stop" : "replay.play"), Look::Primary,
                     on, p.say("replay.at_end"));
        else if (id == "replay.speed")
            p.button(place, id, p.say("replay.speed", replay.speed()));
        else
            p.button(place, id, p.say(id), Look::Plain, i < 4 ? back : on,
                     p.say(i < 4 ? "replay.at_start" : "replay.at_end"), p.say(id + "_hint"));
    }
}

/// Through whose eyes: everything, or a company's.
void draw_eyes(Painter& p, const Rect& bar, const ReplayViewer& replay)
{
    const int seats = static_cast<int>(replay.scenario().seats.size());
    for (int i = 0; i <= seats; ++i) {
        const Rect place = column(bar, i, seats + 1, p.px(6));
        const SeatId seat = i == 0 ? no_seat : seat_at(i - 1);
        const bool chosen = replay.seat() == seat;
        const std::string id = i == 0 ? "replay.seat.all" : "replay.seat." + std::to_string(i - 1);
        const std::string name = i == 0 ? p.say("replay.everybody") : company_name(p.say, replay.scenario(), seat);
        p.canvas.fill(place, chosen ? p.theme.ink : p.theme.well, place.h / 2);
        Rect inside = place.inset(p.px(8), 0);
        const Role role = i == 0 ? Role::Foundry : replay.scenario().seats[static_cast<std::size_t>(i - 1)].role;
        const int icon = p.px(20);
        const int room = inside.w - (i == 0 ? 0 : icon + p.px(6));
        if (i > 0 && p.width(name, TextSize::Small) <= room) {
            const Rect box = cut_left(inside, icon, p.px(6));
            const Rect on{box.x, box.centre().y - icon / 2, icon, icon};
            if (chosen) p.canvas.disc(on.centre(), icon / 2 + p.px(3), p.theme.card);
            draw_role(p, role, on);
        }
        p.text(inside, name, TextSize::Small, chosen ? p.theme.card : p.theme.ink,
               chosen ? Weight::Bold : Weight::Regular, Align::Centre);
        p.touchable(place, id, name, p.say(i == 0 ? "replay.everybody_hint" : "replay.seat_hint"), 17);
    }
}

/// What happened last, the newest first.
void draw_log(Painter& p, Rect area, const ReplayViewer& replay)
{
    const int height = p.line(TextSize::Small);
    const auto events = replay.told_lately(40);
    bool newest = true;
    for (auto event = events.rbegin(); event != events.rend() && area.h >= height; ++event) {
        const std::string text = told_afterwards(p.say, replay.scenario(), *event);
        if (text.empty()) continue;
        const Weight weight = newest ? Weight::Bold : Weight::Regular;
        const auto lines = wrap(p.metrics, text, p.style(TextSize::Small, weight), area.w);
        if (static_cast<int>(lines.size()) * height > area.h) break;
        for (const std::string& line : lines)
            p.text(cut_top(area, height), line, TextSize::Small,
                   newest ? p.theme.ink : p.theme.ink_quiet, weight);
        newest = false;
    }
    if (newest) p.text(cut_top(area, height), p.say("replay.nothing"), TextSize::Small, p.theme.ink_quiet);
}

/// Below the board: where one is, and the ways from there.
void draw_controls(Painter& p, const Rect& dock, const ReplayViewer& replay, bool over)
{
    const int text = p.limit_text(130); // the board needs room
    p.card(dock);
    Rect inner = dock.inset(p.px(14), p.px(12));
    draw_timeline(p, cut_top(inner, p.px(48), p.px(2)), replay);
    draw_place(p, cut_top(inner, p.line(TextSize::Small), p.px(6)), replay);
    draw_transport(p, cut_top(inner, p.px(38), p.px(8)), replay);
    draw_eyes(p, cut_top(inner, p.px(32), p.px(8)), replay);
    Rect side = cut_right(inner, p.px(290), p.px(16));
    const SeatId seat = replay.sitting();
    p.button(row(side, 0, 2, p.px(8)), "replay.here",
             p.say("replay.here", company_name(p.say, replay.scenario(), seat)), Look::Plain, !over,
             p.say("replay.here_over"), p.say("replay.here_hint"));
    p.button(row(side, 1, 2, p.px(8)), "replay.debrief", p.say("debrief.open"), Look::Plain, true,
             {}, p.say("debrief.open_hint"));
    draw_log(p, inner, replay);
    p.set_text(text);
}

} // namespace

void draw_replay(Painter& p, const Rect& window, const ReplayViewer& replay)
{
    p.table(window);
    const View view = replay.view();
    Rect rest = window.inset(p.px(14), p.px(10));
    draw_strip(p, cut_top(rest, std::max(p.px(46), p.line(TextSize::Body) + p.line(TextSize::Small)), p.px(8)),
               replay.scenario(), view, p.say("phase." + std::string{name_of_phase(view.phase)}),
               replay.whole() ? p.say("replay.task") : p.say("replay.diverges"), true);
    const bool over = view.phase == Phase::Over;
    const bool alone = p.attention().alone;
    const Rect dock = alone ? Rect{} : cut_bottom(rest, p.px(286), p.px(12));
    if (over)
        draw_final(p, rest, replay.scenario(), replay.state(), replay.seat());
    else
        draw_board(p, rest, replay.scenario(), view, replay.told(), {});
    if (!alone) draw_controls(p, dock, replay, over);
}

} // namespace frenemy::client
