#include "client/scene/compare_scene.hpp"

#include "client/model/saying.hpp"
#include "client/scene/icons.hpp"
#include "engine/match/score.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

void draw_line(Painter& p, Rect line, int was, int is, int most)
{
    const auto bar = [&](Rect area, int value, Colour colour) {
        const Rect number = cut_right(area, p.px(64), p.px(8));
        const Rect track{area.x, area.centre().y - p.px(5), area.w, p.px(10)};
        p.canvas.fill(track, p.theme.well, p.px(5));
        p.canvas.fill({track.x, track.y, std::max(track.h, track.w * std::max(0, value) / most), track.h},
                      colour, p.px(5));
        p.text(number, std::to_string(value), TextSize::Small, p.theme.ink, Weight::Bold, Align::Right);
    };
    // The two of a pair lie close together, however high the line is.
    const int high = std::min(line.h / 2, std::max(p.px(24), p.line(TextSize::Small)));
    const int middle = line.centre().y;
    bar({line.x, middle - high, line.w, high}, was, mix(p.theme.ink_quiet, p.theme.card, 40));
    bar({line.x, middle, line.w, high}, is, p.theme.accent);
}

/// What became of the table as a whole, both times.
std::string table_text(const Painter& p, const Scenario& scenario, const State& record, const State& again)
{
    const auto over_seats = [&](const State& state, auto number) {
        int sum = 0;
        for (int i = 0; i < state.seats; ++i) sum += number(seat_at(i));
        return sum;
    };
    const auto points = [&](const State& state) {
        return over_seats(state, [&](SeatId seat) { return score_of(scenario, state, seat).total; });
    };
    const auto broken = [&](const State& state) {
        return over_seats(state, [&](SeatId seat) { return int{company(state, seat).breaches}; });
    };
    return p.say("compare.table", points(record), points(again), int{record.titan.share},
                 int{again.titan.share}, broken(record), broken(again));
}

} // namespace

void draw_compare(Painter& p, const Rect& window, const Scenario& scenario, const State& record,
                  const State& again, SeatId seat, int round)
{
    p.table(window);
    Rect rest = window.inset(p.px(24), p.px(20));
    Rect foot = cut_bottom(rest, foot_height(p), p.px(14));
    p.button(cut_right(foot, p.px(220), p.px(12)), "final.start", p.say("final.start"), Look::Primary);
    p.button(cut_right(foot, p.px(240), p.px(12)), "compare.replay", p.say("compare.replay"), Look::Ghost);
    p.button(cut_right(foot, p.px(180), p.px(12)), "compare.back", p.say("compare.back"), Look::Ghost);
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(4)), p.say("compare.title", round),
           TextSize::Title, p.theme.table_text, Weight::Bold);
    if (seat != no_seat) {
        const int was = score_of(scenario, record, seat).total;
        const int is = score_of(scenario, again, seat).total;
        p.text(cut_top(rest, p.line(TextSize::Body), p.px(10)),
               p.say("compare.you", company_name(p.say, scenario, seat), was, is, signed_number(is - was)),
               TextSize::Body, p.theme.table_text);
    }
    p.card(rest);
    Rect inner = rest.inset(p.px(20), p.px(14));
    Rect head = cut_top(inner, p.line(TextSize::Small), p.px(6));
    cut_left(head, inner.w * 34 / 100);
    p.canvas.fill({head.x, head.centre().y - p.px(5), p.px(24), p.px(10)},
                  mix(p.theme.ink_quiet, p.theme.card, 40), p.px(5));
    cut_left(head, p.px(30));
    p.text(cut_left(head, head.w / 3), p.say("compare.was"), TextSize::Small, p.theme.ink);
    p.canvas.fill({head.x, head.centre().y - p.px(5), p.px(24), p.px(10)}, p.theme.accent, p.px(5));
    cut_left(head, p.px(30));
    p.text(cut_left(head, head.w / 2), p.say("compare.is"), TextSize::Small, p.theme.ink);

    Rect foot_line = cut_bottom(inner, p.line(TextSize::Body), p.px(10));
    p.text(foot_line, table_text(p, scenario, record, again), TextSize::Body, p.theme.ink_quiet);
    int most = 1;
    for (int i = 0; i < record.seats; ++i)
        most = std::max({most, score_of(scenario, record, seat_at(i)).total,
                         score_of(scenario, again, seat_at(i)).total});
    for (int i = 0; i < record.seats; ++i) {
        Rect line = row(inner, i, record.seats, p.px(6));
        const Role role = company(record, seat_at(i)).role;
        Rect who = cut_left(line, inner.w * 34 / 100);
        const int size = std::min(line.h, p.px(34));
        const Rect icon = cut_left(who, size, p.px(10));
        draw_role(p, role, {icon.x, icon.y + (icon.h - size) / 2, size, size});
        p.text(who, company_name(p.say, scenario, seat_at(i)), TextSize::Body, colour_of(p.theme, role),
               seat_at(i) == seat ? Weight::Bold : Weight::Regular);
        const Score was = score_of(scenario, record, seat_at(i));
        const Score is = score_of(scenario, again, seat_at(i));
        const Rect change = cut_right(line, p.px(70), p.px(8));
        p.text(change, signed_number(is.total - was.total), TextSize::Body,
               is.total >= was.total ? p.theme.gain : p.theme.loss, Weight::Bold, Align::Right);
        draw_line(p, line, was.total, is.total, most);
        p.touchable(line, "compare.seat." + std::to_string(i), company_name(p.say, scenario, seat_at(i)),
                    p.say("compare.why", was.value, is.value, was.trust, is.trust));
    }
}

void offer_compare(Painter& p, const Rect& window)
{
    Rect rest = window.inset(p.px(14), p.px(10));
    const Rect foot = cut_bottom(rest, foot_height(p));
    p.button({foot.x, foot.y, p.px(300), foot.h}, "final.compare", p.say("compare.open"), Look::Primary);
}

} // namespace frenemy::client
