#pragma once

#include "engine/bots/bot.hpp"
#include "engine/match/match_log.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/view.hpp"

#include <array>
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

/// A match as one person's screens see it, wherever it is played. Time is the caller's: each call
/// of `bot_step` is one move.
class Match {
public:
    virtual ~Match() = default;

    virtual const Scenario& scenario() const = 0;
    virtual SeatId person() const = 0; ///< no_seat: a spectator
    virtual View view() const = 0;
    /// Secret until the match is over, and so are its log and state.
    virtual const MatchLog& log() const = 0;
    virtual const State& state() const = 0;

    /// The person's command. `happened` is only set when there is no objection.
    virtual Objection ask(const Command& command, Happened& happened) = 0;
    /// The next move of a bot that has something to do; false when all wait for the person.
    virtual bool bot_step(Happened& happened) = 0;
    /// A bot takes the person's seat from here on.
    virtual void let_a_bot_play() = 0;

    bool over() const { return view().phase == Phase::Over; }
};

} // namespace frenemy::client
