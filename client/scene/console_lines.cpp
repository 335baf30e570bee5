#include "client/model/class_saying.hpp"
#include "client/scene/console_parts.hpp"
#include "client/scene/lobby_scene.hpp"

#include <algorithm>
#include <bit>

// The left half of the teacher's console: how one gets in and who is, then a line for each table.

namespace frenemy::client {
namespace {

using server::ClockState;
using server::no_label;

std::string clock_text(const Words& say, const server::TableLine& line)
{
    switch (line.clock) {
    case ClockState::Off: return say("console.clock_off");
    case ClockState::Waiting: return say("console.clock_waiting");
    case ClockState::Paused:
        if (line.left_ms == 0) return say("console.clock_paused"); // a phase without a limit
        break;
    case ClockState::Running: break;
    }
    return minutes(line.left_ms);
}

/// Who holds up the table, by alias; where nobody sits, by company.
std::string slow_text(const Words& say, const Classroom& classroom, const server::TableLine& line)
{
    std::string names;
    const server::TableNow* table = classroom.table(line.table);
    for (std::size_t i = 0; i < line.seats; ++i) {
        if (!(line.slow & (1U << i))) continue;
        const bool known = table && i < table->seats.size() && table->seats[i].pupils[0] != server::no_label;
        names += (names.empty() ? "" : ", ")
                 + (known ? alias_name(say, classroom, table->seats[i].pupils[0])
                          : company_name(say, classroom, line.table, seat_at(static_cast<int>(i))));
    }
    return names.empty() ? "" : say("console.slow", names);
}

/// A bead a seat, those that are ready first: which they are the line does not tell. Red, while the
/// others wait for them.
void draw_beads(Painter& p, Rect area, const server::TableLine& line)
{
    const int slow = line.ready + std::popcount(line.slow);
    for (int i = 0; i < line.seats; ++i) {
        const Rect bead = cut_left(area, p.px(12), p.px(4));
        if (i < line.ready) p.canvas.disc(bead.centre(), p.px(5), p.theme.gain);
        else p.canvas.ring(bead.centre(), p.px(5), p.px(2), i < slow ? p.theme.loss : p.theme.ink_quiet);
    }
}

std::string facts_text(const Words& say, const Classroom& classroom, const server::TableLine& line)
{
    std::string facts;
    const auto add = [&](const std::string& fact) {
        if (!fact.empty()) facts += (facts.empty() ? "" : " · ") + fact;
    };
    if (line.bots > 0) add(say("console.bots", line.bots));
    if (line.absent > 0) add(say("console.absent", line.absent));
    add(slow_text(say, classroom, line));
    return facts;
}

/// Homework: a pupil's own table, by the pupil, and how far it has come.
void draw_alone(Painter& p, const Rect& box, const Console& console, const server::TableLine& line)
{
    const Classroom& classroom = console.classroom();
    const server::TableNow* table = classroom.table(line.table);
    const bool chosen = console.table() == line.table;
    p.canvas.fill(box, chosen ? mix(p.theme.card, p.theme.accent, 30) : p.theme.well, p.px(8));
    if (chosen) p.canvas.stroke(box, p.theme.accent, p.px(2), p.px(8));
    std::string who = table_name(p.say, line.table);
    bool here = false;
    for (std::size_t i = 0; table && i < table->seats.size(); ++i)
        if (const server::Label label = table->seats[i].pupils[0]; label != no_label) {
            const server::Person* person = classroom.person(label);
            who = person_name(p.say, classroom, label);
            here = person && person->here;
        }
    const bool over = line.phase == Phase::Over || line.ended_early;
    const bool narrow = box.w < p.px(260);
    const std::string far = over     ? narrow ? "✓" : p.say(line.ended_early ? "console.ended_early" : "console.over")
                            : narrow ? std::to_string(line.round) + "/" + std::to_string(line.rounds)
                                     : p.say("console.round_alone", line.round, line.rounds);
    Rect inner = box.inset(p.px(10), 0);
    const Rect dot = cut_left(inner, p.px(12), p.px(6));
    if (here) p.canvas.disc(dot.centre(), p.px(5), p.theme.gain);
    else p.canvas.ring(dot.centre(), p.px(5), p.px(2), p.theme.ink_quiet);
    p.text(cut_right(inner, p.width(far, TextSize::Small, Weight::Bold), p.px(8)), far, TextSize::Small,
           over ? p.theme.gain : p.theme.ink, Weight::Bold, Align::Right);
    p.text(inner, who, TextSize::Small, p.theme.ink);
    p.touchable(box, "console.table." + std::to_string(line.table.value), who,
                p.say(here ? "console.pupil_here" : "console.pupil_away"));
}

/// The line of a table; where many tables leave no room for two rows of text, one row.
void draw_line(Painter& p, Rect box, const Console& console, const server::TableLine& line)
{
    const bool chosen = console.table() == line.table;
    p.canvas.fill(box, chosen ? mix(p.theme.card, p.theme.accent, 30) : p.theme.well, p.px(8));
    if (chosen) p.canvas.stroke(box, p.theme.accent, p.px(2), p.px(8));
    const Rect whole = box;
    const bool tight = box.h < p.line(TextSize::Body) + p.line(TextSize::Small) + p.px(8);
    box = box.inset(p.px(12), tight ? 0 : std::max(p.px(4), (box.h - p.line(TextSize::Body) - p.line(TextSize::Small)) / 3));
    const bool over = line.phase == Phase::Over || line.ended_early;
    Rect upper = tight ? box : cut_top(box, p.line(TextSize::Body));
    const bool narrow = tight && box.w < p.px(340);
    std::string left = over ? p.say(line.ended_early ? "console.ended_early" : "console.over")
                            : clock_text(p.say, line);
    if (narrow) left = over ? "✓" : line.clock == ClockState::Running ? left : "";
    const bool urgent = !over && line.clock == ClockState::Running && line.left_ms < 15'000;
    p.text(cut_right(upper, std::max(p.px(narrow ? 16 : tight ? 50 : 70), p.width(left, TextSize::Body, Weight::Bold)), p.px(8)), left,
           TextSize::Body, urgent ? p.theme.loss : p.theme.ink, Weight::Bold, Align::Right);
    const std::string name = tight ? std::to_string(line.table.value + 1) : table_name(p.say, line.table);
    p.text(cut_left(upper, p.width(name, TextSize::Body, Weight::Bold), p.px(tight ? 10 : 14)), name, TextSize::Body,
           p.theme.ink, Weight::Bold);
    const std::string phase = p.say("phase." + std::string{name_of_phase(line.phase)});
    const std::string ready = p.say("console.ready", line.ready, line.seats);
    const std::string facts = facts_text(p.say, console.classroom(), line);
    const Colour ink = line.slow && !over ? p.theme.loss : p.theme.ink_quiet;
    p.touchable(whole, "console.table." + std::to_string(line.table.value), table_name(p.say, line.table),
                tight ? phase + " · " + ready + (facts.empty() ? "" : "\n" + facts) : "");
    if (narrow) {
        p.text(upper, p.say("console.round_narrow", line.round, line.rounds, line.ready, line.seats), TextSize::Small,
               line.slow && !over ? p.theme.loss : p.theme.ink);
        return;
    }
    if (tight) {
        const Rect beads = cut_right(upper, line.seats * p.px(16), p.px(6));
        draw_beads(p, beads, line);
        p.text(upper, p.say("console.round_short", line.round, line.rounds, phase), TextSize::Small,
               line.slow && !over ? p.theme.loss : p.theme.ink);
        return;
    }
    p.text(upper, p.say("console.round", line.round, line.rounds, phase), TextSize::Body, p.theme.ink);
    const int text = p.fit_text([&] {
        return p.width(ready, TextSize::Small) + line.seats * p.px(16) + p.px(14) + p.width(facts, TextSize::Small)
               <= box.w;
    });
    Rect lower = cut_bottom(box, p.line(TextSize::Small));
    Rect beads = cut_left(lower, p.width(ready, TextSize::Small) + line.seats * p.px(16), p.px(14));
    draw_beads(p, beads, line);
    cut_left(beads, line.seats * p.px(16));
    p.text(beads, ready, TextSize::Small, p.theme.ink);
    p.text(lower, facts, TextSize::Small, ink);
    p.set_text(text);
}

/// Before there is a table: how one gets in, and who is.
void draw_waiting(Painter& p, Rect rest, const Console& console, const std::string& address)
{
    const auto centred = [&](const std::string& text, TextSize size, Colour ink, Weight weight, int gap) {
        p.text(cut_top(rest, p.line(size), gap), text, size, ink, weight, Align::Centre);
    };
    cut_top(rest, p.px(10));
    centred(p.say("projector.join"), TextSize::Body, p.theme.ink, Weight::Regular, p.px(4));
    const std::string code = code_of(console);
    TextStyle how{std::min(p.px(72), rest.h / 5), Weight::Bold};
    while (how.pixels > p.style(TextSize::Title).pixels && p.metrics.width(code, how) > rest.w) how.pixels -= 2;
    const Rect large = cut_top(rest, p.metrics.line_height(how), p.px(4));
    p.canvas.text({large.centre().x - p.metrics.width(code, how) / 2, large.y}, code, how, p.theme.ink);
    centred(p.say("projector.how"), TextSize::Small, p.theme.ink, Weight::Regular, 0);
    centred(p.say("projector.address", address), TextSize::Small, p.theme.ink_quiet, Weight::Regular, p.px(18));
    p.canvas.fill({rest.x, rest.y, rest.w, 1}, p.theme.card_edge);
    cut_top(rest, p.px(14));
    const auto& people = console.classroom().people();
    if (people.empty()) p.paragraph(rest, p.say("console.nobody"), TextSize::Body, p.theme.ink_quiet);
    else draw_people(p, rest, console.classroom(), no_label);
}

} // namespace

void draw_console_lines(Painter& p, const Rect& card, const Console& console, const std::string& address)
{
    p.card(card);
    Rect rest = card.inset(p.px(16), p.px(14));
    const auto& lines = console.classroom().lines();
    if (lines.empty()) return draw_waiting(p, rest, console, address);
    const bool alone = console.classroom().now().homework_until != 0;
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(8)),
           p.say(alone ? "console.pupils" : "console.tables", static_cast<int>(lines.size())), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const int text = p.limit_text(alone ? 105 : 175); // names side by side
    // Room for all of them: large where they are few, in columns of single lines where they are many.
    const int gap = p.px(6);
    const int count = static_cast<int>(lines.size());
    const int least = p.line(TextSize::Body) + p.px(6);
    const int usual = alone ? least : p.line(TextSize::Body) + p.line(TextSize::Small) + p.px(14);
    int columns = 1;
    while (columns < 3 && (count + columns - 1) / columns * ((columns > 1 ? least : usual) + gap) > rest.h + gap)
        ++columns;
    const int rows = (count + columns - 1) / columns;
    const int high = std::clamp((rest.h + gap) / rows - gap, 1, usual + p.px(alone ? 8 : 24));
    for (int i = 0; i < count; ++i) {
        const Rect all = column(rest, i / rows, columns, gap);
        const Rect box{all.x, all.y + i % rows * (high + gap), all.w, high};
        const server::TableLine& line = lines[static_cast<std::size_t>(i)];
        if (alone) draw_alone(p, box, console, line);
        else draw_line(p, box, console, line);
    }
    p.set_text(text);
}

} // namespace frenemy::client
