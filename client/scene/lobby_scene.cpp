#include "client/scene/lobby_scene.hpp"

#include "client/model/class_saying.hpp"
#include "client/model/start.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/text_box.hpp"
#include "client/scene/text_layout.hpp"
#include "server/protocol/join_code.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// A person as a small card: a dot says whether somebody is there.
void draw_person(Painter& p, const Rect& box, const std::string& name, bool here, bool mine)
{
    p.canvas.fill(box, mine ? mix(p.theme.card, p.theme.accent, 30) : p.theme.well, p.px(8));
    if (mine) p.canvas.stroke(box, p.theme.accent, p.px(2), p.px(8));
    Rect inner = box.inset(p.px(10), 0);
    const Rect dot = cut_left(inner, p.px(12), p.px(8));
    if (here)
        p.canvas.disc(dot.centre(), p.px(5), p.theme.gain);
    else
        p.canvas.ring(dot.centre(), p.px(5), p.px(2), p.theme.ink_quiet);
    p.text(inner, name, TextSize::Small, p.theme.ink, mine ? Weight::Bold : Weight::Regular);
}

void draw_who_is_here(Painter& p, const Rect& card, const Lobby& lobby)
{
    p.card(card);
    Rect rest = card.inset(p.px(20), p.px(16));
    const auto& people = lobby.classroom().people();
    const int here = static_cast<int>(std::count_if(people.begin(), people.end(),
                                                    [](const auto& each) { return each.here; }));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(10)),
           p.say("class.here", here, static_cast<int>(people.size())), TextSize::Body, p.theme.ink,
           Weight::Bold);
    if (people.empty())
        p.text(cut_top(rest, p.line(TextSize::Body)), p.say("class.nobody"), TextSize::Body,
               p.theme.ink_quiet);
    else
        draw_people(p, rest, lobby.classroom(), lobby.self() ? lobby.self()->label : server::no_label);
}

/// What is going to be played, for who waits: the aim, and what each role does.
void draw_about(Painter& p, Rect rest, const Lobby& lobby)
{
    const ScenarioFile* file = lobby.scenario();
    if (!file || rest.h < 5 * p.line(TextSize::Body)) return;
    const ScenarioText& text = text_of(*file, p.say.language());
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(6)), text.title, TextSize::Body, p.theme.ink, Weight::Bold);
    cut_top(rest, p.paragraph(rest, text.aim, TextSize::Body, p.theme.ink), p.px(14));
    for (const Role role : {Role::Foundry, Role::Fabless, Role::BigTech}) {
        const std::string key{name_of_role(role)};
        const std::string hint = p.say("role_hint." + key);
        const int size = p.px(34);
        const int wide = rest.w - size - p.px(12);
        const int high = p.line(TextSize::Body)
                         + static_cast<int>(wrap(p.metrics, hint, p.style(TextSize::Small), wide).size())
                               * p.line(TextSize::Small);
        if (rest.h < high) return;
        Rect line = cut_top(rest, high, p.px(10));
        const Rect icon = cut_left(line, size, p.px(12));
        draw_role(p, role, {icon.x, icon.y + p.px(2), size, size});
        p.text(cut_top(line, p.line(TextSize::Body)), p.say("role." + key), TextSize::Body, colour_of(p.theme, role),
               Weight::Bold);
        p.paragraph(line, hint, TextSize::Small, p.theme.ink);
    }
}

/// What the pupil is called, and what comes next.
void draw_self(Painter& p, const Rect& card, const Lobby& lobby)
{
    p.card(card);
    Rect rest = card.inset(p.px(24), p.px(20));
    const auto& now = lobby.classroom().now();
    p.button(cut_bottom(rest, button_height(p), p.px(8)), "class.leave", p.say("class.leave"),
             Look::Plain, true, {}, p.say("class.leave_hint"));
    if (lobby.from_console())
        p.button(cut_bottom(rest, button_height(p), p.px(8)), "class.back", p.say("class.to_console"), Look::Plain,
                 true, {}, p.say("class.to_console_hint"));
    if (lobby.table() && now.stage == server::ClassStage::Playing)
        p.button(cut_bottom(rest, button_height(p), p.px(8)), "class.to_table", p.say("class.to_table"),
                 Look::Primary);
    p.text(cut_top(rest, p.line(TextSize::Small), p.px(4)),
           now.title.empty() ? p.say("class.class") : now.title, TextSize::Small, p.theme.ink_quiet);
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(14)), server::text_of({now.code, {}}),
           TextSize::Title, p.theme.ink, Weight::Bold);
    const server::Person* self = lobby.self();
    if (self) {
        const Rect badge = cut_top(rest, 2 * p.line(TextSize::Title), p.px(14));
        p.canvas.fill(badge, mix(p.theme.card, p.theme.accent, 30), p.px(10));
        p.text(badge, person_name(p.say, *self), TextSize::Title, p.theme.ink, Weight::Bold,
               Align::Centre);
    }
    std::string next = p.say(lobby.spectator()      ? "class.next_watch"
                             : lobby.from_console() ? "class.next_wait_teacher"
                                                    : "class.next_wait");
    if (now.stage == server::ClassStage::Over) next = p.say("class.next_over");
    else if (now.choose_seats && !lobby.spectator()) next = p.say("class.next_choose");
    else if (now.stage == server::ClassStage::Playing && self) next = p.say("class.next_seat");
    cut_top(rest, p.paragraph(rest, next, TextSize::Body, p.theme.ink), p.px(10));
    if (const std::string until = lobby.homework_until(); !until.empty())
        cut_top(rest, p.paragraph(rest, p.say("class.homework", until), TextSize::Body, p.theme.ink,
                                  Weight::Bold),
                p.px(10));
    if (now.rehearsal)
        cut_top(rest, p.paragraph(rest, p.say("class.rehearsal"), TextSize::Small, p.theme.ink_quiet),
                p.px(8));
    if (now.stage != server::ClassStage::Over)
        p.paragraph(rest, p.say(lobby.from_console() ? "class.seat_kept_teacher" : "class.seat_kept"), TextSize::Small, p.theme.ink_quiet);
}

void draw_seat_choice(Painter& p, const Rect& box, const Lobby& lobby, const server::TableNow& table,
                      int seat)
{
    const server::SeatNow& now = table.seats[static_cast<std::size_t>(seat)];
    const bool free = now.pupils[0] == server::no_label && now.pupils[1] == server::no_label;
    const std::string who = free ? p.say("class.bot_here", p.say("temper." + std::string{name_of_temper(now.temper)}))
                                 : holders_alias(p.say, lobby.classroom(), now);
    p.button(box, "class.seat." + std::to_string(table.table.value) + '.' + std::to_string(seat),
             p.say("class.seat_of", company_name(p.say, lobby.classroom(), table.table, seat_at(seat)), who), Look::Plain,
             free && !lobby.spectator(),
             p.say(lobby.spectator() ? "class.seat_watching" : "class.seat_taken"), p.say("class.seat_hint"));
}

/// The tables: their seats where one may choose, a way to look on, or the record.
void draw_tables(Painter& p, const Rect& card, const Lobby& lobby)
{
    p.card(card);
    Rect rest = card.inset(p.px(20), p.px(16));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(10)), p.say("class.tables"), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const auto& now = lobby.classroom().now();
    const int high = button_height(p);
    for (const server::TableNow& table : lobby.tables()) {
        const server::TableId id = table.table;
        const bool seats = now.choose_seats && now.stage != server::ClassStage::Over;
        const int rows = seats ? (static_cast<int>(table.seats.size()) + 1) / 2 : 0;
        const int wanted = high + (rows > 0 ? rows * (high + p.px(6)) + p.px(6) : 0);
        if (rest.h < wanted) break;
        Rect line = cut_top(rest, high, p.px(6));
        const std::string number = std::to_string(id.value);
        const std::string name = table_name(p.say, id);
        const int button = std::min(p.px(180), line.w - p.width(name, TextSize::Body, Weight::Bold) - p.px(12));
        if (lobby.classroom().over(id))
            p.button(cut_right(line, button, p.px(8)), "class.record." + number, p.say("class.record"));
        else if (lobby.spectator())
            p.button(cut_right(line, button, p.px(8)), "class.watch." + number, p.say("class.watch"),
                     Look::Plain, now.watching, p.say("refusal.no_watching"));
        p.text(line, name, TextSize::Body, p.theme.ink, Weight::Bold);
        for (int row = 0; row < rows; ++row) {
            const Rect pair = cut_top(rest, high, p.px(6));
            for (int k = 0; k < 2 && 2 * row + k < static_cast<int>(table.seats.size()); ++k)
                draw_seat_choice(p, column(pair, k, 2, p.px(8)), lobby, table, 2 * row + k);
        }
    }
}

} // namespace

void draw_people(Painter& p, const Rect& area, const Classroom& classroom, server::Label self)
{
    const auto& people = classroom.people();
    const int gap = p.px(8);
    const int widest = p.px(150) * p.style(TextSize::Small).pixels / p.px(14);
    const int columns = std::max(1, (area.w + gap) / (widest + gap));
    const int count = static_cast<int>(people.size());
    const int rows = std::max(1, (count + columns - 1) / columns);
    const int high = std::min(p.line(TextSize::Small) + p.px(12), area.h / rows - p.px(4));
    for (int i = 0; i < count; ++i) {
        const auto& each = people[static_cast<std::size_t>(i)];
        const Rect line{area.x, area.y + i / columns * (high + p.px(6)), area.w, high};
        if (line.bottom() > area.bottom()) break;
        draw_person(p, column(line, i % columns, columns, gap), person_name(p.say, each), each.here,
                    self != server::no_label && self == each.label);
    }
}

void draw_coming(Painter& p, const Rect& window, const Lobby& lobby)
{
    p.table(window);
    const Visit& visit = lobby.visit();
    const int high = button_height(p);
    const int w = std::min(window.w - p.px(32), p.px(640));
    const int h = std::min(window.h - p.px(32),
                           p.px(90) + p.line(TextSize::Title) + 6 * p.line(TextSize::Body) + 2 * high);
    const Rect card{window.centre().x - w / 2, window.centre().y - h / 2, w, h};
    p.card(card);
    Rect rest = card.inset(p.px(28), p.px(24));
    const bool ended = visit.standing() == Visit::Standing::Ended;
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(12)),
           p.say(ended ? "class.shut_out" : "class.coming_title"), TextSize::Title, p.theme.ink, Weight::Bold);
    Rect foot = cut_bottom(rest, high, p.px(12));
    p.button(column(foot, 0, 2, p.px(12)), "class.back",
             p.say(lobby.from_console() ? "class.to_console" : "join.back"));
    const bool taken = visit.refusal() == server::Refusal::LabelTaken
                       && std::holds_alternative<server::Join>(visit.errand());
    if (visit.standing() != Visit::Standing::Waiting) // for the teacher: nothing hastens that
        p.button(column(foot, 1, 2, p.px(12)), taken ? "class.reenter" : "class.again",
                 p.say(taken ? "class.reenter" : "class.again"), Look::Primary);
    cut_top(rest, p.paragraph({rest.x, rest.y, rest.w, 4 * p.line(TextSize::Body)},
                              trouble_text(p.say, visit), TextSize::Body, p.theme.ink),
            p.px(8));
    if (!ended && visit.trouble())
        p.text(cut_top(rest, p.line(TextSize::Small)),
               p.say("class.tries_again", static_cast<int>((visit.wait_ms() + 999) / 1000)),
               TextSize::Small, p.theme.ink_quiet);
}

void draw_lobby(Painter& p, const Rect& window, const Lobby& lobby)
{
    p.table(window);
    Rect rest = draw_class_bar(p, window, lobby, true).inset(p.px(24), p.px(16));
    const auto& now = lobby.classroom().now();
    const bool ranked = !lobby.classroom().ranks().empty() && now.stage == server::ClassStage::Over;
    draw_self(p, cut_left(rest, ranked ? rest.w * 24 / 100 : std::max(p.px(340), rest.w * 30 / 100), p.px(16)),
              lobby);
    const bool tables = now.tables > 0 && (now.choose_seats || lobby.spectator()
                                           || now.stage == server::ClassStage::Over);
    if (ranked) {
        draw_tables(p, cut_right(rest, rest.w * 29 / 100, p.px(16)), lobby);
        p.card(rest);
        draw_ranks(p, rest.inset(p.px(20), p.px(16)), lobby.classroom(), lobby.self() ? lobby.self()->label : server::no_label);
    } else if (tables) {
        draw_who_is_here(p, cut_right(rest, rest.w * 26 / 100, p.px(16)), lobby);
        draw_tables(p, rest, lobby);
    } else {
        // Half of the page to read while one waits.
        const int rows = static_cast<int>(lobby.classroom().people().size() + 4) / 5;
        const int people = p.line(TextSize::Body) + p.px(48) + rows * (p.line(TextSize::Small) + p.px(18));
        const bool room = people < rest.h - p.px(220);
        draw_who_is_here(p, room ? cut_top(rest, std::max(people, rest.h * 4 / 10), p.px(16)) : rest, lobby);
        if (!room) return;
        p.card(rest);
        draw_about(p, rest.inset(p.px(20), p.px(16)), lobby);
    }
}

void draw_leaving(Painter& p, const Rect& window, const Lobby& lobby)
{
    p.controls.clear();
    p.canvas.fill(window, {0, 0, 0, 150});
    const int high = button_height(p);
    const int w = std::min(window.w - p.px(32), p.px(560));
    const int h = p.line(TextSize::Title) + 3 * p.line(TextSize::Body) + high + p.px(80);
    const Rect card{window.centre().x - w / 2, window.centre().y - h / 2, w, h};
    p.card(card);
    Rect rest = card.inset(p.px(24), p.px(20));
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(10)), p.say("class.leave"), TextSize::Title, p.theme.ink,
           Weight::Bold);
    Rect foot = cut_bottom(rest, high, p.px(12));
    p.button(column(foot, 0, 2, p.px(12)), "class.leave.no", p.say("class.leave_no"), Look::Primary);
    p.button(column(foot, 1, 2, p.px(12)), "class.leave.yes", p.say("class.leave_yes"), Look::Grave);
    p.paragraph(rest, p.say(lobby.from_console() ? "class.leave_ask_teacher" : "class.leave_ask"), TextSize::Body, p.theme.ink);
}

} // namespace frenemy::client
