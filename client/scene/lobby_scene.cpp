#include "client/scene/lobby_scene.hpp"

#include "client/model/class_saying.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/text_box.hpp"
#include "client/scene/text_layout.hpp"
#include "server/protocol/join_code.hpp"

#include <algorithm>
#include <cstdlib>

namespace frenemy::client {
namespace {

int button_height(const Painter& p)
{
    return std::max(p.px(42), p.line(TextSize::Body) + p.px(12));
}

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

void draw_people(Painter& p, const Rect& card, const Lobby& lobby)
{
    p.card(card);
    Rect rest = card.inset(p.px(20), p.px(16));
    const auto& people = lobby.classroom().people();
    const int here = static_cast<int>(std::count_if(people.begin(), people.end(),
                                                    [](const auto& each) { return each.here; }));
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(10)),
           p.say("class.here", here, static_cast<int>(people.size())), TextSize::Body, p.theme.ink,
           Weight::Bold);
    if (people.empty()) {
        p.text(cut_top(rest, p.line(TextSize::Body)), p.say("class.nobody"), TextSize::Body,
               p.theme.ink_quiet);
        return;
    }
    const int gap = p.px(8);
    const int widest = p.px(150) * p.style(TextSize::Small).pixels / p.px(14);
    const int columns = std::max(1, (rest.w + gap) / (widest + gap));
    const int count = static_cast<int>(people.size());
    const int rows = (count + columns - 1) / columns;
    const int high = std::min(p.line(TextSize::Small) + p.px(12), rest.h / std::max(1, rows) - p.px(4));
    const server::Person* self = lobby.self();
    for (int i = 0; i < count; ++i) {
        const auto& each = people[static_cast<std::size_t>(i)];
        const Rect line{rest.x, rest.y + i / columns * (high + p.px(6)), rest.w, high};
        if (line.bottom() > rest.bottom()) break;
        draw_person(p, column(line, i % columns, columns, gap), person_name(p.say, each), each.here,
                    self == &each);
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
    std::string next = p.say(lobby.spectator() ? "class.next_watch" : "class.next_wait");
    if (now.stage == server::ClassStage::Over) next = p.say("class.next_over");
    else if (now.choose_seats && !lobby.spectator()) next = p.say("class.next_choose");
    else if (now.stage == server::ClassStage::Playing && self) next = p.say("class.next_seat");
    cut_top(rest, p.paragraph(rest, next, TextSize::Body, p.theme.ink), p.px(10));
    if (now.rehearsal)
        cut_top(rest, p.paragraph(rest, p.say("class.rehearsal"), TextSize::Small, p.theme.ink_quiet),
                p.px(8));
    p.paragraph(rest, p.say("class.seat_kept"), TextSize::Small, p.theme.ink_quiet);
}

void draw_seat_choice(Painter& p, const Rect& box, const Lobby& lobby, const server::TableNow& table,
                      int seat)
{
    const server::SeatNow& now = table.seats[static_cast<std::size_t>(seat)];
    const bool free = now.pupils[0] == server::no_label;
    const std::string who = free ? p.say("class.bot_here", p.say("temper." + std::string{name_of_temper(now.temper)}))
                                 : alias_name(p.say, lobby.classroom(), now.pupils[0]);
    p.button(box, "class.seat." + std::to_string(table.table.value) + '.' + std::to_string(seat),
             p.say("class.seat_of", p.say("company." + std::to_string(seat)), who), Look::Plain,
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

struct Banner {
    std::string text;
    Colour ground;
    Colour ink;
    std::string id; ///< of its button; empty: none
    std::string button;
};

std::vector<Banner> banners_of(const Painter& p, const Lobby& lobby)
{
    const Theme& theme = p.theme;
    const Visit& visit = lobby.visit();
    const auto& now = lobby.classroom().now();
    std::vector<Banner> all;
    if (visit.standing() == Visit::Standing::Ended)
        all.push_back({trouble_text(p.say, visit), theme.loss, theme.card, "class.again",
                       p.say("class.again")});
    else if (visit.standing() != Visit::Standing::Here)
        all.push_back({p.say("class.away", static_cast<int>((visit.wait_ms() + 999) / 1000)), theme.accent,
                       theme.on_accent, "class.again", p.say("class.now")});
    else if (const auto no = lobby.refusal())
        all.push_back({refusal_text(p.say, *no), theme.loss, theme.card, {}, {}});
    else if (now.paused)
        all.push_back({p.say("class.paused"), theme.accent, theme.on_accent, {}, {}});
    else if (lobby.expects_seat())
        all.push_back({p.say("class.next_seat"), theme.raised, theme.table_text, {}, {}});
    else if (lobby.replaced())
        all.push_back({p.say("class.replaced"), theme.accent, theme.on_accent, {}, {}});
    else if (lobby.classroom().clock().state == server::ClockState::Waiting)
        all.push_back({p.say("class.tables_ahead"), theme.raised, theme.table_text, {}, {}});
    if (!lobby.classroom().announcement().empty())
        all.push_back({p.say("class.announced", lobby.classroom().announcement()), theme.card, theme.ink,
                       "class.read", p.say("class.read")});
    return all;
}

/// Who plays each seat of the table, in little.
void draw_holders(Painter& p, Rect area, const Lobby& lobby)
{
    const server::TableNow* table = lobby.table();
    if (!table) return;
    const int count = static_cast<int>(table->seats.size());
    const Scenario& scenario = lobby.visit().following()->scenario();
    const SeatId mine = lobby.visit().following()->seat();
    for (int i = 0; i < count; ++i) {
        const server::SeatNow& now = table->seats[static_cast<std::size_t>(i)];
        Rect box = column(area, i, count, p.px(6));
        const Rect whole = box;
        const bool own = seat_at(i) == mine;
        p.canvas.fill(box, own ? p.theme.card : mix(p.theme.raised, p.theme.table_text, 8), p.px(6));
        box = box.inset(p.px(6), p.px(3));
        const Rect icon = cut_left(box, std::min(box.h, p.px(22)), p.px(6));
        if (static_cast<std::size_t>(i) < scenario.seats.size())
            draw_role(p, scenario.seats[static_cast<std::size_t>(i)].role,
                      {icon.x, icon.centre().y - icon.w / 2, icon.w, icon.w});
        const bool bot = now.holder == server::Holder::Bot;
        std::string who = p.say("class.bot");
        if (!bot)
            who = alias_name(p.say, lobby.classroom(), now.pupils[0]);
        if (now.holder == server::Holder::Absent || now.holder == server::Holder::StandIn) who += " …";
        p.text(box, who, TextSize::Small, own ? p.theme.ink : p.theme.table_text,
               own ? Weight::Bold : Weight::Regular);
        p.touchable(whole, "class.holder." + std::to_string(i),
                    who, p.say("holder." + std::string{name_of_holder(now.holder)}), 6);
    }
}

} // namespace

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
    p.button(column(foot, 0, 2, p.px(12)), "class.back", p.say("join.back"));
    const bool taken = visit.refusal() == server::Refusal::LabelTaken
                       && std::holds_alternative<server::Join>(visit.errand());
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
        draw_people(p, cut_right(rest, rest.w * 26 / 100, p.px(16)), lobby);
        draw_tables(p, rest, lobby);
    } else {
        draw_people(p, rest, lobby);
    }
}

Rect draw_class_bar(Painter& p, const Rect& window, const Lobby& lobby, bool menu)
{
    const Theme& theme = p.theme;
    Rect rest = window;
    const int text = p.limit_text(115); // the match needs the room
    const int bar = std::max(p.px(38), p.line(TextSize::Small) + p.px(12));
    Rect line = cut_top(rest, bar);
    p.canvas.fill(line, theme.raised);
    line = line.inset(p.px(14), p.px(4));

    if (menu)
        p.button(cut_right(line, p.px(44), p.px(8)), "table.menu", p.say("table.menu"), Look::Ghost, true, {},
                 p.say("table.menu_hint"));
    const std::string chat = lobby.unread() > 0 ? p.say("class.chat_unread", lobby.unread())
                                                : p.say("class.chat");
    const int wide = std::max(p.px(96), p.width(chat, TextSize::Small) + p.px(24));
    const bool silent = !lobby.classroom().now().chat;
    p.button(cut_right(line, wide, p.px(8)), "class.chat", chat,
             lobby.chat_open() ? Look::Plain : Look::Ghost, !silent, p.say("class.chat_off"));
    if ((lobby.spectator() || lobby.classroom().now().choose_seats) && lobby.table()) {
        const std::string tables = p.say("class.tables");
        p.button(cut_right(line, p.width(tables, TextSize::Small) + p.px(28), p.px(8)), "class.tables", tables,
                 Look::Ghost);
    }
    const server::Clock& clock = lobby.classroom().clock();
    if (lobby.table() && clock.state != server::ClockState::Off) {
        const std::string left = clock.state == server::ClockState::Waiting ? "…" : minutes(clock.left_ms);
        const Rect box = cut_right(line, std::max(p.px(84), p.width(left, TextSize::Body, Weight::Bold) + p.px(24)),
                                   p.px(10));
        const bool urgent = clock.state == server::ClockState::Running && clock.left_ms <= 15'000;
        p.canvas.fill(box, urgent ? theme.loss : theme.card, p.px(6));
        p.text(box, left, TextSize::Body, urgent ? theme.card : theme.ink, Weight::Bold, Align::Centre);
        p.touchable(box, "class.clock", left, p.say(clock.state == server::ClockState::Paused ? "class.clock_paused"
                                                                                              : "class.clock_hint"), 6);
    }
    const server::Person* self = lobby.self();
    const std::string name = self               ? person_name(p.say, *self)
                             : lobby.spectator() ? p.say("class.spectator")
                                                 : p.say("class.class");
    p.text(cut_left(line, std::min(line.w / 3, p.width(name, TextSize::Small, Weight::Bold)), p.px(14)), name,
           TextSize::Small, theme.table_text, Weight::Bold);
    if (lobby.table())
        draw_holders(p, line, lobby);
    else
        p.text(line, lobby.classroom().now().title, TextSize::Small, theme.table_quiet);

    for (const Banner& banner : banners_of(p, lobby)) {
        int button = 0;
        if (!banner.id.empty()) button = p.width(banner.button, TextSize::Body) + p.px(32);
        const int width = rest.w - p.px(28) - (button > 0 ? button + p.px(12) : 0);
        const int lines = std::clamp(static_cast<int>(wrap(p.metrics, banner.text,
                                                           p.style(TextSize::Body, Weight::Bold), width).size()),
                                     1, 3);
        Rect strip = cut_top(rest, lines * p.line(TextSize::Body) + p.px(12));
        p.canvas.fill(strip, banner.ground);
        strip = strip.inset(p.px(14), p.px(4));
        if (button > 0) p.button(cut_right(strip, button, p.px(12)), banner.id, banner.button);
        p.paragraph({strip.x, strip.y + p.px(2), strip.w, strip.h}, banner.text, TextSize::Body, banner.ink,
                    Weight::Bold);
    }
    p.set_text(text);
    return rest;
}

void draw_chat(Painter& p, const Rect& area, const Lobby& lobby)
{
    // What lies below cannot be pressed through it.
    p.controls.erase(std::remove_if(p.controls.begin(), p.controls.end(),
                                    [&](const Control& each) { return each.area.meets(area); }),
                     p.controls.end());
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(12));
    Rect foot = cut_bottom(rest, button_height(p), p.px(10));
    const std::string_view no = lobby.why_no_chat();
    p.button(cut_right(foot, p.width(p.say("class.send"), TextSize::Body, Weight::Bold) + p.px(28), p.px(8)),
             "class.send", p.say("class.send"), Look::Plain, no.empty() && !lobby.words().empty(),
             p.say(no.empty() ? "class.nothing_to_send" : no));
    p.button(cut_right(foot, p.px(44), p.px(6)), "class.hangul",
             p.say(lobby.words().writes_hangul() ? "library.hangul" : "library.latin"), Look::Plain, true, {},
             p.say("library.hangul_hint"));
    draw_text_box(p, foot, "class.words", lobby.words(), p.say(no.empty() ? "class.words_hint" : no), no.empty());
    Rect head = cut_top(rest, std::max(p.px(34), p.line(TextSize::Body)), p.px(8));
    p.button(cut_right(head, p.px(44), p.px(8)), "class.chat.close", "×", Look::Plain, true, {}, p.say("class.chat_close"));
    p.text(head, p.say("class.chat_title"), TextSize::Body, p.theme.ink, Weight::Bold);

    const auto& said = lobby.classroom().said();
    const TextStyle how = p.style(TextSize::Small);
    const int line = p.line(TextSize::Small);
    for (auto each = said.rbegin(); each != said.rend(); ++each) {
        const auto lines = wrap(p.metrics, each->text, how, rest.w);
        const int high = line * (static_cast<int>(lines.size()) + 1) + p.px(6);
        if (high > rest.h) break;
        Rect box = cut_bottom(rest, high);
        p.text(cut_top(box, line), person_name(p.say, lobby.classroom(), each->from), TextSize::Small,
               p.theme.ink_quiet, Weight::Bold);
        p.paragraph(box, each->text, TextSize::Small, p.theme.ink);
    }
}

void draw_leaving(Painter& p, const Rect& window)
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
    p.paragraph(rest, p.say("class.leave_ask"), TextSize::Body, p.theme.ink);
}

void draw_ranks(Painter& p, const Rect& area, const Classroom& classroom, server::Label self)
{
    Rect rest = area;
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(4)), p.say("class.ranks"), TextSize::Body, p.theme.ink,
           Weight::Bold);
    cut_top(rest, p.paragraph({rest.x, rest.y, rest.w, 2 * p.line(TextSize::Small)}, p.say("class.ranks_hint"),
                              TextSize::Small, p.theme.ink_quiet),
            p.px(8));
    // A company's name, then whoever ran it, the best first.
    std::vector<const server::RankLine*> lines;
    std::vector<bool> heads;
    for (const server::RankLine& each : classroom.ranks()) {
        if (each.rank == 0) continue;
        if (lines.empty() || lines.back()->seat != each.seat || lines.back()->line_up != each.line_up) {
            lines.push_back(&each);
            heads.push_back(true);
        }
        lines.push_back(&each);
        heads.push_back(false);
    }
    if (lines.empty()) {
        p.text(cut_top(rest, p.line(TextSize::Body)), p.say("class.no_ranks"), TextSize::Body, p.theme.ink_quiet);
        return;
    }
    const int text = p.limit_text(120); // many lines, little room
    const int high = p.line(TextSize::Small) + p.px(7);
    const int room = std::max(1, rest.h / high);
    const int count = static_cast<int>(lines.size());
    const int columns = std::clamp((count + room - 1) / room, 1, std::max(1, rest.w / p.px(280)));
    for (int i = 0; i < std::min(count, room * columns); ++i) {
        const server::RankLine& each = *lines[static_cast<std::size_t>(i)];
        const Rect all = column(rest, i / room, columns, p.px(14));
        Rect line{all.x, all.y + i % room * high, all.w, high - p.px(3)};
        if (i + 1 == room * columns && count > room * columns) {
            p.text(line, p.say("class.more_ranks", count - i), TextSize::Small, p.theme.ink_quiet);
            break;
        }
        if (heads[static_cast<std::size_t>(i)]) {
            p.text(line, p.say("company." + std::to_string(each.seat.value)), TextSize::Small, p.theme.ink,
                   Weight::Bold);
            continue;
        }
        const bool mine = self != server::no_label
                          && std::find(each.pupils.begin(), each.pupils.end(), self) != each.pupils.end();
        p.canvas.fill(line, mine ? mix(p.theme.card, p.theme.accent, 30) : p.theme.well, p.px(6));
        line = line.inset(p.px(8), 0);
        p.text(cut_left(line, p.width(p.say("final.place", 88), TextSize::Small, Weight::Bold), p.px(6)),
               p.say("final.place", each.rank), TextSize::Small, p.theme.ink, Weight::Bold);
        const std::string total = (each.total < 0 ? "−" : "") + std::to_string(std::abs(each.total));
        p.text(cut_right(line, std::max(p.px(36), p.width(total, TextSize::Small, Weight::Bold)), p.px(6)), total,
               TextSize::Small, p.theme.ink, Weight::Bold, Align::Right);
        p.text(line, p.say("class.rank_line", person_name(p.say, classroom, each.pupils[0]), each.table.value + 1),
               TextSize::Small, p.theme.ink, mine ? Weight::Bold : Weight::Regular);
    }
    p.set_text(text);
}

} // namespace frenemy::client
