#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// What a deal still owes: payments by round, prepayment left, list value left.

/// List value of these terms' goods; without goods the waiver fee of an exclusivity (rulebook 5.1).
int list_value(const Scenario& scenario, const Terms& terms);
/// The same of what a running deal has not yet delivered.
int list_value_left(const Scenario& scenario, const Deal& deal);

/// Penalty of a deal that writes none: a part of its list value, rounded up, within the limit.
int usual_penalty(const Scenario& scenario, int list);
/// Penalty for `missing` list value of the deal, rounded up.
int penalty_for(const Deal& deal, int missing);

/// The goods clause a prepayment of that side pays: the first whose goods the side receives.
/// −1 when there is none.
int prepaid_clause(const Terms& terms, Side payer);

/// Price of `units` of a goods clause with the surcharges for firmness and credit.
int price_of(const Scenario& scenario, const Terms& terms, const Clause& clause, int units);

/// Part of the prepayment credited to the next `units` of clause `i`: even shares, the
/// remainder with the last unit.
int prepayment_share(const Deal& deal, int i, int units);

bool paid_upfront(const Deal& deal, Side buyer);

/// What that side still has paid ahead, by prepayment or in full at signing.
int paid_ahead(const Scenario& scenario, const Deal& deal, Side buyer);

/// Payment due for clause `i` in `round` when all of it comes; 0 for credit, which is due one
/// round later.
int payment_due(const Scenario& scenario, const Deal& deal, int i, int round);

/// What that side owes for lots of last round's that were delivered on credit.
int credit_owed(const Scenario& scenario, const Deal& deal, Side side);

/// Everything that side pays in `round`: goods, instalments, last round's credit.
int dues_of(const Scenario& scenario, const Deal& deal, Side side, int round);

/// Over all deals of a seat.
int dues(const Scenario& scenario, const State& state, SeatId seat, int round);

/// Cash that this round's goods and instalments do not lock; below zero when they lock more than
/// there is. What is owed on credit locks nothing (rulebook 5.4).
int free_cash(const Scenario& scenario, const State& state, SeatId seat);

/// Chips set aside for deals of this round.
int locked_chips(const State& state, SeatId seat, Chip chip);
int free_chips(const State& state, SeatId seat, Chip chip);

/// The last round in which anything of these terms happens, credit included.
int last_round_of(const Terms& terms);
/// Goods or instalments in more than one round.
bool spans_rounds(const Terms& terms);

} // namespace frenemy
