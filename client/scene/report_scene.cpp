#include "client/model/coach.hpp"
#include "client/model/saying.hpp"
#include "client/model/why.hpp"
#include "client/model/why_result.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/table_scene.hpp"
#include "client/scene/text_layout.hpp"

#include <algorithm>
#include <numeric>

namespace frenemy::client {
namespace {

/// What came in to the right, what went out to the left, to one scale.
void draw_flow(Painter& p, const Rect& area, int amount, int most)
{
    const int middle = area.x + area.w / 2;
    const int wide =
        std::max(p.px(2), area.w / 2 * std::min(std::abs(amount), most) / std::max(1, most));
    const int high = std::min(area.h, p.px(14));
    p.canvas.fill({middle, area.y, 1, area.h}, p.theme.card_edge);
    const Colour colour = amount < 0 ? p.theme.loss : p.theme.gain;
    p.canvas.wash({amount < 0 ? middle - wide : middle, area.centre().y - high / 2, wide, high},
                  mix(colour, white, 25), colour, p.px(3));
}

/// What a round left changed besides cash: was and is.
struct Change {
    std::string_view icon;
    std::string_view label;
    int was = 0;
    int is = 0;
};

std::vector<Change> changes_of(const View& before, const View& now, SeatId seat)
{
    const Company& was = company(before, seat);
    const Company& is = company(now, seat);
    std::vector<Change> all{
        {"chips", "report.a_chips", was.stock.accelerators(), is.stock.accelerators()},
        {"devices", "report.e_chips", was.stock.e, is.stock.e},
        {"yield_rnd", "report.learned", was.foundry.learned_lots, is.foundry.learned_lots},
        {"trust", "report.trust", was.trust, is.trust},
        {"cash", "report.debt", was.debt.count, is.debt.count},
        {"hourglass", "report.backlog", was.big_tech.titan_backlog, is.big_tech.titan_backlog},
        {"titan", "report.titan_price", before.titan.price, now.titan.price}};
    if (was.membership.alliance != AllianceId::None) {
        const auto at = static_cast<std::size_t>(index(was.membership.alliance));
        if (was.membership.alliance == is.membership.alliance)
            all.push_back({"ally", "report.pot", before.alliance[at].total, now.alliance[at].total});
        all.push_back({"ally", "report.members", before.alliance[at].members, now.alliance[at].members});
    }
    std::erase_if(all, [](const Change& each) { return each.was == each.is; });
    return all;
}

void draw_changes(Painter& p, Rect area, const std::vector<Change>& changes)
{
    const int high = std::max(p.line(TextSize::Small), p.px(26));
    if (changes.empty() || area.h < p.line(TextSize::Body) + high) return;
    p.text(cut_top(area, p.line(TextSize::Body), p.px(2)), p.say("report.changed"), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const int rows = std::max(1, area.h / high);
    const int columns = static_cast<int>(changes.size()) > rows ? 2 : 1;
    for (std::size_t i = 0; i < changes.size() && static_cast<int>(i) < rows * columns; ++i) {
        const Rect half = column(area, static_cast<int>(i) / rows, columns, p.px(20));
        Rect line{half.x, half.y + static_cast<int>(i) % rows * high, half.w, high};
        const Change& each = changes[i];
        p.touchable(
            line, "report.changed." + std::string{each.label.substr(each.label.find('.') + 1)},
            p.say(each.label),
            p.say("report.changed_why", each.was, signed_number(each.is - each.was), each.is), 4);
        draw_icon(p, each.icon, cut_left(line, p.px(18), p.px(10)), p.theme.ink_quiet);
        const std::string figure = p.say("report.was_is", each.was, each.is);
        p.text(cut_right(line, p.width(figure, TextSize::Small, Weight::Bold), p.px(8)), figure,
               TextSize::Small, p.theme.ink, Weight::Bold);
        p.text(line, p.say(each.label), TextSize::Small, p.theme.ink);
    }
}

void draw_own_result(Painter& p, const Rect& area, const Table& table)
{
    p.card(area);
    Rect rest = area.inset(p.px(18), p.px(12));
    const View& before = table.playback().before;
    auto lines = report_of(table.playback(), table.seat());
    const int sum =
        std::accumulate(lines.begin(), lines.end(), 0,
                        [](int all, const ReportLine& line) { return all + line.amount; });
    const int cash = company(before, table.seat()).cash.count;
    Rect head = cut_top(rest, p.line(TextSize::Title), p.px(4));
    Rect asked = head;
    const std::string result = p.say("report.result", signed_number(sum));
    const Rect result_at = cut_left(head, p.width(result, TextSize::Title, Weight::Bold), p.px(14));
    p.text(result_at, result, TextSize::Title, sum >= 0 ? p.theme.gain : p.theme.loss,
           Weight::Bold);
    const std::string flow = p.say("report.cash", cash, cash + sum);
    if (p.width(flow, TextSize::Small) <= head.w)
        p.text(head, flow, TextSize::Small, p.theme.ink_quiet, Weight::Regular, Align::Right);
    else
        asked.h += p.line(TextSize::Small) + p.px(4);
    if (asked.h > head.h)
        p.text(cut_top(rest, p.line(TextSize::Small), p.px(4)), flow, TextSize::Small,
               p.theme.ink_quiet);
    std::string terms;
    for (const ReportLine& line : lines)
        terms += (line.amount < 0 ? " − " : " + ") + std::to_string(std::abs(line.amount));
    p.touchable(asked, "report.result", result, p.say("why.cash", cash, terms, cash + sum), 4);

    const auto changes = changes_of(before, table.match().view(), table.seat());
    const int wanted =
        changes.empty()
            ? 0
            : p.line(TextSize::Body) + (static_cast<int>(changes.size()) + 1) / 2 * p.px(30);
    const int needed = static_cast<int>(lines.size()) * (p.line(TextSize::Body) + p.px(8));
    const bool both = wanted > 0 && rest.h - needed >= wanted + p.px(16);
    // Incomes first, the largest of each on top.
    std::stable_sort(lines.begin(), lines.end(), [](const ReportLine& a, const ReportLine& b) {
        if ((a.amount < 0) != (b.amount < 0)) return b.amount < 0;
        return std::abs(a.amount) > std::abs(b.amount);
    });
    int most = 1;
    int figures = p.px(44);
    for (const ReportLine& line : lines) {
        most = std::max(most, std::abs(line.amount));
        figures = std::max(figures, p.width(signed_number(line.amount), TextSize::Body, Weight::Bold));
    }
    const int count = std::max<int>(1, static_cast<int>(lines.size()));
    const int plain = p.line(TextSize::Body) + p.px(2);
    const int roomy = plain + p.line(TextSize::Small) + p.px(6);
    const int room = rest.h - (both ? wanted + p.px(16) : 0);
    const bool explained = roomy * count <= room;
    const int height = explained ? roomy : std::min(plain + p.px(6), room / count);
    for (const ReportLine& line : lines) {
        Rect box = cut_top(rest, height);
        const std::string name{name_of_reason(line.reason)};
        p.touchable(box, "report.why." + name, p.say("reason." + name),
                    why_result(p.say, table.scenario(), table.playback(), table.seat(), line), 4);
        Rect upper = cut_top(box, std::min(plain, box.h));
        const std::string figure = signed_number(line.amount);
        p.text(cut_right(upper, figures, p.px(10)), figure, TextSize::Body,
               line.amount >= 0 ? p.theme.gain : p.theme.loss, Weight::Bold, Align::Right);
        draw_flow(p, cut_right(upper, upper.w * 46 / 100, p.px(10)), line.amount, most);
        p.text(upper, p.say("reason." + name), TextSize::Body, p.theme.ink);
        if (!explained) continue;
        std::string first = told(p.say, table.scenario(), line.events.front());
        if (line.events.size() > 1)
            first += p.say("report.more", static_cast<int>(line.events.size()) - 1);
        p.text(cut_top(box, p.line(TextSize::Small)), first, TextSize::Small, p.theme.ink_quiet);
        p.canvas.fill({box.x, box.bottom() - p.px(2), box.w, 1}, p.theme.card_edge);
    }
    if (!both) return;
    cut_top(rest, p.px(16));
    draw_changes(p, rest, changes);
}

void draw_titan_line(Painter& p, Rect line, const Table& table, const View& now)
{
    const View& before = table.playback().before;
    const int was = before.titan.supplied > 0 ? before.titan.share : 100;
    const std::string text = p.say("report.titan", now.titan.share, now.titan.price);
    p.touchable(line, "report.titan", text, why_share(p.say, now), 4);
    draw_icon(p, "titan", cut_left(line, p.px(22), p.px(10)), p.theme.titan);
    p.text(cut_left(line, p.width(text, TextSize::Small), p.px(12)), text, TextSize::Small,
           p.theme.ink);
    if (line.w < p.px(40)) return;
    const Rect bar{line.x, line.centre().y - p.px(5), line.w, p.px(10)};
    p.canvas.fill(bar, p.theme.well, p.px(5));
    p.canvas.fill({bar.x, bar.y, std::max(bar.h, bar.w * now.titan.share / 100), bar.h},
                  p.theme.titan_edge, p.px(5));
    p.canvas.fill({bar.x + bar.w * was / 100 - p.px(1), bar.y - p.px(3), p.px(2), bar.h + p.px(6)},
                  p.theme.ink);
}

void draw_everybody(Painter& p, const Rect& area, const Table& table)
{
    p.card(area);
    Rect rest = area.inset(p.px(18), p.px(12));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(6)), p.say("report.everybody"),
           TextSize::Body, p.theme.ink, Weight::Bold);
    const View& before = table.playback().before;
    const View now = table.match().view();
    draw_titan_line(p, cut_bottom(rest, p.line(TextSize::Small) + p.px(4), p.px(6)), table, now);
    const std::vector<Event> round = events_of(table.playback());
    const int height = std::min(p.px(76), rest.h / std::max<int>(1, now.seats));
    int richest = 1;
    for (int i = 0; i < now.seats; ++i)
        richest = std::max(richest, company(now, seat_at(i)).cash.count);
    for (int i = 0; i < now.seats; ++i) {
        const Company& own = company(now, seat_at(i));
        Rect line = cut_top(rest, height);
        const Rect whole = line;
        Rect bar = cut_bottom(line, p.px(14));
        bar = {bar.x + p.px(34), bar.y, bar.w - p.px(34), p.px(10)};
        const int cash = std::max(0, own.cash.count);
        p.canvas.fill(bar, p.theme.well, p.px(5));
        p.canvas.fill({bar.x, bar.y, std::max(p.px(10), bar.w * cash / richest), bar.h},
                      colour_of(p.theme, own.role), p.px(5));
        const std::string name = company_name(p.say, table.scenario(), seat_at(i));
        p.touchable(whole, "report.seat." + std::to_string(i), name,
                    why_cash(p.say, table.scenario(), now, round, seat_at(i)), 4);
        const Rect icon = cut_left(line, p.px(24), p.px(10));
        draw_role(p, own.role, {icon.x, icon.centre().y - p.px(12), p.px(24), p.px(24)});
        p.text(cut_right(line, p.px(80), p.px(8)), p.say("board.cash", own.cash.count),
               TextSize::Body, p.theme.ink, Weight::Bold, Align::Right);
        const int change = own.cash.count - company(before, seat_at(i)).cash.count;
        const std::string figure = signed_number(change);
        p.text(cut_right(line, p.width(figure, TextSize::Body, Weight::Bold), p.px(10)), figure,
               TextSize::Body, change >= 0 ? p.theme.gain : p.theme.loss, Weight::Bold);
        p.text(line, name, TextSize::Body, p.theme.ink,
               seat_at(i) == table.seat() ? Weight::Bold : Weight::Regular);
    }
}

} // namespace

void draw_report(Painter& p, const Rect& area, const Table& table)
{
    Rect rest = area;
    const std::string says =
        table.watching() ? std::string{}
                         : p.say("coach.says", round_advice(p.say, table.scenario(), table.playback(), table.match().view()));
    const int beside = p.px(240) + p.px(12) + p.px(180) + p.px(12) + 2 * p.px(14) + p.px(44); // keys and icon
    const auto lines =
        static_cast<int>(wrap(p.metrics, says, p.style(TextSize::Body), rest.w - beside).size());
    Rect foot = cut_bottom(rest, std::max(p.px(64), std::min(lines, 3) * p.line(TextSize::Body) + p.px(18)), p.px(14));
    p.button(cut_right(foot, p.px(240), p.px(12)), "report.on",
             p.say(table.match().over() ? "report.final" : "report.on"), Look::Primary);
    p.button(cut_right(foot, p.px(180), p.px(12)), "report.again", p.say("report.again"),
             Look::Ghost);
    if (table.watching()) {
        draw_everybody(p, rest, table);
        return;
    }
    p.canvas.fill(foot, p.theme.raised, p.px(8));
    Rect advice = foot.inset(p.px(14), p.px(8));
    draw_icon(p, "coach", cut_left(advice, p.px(32), p.px(12)), p.theme.accent);
    if (p.width(says, TextSize::Body) <= advice.w)
        p.text(advice, says, TextSize::Body, p.theme.table_text);
    else
        p.paragraph(advice, says, TextSize::Body, p.theme.table_text);
    draw_own_result(p, column(rest, 0, 2, p.px(16)), table);
    draw_everybody(p, column(rest, 1, 2, p.px(16)), table);
}

} // namespace frenemy::client
