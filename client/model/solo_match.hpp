#pragma once

#include "engine/bots/bot.hpp"
#include "engine/match/match_log.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/view.hpp"

#include <array>
#include <memory>
#include <vector>

namespace frenemy::client {

struct SoloSetup {
    Scenario scenario;
    std::uint64_t seed = 1;
    SeatId person = no_seat; ///< no_seat: bots only
    std::array<Temper, max_seats> tempers{};
};

/// What a command led to, as the person may learn it.
struct Happened {
    View before;
    std::vector<Event> events;
};

/// A match of one person against bots, or of bots alone, in this process. The person is shown its
/// seat's View and events, nothing else. Time is the caller's: each call of `bot_step` is one move.
class SoloMatch {
public:
    explicit SoloMatch(const SoloSetup& setup);

    const Scenario& scenario() const { return log_.scenario; }
    SeatId person() const { return person_; }
    View view() const { return view_for(state_, person_); }
    const MatchLog& log() const { return log_; }
    bool over() const { return state_.phase == Phase::Over; }
    /// The whole state; secret until the match is over.
    const State& state() const { return state_; }

    /// The person's command. `happened` is only set when there is no objection.
    Objection ask(const Command& command, Happened& happened);
    /// The next move of a bot that has something to do; false when all wait for the person.
    bool bot_step(Happened& happened);
    /// A bot takes the person's seat from here on.
    void let_a_bot_play() { person_plays_ = false; }

private:
    Objection carry_out(SeatId seat, const Command& command, Happened& happened);
    bool waits(SeatId seat) const;

    MatchLog log_;
    State state_;
    SeatId person_;
    bool person_plays_;
    std::array<Bot, max_seats> bots_{};
    int last_ = -1; ///< bot that moved last; the next one is asked first
    std::unique_ptr<Events> events_ = std::make_unique<Events>();
};

} // namespace frenemy::client
