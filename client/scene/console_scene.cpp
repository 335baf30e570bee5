#include "client/scene/console_scene.hpp"

#include "client/model/class_saying.hpp"
#include "client/model/saying.hpp"
#include "client/scene/lobby_scene.hpp"
#include "client/scene/text_box.hpp"
#include "server/protocol/join_code.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

using server::ClockState;
using server::no_label;
using server::no_table;

int button_height(const Painter& p)
{
    return std::max(p.px(38), p.line(TextSize::Small) + p.px(12));
}

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

/// Who holds up the table, by name.
std::string slow_text(const Words& say, const server::TableLine& line)
{
    std::string names;
    for (int i = 0; i < line.seats; ++i)
        if (line.slow & (1U << static_cast<unsigned>(i)))
            names += (names.empty() ? "" : ", ") + say("company." + std::to_string(i));
    return names.empty() ? "" : say("console.slow", names);
}

void draw_line(Painter& p, Rect box, const Console& console, const server::TableLine& line)
{
    const bool chosen = console.table() == line.table;
    p.canvas.fill(box, chosen ? mix(p.theme.card, p.theme.accent, 30) : p.theme.well, p.px(8));
    if (chosen) p.canvas.stroke(box, p.theme.accent, p.px(2), p.px(8));
    const Rect whole = box;
    box = box.inset(p.px(12), p.px(5));
    const bool over = line.phase == Phase::Over || line.ended_early;
    Rect upper = cut_top(box, p.line(TextSize::Body));
    const std::string left = over ? p.say(line.ended_early ? "console.ended_early" : "console.over")
                                  : clock_text(p.say, line);
    const bool urgent = !over && line.clock == ClockState::Running && line.left_ms < 15'000;
    p.text(cut_right(upper, std::max(p.px(70), p.width(left, TextSize::Body, Weight::Bold)), p.px(8)), left,
           TextSize::Body, urgent ? p.theme.loss : p.theme.ink, Weight::Bold, Align::Right);
    const std::string name = table_name(p.say, line.table);
    p.text(cut_left(upper, p.width(name, TextSize::Body, Weight::Bold), p.px(14)), name, TextSize::Body,
           p.theme.ink, Weight::Bold);
    p.text(upper, p.say("console.round", line.round, line.rounds,
                        p.say("phase." + std::string{name_of_phase(line.phase)})),
           TextSize::Body, p.theme.ink);

    // A bead a seat: filled once it is ready.
    const int text = p.limit_text(110);
    Rect lower = box;
    const std::string ready = p.say("console.ready", line.ready, line.seats);
    Rect beads = cut_left(lower, p.width(ready, TextSize::Small) + line.seats * p.px(16), p.px(14));
    for (int i = 0; i < line.seats; ++i) {
        const Rect bead = cut_left(beads, p.px(12), p.px(4));
        const bool slow = line.slow & (1U << static_cast<unsigned>(i));
        if (i < line.ready) p.canvas.disc(bead.centre(), p.px(5), p.theme.gain);
        else p.canvas.ring(bead.centre(), p.px(5), p.px(2), slow ? p.theme.loss : p.theme.ink_quiet);
    }
    p.text(beads, ready, TextSize::Small, p.theme.ink);
    std::string facts = slow_text(p.say, line);
    if (line.absent > 0) facts = p.say("console.absent", line.absent) + (facts.empty() ? "" : " · ") + facts;
    if (line.bots > 0) facts = p.say("console.bots", line.bots) + (facts.empty() ? "" : " · ") + facts;
    p.text(lower, facts, TextSize::Small, line.slow && !over ? p.theme.loss : p.theme.ink_quiet);
    p.set_text(text);
    p.touchable(whole, "console.table." + std::to_string(line.table.value), name);
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
    const int wanted = p.line(TextSize::Body) + p.line(TextSize::Small) + p.px(14);
    const int gap = p.px(6);
    const int room = std::max(1, (rest.h + gap) / (wanted + gap));
    const int columns = static_cast<int>(lines.size()) > room ? 2 : 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int at = static_cast<int>(i);
        if (at >= room * columns) break;
        const Rect all = column(rest, at / room, columns, gap);
        draw_line(p, {all.x, all.y + at % room * (wanted + gap), all.w, wanted}, console, lines[i]);
    }
}

/// A seat of the table that is chosen: who holds it and what can be done about it.
void draw_seat(Painter& p, Rect line, const Console& console, const server::SeatNow& now, int seat)
{
    p.canvas.fill({line.x, line.bottom(), line.w, 1}, p.theme.card_edge);
    const std::string id = "console.seat." + std::to_string(seat);
    const bool held = now.pupils[0] != no_label;
    const bool bot = now.holder == server::Holder::Bot || now.holder == server::Holder::StandIn;
    const int wide = p.px(84);
    p.button(cut_right(line, wide, p.px(6)), id + ".plan", p.say("console.seat_plan"), Look::Plain, held && !bot,
             p.say("console.seat_bot_plays"), p.say("console.seat_plan_hint"));
    p.button(cut_right(line, wide, p.px(6)), id + ".deals", p.say("console.seat_deals"), Look::Plain, held && !bot,
             p.say("console.seat_bot_plays"), p.say("console.seat_deals_hint"));
    p.button(cut_right(line, wide, p.px(8)), id + (bot ? ".back" : ".bot"),
             p.say(bot ? "console.seat_back" : "console.seat_bot"), Look::Plain, held,
             p.say("console.seat_nobody"), p.say(bot ? "console.seat_back_hint" : "console.seat_bot_hint"));
    std::string who = held ? person_name(p.say, console.classroom(), now.pupils[0]) : p.say("class.bot");
    if (now.pupils[1] != no_label) who += " + " + person_name(p.say, console.classroom(), now.pupils[1]);
    if (held && bot) who += " " + p.say("console.by_bot");
    const Rect text = line;
    p.text(cut_top(line, line.h / 2), p.say("company." + std::to_string(seat)), TextSize::Small, p.theme.ink,
           Weight::Bold);
    p.text(line, who, TextSize::Small, p.theme.ink_quiet);
    if (held) p.touchable(text, id + ".pupil", who, p.say("console.seat_pupil_hint"), 4);
}

void draw_table_page(Painter& p, Rect rest, const Console& console)
{
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
    const int line = p.line(TextSize::Small) + p.px(6);
    const int room = std::max(1, rest.h / line);
    const int columns = static_cast<int>(people.size()) > 2 * room ? 3 : 2;
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

void draw_class_page(Painter& p, Rect rest, const Console& console)
{
    const server::ClassNow& now = console.classroom().now();
    const int high = std::min(button_height(p), (rest.h - p.px(90)) / 9);
    const auto next = [&] { return cut_top(rest, high, p.px(7)); };
    const auto title = [&](std::string_view key) {
        p.text(cut_top(rest, p.line(TextSize::Small), p.px(3)), p.say(key), TextSize::Small, p.theme.ink, Weight::Bold);
    };
    title("console.announcement");
    Rect words = next();
    p.button(cut_right(words, p.px(44), p.px(6)), "console.hangul", p.say(console.announcement().writes_hangul() ? "library.hangul" : "library.latin"), Look::Plain, true, {},
             p.say("library.hangul_hint"));
    draw_text_box(p, words, "console.words", console.announcement(), p.say("console.words"),
                  console.typing_announcement(), TextSize::Small);
    Rect line = next();
    p.button(column(line, 0, 3, p.px(8)), "console.announce", p.say("console.announce"), Look::Plain,
             !console.announcement().empty(), p.say("class.nothing_to_send"));
    p.button(column(line, 1, 3, p.px(8)), "console.chat", p.say(now.chat ? "console.chat_off" : "console.chat_on"),
             now.chat ? Look::Chosen : Look::Plain);
    p.button(column(line, 2, 3, p.px(8)), "console.in_step", p.say(now.in_step ? "console.step_off" : "console.step_on"),
             now.in_step ? Look::Chosen : Look::Plain, true, {}, p.say("form.in_step_hint"));
    title("console.timers");
    const auto seconds = [&](int count) { return count == 0 ? p.say("form.off") : p.say("form.seconds", count); };
    const server::Timers& timers = console.timers();
    p.wheel(next(), "console.deals", p.say("form.deals"), seconds(timers.deals_s), timers.deals_s > 0, timers.deals_s < 900);
    p.wheel(next(), "console.planning", p.say("form.planning"), seconds(timers.planning_s), timers.planning_s > 0,
            timers.planning_s < 900);
    p.wheel(next(), "console.reading", p.say("form.reading"), seconds(timers.reading_s), timers.reading_s > 0,
            timers.reading_s < 900);
    p.button(next(), "console.timers", p.say("console.set_timers"), Look::Plain, true, {}, p.say("console.set_timers_hint"));
    Rect keep = next();
    p.button(cut_right(keep, p.px(110), p.px(8)), "console.kept", p.say("console.keep"), Look::Plain, true, {},
             p.say("console.keep_hint"));
    p.wheel(keep, "console.kept", p.say("console.kept"), p.say("form.days", console.kept_days()), console.kept_days() > 0,
            console.kept_days() < 360);
    const Rect grave = next();
    p.button(column(grave, 0, 2, p.px(8)), "console.reset", p.say("console.reset"), Look::Grave, now.rehearsal,
             p.say("refusal.not_rehearsing"), p.say("console.reset_hint"));
    p.button(column(grave, 1, 2, p.px(8)), "console.delete", p.say("console.delete"), Look::Grave, true, {},
             p.say("console.delete_hint"));
}

void draw_results_page(Painter& p, Rect rest, const Console& console)
{
    const int high = button_height(p);
    Rect files = cut_bottom(rest, 2 * high + p.px(14) + p.line(TextSize::Small), p.px(10));
    p.text(cut_top(files, p.line(TextSize::Small), p.px(4)), p.say("console.files"), TextSize::Small, p.theme.ink,
           Weight::Bold);
    const Rect first = cut_top(files, high, p.px(8));
    for (int i = 0; i < 3; ++i)
        p.button(column(first, i, 3, p.px(8)), "console.file." + std::to_string(i + 1),
                 p.say("console.file_" + std::to_string(i + 1)));
    const Rect second = cut_top(files, high);
    for (int i = 0; i < 2; ++i)
        p.button(column(second, i, 3, p.px(8)), "console.file." + std::to_string(i + 4),
                 p.say("console.file_" + std::to_string(i + 4)));
    const bool over = console.classroom().over(console.table());
    p.button(column(second, 2, 3, p.px(8)), "console.record." + std::to_string(console.table().value),
             p.say("class.record"), Look::Plain, over, p.say("refusal.not_over"), p.say("console.record_hint"));
    draw_ranks(p, rest, console.classroom(), no_label);
}

void draw_pages(Painter& p, const Rect& card, const Console& console)
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

/// What cannot be taken back, in one sentence.
struct Asking {
    const Words& say;
    const Console& console;

    std::string operator()(const server::Advance&) const { return say("ask.advance"); }
    std::string operator()(const server::EndEarly& power) const
    {
        return power.table == no_table ? say("ask.end_all") : say("ask.end", table_name(say, power.table));
    }
    std::string operator()(const server::RemovePerson& power) const
    {
        return say("ask.remove", person_name(say, console.classroom(), power.pupil));
    }
    std::string operator()(const server::ProxyMove& power) const
    {
        const bool deals = std::holds_alternative<FinishDeals>(power.command);
        return say(deals ? "ask.proxy_deals" : "ask.proxy_plan",
                   say("company." + std::to_string(index(power.seat))), table_name(say, power.table));
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
    p.text(head, p.say("console.state", p.say("stage." + std::string{name_of_stage(now.stage)}), here,
                       static_cast<int>(people.size())),
           TextSize::Small, p.theme.table_text);
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
    p.button(place(0), "console.start", p.say("console.start"),
             now.stage == server::ClassStage::Lobby ? Look::Primary : Look::Plain,
             now.stage == server::ClassStage::Lobby, p.say("refusal.already_started"), p.say("console.start_hint"));
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
    draw_pages(p, rest, console);
    if (console.asked()) draw_question(p, window, std::visit(Asking{p.say, console}, *console.asked()));
}

} // namespace frenemy::client
