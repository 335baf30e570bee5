#pragma once

#include "client/app/table_screen.hpp"

namespace frenemy::client {

/// "여기서 다시": a recorded match played on from one of its moves, with bots in the other seats,
/// and at the end beside the record.
class WhatIfScreen final : public Screen {
public:
    /// `record`: how the match ended then; `from`: the round in which it goes on.
    WhatIfScreen(const State& record, int from, std::unique_ptr<Match> match)
        : record_(record)
        , from_(from)
        , match_(std::move(match))
    {
    }

    Table& table() { return match_.table(); }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override { return match_.tick(say); }
    bool busy() const override { return !compares_; }
    int pace() const override { return match_.pace(); }
    int brisk_pace() const override { return match_.brisk_pace(); }
    void set_motion(bool motion) override { match_.set_motion(motion); }
    void think_aside() override { match_.think_aside(); }
    bool moving() const override { return match_.moving(); }
    bool animate(int milliseconds) override { return match_.animate(milliseconds); }
    Outcome escape() override;
    std::string_view ends_with_it() const override { return match_.ends_with_it(); }
    std::optional<Library::Present> present() const override { return match_.present(); }

private:
    State record_;
    int from_;
    TableScreen match_;
    bool compares_ = false;
};

/// Plays on as `seat` after the first `entries` moves; nothing when the record cannot be followed
/// that far.
std::unique_ptr<Screen> play_on(const MatchLog& record, std::size_t entries, SeatId seat);

} // namespace frenemy::client
