#pragma once

#include "engine/core/rejection.hpp"
#include "engine/match/state.hpp"

namespace frenemy {

class Transition;
class CommitmentBook;

/// Has this seat signed fewer deals this round than it may (rulebook 5.3)?
bool may_sign_more(const Scenario& scenario, const State& state, SeatId seat);

/// May these two seats say this to each other at all: layer, givers, quantities, rounds, slots,
/// bans, exclusivity, fairness. What the parties can pay right now is not asked
/// (rulebook 5.3, 5.5).
Objection objection_to_terms(const Scenario& scenario, const State& state, SeatId from, SeatId to,
                             const Terms& terms);
/// The same for who asks about many offers at once. Requires: two seats at the table, and terms in
/// good form: known kinds of the scenario's layer, unused fields zero, nothing repeated.
Objection objection_to_promises(const Scenario& scenario, const State& state, SeatId from,
                                SeatId to, const Terms& terms, CommitmentBook& book);

/// The same, and can both sides pay and deliver what falls due at once, and sign one more deal.
Objection objection_to_signing(const Scenario& scenario, const State& state, const Offer& offer);
/// The same of an offer that is on the table, where only offers in good form are.
Objection objection_to_signing(const Scenario& scenario, const State& state, const Offer& offer,
                               CommitmentBook& book);

/// Locks, moves and joins what the terms say. Requires: no objection.
void sign(Transition& transition, const Offer& offer);

/// Takes every open offer back that can no longer be signed by anybody, now that these two have
/// signed, cancelled or bought off something.
void withdraw_impossible_offers(Transition& transition, SeatId one, SeatId another);

} // namespace frenemy
