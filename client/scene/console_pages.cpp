#include "client/model/class_saying.hpp"
#include "client/model/saying.hpp"
#include "client/scene/console_parts.hpp"
#include "client/scene/lobby_scene.hpp"
#include "client/scene/text_box.hpp"
#include "client/scene/text_layout.hpp"

#include <algorithm>
#include <array>

// The right half of the teacher's console: a table, the pupils, the class, the results.

namespace frenemy::client {
namespace {

using server::no_label;
using server::no_table;

/// A seat of the table that is chosen: who holds it and what can be done about it.
void draw_seat(Painter& p, Rect line, const Console& console, const server::SeatNow& now, int seat)
{
    p.canvas.fill({line.x, line.bottom(), line.w, 1}, p.theme.card_edge);
    const std::string id = "console.seat." + std::to_string(seat);
    const bool held = now.pupils[0] != no_label || now.pupils[1] != no_label;
    const bool bot = now.holder == server::Holder::Bot || now.holder == server::Holder::StandIn;
    const bool here = std::any_of(now.pupils.begin(), now.pupils.end(), [&](server::Label label) {
        const server::Person* person = console.classroom().person(label);
        return person && person->here;
    });
    p.button(cut_right(line, p.px(40), p.px(6)), id + ".choices", p.say("console.seat_choices"), Look::Plain, held && !bot,
             p.say("console.seat_bot_plays"), p.say("console.seat_choices_hint"));
    const int wide = p.px(84);
    p.button(cut_right(line, wide, p.px(6)), id + ".plan", p.say("console.seat_plan"), Look::Plain, held && !bot,
             p.say("console.seat_bot_plays"), p.say("console.seat_plan_hint"));
    p.button(cut_right(line, wide, p.px(6)), id + ".deals", p.say("console.seat_deals"), Look::Plain, held && !bot,
             p.say("console.seat_bot_plays"), p.say("console.seat_deals_hint"));
    p.button(cut_right(line, wide, p.px(8)), id + (bot ? ".back" : ".bot"),
             p.say(bot ? "console.seat_back" : "console.seat_bot"), Look::Plain, held && (!bot || here),
             p.say(held ? "console.seat_absent" : "console.seat_nobody"),
             p.say(bot ? "console.seat_back_hint" : "console.seat_bot_hint"));
    std::string who = holders_name(p.say, console.classroom(), now);
    if (held && bot) who += " " + p.say("console.by_bot");
    const Rect text = line;
    p.text(cut_top(line, line.h / 2), p.say("company." + std::to_string(seat)), TextSize::Small, p.theme.ink,
           Weight::Bold);
    p.text(line, who, TextSize::Small, p.theme.ink_quiet);
    if (held) p.touchable(text, id + ".pupil", who, p.say("console.seat_pupil_hint"), 4);
}

/// What the teacher can do for a seat instead of its pupil.
void draw_choices(Painter& p, Rect rest, const Console& console, const server::Choices& choices)
{
    const std::string company = p.say("company." + std::to_string(index(choices.seat)));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(6)), p.say("console.choices_for", company), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const Rect foot = cut_bottom(rest, button_height(p), p.px(10));
    const bool deals = choices.phase == Phase::Deals;
    p.button(column(foot, 0, 2, p.px(8)), "console.choice.close", p.say("console.choices_close"));
    if (deals)
        p.button(column(foot, 1, 2, p.px(8)), "console.choice.deals", p.say("console.seat_deals"), Look::Plain, true, {},
                 p.say("console.seat_deals_hint"));
    const auto lines_of = [&](const std::string& text, int wide) {
        return static_cast<int>(wrap(p.metrics, text, p.style(TextSize::Small), wide).size());
    };
    const int answer = std::max(p.px(84), p.width(p.say("console.choice_accept"), TextSize::Body) + p.px(20));
    if (deals && console.scenario())
        for (std::size_t i = 0; i < choices.offers.size(); ++i) {
            const Offer& offer = choices.offers[i];
            const std::string text =
                p.say("console.choice_offer", p.say("company." + std::to_string(index(offer.from))),
                      terms_text(p.say, console.scenario()->scenario, offer.terms, Side::To));
            const int wide = rest.w - 2 * answer - p.px(20);
            const int high = std::max(button_height(p), lines_of(text, wide) * p.line(TextSize::Small)) + p.px(8);
            if (high > rest.h) break;
            Rect line = cut_top(rest, high, p.px(4));
            const std::string at = std::to_string(i);
            const auto centred = [&](Rect box) {
                return Rect{box.x, box.centre().y - button_height(p) / 2, box.w, button_height(p)};
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
        const int high = std::max(button_height(p), lines_of(text, wide) * p.line(TextSize::Small)) + p.px(8);
        if (high > rest.h) break;
        Rect line = cut_top(rest, high, p.px(4));
        const Rect box = cut_right(line, answer, p.px(12));
        p.button({box.x, box.centre().y - button_height(p) / 2, box.w, button_height(p)},
                 "console.choice.plan." + std::to_string(i), p.say("console.choice_seal"));
        p.paragraph(line, text, TextSize::Small, p.theme.ink);
    }
    if (deals && choices.offers.empty())
        p.paragraph(rest, p.say("console.choices_none"), TextSize::Body, p.theme.ink_quiet);
}

void draw_table_page(Painter& p, Rect rest, const Console& console)
{
    if (console.choices()) return draw_choices(p, rest, console, *console.choices());
    const server::TableNow* table = console.classroom().table(console.table());
    if (!table) {
        p.paragraph(rest, p.say("console.no_table"), TextSize::Body, p.theme.ink_quiet);
        return;
    }
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(6)), table_name(p.say, table->table), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const Rect foot = cut_bottom(rest, button_height(p), p.px(10));
    const bool over = console.classroom().over(table->table);
    const std::string done = p.say("console.table_over");
    p.button(column(foot, 0, 3, p.px(8)), "console.time.one", p.say("console.time"), Look::Plain, !over, done);
    p.button(column(foot, 1, 3, p.px(8)), "console.advance.one", p.say("console.advance"), Look::Plain, !over, done,
             p.say("console.advance_hint"));
    p.button(column(foot, 2, 3, p.px(8)), "console.end.one", p.say("console.end"), Look::Grave, !over, done,
             p.say("console.end_hint"));
    const int count = static_cast<int>(table->seats.size());
    const int high = std::min(std::max(p.px(50), 2 * p.line(TextSize::Small) + p.px(4)), rest.h / std::max(1, count));
    for (int i = 0; i < count; ++i)
        draw_seat(p, cut_top(rest, high).inset(0, p.px(3)), console, table->seats[static_cast<std::size_t>(i)], i);
}

void draw_pupils_page(Painter& p, Rect rest, const Console& console)
{
    const auto& people = console.classroom().people();
    const server::Person* chosen = console.classroom().person(console.pupil());
    const int high = button_height(p);
    Rect powers = cut_bottom(rest, 3 * high + p.px(26) + p.line(TextSize::Body), p.px(10));
    // All of them at once, as small as it takes.
    const int text = p.limit_text(people.size() > 36 ? 100 : 130);
    const int count = static_cast<int>(people.size());
    const int columns = count > 24 ? 3 : 2;
    const int line = std::max(1, std::min(p.line(TextSize::Small) + p.px(6),
                                          rest.h / std::max(1, (count + columns - 1) / columns)));
    const int room = std::max(1, rest.h / line);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const int at = static_cast<int>(i);
        if (at >= room * columns) break;
        const Rect all = column(rest, at / room, columns, p.px(8));
        const Rect box{all.x, all.y + at % room * line, all.w, line - p.px(2)};
        const server::Person& each = people[i];
        const bool mine = &each == chosen;
        p.canvas.fill(box, mine ? p.theme.ink : p.theme.well, p.px(5));
        const Colour ink = mine ? p.theme.card : each.here ? p.theme.ink : p.theme.ink_quiet;
        const std::string where = each.table == no_table ? "–" : std::to_string(each.table.value + 1);
        Rect inner = box.inset(p.px(8), 0);
        p.text(cut_right(inner, p.px(22), p.px(4)), where, TextSize::Small, ink, Weight::Bold, Align::Right);
        p.text(inner, person_name(p.say, each), TextSize::Small, ink);
        p.touchable(box, "console.pupil." + std::to_string(each.label.value), person_name(p.say, each),
                    p.say(each.here ? "console.pupil_here" : "console.pupil_away"), 5);
    }
    p.set_text(text);
    if (people.empty()) p.paragraph(rest, p.say("console.nobody"), TextSize::Body, p.theme.ink_quiet);

    p.text(cut_top(powers, p.line(TextSize::Body), p.px(6)),
           chosen ? person_name(p.say, *chosen) : p.say("console.no_pupil"), TextSize::Body, p.theme.ink,
           Weight::Bold);
    const std::string why = p.say("console.no_pupil");
    const bool any = chosen != nullptr;
    Rect wheels = cut_top(powers, high, p.px(8));
    p.wheel(cut_left(wheels, wheels.w * 36 / 100, p.px(12)), "console.to.table", p.say("console.to_table"),
            std::to_string(console.target_table().value + 1), console.classroom().now().tables > 1,
            console.classroom().now().tables > 1, p.say("console.one_table"));
    p.wheel(wheels, "console.to.seat", "", " " + p.say("company." + std::to_string(index(console.target()))) + " ",
            true, true);
    const Rect moves = cut_top(powers, high, p.px(8));
    p.button(column(moves, 0, 2, p.px(8)), "console.move", p.say("console.move"), Look::Plain,
             any && console.classroom().now().tables > 0, any ? p.say("console.no_table") : why,
             p.say("console.move_hint"));
    p.button(column(moves, 1, 2, p.px(8)), "console.to_lobby", p.say("console.to_lobby"), Look::Plain,
             any && chosen->table != no_table, any ? p.say("console.in_lobby") : why);
    const Rect last = cut_top(powers, high);
    p.button(column(last, 0, 2, p.px(8)), "console.mute", p.say(any && chosen->muted ? "console.unmute" : "console.mute"),
             Look::Plain, any, why);
    p.button(column(last, 1, 2, p.px(8)), "console.remove", p.say("console.remove"), Look::Grave, any, why,
             p.say("console.remove_hint"));
}

/// A wheel whose value is a time or a date.
void draw_when(Painter& p, const Rect& area, const std::string& id, std::string_view name,
               const std::string& value, bool less)
{
    p.wheel(area, id, p.say(name), " " + value + " ", less, true);
}

/// What pupils have said, the newest last: so that one sees whom to mute.
void draw_said(Painter& p, Rect rest, const Console& console)
{
    const Classroom& classroom = console.classroom();
    const TextStyle how = p.style(TextSize::Small);
    const int high = p.line(TextSize::Small);
    for (auto each = classroom.said().rbegin(); each != classroom.said().rend(); ++each) {
        const server::Person* person = classroom.person(each->from);
        const std::string table =
            person && person->table != no_table ? table_name(p.say, person->table) + " · " : "";
        const std::string line =
            table + person_name(p.say, classroom, each->from) + ": " + each->text;
        const int lines = static_cast<int>(wrap(p.metrics, line, how, rest.w).size());
        if (lines * high > rest.h) break;
        p.paragraph(cut_bottom(rest, lines * high, p.px(4)), line, TextSize::Small, p.theme.ink);
    }
}

void draw_class_page(Painter& p, Rect rest, const Console& console)
{
    const server::ClassNow& now = console.classroom().now();
    const int text = p.limit_text(130);
    const int high = std::min(button_height(p), (rest.h - p.px(70)) / 10);
    const auto next = [&] { return cut_top(rest, high, p.px(6)); };
    const auto title = [&](std::string_view key) {
        p.text(cut_top(rest, p.line(TextSize::Small), p.px(2)), p.say(key), TextSize::Small, p.theme.ink, Weight::Bold);
    };
    title("console.announcement");
    Rect words = next();
    p.button(cut_right(words, p.px(44), p.px(6)), "console.hangul", p.say(console.announcement().writes_hangul() ? "library.hangul" : "library.latin"), Look::Plain, true, {},
             p.say("library.hangul_hint"));
    draw_text_box(p, words, "console.words", console.announcement(), p.say("console.words"),
                  console.typing_announcement(), TextSize::Small);
    const Rect line = next();
    p.button(column(line, 0, 3, p.px(8)), "console.announce", p.say("console.announce"), Look::Plain,
             !console.announcement().empty(), p.say("class.nothing_to_send"));
    p.button(column(line, 1, 3, p.px(8)), "console.chat", p.say(now.chat ? "console.chat_off" : "console.chat_on"),
             now.chat ? Look::Chosen : Look::Plain);
    p.button(column(line, 2, 3, p.px(8)), "console.in_step", p.say(now.in_step ? "console.step_off" : "console.step_on"),
             now.in_step ? Look::Chosen : Look::Plain, true, {}, p.say("form.in_step_hint"));
    title("console.timers");
    const auto seconds = [&](int count) { return count == 0 ? p.say("form.off") : p.say("form.seconds", count); };
    const server::Timers& timers = console.timers();
    const auto timer = [&](const std::string& id, std::string_view name, int value) {
        p.wheel(next(), id, p.say(name), " " + seconds(value) + " ", value > 0, value < 900);
    };
    timer("console.deals", "form.deals", timers.deals_s);
    timer("console.planning", "form.planning", timers.planning_s);
    timer("console.reading", "form.reading", timers.reading_s);
    p.button(next(), "console.timers", p.say("console.set_timers"), Look::Plain, timers != now.timers,
             p.say("console.same_timers"), p.say("console.set_timers_hint"));
    if (now.homework_until == 0 && now.stage == server::ClassStage::Playing) {
        Rect ends = next();
        p.button(cut_right(ends, p.px(100), p.px(8)), "console.ends.off", p.say("console.ends_off"), Look::Plain,
                 now.ends_at != 0, p.say("console.no_end"), p.say("console.ends_off_hint"));
        draw_when(p, ends, "console.ends", "console.ends",
                  now.ends_at == 0 ? p.say("console.no_end") : time_text(console.calendar(), now.ends_at),
                  now.ends_at != 0);
    }
    draw_when(p, next(), "console.kept", "console.kept", date_text(console.calendar(), now.delete_on),
              now.delete_on > end_of_day(console.calendar(), 0));
    const Rect grave = cut_bottom(rest, high, p.px(8));
    p.button(column(grave, 0, 2, p.px(8)), "console.reset", p.say("console.reset"), Look::Grave, now.rehearsal,
             p.say("refusal.not_rehearsing"), p.say("console.reset_hint"));
    p.button(column(grave, 1, 2, p.px(8)), "console.delete", p.say("console.delete"), Look::Grave, true, {},
             p.say("console.delete_hint"));
    draw_said(p, rest, console);
    p.set_text(text);
}

void draw_results_page(Painter& p, Rect rest, const Console& console)
{
    using server::Download;
    const int high = button_height(p);
    Rect files = cut_bottom(rest, 2 * high + p.px(14) + p.line(TextSize::Small), p.px(10));
    const Gathering& gathering = console.gathering();
    p.text(cut_top(files, p.line(TextSize::Small), p.px(4)),
           gathering.running() ? p.say("console.gathering", gathering.have(console.visit()), gathering.all())
                               : p.say("console.files"),
           TextSize::Small, p.theme.ink, Weight::Bold);
    const Rect first = cut_top(files, high, p.px(8));
    const Rect second = cut_top(files, high);
    constexpr std::array order{Download::Gradebook, Download::Players,  Download::Rounds, Download::Deals,
                               Download::Decisions, Download::Commands, Download::Powers};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string number = std::to_string(static_cast<int>(order[i]));
        p.button(column(i < 4 ? first : second, static_cast<int>(i % 4), 4, p.px(8)), "console.file." + number,
                 p.say("console.file_" + number), Look::Plain, true, {}, p.say("console.file_hint_" + number));
    }
    const bool over = console.classroom().over(console.table());
    p.button(column(second, 3, 4, p.px(8)), "console.record." + std::to_string(console.table().value),
             p.say("class.record"), Look::Plain, over, p.say("refusal.not_over"), p.say("console.record_hint"));
    draw_ranks(p, rest, console.classroom(), no_label);
}

} // namespace

void draw_console_page(Painter& p, const Rect& card, const Console& console)
{
    p.card(card);
    Rect rest = card.inset(p.px(16), p.px(14));
    const Rect tabs = cut_top(rest, button_height(p), p.px(12));
    constexpr std::array<std::string_view, 4> names{"table", "pupils", "class", "results"};
    for (int i = 0; i < 4; ++i) {
        const std::string name{names[static_cast<std::size_t>(i)]};
        p.button(column(tabs, i, 4, p.px(6)), "console.page." + name, p.say("console.page_" + name),
                 static_cast<int>(console.page()) == i ? Look::Chosen : Look::Plain);
    }
    switch (console.page()) {
    case Console::Page::Table: draw_table_page(p, rest, console); break;
    case Console::Page::Pupils: draw_pupils_page(p, rest, console); break;
    case Console::Page::Class: draw_class_page(p, rest, console); break;
    case Console::Page::Results: draw_results_page(p, rest, console); break;
    }
}

} // namespace frenemy::client
