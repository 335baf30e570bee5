#include "client/scene/projector_scene.hpp"

#include "client/model/class_saying.hpp"
#include "client/model/saying.hpp"
#include "client/scene/board.hpp"
#include "client/scene/lobby_scene.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// Larger than any text of the game: for the last row of a classroom.
void draw_large(Painter& p, const Rect& area, const std::string& text, int pixels, Colour colour)
{
    TextStyle how{pixels, Weight::Bold};
    while (how.pixels > 20 && p.metrics.width(text, how) > area.w) how.pixels -= 4;
    const int wide = p.metrics.width(text, how);
    p.canvas.text({area.x + (area.w - wide) / 2, area.y + (area.h - p.metrics.line_height(how)) / 2}, text, how,
                  colour);
}

void draw_names(Painter& p, Rect rest, const Classroom& classroom)
{
    const auto& people = classroom.people();
    if (people.empty() || rest.h <= 0) return;
    const int high = p.line(TextSize::Body) + p.px(12);
    const int columns = std::clamp(rest.w / p.px(210), 1, 8);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const int at = static_cast<int>(i);
        const Rect line{rest.x, rest.y + at / columns * (high + p.px(6)), rest.w, high};
        if (line.bottom() > rest.bottom()) break;
        const Rect box = column(line, at % columns, columns, p.px(10));
        p.canvas.fill(box, p.theme.card, p.px(8));
        p.text(box.inset(p.px(8), 0), person_name(p.say, people[i]), TextSize::Body,
               people[i].here ? p.theme.ink : p.theme.ink_quiet, Weight::Bold, Align::Centre);
    }
}

/// Before the start: nothing matters but how one gets in.
void draw_joining(Painter& p, Rect rest, const Projector& projector)
{
    Rect card = cut_top(rest, rest.h * 58 / 100, p.px(16));
    p.card(card);
    card = card.inset(p.px(24), p.px(18));
    const auto centred = [&](const std::string& text, TextSize size, Colour colour, Weight weight) {
        p.text(cut_top(card, p.line(size), p.px(4)), text, size, colour, weight, Align::Centre);
    };
    centred(p.say("projector.join"), TextSize::Title, p.theme.ink, Weight::Bold);
    centred(p.say("projector.how"), TextSize::Body, p.theme.ink, Weight::Regular);
    const Rect foot = cut_bottom(card, p.line(TextSize::Body));
    p.text(foot, p.say("projector.address", projector.address()), TextSize::Body, p.theme.ink_quiet, Weight::Regular,
           Align::Centre);
    draw_large(p, card, projector.join_code(), std::min(card.h * 8 / 10, p.px(190)), p.theme.ink);
    const auto& people = projector.classroom().people();
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(10)),
           p.say("projector.here", static_cast<int>(people.size())), TextSize::Title, p.theme.table_text,
           Weight::Bold);
    draw_names(p, rest, projector.classroom());
}

void draw_board_of(Painter& p, Rect rest, const Projector& projector)
{
    const Following* table = projector.table();
    if (!table) {
        p.text(rest, p.say("projector.coming"), TextSize::Body, p.theme.table_text, Weight::Regular, Align::Centre);
        return;
    }
    const View& view = table->shown();
    const int text = p.limit_text(130);
    draw_strip(p, cut_top(rest, std::max(p.px(52), p.line(TextSize::Body) + p.line(TextSize::Small)), p.px(10)),
               table->scenario(), view, p.say("phase." + std::string{name_of_phase(view.phase)}),
               table_name(p.say, table->table()));
    draw_board(p, rest, table->scenario(), view, {}, {});
    p.set_text(text);
}

/// What everybody waits for, as large as the head allows.
void draw_clock(Painter& p, Rect& head, const server::Clock& clock)
{
    if (!has_limit(clock)) return;
    const std::string left = minutes(clock.left_ms);
    const Rect box = cut_right(head, p.width("00:00", TextSize::Title, Weight::Bold) * 13 / 10 + p.px(24), p.px(16));
    const bool urgent = clock.state == server::ClockState::Running && clock.left_ms <= 15'000;
    p.canvas.fill(box, urgent ? p.theme.loss : p.theme.card, p.px(8));
    draw_large(p, box.inset(p.px(8), 0), left, box.h * 7 / 10, urgent ? p.theme.card : p.theme.ink);
}

} // namespace

void draw_projector(Painter& p, const Rect& window, const Projector& projector, bool alone)
{
    p.table(window);
    Rect rest = window.inset(p.px(24), p.px(16));
    // A wall is read from farther away than a screen.
    const int usual = p.grow_text(130);
    const server::ClassNow& now = projector.classroom().now();
    Rect head = cut_top(rest, std::max(p.px(44), p.line(TextSize::Title)), p.px(12));
    const auto button = [&](std::string_view id, Look look) {
        const std::string text = p.say(id);
        p.button(cut_right(head, p.width(text, TextSize::Body) + p.px(32), p.px(10)), std::string{id}, text, look);
    };
    if (!alone) button("projector.back", Look::Ghost);
    if (now.tables > 1 && now.stage == server::ClassStage::Playing) button("projector.next", Look::Ghost);
    if (now.stage != server::ClassStage::Lobby) {
        const std::string code = p.say("projector.code", projector.join_code());
        p.text(cut_right(head, p.width(code, TextSize::Title, Weight::Bold), p.px(16)), code, TextSize::Title,
               p.theme.table_text, Weight::Bold);
    }
    if (now.stage == server::ClassStage::Playing && projector.table())
        draw_clock(p, head, projector.classroom().clock());
    p.text(head, now.title.empty() ? p.say("start.title") : now.title, TextSize::Title, p.theme.table_text,
           Weight::Bold);

    if (const std::string& told = projector.announcement(); !told.empty()) {
        const bool fits = p.width(told, TextSize::Title, Weight::Bold) <= rest.w - p.px(32);
        const int lines = fits ? 1 : 2;
        const TextSize size = fits ? TextSize::Title : TextSize::Body;
        const Rect strip = cut_top(rest, lines * p.line(size) + p.px(16), p.px(10));
        p.canvas.fill(strip, p.theme.accent, p.px(8));
        if (fits) p.text(strip, told, size, p.theme.on_accent, Weight::Bold, Align::Centre);
        else p.paragraph(strip.inset(p.px(16), p.px(8)), told, size, p.theme.on_accent, Weight::Bold);
    }
    const bool last = now.time_up && now.stage == server::ClassStage::Playing;
    if (now.paused || last) {
        const Rect strip = cut_top(rest, p.line(TextSize::Body) + p.px(12), p.px(10));
        p.canvas.fill(strip, p.theme.raised, p.px(8));
        p.text(strip, p.say(now.paused ? "class.paused" : "class.time_up"), TextSize::Body, p.theme.table_text,
               Weight::Bold, Align::Centre);
    }
    switch (now.stage) {
    case server::ClassStage::Lobby: draw_joining(p, rest, projector); break;
    case server::ClassStage::Playing: draw_board_of(p, rest, projector); break;
    case server::ClassStage::Over:
        p.card(rest);
        draw_ranks(p, rest.inset(p.px(20), p.px(16)), projector.classroom(), server::no_label); break;
    }
    p.set_text(usual);
}

} // namespace frenemy::client
