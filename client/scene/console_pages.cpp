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

/// A line for each, all of them at once, as small as it takes.
void draw_pupil_lines(Painter& p, Rect rest, const Console& console)
{
    const auto& people = console.classroom().people();
    if (people.empty()) {
        p.paragraph(rest, p.say("console.nobody"), TextSize::Body, p.theme.ink_quiet);
        return;
    }
    const int text = p.limit_text(people.size() > 36 ? 100 : 130);
    const int count = static_cast<int>(people.size());
    const int columns = count > 24 ? 3 : 2;
    const int rows = std::max((count + columns - 1) / columns, 6);
    const int line = std::max(1, std::min(p.line(TextSize::Small) + p.px(14), rest.h / rows));
    for (int i = 0; i < count; ++i) {
        const Rect all = column(rest, i / rows, columns, p.px(8));
        const Rect box{all.x, all.y + i % rows * line, all.w, line - p.px(3)};
        const server::Person& each = people[static_cast<std::size_t>(i)];
        const bool chosen = each.label == console.pupil();
        p.canvas.fill(box, chosen ? p.theme.ink : p.theme.well, p.px(5));
        const Colour ink = chosen ? p.theme.card : each.here ? p.theme.ink : p.theme.ink_quiet;
        const std::string table = columns > 2 ? std::to_string(each.table.value + 1) : table_name(p.say, each.table);
        const std::string where = each.table == no_table ? p.say("console.lobby") : table;
        Rect inner = box.inset(p.px(8), 0);
        p.text(cut_right(inner, p.width(where, TextSize::Small), p.px(4)), where, TextSize::Small, ink);
        p.text(inner, person_name(p.say, each), TextSize::Small, ink, Weight::Bold);
        p.touchable(box, "console.pupil." + std::to_string(each.label.value), person_name(p.say, each),
                    p.say(each.here ? "console.pupil_here" : "console.pupil_away"), 5);
    }
    p.set_text(text);
}

/// Where the pupil would go, and who is there.
void draw_target(Painter& p, Rect area, const Console& console)
{
    const Classroom& classroom = console.classroom();
    const bool tables = classroom.now().tables > 1;
    Rect wheels = cut_top(area, row_height(p), p.px(2));
    p.wheel(cut_left(wheels, wheels.w * 36 / 100, p.px(12)), "console.to.table", p.say("console.to_table"),
            std::to_string(console.target_table().value + 1), tables, tables, p.say("console.one_table"));
    p.pick(wheels, "console.to.seat", p.say("console.to_seat"), company_name(p.say, classroom, console.target_table(), console.target()),
           "");
    const server::TableNow* table = classroom.table(console.target_table());
    if (!table || index(console.target()) >= static_cast<int>(table->seats.size())) return;
    const server::SeatNow& seat = table->seats[console.target().value];
    const auto there = std::count_if(seat.pupils.begin(), seat.pupils.end(),
                                     [](server::Label label) { return label != no_label; });
    const bool own = std::find(seat.pupils.begin(), seat.pupils.end(), console.pupil()) != seat.pupils.end()
                     && console.pupil() != no_label;
    const std::string_view key = own ? "console.target_own"
                                 : there == 0 ? "console.target_bot"
                                 : there == 1 ? "console.target_one"
                                              : "console.target_two";
    p.text(area, p.say(key, holders_name(p.say, classroom, seat)), TextSize::Small, p.theme.ink_quiet);
}

void draw_pupils_page(Painter& p, Rect rest, const Console& console)
{
    const server::Person* chosen = console.classroom().person(console.pupil());
    const server::ClassNow& now = console.classroom().now();
    const int high = row_height(p);
    const bool moves = now.homework_until == 0; // each has a table of one's own there
    const int target = high + p.line(TextSize::Small) + p.px(4);
    Rect powers = cut_bottom(rest, p.line(TextSize::Body) + p.px(8) + high + (moves ? target + high + p.px(16) : 0),
                             p.px(10));
    draw_pupil_lines(p, rest, console);

    const std::string why = p.say("console.no_pupil");
    const bool any = chosen != nullptr;
    std::string who = any ? person_name(p.say, *chosen) : why;
    if (any && chosen->table != no_table) who += " · " + table_name(p.say, chosen->table);
    if (any && chosen->seat != no_seat) who += " " + company_name(p.say, console.classroom(), chosen->table, chosen->seat);
    if (any && chosen->muted) who += " · " + p.say("console.muted");
    p.text(cut_top(powers, p.line(TextSize::Body), p.px(8)), who, TextSize::Body, p.theme.ink, Weight::Bold);
    if (moves) {
        draw_target(p, cut_top(powers, target, p.px(8)), console);
        const Rect ways = cut_top(powers, high, p.px(8));
        p.button(column(ways, 0, 2, p.px(8)), "console.move", p.say("console.move"), Look::Plain,
                 any && now.tables > 0, any ? p.say("console.no_table") : why, p.say("console.move_hint"));
        p.button(column(ways, 1, 2, p.px(8)), "console.to_lobby", p.say("console.to_lobby"), Look::Plain,
                 any && chosen->table != no_table, any ? p.say("console.in_lobby") : why);
    }
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

/// The clocks from the next phase on, and when the matches end.
void draw_timers(Painter& p, Rect& rest, int high, const Console& console)
{
    const server::ClassNow& now = console.classroom().now();
    const auto next = [&] { return cut_top(rest, high, p.px(6)); };
    p.text(cut_top(rest, p.line(TextSize::Small), p.px(2)), p.say("console.timers"), TextSize::Small, p.theme.ink,
           Weight::Bold);
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
    if (now.stage == server::ClassStage::Playing) {
        Rect ends = next();
        p.button(cut_right(ends, p.px(100), p.px(8)), "console.ends.off", p.say("console.ends_off"), Look::Plain,
                 now.ends_at != 0, p.say("console.no_end"), p.say("console.ends_off_hint"));
        draw_when(p, ends, "console.ends", "console.ends",
                  now.ends_at == 0 ? p.say("console.no_end") : time_text(console.calendar(), now.ends_at),
                  now.ends_at != 0);
    }
}

void draw_class_page(Painter& p, Rect rest, const Console& console)
{
    const server::ClassNow& now = console.classroom().now();
    const int text = p.limit_text(130);
    const int high = std::min(row_height(p), (rest.h - p.px(70)) / 10);
    const auto next = [&] { return cut_top(rest, high, p.px(6)); };
    p.text(cut_top(rest, p.line(TextSize::Small), p.px(2)), p.say("console.announcement"), TextSize::Small,
           p.theme.ink, Weight::Bold);
    Rect words = next();
    p.button(cut_right(words, std::max(p.px(90), p.width(p.say("console.announce"), TextSize::Body) + p.px(24)), p.px(6)),
             "console.announce", p.say("console.announce"), Look::Plain, !console.announcement().empty(),
             p.say("class.nothing_to_send"));
    p.button(cut_right(words, p.px(44), p.px(6)), "console.hangul",
             p.say(console.announcement().writes_hangul() ? "library.hangul" : "library.latin"), Look::Plain, true, {},
             p.say("library.hangul_hint"));
    draw_text_box(p, words, "console.words", console.announcement(), p.say("console.words"),
                  console.typing_announcement(), TextSize::Small);
    if (now.homework_until == 0) { // else no clock, nobody to wait for or to talk with
        const Rect line = next();
        p.tick(column(line, 0, 2, p.px(8)), "console.chat", p.say("form.chat"), now.chat, p.say("form.chat_hint"));
        p.tick(column(line, 1, 2, p.px(8)), "console.in_step", p.say("form.in_step"), now.in_step,
               p.say("form.in_step_hint"));
        draw_timers(p, rest, high, console);
    }
    draw_when(p, next(), "console.kept", "console.kept", date_text(console.calendar(), now.delete_on),
              now.delete_on > end_of_day(console.calendar(), 0));
    p.button(cut_bottom(rest, high, p.px(8)), "console.delete", p.say("console.delete"), Look::Grave, true, {},
             p.say("console.delete_hint"));
    draw_said(p, rest, console);
    p.set_text(text);
}

void draw_results_page(Painter& p, Rect rest, const Console& console)
{
    using server::Download;
    const int high = row_height(p);
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
    const Rect tabs = cut_top(rest, row_height(p), p.px(12));
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
