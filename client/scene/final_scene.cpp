#include "client/model/saying.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/table_scene.hpp"
#include "engine/match/score.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

struct Place {
    int seat;
    Score score;
};

/// What the points of all seats and parts lie between: bars of one scale.
struct Range {
    int low = -10;
    int high = 10;
};

/// Points that were won grow to the right of where nothing is, points lost to the left.
void draw_point_bar(Painter& p, const Rect& bar, int points, const Range& range)
{
    const auto x_of = [&](int value) {
        return bar.x
               + bar.w * (std::clamp(value, range.low, range.high) - range.low)
                     / (range.high - range.low);
    };
    const int zero = x_of(0);
    p.canvas.fill(bar, p.theme.well, p.px(2));
    if (points != 0)
        p.canvas.fill({std::min(zero, x_of(points)), bar.y,
                       std::max(p.px(2), std::abs(x_of(points) - zero)), bar.h},
                      points < 0 ? p.theme.loss : p.theme.gain, p.px(2));
    p.canvas.fill({zero, bar.y - p.px(1), std::max(1, p.px(1)), bar.h + p.px(2)},
                  p.theme.ink_quiet);
}

/// A part of the score, over its bar where there is room for one.
void draw_point_line(Painter& p, Rect line, const std::string& label, int points,
                     const Range& range)
{
    // Where there is little room the bar is thin, and lies in what letters leave free below them.
    const bool roomy = line.h >= p.line(TextSize::Small) + p.px(8);
    Rect bar = roomy ? cut_bottom(line, p.px(8)) : Rect{line.x, line.bottom() - p.px(3), line.w, p.px(3)};
    if (roomy) bar.h = p.px(5);
    draw_point_bar(p, bar, points, range);
    const std::string figure = signed_number(points);
    p.text(cut_right(line, p.width(figure, TextSize::Small, Weight::Bold), p.px(6)), figure,
           TextSize::Small,
           points < 0   ? p.theme.loss
           : points > 0 ? p.theme.gain
                        : p.theme.ink_quiet,
           Weight::Bold, Align::Right);
    p.text(line, label, TextSize::Small, p.theme.ink_quiet);
}

/// Of a part of the score, over its bar where there is room for bars, and of any other line.
struct Heights {
    int part;
    int line;
};

/// `room` is what the lowest card has for its lines: `parts` of the score, and `lines` more.
Heights heights_for(const Painter& p, int room, int parts, int lines)
{
    const int line = std::max(p.line(TextSize::Small), p.px(22));
    const int part = std::max(p.line(TextSize::Small) + p.px(12), line);
    const int spare = room - parts * part - lines * line;
    const int more = std::clamp(spare / (parts + lines), 0, p.px(8));
    if (spare >= 0) return {part + more, line + more};
    const int plain = std::clamp(room / (parts + lines), line, std::max(p.px(36), line));
    return {plain, plain};
}

/// What a card of the scores is filled from, from its top to its end.
struct Sheet {
    Painter& p;
    const Scenario& scenario;
    const State& state;
    const Place& place;
    Range range;
    Heights heights;
    Rect rest; ///< still empty

    void ask(const Rect& line, std::string_view key, const std::string& hint) const
    {
        p.touchable(line, "final." + std::to_string(place.seat) + '.' + std::string{key}, p.say(key), hint, 4);
    }
};

/// A medal for the first three, and the points.
void draw_rank(Sheet& sheet, int rank)
{
    Painter& p = sheet.p;
    const Score& score = sheet.place.score;
    constexpr std::array<std::uint32_t, 3> metals{0xe0a92e, 0xa9b3bd, 0xcf9a63};
    Rect head = cut_top(sheet.rest, p.px(54), p.px(4));
    const Rect whole = head;
    const Rect medal = cut_left(head, p.px(46), p.px(10));
    const bool metal = rank <= 3;
    const Colour face = metal ? rgb(metals[static_cast<std::size_t>(rank - 1)]) : p.theme.well;
    p.canvas.disc(medal.centre(), p.px(22), mix(face, black, 22));
    p.canvas.disc(medal.centre(), p.px(19), face);
    p.text(medal, std::to_string(rank), TextSize::Body, p.theme.ink, Weight::Bold,
           Align::Centre);
    const std::string points = p.say("final.points", score.total);
    // As large on every card, whoever has three digits.
    const bool fits =
        p.width(p.say("final.points", 888), TextSize::Title, Weight::Bold) <= head.w;
    p.text(head, points, fits ? TextSize::Title : TextSize::Body, p.theme.ink, Weight::Bold);
    p.touchable(whole, "final." + std::to_string(sheet.place.seat) + ".total", points,
                p.say("score.total_why", sheet.scenario.score.base, signed_number(score.gain_points),
                      signed_number(score.agenda), signed_number(score.frenemy),
                      signed_number(score.trust), signed_number(score.dependence), score.total),
                4);
}

/// The parts of the score, each over its bar.
void draw_points(Sheet& sheet)
{
    Painter& p = sheet.p;
    const Scenario& scenario = sheet.scenario;
    const Score& score = sheet.place.score;
    const auto counts = [&](std::string_view key, int amount, const std::string& hint) {
        if (sheet.rest.h < sheet.heights.part) return;
        const Rect box = cut_top(sheet.rest, sheet.heights.part);
        sheet.ask(box, key, hint);
        draw_point_line(p, box, p.say(key), amount, sheet.range);
    };
    if (sheet.rest.h >= sheet.heights.line) {
        Rect base = cut_top(sheet.rest, sheet.heights.line);
        sheet.ask(base, "score.base", p.say("score.base_why", scenario.score.base));
        const std::string figure = std::to_string(scenario.score.base);
        p.text(cut_right(base, p.width(figure, TextSize::Small, Weight::Bold), p.px(6)), figure,
               TextSize::Small, p.theme.ink, Weight::Bold);
        p.text(base, p.say("score.base"), TextSize::Small, p.theme.ink_quiet);
    }
    const auto seat = static_cast<std::size_t>(sheet.place.seat);
    counts("score.gain", score.gain_points,
           p.say("score.gain_why", score.value, score.par, scenario.seats[seat].scale, score.gain_points));
    if (scenario.agendas) {
        const Agenda agenda = secret(sheet.state, seat_at(sheet.place.seat)).agenda;
        counts("score.agenda", score.agenda,
               p.say("agenda." + std::string{name_of_agenda(agenda)}) + ": "
                   + agenda_text(p.say, scenario, agenda));
    }
    counts("score.frenemy", score.frenemy, p.say("score.frenemy_why", scenario.score.frenemy));
    counts("score.trust", score.trust, p.say("score.trust_why", score.trust));
    counts("score.dependence", score.dependence,
           score.dependence_percent >= 0 ? p.say(
               "score.dependence_why", score.dependence_percent, scenario.score.dependence_high,
               scenario.score.dependence_low, scenario.score.dependence)
                                         : p.say("score.dependence_none"));
}

/// What the company is worth, and of what that is made up.
void draw_value(Sheet& sheet)
{
    Painter& p = sheet.p;
    const Score& score = sheet.place.score;
    const Company& own = company(sheet.state, seat_at(sheet.place.seat));
    const auto& prices = sheet.scenario.score;
    const auto worth = [&](std::string_view key, int amount, Weight weight,
                           const std::string& hint) {
        if (sheet.rest.h < sheet.heights.line || (amount == 0 && weight == Weight::Regular)) return;
        Rect box = cut_top(sheet.rest, sheet.heights.line);
        sheet.ask(box, key, hint);
        const std::string figure = weight == Weight::Bold
                                       ? p.say("board.cash", amount)
                                       : p.say("board.cash", signed_number(amount));
        p.text(cut_right(box, p.width(figure, TextSize::Small, Weight::Bold), p.px(4)), figure,
               TextSize::Small, amount < 0 ? p.theme.loss : p.theme.ink, Weight::Bold);
        p.text(box, p.say(key), TextSize::Small,
               weight == Weight::Bold ? p.theme.ink : p.theme.ink_quiet, weight);
    };
    worth("score.value", score.value, Weight::Bold,
          p.say("score.value_why", score.cash, score.ledger, score.debt, score.accelerators,
                score.on_device, score.lines, score.equity));
    worth("value.cash", score.cash, Weight::Regular, p.say("value.cash_why"));
    worth("value.ledger", score.ledger, Weight::Regular, p.say("value.ledger_why"));
    worth("value.debt", -score.debt, Weight::Regular, p.say("value.debt_why"));
    worth("value.accelerators", score.accelerators, Weight::Regular,
          p.say("value.each_why", own.stock.accelerators(), prices.accelerator, score.accelerators));
    worth("value.on_device", score.on_device, Weight::Regular,
          p.say("value.each_why", own.stock.e, prices.on_device, score.on_device));
    worth("value.lines", score.lines, Weight::Regular,
          p.say("value.each_why", own.foundry.built_leading, prices.line, score.lines));
    worth("value.equity", score.equity, Weight::Regular, p.say("value.equity_why"));
}

void draw_place(Sheet& sheet, int rank, bool mine)
{
    Painter& p = sheet.p;
    const Rect card = sheet.rest;
    p.card(card);
    if (mine) p.canvas.stroke(card.inset(-p.px(2)), p.theme.accent, p.px(3), p.px(10));
    const Rect band = cut_top(sheet.rest, p.line(TextSize::Body) + p.px(12));
    p.head(band, colour_of(p.theme, company(sheet.state, seat_at(sheet.place.seat)).role));
    p.text(band.inset(p.px(12), 0), company_name(p.say, sheet.scenario, seat_at(sheet.place.seat)),
           TextSize::Body, p.theme.card, Weight::Bold);
    sheet.rest = sheet.rest.inset(p.px(12), p.px(8));
    draw_rank(sheet, rank);
    draw_points(sheet);
    if (sheet.rest.h > p.px(24)) {
        const Rect rule = cut_top(sheet.rest, p.px(14));
        p.canvas.fill({rule.x, rule.centre().y, rule.w, 1}, p.theme.card_edge);
    }
    draw_value(sheet);
}

} // namespace

void draw_final(Painter& p, const Rect& area, const Scenario& scenario, const State& state,
                SeatId seat, bool in_class)
{
    Rect rest = area;
    Rect foot = cut_bottom(rest, foot_height(p), p.px(14));
    p.button(cut_right(foot, p.px(220), p.px(12)), "final.start", p.say(in_class ? "class.to_class" : "final.start"),
             Look::Primary);
    p.button(cut_right(foot, p.px(220), p.px(12)), "final.replay", p.say("final.replay"),
             Look::Ghost);
    p.button(cut_right(foot, p.px(220), p.px(12)), "final.debrief", p.say("debrief.open"),
             Look::Ghost, true, {}, p.say("debrief.open_hint"));

    std::vector<Place> places;
    for (int i = 0; i < state.seats; ++i)
        places.push_back({i, score_of(scenario, state, seat_at(i))});
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.score.total > b.score.total; });
    std::vector<int> totals;
    for (const Place& each : places)
        totals.push_back(each.score.total);
    Range range;
    for (const Place& each : places)
        for (const int points : {each.score.gain_points, each.score.agenda, each.score.frenemy,
                                 each.score.trust, each.score.dependence})
            range = {std::min(range.low, points), std::max(range.high, points)};
    // Who is better stands higher.
    const int count = static_cast<int>(places.size());
    rest = rest.inset(p.px(4), p.px(4));
    // Where there is little room it goes to the sums: each line of them is shown.
    const int stair = std::clamp((rest.h - p.px(330)) / 12, p.px(3), p.px(14));
    // Bars, as long as the lowest card keeps a line for each sum below them.
    const auto values_of = [](const Score& score) {
        int values = 1;
        for (const int part : {score.cash, score.ledger, score.debt, score.accelerators,
                               score.on_device, score.lines, score.equity})
            values += part != 0;
        return values;
    };
    int values = 0;
    for (const Place& each : places)
        values = std::max(values, values_of(each.score));
    const int parts = scenario.agendas ? 5 : 4;
    const auto lowest = [&] {
        return rest.h - std::min(count - 1, 3) * stair - (p.line(TextSize::Body) + p.px(100));
    };
    const int text =
        p.fit_text([&] { return (parts + 1 + values) * p.line(TextSize::Small) <= lowest(); });
    const Heights heights = heights_for(p, lowest(), parts, 1 + values);
    for (int k = 0; k < count; ++k) {
        Rect card = column(rest, k, std::max(3, count), p.px(12));
        cut_top(card, std::min(k, 3) * stair);
        const Place& place = places[static_cast<std::size_t>(k)];
        Sheet sheet{p, scenario, state, place, range, heights, card};
        draw_place(sheet, rank_among(totals, place.score.total), seat_at(place.seat) == seat);
    }
    p.set_text(text);
}

} // namespace frenemy::client
