#include "client/model/class_saying.hpp"
#include "client/model/saying.hpp"
#include "client/scene/console_parts.hpp"
#include "client/scene/text_layout.hpp"

#include <algorithm>

// The table that is chosen: who has which seat, and what can be done about it.

namespace frenemy::client {
namespace {

using server::no_label;

/// A seat of the table that is chosen: who holds it and what can be done about it.
void draw_seat(Painter& p, Rect line, const Console& console, const server::SeatNow& now, int seat, Phase phase)
{
    p.canvas.fill({line.x, line.bottom(), line.w, 1}, p.theme.card_edge);
    const std::string id = "console.seat." + std::to_string(seat);
    const bool held = now.pupils[0] != no_label || now.pupils[1] != no_label;
    const bool bot = now.holder == server::Holder::Bot || now.holder == server::Holder::StandIn;
    if (!held) { // nothing can be done for nobody
        const Rect text = cut_left(line, line.w / 2);
        p.text({text.x, text.y, text.w, text.h / 2}, company_name(p.say, console.classroom(), console.table(), seat_at(seat)), TextSize::Small,
               p.theme.ink, Weight::Bold);
        p.text({text.x, text.y + text.h / 2, text.w, text.h - text.h / 2},
               p.say("class.bot_here", p.say("temper." + std::string{name_of_temper(now.temper)})), TextSize::Small,
               p.theme.ink_quiet);
        return;
    }
    const bool here = std::any_of(now.pupils.begin(), now.pupils.end(), [&](server::Label label) {
        const server::Person* person = console.classroom().person(label);
        return person && person->here;
    });
    p.button(cut_right(line, p.px(40), p.px(6)), id + ".choices", p.say("console.seat_choices"), Look::Plain, !bot,
             p.say("console.seat_bot_plays"), p.say("console.seat_choices_hint"));
    // What the clock would do for it: there is one such move in a phase.
    const int wide = p.px(100);
    const std::string move = phase == Phase::Planning ? "plan" : "deals";
    p.button(cut_right(line, wide, p.px(6)), id + '.' + move, p.say("console.seat_" + move), Look::Plain, !bot,
             p.say("console.seat_bot_plays"), p.say("console.seat_" + move + "_hint"));
    p.button(cut_right(line, wide, p.px(8)), id + (bot ? ".back" : ".bot"),
             p.say(bot ? "console.seat_back" : "console.seat_bot"), Look::Plain, !bot || here, p.say("console.seat_absent"),
             p.say(bot ? "console.seat_back_hint" : "console.seat_bot_hint"));
    std::string who = holders_name(p.say, console.classroom(), now);
    if (bot) who += " " + p.say("console.by_bot");
    const Rect text = line;
    p.text(cut_top(line, line.h / 2), company_name(p.say, console.classroom(), console.table(), seat_at(seat)), TextSize::Small, p.theme.ink,
           Weight::Bold);
    p.text(line, who, TextSize::Small, p.theme.ink_quiet);
    p.touchable(text, id + ".pupil", who, p.say("console.seat_pupil_hint"), 4);
}

/// What the teacher can do for a seat instead of its pupil.
void draw_choices(Painter& p, Rect rest, const Console& console, const server::Choices& choices)
{
    const std::string company = company_name(p.say, console.classroom(), choices.table, choices.seat);
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(6)), p.say("console.choices_for", company), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const Rect foot = cut_bottom(rest, row_height(p), p.px(10));
    const bool deals = choices.phase == Phase::Deals;
    p.button(column(foot, 0, 2, p.px(8)), "console.choice.close", p.say("console.choices_close"));
    if (deals)
        p.button(column(foot, 1, 2, p.px(8)), "console.choice.deals", p.say("console.seat_deals"), Look::Plain, true, {},
                 p.say("console.seat_deals_hint"));
    const auto lines_of = [&](const std::string& text, int wide) {
        return static_cast<int>(wrap(p.metrics, text, p.style(TextSize::Small), wide).size());
    };
    const int answer = std::max(p.px(84), p.width(p.say("console.choice_accept"), TextSize::Body) + p.px(20));
    const Classroom& classroom = console.classroom();
    const Scenario* scenario = classroom.scenario(classroom.line_up(choices.table));
    if (deals && scenario)
        for (std::size_t i = 0; i < choices.offers.size(); ++i) {
            const Offer& offer = choices.offers[i];
            const std::string text =
                p.say("console.choice_offer", company_name(p.say, console.classroom(), choices.table, offer.from),
                      terms_text(p.say, *scenario, offer.terms, Side::To));
            const int wide = rest.w - 2 * answer - p.px(20);
            const int high = std::max(row_height(p), lines_of(text, wide) * p.line(TextSize::Small)) + p.px(8);
            if (high > rest.h) break;
            Rect line = cut_top(rest, high, p.px(4));
            const std::string at = std::to_string(i);
            const auto centred = [&](Rect box) {
                return Rect{box.x, box.centre().y - row_height(p) / 2, box.w, row_height(p)};
            };
            p.button(centred(cut_right(line, answer, p.px(6))), "console.choice.decline." + at,
                     p.say("console.choice_decline"));
            p.button(centred(cut_right(line, answer, p.px(10))), "console.choice.accept." + at,
                     p.say("console.choice_accept"));
            p.paragraph(line, text, TextSize::Small, p.theme.ink);
        }
    for (std::size_t i = 0; i < choices.plans.size(); ++i) {
        const std::string text = p.say(i == 0 ? "console.choice_default" : "console.choice_fair") + ": "
                                 + plan_in_full(p.say, choices.plans[i]);
        const int wide = rest.w - answer - p.px(12);
        const int high = std::max(row_height(p), lines_of(text, wide) * p.line(TextSize::Small)) + p.px(8);
        if (high > rest.h) break;
        Rect line = cut_top(rest, high, p.px(4));
        const Rect box = cut_right(line, answer, p.px(12));
        p.button({box.x, box.centre().y - row_height(p) / 2, box.w, row_height(p)},
                 "console.choice.plan." + std::to_string(i), p.say("console.choice_seal"));
        p.paragraph(line, text, TextSize::Small, p.theme.ink);
    }
    if (deals && choices.offers.empty())
        p.paragraph(rest, p.say("console.choices_none"), TextSize::Body, p.theme.ink_quiet);
}

} // namespace

void draw_table_page(Painter& p, Rect rest, const Console& console)
{
    if (console.choices()) return draw_choices(p, rest, console, *console.choices());
    const server::TableNow* table = console.classroom().table(console.table());
    if (!table) {
        const bool alone = console.classroom().now().homework_until != 0;
        p.paragraph(rest, p.say(alone ? "console.no_pupil_yet" : "console.no_table"), TextSize::Body,
                    p.theme.ink_quiet);
        return;
    }
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(6)), table_name(p.say, table->table), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const Rect foot = cut_bottom(rest, row_height(p), p.px(10));
    const auto& lines = console.classroom().lines();
    const auto own = std::find_if(lines.begin(), lines.end(),
                                  [&](const auto& each) { return each.table == table->table; });
    const bool over = console.classroom().over(table->table);
    const std::string done = p.say("console.table_over");
    const bool alone = console.classroom().now().homework_until != 0; // at one's own pace
    if (!alone) {
        p.button(column(foot, 0, 3, p.px(8)), "console.time.one", p.say("console.time"), Look::Plain,
                 !over && own != lines.end() && has_limit(*own), over ? done : p.say("console.no_clock"));
        p.button(column(foot, 1, 3, p.px(8)), "console.advance.one", p.say("console.advance"), Look::Plain, !over, done,
                 p.say("console.advance_hint"));
    }
    p.button(column(foot, 2, 3, p.px(8)), "console.end.one", p.say("console.end"), Look::Grave, !over, done,
             p.say("console.end_hint"));
    const Phase phase = own == lines.end() ? Phase::Deals : own->phase;
    const int count = static_cast<int>(table->seats.size());
    const int high = std::min(std::max(p.px(50), 2 * p.line(TextSize::Small) + p.px(4)), rest.h / std::max(1, count));
    for (int i = 0; i < count; ++i)
        draw_seat(p, cut_top(rest, high).inset(0, p.px(3)), console, table->seats[static_cast<std::size_t>(i)], i,
                  phase);
}

} // namespace frenemy::client
