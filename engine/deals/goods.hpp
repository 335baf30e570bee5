#pragma once

#include "engine/core/rejection.hpp"
#include "engine/match/state.hpp"

namespace frenemy {

class CommitmentBook;

// What speaks against selling goods (rulebook 5.1), by what it depends on: terms are asked all of
// it, in this order; the legal list asks each part as often as its answer can change.

/// Do these two trade such goods: roles, and a design of which to make wafers?
Objection objection_to_partners(const State& state, SeatId seller, SeatId buyer,
                                const Clause& goods);

/// Whoever sells and buys: quantity, price, rounds.
Objection objection_to_quantities(const Scenario& scenario, const State& state,
                                  const Clause& goods);

/// Slots for all lots of these goods' node that side gives in these terms.
Objection objection_to_slots(const State& state, SeatId foundry, const Clause& goods,
                             const Terms& terms, CommitmentBook& book);

/// An exclusivity the seller has promised against this buyer.
Objection objection_to_exclusivity(SeatId seller, SeatId buyer, const Clause& goods,
                                   CommitmentBook& book);

} // namespace frenemy
