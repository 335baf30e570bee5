#include "client/scene/console_scene.hpp"

#include "client/model/class_saying.hpp"
#include "client/model/saying.hpp"
#include "client/scene/console_parts.hpp"
#include "server/protocol/join_code.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

using server::ClockState;
using server::no_label;
using server::no_table;

std::string clock_text(const Words& say, const server::TableLine& line)
{
    switch (line.clock) {
    case ClockState::Off: return say("console.clock_off");
    case ClockState::Waiting: return say("console.clock_waiting");
    case ClockState::Paused:
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
                          : say("company." + std::to_string(i)));
    }
    return names.empty() ? "" : say("console.slow", names);
}

/// A bead a seat: filled once it is ready, red while the others wait for it.
void draw_beads(Painter& p, Rect area, const server::TableLine& line)
{
    for (int i = 0; i < line.seats; ++i) {
        const Rect bead = cut_left(area, p.px(12), p.px(4));
        const bool slow = line.slow & (1U << static_cast<unsigned>(i));
        if (i < line.ready) p.canvas.disc(bead.centre(), p.px(5), p.theme.gain);
        else p.canvas.ring(bead.centre(), p.px(5), p.px(2), slow ? p.theme.loss : p.theme.ink_quiet);
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
    const int text = p.limit_text(110);
    Rect lower = cut_bottom(box, p.line(TextSize::Small));
    Rect beads = cut_left(lower, p.width(ready, TextSize::Small) + line.seats * p.px(16), p.px(14));
    draw_beads(p, beads, line);
    cut_left(beads, line.seats * p.px(16));
    p.text(beads, ready, TextSize::Small, p.theme.ink);
    p.text(lower, facts, TextSize::Small, ink);
    p.set_text(text);
}

void draw_lines(Painter& p, const Rect& card, const Console& console)
{
    p.card(card);
    Rect rest = card.inset(p.px(16), p.px(14));
    const auto& lines = console.classroom().lines();
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(8)),
           lines.empty() ? p.say("console.waiting") : p.say("console.tables", static_cast<int>(lines.size())),
           TextSize::Body, p.theme.ink, Weight::Bold);
    if (lines.empty()) {
        // Nobody plays yet: who is here.
        const auto& people = console.classroom().people();
        if (people.empty())
            p.paragraph(rest, p.say("console.nobody"), TextSize::Body, p.theme.ink_quiet);
        const int high = p.line(TextSize::Small) + p.px(6);
        const int columns = 3;
        for (std::size_t i = 0; i < people.size(); ++i) {
            const int at = static_cast<int>(i);
            const Rect line{rest.x, rest.y + at / columns * high, rest.w, high};
            if (line.bottom() > rest.bottom()) break;
            p.text(column(line, at % columns, columns, p.px(8)), person_name(p.say, people[i]), TextSize::Small,
                   people[i].here ? p.theme.ink : p.theme.ink_quiet);
        }
        return;
    }
    // Room for all of them: large where they are few, in columns of single lines where they are many.
    const int gap = p.px(6);
    const int count = static_cast<int>(lines.size());
    const int least = p.line(TextSize::Body) + p.px(6);
    const int usual = p.line(TextSize::Body) + p.line(TextSize::Small) + p.px(14);
    int columns = 1;
    while (columns < 3 && (count + columns - 1) / columns * ((columns > 1 ? least : usual) + gap) > rest.h + gap)
        ++columns;
    const int rows = (count + columns - 1) / columns;
    const int high = std::clamp((rest.h + gap) / rows - gap, 1, usual + p.px(24));
    for (int i = 0; i < count; ++i) {
        const Rect all = column(rest, i / rows, columns, gap);
        draw_line(p, {all.x, all.y + i % rows * (high + gap), all.w, high}, console,
                  lines[static_cast<std::size_t>(i)]);
    }
}

/// What cannot be taken back, in one sentence.
struct Asking {
    const Words& say;
    const Console& console;

    std::string operator()(const server::Advance&) const { return say("ask.advance"); }
    std::string operator()(const server::EndEarly& power) const
    {
        if (console.asks_debrief()) return say("ask.end_debrief");
        return power.table == no_table ? say("ask.end_all") : say("ask.end", table_name(say, power.table));
    }
    std::string operator()(const server::RemovePerson& power) const
    {
        return say("ask.remove", person_name(say, console.classroom(), power.pupil));
    }
    std::string operator()(const server::ProxyMove& power) const
    {
        const std::string_view asks = std::holds_alternative<AcceptOffer>(power.command)    ? "ask.proxy_accept"
                                      : std::holds_alternative<DeclineOffer>(power.command) ? "ask.proxy_decline"
                                      : std::holds_alternative<SealPlan>(power.command)     ? "ask.proxy_seal"
                                                                                            : "ask.proxy_deals";
        return say(asks, say("company." + std::to_string(index(power.seat))), table_name(say, power.table));
    }
    std::string operator()(const server::SealFor& power) const
    {
        return say("ask.proxy_plan", say("company." + std::to_string(index(power.seat))),
                   table_name(say, power.table));
    }
    std::string operator()(const server::ResetRehearsal&) const { return say("ask.reset"); }
    std::string operator()(const server::DeleteClass&) const { return say("ask.delete"); }
    template <class Other> std::string operator()(const Other&) const { return say("ask.sure"); }
};

void draw_question(Painter& p, const Rect& window, const std::string& text)
{
    p.controls.clear();
    p.canvas.fill(window, {0, 0, 0, 150});
    const int high = std::max(p.px(44), p.line(TextSize::Body) + p.px(12));
    const int w = std::min(window.w - p.px(32), p.px(560));
    const int h = 4 * p.line(TextSize::Body) + high + p.px(70);
    const Rect card{window.centre().x - w / 2, window.centre().y - h / 2, w, h};
    p.card(card);
    Rect rest = card.inset(p.px(24), p.px(20));
    const Rect foot = cut_bottom(rest, high, p.px(12));
    p.button(column(foot, 0, 2, p.px(12)), "console.no", p.say("ask.no"), Look::Primary);
    p.button(column(foot, 1, 2, p.px(12)), "console.yes", p.say("ask.yes"), Look::Grave);
    p.paragraph(rest, text, TextSize::Body, p.theme.ink);
}

void draw_head(Painter& p, Rect head, const Console& console, const std::string& address)
{
    const server::ClassNow& now = console.classroom().now();
    const std::string code = console.visit().join_code().empty() ? server::text_of({now.code, {}})
                                                                 : console.visit().join_code();
    const int high = std::min(head.h, p.px(44));
    const auto button = [&](int wide) {
        Rect box = cut_right(head, wide, p.px(8));
        return Rect{box.x, box.centre().y - high / 2, box.w, high};
    };
    p.button(button(p.px(44)), "table.menu", p.say("table.menu"), Look::Ghost, true, {}, p.say("table.menu_hint"));
    p.button(button(p.px(150)), "console.projector", p.say("console.projector"), Look::Ghost, true, {},
             p.say("console.projector_hint"));
    p.button(button(p.px(150)), "console.sit", p.say("console.sit"), Look::Ghost,
             now.stage != server::ClassStage::Over, p.say("refusal.class_over"), p.say("console.sit_hint"));
    p.text(cut_left(head, p.width(code, TextSize::Title, Weight::Bold), p.px(18)), code, TextSize::Title,
           p.theme.table_text, Weight::Bold);
    const auto& people = console.classroom().people();
    const int here = static_cast<int>(std::count_if(people.begin(), people.end(),
                                                    [](const auto& each) { return each.here; }));
    p.text(cut_top(head, head.h / 2), now.title.empty() ? address : now.title + " · " + address, TextSize::Small,
           p.theme.table_quiet);
    std::string state = p.say("console.state", p.say("stage." + std::string{name_of_stage(now.stage)}), here,
                              static_cast<int>(people.size()));
    if (now.homework_until != 0)
        state += " · " + p.say("console.homework", date_text(console.calendar(), now.homework_until));
    else if (now.time_up && now.stage == server::ClassStage::Playing)
        state += " · " + p.say("console.time_up");
    else if (now.ends_at != 0 && now.stage == server::ClassStage::Playing)
        state += " · " + p.say("console.ends_at", time_text(console.calendar(), now.ends_at));
    p.text(head, state, TextSize::Small, p.theme.table_text);
}

void draw_banners(Painter& p, Rect& rest, const Console& console)
{
    const auto strip = [&](const std::string& text, Colour ground, Colour ink) {
        const Rect box = cut_top(rest, std::max(button_height(p), p.line(TextSize::Body) + p.px(8)), p.px(6));
        p.canvas.fill(box, ground, p.px(6));
        Rect inner = box.inset(p.px(12), p.px(3));
        return std::pair{inner, [&p, text, ink](const Rect& area) {
                             p.text(area, text, TextSize::Body, ink, Weight::Bold);
                         }};
    };
    if (console.visit().standing() != Visit::Standing::Here) {
        auto [box, write] = strip(p.say("console.away"), p.theme.accent, p.theme.on_accent);
        p.button(cut_right(box, p.px(160), p.px(8)), "console.again", p.say("class.now"));
        write(box);
    }
    if (const auto no = console.refusal()) {
        auto [box, write] = strip(refusal_text(p.say, *no), p.theme.loss, p.theme.card);
        write(box);
    } else if (const Objection& objection = console.objection()) {
        auto [box, write] = strip(rejection_text(p.say, *objection), p.theme.loss, p.theme.card);
        write(box);
    }
    const auto& asking = console.classroom().asking();
    for (std::size_t i = 0; i < std::min<std::size_t>(2, asking.size()); ++i) {
        auto [box, write] = strip(p.say("console.asks_back", person_name(p.say, console.classroom(), asking[i])),
                                  p.theme.card, p.theme.ink);
        const std::string label = std::to_string(asking[i].value);
        p.button(cut_right(box, p.px(120), p.px(8)), "console.let_back.no." + label, p.say("console.let_back_no"));
        p.button(cut_right(box, p.px(120), p.px(8)), "console.let_back.yes." + label, p.say("console.let_back_yes"));
        write(box);
    }
}

} // namespace

void draw_console(Painter& p, const Rect& window, const Console& console, const std::string& address)
{
    p.table(window);
    Rect rest = window.inset(p.px(20), p.px(14));
    draw_head(p, cut_top(rest, std::max(p.px(48), p.line(TextSize::Title)), p.px(8)), console, address);
    const server::ClassNow& now = console.classroom().now();
    const Rect powers = cut_top(rest, std::max(p.px(46), button_height(p)), p.px(10));
    const bool playing = now.stage == server::ClassStage::Playing;
    const std::string not_playing = p.say("refusal.not_playing");
    const auto place = [&](int i) { return column(powers, i, 5, p.px(8)); };
    if (now.stage == server::ClassStage::Lobby)
        p.button(place(0), "console.start", p.say("console.start"), Look::Primary, true, {}, p.say("console.start_hint"));
    else
        p.button(place(0), "console.debrief", p.say("console.debrief"), console.over() ? Look::Primary : Look::Plain,
                 now.tables > 0 && !console.gathering().running(),
                 p.say(now.tables > 0 ? "console.gathering_now" : "console.no_table"), p.say("console.debrief_hint"));
    p.button(place(1), "console.pause", p.say(now.paused ? "console.go_on" : "console.pause"),
             now.paused ? Look::Primary : Look::Plain, playing, not_playing, p.say("console.pause_hint"));
    p.button(place(2), "console.time.all", p.say("console.time_all"), Look::Plain, playing, not_playing);
    p.button(place(3), "console.advance.all", p.say("console.advance_all"), Look::Plain, playing, not_playing,
             p.say("console.advance_hint"));
    p.button(place(4), "console.end.all", p.say("console.end_all"), Look::Grave, playing, not_playing,
             p.say("console.end_hint"));
    draw_banners(p, rest, console);
    // Ranks are many: they get the room.
    const int lines = console.page() == Console::Page::Results ? 45 : 52;
    draw_lines(p, cut_left(rest, rest.w * lines / 100, p.px(14)), console);
    draw_console_page(p, rest, console);
    if (console.asked()) draw_question(p, window, std::visit(Asking{p.say, console}, *console.asked()));
}

} // namespace frenemy::client
