#include "client/app/class_screen.hpp"

#include "client/app/calendar_here.hpp"
#include "client/app/replay_screen.hpp"
#include "client/app/seat_file.hpp"
#include "client/net/web_socket_line.hpp"
#include "client/scene/lobby_scene.hpp"

#include <utility>

namespace frenemy::client {
namespace {

using Standing = Visit::Standing;

constexpr std::uint32_t follow_ms = 300; ///< from one move of somebody else to the next
constexpr std::size_t far_behind = 6;    ///< then moves are not shown one by one

} // namespace

std::uint32_t StopWatch::lap()
{
    const auto now = std::chrono::steady_clock::now();
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - last_);
    last_ += passed;
    return static_cast<std::uint32_t>(passed.count());
}

ClassScreen::ClassScreen(std::unique_ptr<Line> line, const Going& going)
    : going_(going)
    , visit_(std::make_shared<Visit>(std::move(line), going.errand, going.token))
    , lobby_(visit_, calendar_here(), going.from_console)
    , kept_(going.token)
{
}

void ClassScreen::draw(Painter& painter, const Rect& window)
{
    const Visit& visit = *visit_;
    const bool been_in = visit.place() || visit.following() || visit.standing() == Standing::Here;
    Rect below = window; // the bar and what is told
    if (!been_in || (visit.standing() == Standing::Ended && !match_)) {
        draw_coming(painter, window, lobby_);
    } else if (match_) {
        const Rect rest = below = draw_class_bar(painter, window, lobby_, false);
        // The bar was first, so that it keeps its controls; the table paints only what is below.
        painter.canvas.push_clip(rest);
        // What is told takes room from the board; there the largest text would no longer fit.
        const int text = painter.limit_text(rest.h < window.h - painter.px(60) ? 130 : 150);
        match_->draw(painter, rest);
        painter.set_text(text);
        painter.canvas.pop_clip();
    } else {
        draw_lobby(painter, window, lobby_);
    }
    if (lobby_.chat_open()) {
        const int wide = std::min(window.w / 2, painter.px(380));
        const int top = std::max(window.y + painter.px(64), below.y + painter.px(8));
        draw_chat(painter, {window.right() - wide - painter.px(14), top, wide,
                            window.bottom() - painter.px(80) - top}, lobby_);
    }
    if (lobby_.asks_to_leave()) draw_leaving(painter, window, lobby_);
}

Outcome ClassScreen::press(std::string_view id, const Words& say)
{
    if (id == "class.back") { // the seat is kept
        visit_->close();
        return Outcome::go(Outcome::Then::Back);
    }
    if (id == "class.leave.yes") return leave();
    if (id == "class.reenter") {
        Going again = going_;
        if (const auto* join = std::get_if<server::Join>(&going_.errand))
            again.errand = server::Reenter{join->code, join->wish};
        again.token.reset();
        return open_class(again);
    }
    typing_ = id == "class.words" || (id == "class.chat" && !lobby_.chat_open());
    if (id == "class.hangul") {
        lobby_.words().switch_hangul();
        typing_ = true;
        return Outcome::redraw();
    }
    if (id == "class.words" || lobby_.press(id)) {
        if (id == "class.send") typing_ = true;
        return Outcome::redraw();
    }
    if (id == "class.to_table") {
        laid_.reset();
        follow_table();
        return Outcome::redraw();
    }
    // Back to the others, not to the start: the class goes on.
    if (id == "final.start" || id == "class.tables") {
        match_.reset();
        return Outcome::redraw();
    }
    return match_ ? match_->press(id, say) : Outcome::unknown();
}

Outcome ClassScreen::leave()
{
    forget_seat(seat_file(), going_.code);
    visit_->leave();
    visit_->close();
    return Outcome::go(Outcome::Then::Back);
}

/// A table of one's own, or another than before. One that was put away is not laid again.
void ClassScreen::follow_table()
{
    const auto& following = visit_->following();
    if (following == laid_) return;
    match_.reset();
    if (!following || !following->begun()) return;
    laid_ = following;
    match_ = std::make_unique<TableScreen>(std::make_unique<NetMatch>(visit_));
    match_->set_motion(motion_);
    if (thinks_aside_) match_->think_aside();
}

Outcome ClassScreen::tick(const Words& say)
{
    const std::uint32_t passed = watch_.lap();
    Outcome outcome;
    outcome.changed = lobby_.advance(passed);
    follow_table();
    if (match_) {
        since_move_ += passed;
        const bool late = laid_->untold() > far_behind;
        if (since_move_ >= follow_ms || late) {
            since_move_ = 0;
            Outcome moved = match_->tick(say);
            outcome.cue = moved.cue;
            outcome.notice = std::move(moved.notice);
            outcome.changed |= moved.changed;
        }
    }
    if (const MatchLog* record = lobby_.take_record())
        return Outcome::open(std::make_unique<ReplayScreen>(*record));
    const std::uint32_t second = (lobby_.classroom().clock().left_ms + visit_->wait_ms() + 999) / 1000;
    if (std::exchange(second_, second) != second) outcome.changed = true;
    Outcome kept = keep_place(say);
    if (!kept.notice.empty()) outcome.notice = std::move(kept.notice);
    return outcome;
}

/// Whoever restarts the game finds the way back.
Outcome ClassScreen::keep_place(const Words& say)
{
    const auto& place = visit_->place();
    if (!place || kept_ == place->token) return {};
    kept_ = place->token;
    if (keep_seat(seat_file(), {going_.address, going_.code, place->label, place->token})) return {};
    return Outcome::says(say("class.seat_not_kept", seat_file().string()));
}

void ClassScreen::set_motion(bool motion)
{
    motion_ = motion;
    if (match_) match_->set_motion(motion);
}

Outcome ClassScreen::key(KeyName name, const Words& say)
{
    if (!lobby_.chat_open() || !typing_) return {};
    switch (name) {
    case KeyName::Backspace: lobby_.words().backspace(); return Outcome::redraw();
    case KeyName::SwitchHangul: lobby_.words().switch_hangul(); return Outcome::redraw();
    case KeyName::Space: return Outcome::redraw(); // it comes as a character, too
    case KeyName::Enter: return press("class.send", say);
    default: return {};
    }
}

Outcome ClassScreen::type(char32_t character, const Words&)
{
    if (!lobby_.chat_open() || !typing_ || !lobby_.may_chat()) return {};
    lobby_.words().type(character);
    return Outcome::redraw();
}

Outcome ClassScreen::paste(std::string_view text, const Words&)
{
    if (!lobby_.chat_open() || !typing_ || !lobby_.may_chat()) return {};
    lobby_.words().paste(text);
    return Outcome::redraw();
}

Outcome ClassScreen::escape()
{
    if (lobby_.asks_to_leave()) {
        lobby_.press("class.leave.no");
        return Outcome::redraw();
    }
    if (lobby_.chat_open()) {
        lobby_.press("class.chat");
        typing_ = false;
        return Outcome::redraw();
    }
    return match_ ? match_->escape() : Outcome{};
}

std::optional<Library::Present> ClassScreen::present() const
{
    return match_ ? match_->present() : std::nullopt;
}

Outcome open_class(const Going& going)
{
    return Outcome::open(std::make_unique<ClassScreen>(std::make_unique<WebSocketLine>(going.address), going));
}

} // namespace frenemy::client
