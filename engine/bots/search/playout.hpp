#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// What moves a seat's hand in a playout besides the market: how it treats its alliance.
enum class Habit : std::uint8_t { Gives, Mirrors, RidesFree };
using Habits = std::array<Habit, max_seats>;

/// Habits that agree with what the (imagined) seats have put in so far.
Habits draw_habits(const State& imagined);

/// Plays an imagined match on with a quick hand in every seat: goods change hands at middle prices
/// while someone needs them and someone has them, then every seat seals a usual plan. Carried out
/// by the rules like any match. Stops when the match is over or `last_round` has been settled.
class Playout {
public:
    Playout(const Scenario& scenario, State& state, const Habits& habits);

    /// Deals of the round, all but those of one seat, then Planning. Requires: phase Deals.
    void trade(SeatId absent = no_seat);
    /// The plan the quick hand would seal. Requires: phase Planning.
    Plan usual_plan(SeatId seat) const;
    /// Seals the usual plan in every seat but one, and `plan` there. Requires: phase Planning.
    void settle(SeatId seat, const Plan& plan);
    void settle();
    void to_the_end(int last_round);

private:
    const Scenario& scenario_;
    State& state_;
    const Habits& habits_;
};

/// What a seat's end is worth: its score in hundredths of a point, the gain not rounded.
int merit_of(const Scenario& scenario, const State& state, SeatId seat);

} // namespace frenemy
