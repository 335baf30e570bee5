#include "client/scene/table_scene.hpp"

#include "client/model/saying.hpp"
#include "client/scene/board.hpp"
#include "client/scene/icons.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

std::string task_of(const Words& say, const Table& table, const View& view)
{
    if (table.page() == Page::Settlement) return say("task.settlement");
    if (table.page() == Page::Report) return say("task.report");
    if (table.page() == Page::Final) return say("task.over");
    if (table.watching()) return say(table.match().shared() ? "task.shared" : "task.watch");
    const Company& own = company(view, view.viewer);
    if (view.phase == Phase::Deals) {
        if (own.done) return say("task.wait_deals");
        for (const Offer& offer : view.offers)
            if (offer.to == view.viewer) return say("task.answer");
        return say("task.deals");
    }
    return say(own.sealed ? "task.wait_plans" : "task.plan");
}

std::string phase_of(const Words& say, const Table& table, const View& view)
{
    if (table.page() == Page::Settlement) return say("phase.settlement");
    if (table.page() == Page::Report) return say("phase.report");
    if (table.page() == Page::Final) return say("phase.over"); // also where a class ended it early
    return say("phase." + std::string{name_of_phase(view.phase)});
}

/// Whose round and news head the page: a report is about the round that was settled, though the next
/// has begun.
const View& about_round(const Table& table, const View& view)
{
    return table.page() == Page::Report ? table.playback().before : view;
}

void draw_watched(Painter& p, const Rect& area, const Table& table)
{
    p.tray(area);
    Rect rest = area.inset(p.px(16), p.px(10));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(6)), p.say("table.chronicle"), TextSize::Body,
           p.theme.table_text, Weight::Bold);
    const auto& chronicle = table.chronicle();
    const int height = p.line(TextSize::Small);
    const int rows = std::max(1, rest.h / height);
    // The newest first, and brighter.
    std::vector<std::string> lines;
    int widest = 0;
    for (auto event = chronicle.rbegin(); event != chronicle.rend() && static_cast<int>(lines.size()) < 2 * rows; ++event) {
        std::string line = told(p.say, table.scenario(), *event);
        if (line.empty()) continue;
        widest = std::max(widest, p.width(line, TextSize::Small, Weight::Bold));
        lines.push_back(std::move(line));
    }
    const int columns = widest > column(rest, 0, 2, p.px(20)).w ? 1 : 2;
    for (int i = 0; i < std::min(rows * columns, static_cast<int>(lines.size())); ++i) {
        const Rect half = column(rest, i / rows, columns, p.px(20));
        p.text({half.x, half.y + i % rows * height, half.w, height}, lines[static_cast<std::size_t>(i)], TextSize::Small,
               i == 0 ? p.theme.table_text : p.theme.table_quiet, i == 0 ? Weight::Bold : Weight::Regular);
    }
}

/// Below the board: one's company, and what there is to do or to see now.
void draw_desk(Painter& p, Rect desk, const Table& table, const View& view, const std::vector<Event>& told)
{
    Rect company_card{};
    if (!table.watching() && !table.draft()) company_card = cut_left(desk, p.px(250), p.px(12));
    if (table.page() == Page::Settlement)
        draw_settlement(p, desk, table);
    else if (table.watching())
        draw_watched(p, desk, table);
    else if (view.phase == Phase::Planning)
        draw_plan(p, desk, table);
    else if (table.draft())
        draw_draft(p, desk, table);
    else
        draw_deals(p, desk, table);
    if (company_card.w > 0) {
        const bool plays = table.page() == Page::Play;
        draw_own_company(p, company_card, table.scenario(), view, told,
                         plays ? table.expected_plan() : table.plan(), plays);
    }
}

/// Companies on the board can be pressed to make them an offer, and things can be carried: they
/// say so.
void say_what_to_offer(Painter& p, const Table& table, const View& view)
{
    for (Control& control : p.controls) {
        if (const auto thing = pick_up(table, control.id); thing && !thing->term)
            control.hint += (control.hint.empty() ? "" : "\n")
                            + p.say(thing->owner == no_seat ? "carry.kind_hint"
                                    : thing->owner == view.viewer ? "carry.own_hint"
                                                                  : "carry.other_hint");
        constexpr std::string_view seat = "board.seat.";
        if (!control.id.starts_with(seat)) continue;
        if (table.may_offer(view, seat_at(control.id[seat.size()] - '0')))
            control.hint += "\n" + p.say("board.seat_offer");
    }
}

/// The scores hold what was secret: they are read from the record.
void draw_record_coming(Painter& p, const Rect& area, bool in_class)
{
    Rect rest = area;
    Rect foot = cut_bottom(rest, foot_height(p), p.px(14));
    p.button(cut_right(foot, p.px(220), p.px(12)), "final.start", p.say(in_class ? "class.to_class" : "final.start"),
             Look::Primary);
    p.text(rest, p.say(in_class ? "class.record_later" : "final.coming"), TextSize::Body, p.theme.table_text, Weight::Regular,
           Align::Centre);
}

/// Several people, one machine: nobody sees the cards of the one before.
void draw_cover(Painter& p, const Rect& window, const Table& table)
{
    const SeatId next = table.match().next_person();
    const View view = table.match().view();
    const Role role = company(view, next).role;
    const std::string name = company_name(p.say, table.scenario(), next);
    const int w = std::min(window.w - p.px(40), p.px(620));
    const int h = p.line(TextSize::Title) + 3 * p.line(TextSize::Body) + p.px(190);
    const Rect box{window.centre().x - w / 2, window.centre().y - h / 2, w, h};
    p.card(box);
    Rect rest = box.inset(p.px(28), p.px(24));
    const Rect icon = cut_top(rest, p.px(56), p.px(12));
    draw_role(p, role, {icon.centre().x - p.px(28), icon.y, p.px(56), p.px(56)});
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(8)), p.say("cover.title", name), TextSize::Title,
           colour_of(p.theme, role), Weight::Bold, Align::Centre);
    p.button(cut_bottom(rest, foot_height(p), p.px(10)), "cover.open",
             p.say("cover.open", name), Look::Primary);
    p.paragraph(rest, p.say("cover.text", name), TextSize::Body, p.theme.ink);
}

} // namespace

void draw_table(Painter& p, const Rect& window, const Table& table)
{
    p.table(window);
    if (table.page() == Page::Cover) {
        draw_cover(p, window, table);
        return;
    }
    const View view = table.view();
    Rect rest = window.inset(p.px(14), p.px(10));
    // Who builds an offer wants to see it.
    const bool shares = (table.page() == Page::Play && !table.draft()) || table.page() == Page::Settlement;
    const bool alone = shares && p.attention().alone;
    draw_strip(p, cut_top(rest, std::max(p.px(46), p.line(TextSize::Body) + p.line(TextSize::Small)), p.px(8)),
               table.scenario(), about_round(table, view), phase_of(p.say, table, view),
               task_of(p.say, table, view), shares);
    if (table.page() == Page::Final) {
        if (const auto& end = table.final_state())
            draw_final(p, rest, table.scenario(), *end, table.seat(), table.match().in_class());
        else
            draw_record_coming(p, rest, table.match().in_class());
        return;
    }
    if (table.page() == Page::Report) {
        draw_report(p, rest, table);
        return;
    }
    const std::vector<Event> told = table.told();
    // What can be done comes before what only explains: so does Tab.
    if (!alone)
        draw_desk(p, cut_bottom(rest, p.px(296) + 3 * std::max(0, p.line(TextSize::Small) - p.px(21)), p.px(12)),
                  table, view, told);
    draw_board(p, rest, table.scenario(), view, told,
               table.page() == Page::Settlement ? table.playback().motion() : Motion{});
    say_what_to_offer(p, table, view);
    if (!p.attention().carried.empty()) draw_carried(p, window, table);
    if (table.asks_to_confirm()) draw_confirmation(p, window, table, view);
}

} // namespace frenemy::client
