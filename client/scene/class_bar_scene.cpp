#include "client/model/class_saying.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/lobby_scene.hpp"
#include "client/scene/text_box.hpp"
#include "client/scene/text_layout.hpp"

#include <algorithm>

// What lies above a pupil's table: who plays, the clock, what the teacher says; and the chat.

namespace frenemy::client {
namespace {

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
    else if (now.time_up && now.stage == server::ClassStage::Playing && lobby.table()
             && !lobby.classroom().over(lobby.table()->table))
        all.push_back({p.say("class.time_up"), theme.raised, theme.table_text, {}, {}});
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
        std::string who = holders_alias(p.say, lobby.classroom(), now);
        if (now.holder == server::Holder::Absent || now.holder == server::Holder::StandIn) who += " …";
        p.text(box, who, TextSize::Small, own ? p.theme.ink : p.theme.table_text,
               own ? Weight::Bold : Weight::Regular);
        p.touchable(whole, "class.holder." + std::to_string(i),
                    who, p.say("holder." + std::string{name_of_holder(now.holder)}), 6);
    }
}

} // namespace

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
    if (lobby.from_console() && lobby.table()) {
        const std::string back = p.say("class.to_console");
        p.button(cut_right(line, p.width(back, TextSize::Small) + p.px(28), p.px(8)), "class.back", back,
                 Look::Ghost, true, {}, p.say("class.to_console_hint"));
    }
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
    const bool over = lobby.table() && lobby.classroom().over(lobby.table()->table);
    if (lobby.table() && !over && (clock.state == server::ClockState::Waiting || has_limit(clock))) {
        const std::string left = clock.state == server::ClockState::Waiting ? "…" : minutes(clock.left_ms);
        const Rect box = cut_right(line, std::max(p.px(84), p.width(left, TextSize::Body, Weight::Bold) + p.px(24)),
                                   p.px(10));
        const bool urgent = clock.state == server::ClockState::Running && clock.left_ms <= 15'000;
        p.canvas.fill(box, urgent ? theme.loss : theme.card, p.px(6));
        p.text(box, left, TextSize::Body, urgent ? theme.card : theme.ink, Weight::Bold, Align::Centre);
        p.touchable(box, "class.clock", left, p.say(clock.state == server::ClockState::Paused ? "class.clock_paused"
                                                                                              : "class.clock_hint"), 6);
    }
    if (const std::string until = lobby.homework_until(); !until.empty()) {
        const std::string text_of_it = p.say("class.homework_until", until);
        const Rect box = cut_right(line, p.width(text_of_it, TextSize::Small) + p.px(20), p.px(10));
        p.text(box, text_of_it, TextSize::Small, theme.table_text, Weight::Regular, Align::Centre);
        p.touchable(box, "class.homework", text_of_it, p.say("class.homework", until), 6);
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

namespace {

/// Where one writes.
void draw_saying(Painter& p, Rect foot, const Lobby& lobby)
{
    p.button(cut_right(foot, p.width(p.say("class.send"), TextSize::Body, Weight::Bold) + p.px(28), p.px(8)),
             "class.send", p.say("class.send"), Look::Plain, !lobby.words().empty(), p.say("class.nothing_to_send"));
    p.button(cut_right(foot, p.px(44), p.px(6)), "class.hangul",
             p.say(lobby.words().writes_hangul() ? "library.hangul" : "library.latin"), Look::Plain, true, {},
             p.say("library.hangul_hint"));
    draw_text_box(p, foot, "class.words", lobby.words(), p.say("class.words_hint"), true);
}

/// In its place, why one cannot.
void draw_silence(Painter& p, Rect& rest, const std::string& why)
{
    const int pad = p.px(10);
    const auto lines = static_cast<int>(wrap(p.metrics, why, p.style(TextSize::Small), rest.w - 2 * pad).size());
    const Rect ground = cut_bottom(rest, lines * p.line(TextSize::Small) + 2 * pad, p.px(10));
    p.canvas.fill(ground, p.theme.well, p.px(6));
    p.paragraph(ground.inset(pad), why, TextSize::Small, p.theme.ink);
}

} // namespace

void draw_chat(Painter& p, const Rect& area, const Lobby& lobby)
{
    // What lies below cannot be pressed through it.
    p.controls.erase(std::remove_if(p.controls.begin(), p.controls.end(),
                                    [&](const Control& each) { return each.area.meets(area); }),
                     p.controls.end());
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(12));
    if (const std::string_view no = lobby.why_no_chat(); !no.empty())
        draw_silence(p, rest, p.say(no));
    else
        draw_saying(p, cut_bottom(rest, button_height(p), p.px(10)), lobby);
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

} // namespace frenemy::client
