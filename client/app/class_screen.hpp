#pragma once

#include "client/app/net_match.hpp"
#include "client/app/screen.hpp"
#include "client/app/table_screen.hpp"
#include "client/model/join.hpp"
#include "client/model/lobby.hpp"

#include <chrono>

namespace frenemy::client {

/// How much time has passed since it was asked last, for screens that follow a server.
class StopWatch {
public:
    std::uint32_t lap();

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

/// A class as a pupil or a spectator is in it: on the way in, in the lobby, at the table.
class ClassScreen final : public Screen {
public:
    ClassScreen(std::unique_ptr<Line> line, const Going& going);

    Lobby& lobby() { return lobby_; }
    Table* table() { return match_ ? &match_->table() : nullptr; }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override;
    bool busy() const override { return true; }
    int pace() const override { return 60; }
    void covered() override { lobby_.advance(watch_.lap()); }
    void set_motion(bool motion) override;
    void think_aside() override { thinks_aside_ = true; }
    bool moving() const override { return match_ && match_->moving(); }
    bool animate(int milliseconds) override { return match_ && match_->animate(milliseconds); }
    Outcome key(KeyName name, const Words& say) override;
    Outcome type(char32_t character, const Words& say) override;
    Outcome paste(std::string_view text, const Words& say) override;
    Outcome escape() override;
    std::optional<Library::Present> present() const override;

private:
    void follow_table();
    Outcome keep_place(const Words& say);
    Outcome leave();

    Going going_;
    std::shared_ptr<Visit> visit_;
    Lobby lobby_;
    std::unique_ptr<TableScreen> match_;
    std::shared_ptr<Following> laid_; ///< the table that match_ shows, or showed until it was put away
    bool motion_ = true;
    bool thinks_aside_ = false;
    bool typing_ = false; ///< letters go to the chat
    std::optional<server::Token> kept_;
    std::uint32_t second_ = 0; ///< of the clock that was drawn last
    std::uint32_t since_move_ = 0;
    StopWatch watch_;
};

/// Over a socket. Requires nothing: what goes wrong is shown.
Outcome open_class(const Going& going);

} // namespace frenemy::client
