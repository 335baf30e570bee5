#include "client/model/coach.hpp"
#include "client/model/saying.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/table_scene.hpp"
#include "engine/match/score.hpp"

#include <algorithm>
#include <numeric>

namespace frenemy::client {
namespace {

void amount_line(Painter& p, Rect line, const std::string& label, int amount, Weight weight)
{
    const std::string figure = signed_number(amount);
    p.text(cut_right(line, p.width(figure, TextSize::Body, Weight::Bold), p.px(10)), figure,
           TextSize::Body, amount >= 0 ? p.theme.gain : p.theme.loss, Weight::Bold);
    p.text(line, label, TextSize::Body, p.theme.ink, weight);
}

void draw_own_result(Painter& p, Rect area, const Table& table)
{
    p.card(area);
    Rect rest = area.inset(p.px(18), p.px(14));
    const View& before = table.playback().before;
    const auto lines = report_of(table.playback(), table.seat());
    const int sum = std::accumulate(lines.begin(), lines.end(), 0,
                                    [](int all, const ReportLine& line) { return all + line.amount; });
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(6)), p.say("report.result", signed_number(sum)),
           TextSize::Title, sum >= 0 ? p.theme.gain : p.theme.loss, Weight::Bold);
    const int cash = company(before, table.seat()).cash.count;
    p.text(cut_top(rest, p.line(TextSize::Small), p.px(8)), p.say("report.cash", cash, cash + sum),
           TextSize::Small, p.theme.ink_quiet);
    const int plain = p.line(TextSize::Body) + p.px(4);
    const int roomy = plain + p.line(TextSize::Small) + p.px(4);
    const bool explained = roomy * static_cast<int>(lines.size()) <= rest.h;
    const int height = explained ? roomy : plain;
    for (const ReportLine& line : lines) {
        const Rect box = cut_top(rest, height);
        if (box.h < height) break;
        const std::string name{name_of_reason(line.reason)};
        amount_line(p, {box.x, box.y, box.w, plain}, p.say("reason." + name), line.amount,
                    Weight::Regular);
        if (explained) {
            std::string first = told(p.say, table.scenario(), line.events.front());
            if (line.events.size() > 1)
                first += p.say("report.more", static_cast<int>(line.events.size()) - 1);
            p.text({box.x, box.y + plain - p.px(3), box.w, p.line(TextSize::Small)}, first,
                   TextSize::Small, p.theme.ink_quiet);
        }
        p.canvas.fill({box.x, box.bottom() - 1, box.w, 1}, p.theme.card_edge);
        std::string why;
        for (const Event& event : line.events) {
            if (!why.empty()) why += '\n';
            why += told(p.say, table.scenario(), event);
        }
        p.touchable(box, "report.why." + name, p.say("reason." + name), why, 4);
    }
}

void draw_everybody(Painter& p, Rect area, const Table& table)
{
    p.card(area);
    Rect rest = area.inset(p.px(18), p.px(14));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(8)), p.say("report.everybody"), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const View& before = table.playback().before;
    const View now = table.match().view();
    const int height = std::min(p.px(76), rest.h / (now.seats + 1));
    int richest = 1;
    for (int i = 0; i < now.seats; ++i) richest = std::max(richest, company(now, seat_at(i)).cash.count);
    for (int i = 0; i < now.seats; ++i) {
        Rect line = cut_top(rest, height);
        Rect bar = cut_bottom(line, p.px(14));
        bar = {bar.x + p.px(34), bar.y, bar.w - p.px(34), p.px(8)};
        const int cash = std::max(0, company(now, seat_at(i)).cash.count);
        p.canvas.fill(bar, p.theme.well, p.px(4));
        p.canvas.fill({bar.x, bar.y, std::max(p.px(8), bar.w * cash / richest), bar.h},
                      colour_of(p.theme, company(now, seat_at(i)).role), p.px(4));
        const Rect icon = cut_left(line, p.px(24), p.px(10));
        const Company& own = company(now, seat_at(i));
        draw_role(p, own.role, {icon.x, icon.centre().y - p.px(12), p.px(24), p.px(24)});
        const Rect total = cut_right(line, p.px(80), p.px(8));
        p.text(total, p.say("board.cash", own.cash.count), TextSize::Body, p.theme.ink, Weight::Bold,
               Align::Right);
        amount_line(p, line, company_name(p.say, table.scenario(), seat_at(i)),
                    own.cash.count - company(before, seat_at(i)).cash.count,
                    seat_at(i) == table.seat() ? Weight::Bold : Weight::Regular);
    }
    p.text(cut_top(rest, p.line(TextSize::Small)), p.say("report.titan", now.titan.share, now.titan.price),
           TextSize::Small, p.theme.ink_quiet);
}

} // namespace

void draw_report(Painter& p, const Rect& area, const Table& table)
{
    Rect rest = area;
    Rect foot = cut_bottom(rest, p.px(64), p.px(14));
    p.button(cut_right(foot, p.px(240), p.px(12)), "report.on",
             p.say(table.match().over() ? "report.final" : "report.on"), Look::Primary);
    p.button(cut_right(foot, p.px(180), p.px(12)), "report.again", p.say("report.again"), Look::Ghost);
    if (table.watching()) {
        draw_everybody(p, rest, table);
        return;
    }
    p.canvas.fill(foot, p.theme.raised, p.px(8));
    p.paragraph(foot.inset(p.px(14), p.px(8)), p.say("coach.says", round_advice(p.say, table.scenario(), table.playback(), table.match().view())),
                TextSize::Body, p.theme.table_text);
    draw_own_result(p, column(rest, 0, 2, p.px(16)), table);
    draw_everybody(p, column(rest, 1, 2, p.px(16)), table);
}

void draw_final(Painter& p, const Rect& area, const Scenario& scenario, const State& state,
                SeatId seat)
{
    Rect rest = area;
    Rect foot = cut_bottom(rest, p.px(52), p.px(14));
    p.button(cut_right(foot, p.px(220), p.px(12)), "final.start", p.say("final.start"), Look::Primary);
    p.button(cut_right(foot, p.px(220), p.px(12)), "final.replay", p.say("final.replay"), Look::Ghost);
    p.button(cut_right(foot, p.px(220), p.px(12)), "final.debrief", p.say("debrief.open"), Look::Ghost,
             true, {}, p.say("debrief.open_hint"));

    struct Line {
        int seat;
        Score score;
    };
    std::vector<Line> lines;
    for (int i = 0; i < state.seats; ++i) lines.push_back({i, score_of(scenario, state, seat_at(i))});
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.score.total > b.score.total; });

    const int count = static_cast<int>(lines.size());
    for (int k = 0; k < count; ++k) {
        const Line& each = lines[static_cast<std::size_t>(k)];
        const Company& own = company(state, seat_at(each.seat));
        const Rect card = column(rest, k, std::max(3, count), p.px(12));
        const bool mine = seat_at(each.seat) == seat;
        p.card(card);
        p.canvas.fill({card.x, card.y, card.w, p.px(8)}, colour_of(p.theme, own.role), p.px(4));
        if (mine) p.canvas.stroke(card, p.theme.accent, p.px(3), p.px(10));
        Rect inner = card.inset(p.px(14), p.px(18));
        Rect head = cut_top(inner, p.px(44), p.px(4));
        draw_role(p, own.role, cut_right(head, p.px(40), p.px(6)));
        p.text(head, p.say("final.place", k + 1), TextSize::Title, p.theme.ink, Weight::Bold);
        p.text(cut_top(inner, p.line(TextSize::Body), p.px(4)),
               company_name(p.say, scenario, seat_at(each.seat)), TextSize::Body,
               colour_of(p.theme, own.role), Weight::Bold);
        const std::string points = p.say("final.points", each.score.total);
        const bool fits = p.width(points, TextSize::Title, Weight::Bold) <= inner.w;
        p.text(cut_top(inner, p.line(TextSize::Title), p.px(10)), points,
               fits ? TextSize::Title : TextSize::Body, p.theme.ink, Weight::Bold);
        const auto line = [&](std::string_view key, int amount, const std::string& hint) {
            if (inner.h < p.line(TextSize::Small)) return;
            Rect box = cut_top(inner, std::max(p.line(TextSize::Small), p.px(24)));
            const std::string figure = signed_number(amount);
            p.text(cut_right(box, p.width(figure, TextSize::Small, Weight::Bold), p.px(4)), figure,
                   TextSize::Small, amount < 0 ? p.theme.loss : p.theme.ink, Weight::Bold);
            p.text(box, p.say(key), TextSize::Small, p.theme.ink_quiet);
            p.touchable({card.x + p.px(10), box.y, card.w - p.px(20), box.h},
                        "final." + std::to_string(each.seat) + '.' + std::string{key}, p.say(key), hint, 4);
        };
        const Score& score = each.score;
        line("score.base", scenario.score.base, "");
        line("score.gain", score.gain_points,
             p.say("score.gain_why", score.value, score.par,
                   scenario.seats[static_cast<std::size_t>(each.seat)].scale, score.gain_points));
        line("score.agenda", score.agenda,
             p.say("agenda." + std::string{name_of_agenda(secret(state, seat_at(each.seat)).agenda)}));
        line("score.frenemy", score.frenemy, p.say("score.frenemy_why"));
        line("score.trust", score.trust, p.say("score.trust_why"));
        line("score.dependence", score.dependence,
             score.dependence_percent >= 0 ? p.say("score.dependence_why", score.dependence_percent)
                                           : p.say("score.dependence_none"));
        if (inner.h > p.px(20)) {
            const Rect rule = cut_top(inner, p.px(16));
            p.canvas.fill({rule.x, rule.centre().y, rule.w, 1}, p.theme.card_edge);
        }
        line("score.value", score.value,
             p.say("score.value_why", score.cash, score.ledger, score.debt, score.accelerators,
                   score.on_device, score.lines, score.equity));
        line("value.cash", score.cash, "");
        line("value.ledger", score.ledger, "");
        line("value.debt", -score.debt, "");
        line("value.accelerators", score.accelerators, "");
        line("value.on_device", score.on_device, "");
        line("value.lines", score.lines, "");
        line("value.equity", score.equity, "");
    }
}

} // namespace frenemy::client
