#pragma once

#include "engine/bots/bot.hpp"
#include "engine/match/match_log.hpp"
#include "engine/match/rules.hpp"

#include <array>
#include <initializer_list>
#include <string>

namespace frenemy::testing {

/// A match while it is being recorded. Throws where a command is refused: the script is wrong.
class Recording {
public:
    explicit Recording(Scenario scenario, std::uint64_t seed = 1);

    const State& state() const { return state_; }
    const MatchLog& log() const { return log_; }

    void must(SeatId seat, const Command& command);
    /// `from` offers, `to` accepts; the deal's number.
    DealId sign(SeatId from, SeatId to, std::initializer_list<Clause> clauses);
    void seal(SeatId seat, const Plan& plan) { must(seat, SealPlan{plan}); }
    /// Time is up.
    void close() { must(umpire, ClosePhase{}); }
    /// Seats that have not sealed get an empty plan.
    void settle_idle();
    /// Idle rounds until `round` begins, or to the end.
    void idle_until(int round);

    /// Who plays for the seats that no script plays for.
    void seat_bots(std::initializer_list<Temper> tempers);
    /// Bots that found no alliance and join none.
    void forbid_alliances() { alliances_ = false; }
    /// The phase goes on until it ends; who has sealed or finished is left alone.
    void play_phase();
    void play_to_end();

private:
    Command decided(SeatId seat) const;

    MatchLog log_;
    State state_;
    std::array<Bot, max_seats> bots_{};
    bool alliances_ = true;
};

} // namespace frenemy::testing
