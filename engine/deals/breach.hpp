#pragma once

#include "engine/match/event.hpp"

namespace frenemy {

class Transition;

/// Ends a deal by consent or after a betrayal: free, what was paid ahead comes back 1:1.
void cancel_deal(Transition& transition, DealId id);

/// Breaks a deal: damages, what was paid ahead, two points of trust, and no deal of several
/// rounds for two rounds. `breaker` is umpire when both sides broke it: then no damages are owed.
void break_deal(Transition& transition, DealId id, SeatId breaker);

/// Takes points of trust; each point that is not there costs its price instead (rulebook 7.7).
void lose_trust(Transition& transition, SeatId seat, TrustReason why, int points);

/// Units of goods clause `i` that were due and will never come.
struct Missing {
    int units = 0;
    bool destroyed = false; ///< a card took the slots: force majeure; else it is a default
};

/// Settles what missing units mean: damages when firm or a default, prepayment back 1:1 after
/// force majeure and 3/2 after a default, trust once. Returns the prepayment they had carried.
int settle_missing(Transition& transition, const Deal& deal, int i, Missing missing);

} // namespace frenemy
