#pragma once

#include "engine/bots/search/quick_plan.hpp"

namespace frenemy {

/// Plays an imagined match on with a quick hand in every seat: goods change hands at middle prices
/// while someone needs them and someone has them, then every seat seals a quick plan. Carried out
/// by the rules like any match. Stops when the match is over or `last_round` has been settled.
class Playout {
public:
    Playout(const Scenario& scenario, State& state, const Habits& habits);

    /// Deals of the round, all but those of one seat, then Planning. Requires: phase Deals.
    void trade(SeatId absent = no_seat);
    /// Seals the quick plan in every seat but one, and `plan` there. Requires: phase Planning.
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
