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

/// Whoever buys: quantity, price, rounds, and slots for all lots that side gives in these terms.
Objection objection_to_supply(const Scenario& scenario, const State& state, SeatId seller,
                              const Clause& goods, const Terms& terms, CommitmentBook& book);

/// An exclusivity the seller has promised against this buyer.
Objection objection_to_exclusivity(SeatId seller, SeatId buyer, const Clause& goods,
                                   CommitmentBook& book);

} // namespace frenemy
