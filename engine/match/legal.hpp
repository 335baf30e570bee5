#pragma once

#include "engine/commands/command.hpp"
#include "engine/core/bounded_list.hpp"
#include "engine/match/state.hpp"

namespace frenemy {

/// Sensible legal commands of one seat, at most this many.
using Legal = BoundedList<Command, 64>;

/// Lists what a seat can do now: every answer, withdrawal, waiver and cancellation; one offer at
/// list price for each good it could trade with each partner, and one invitation; the usual plan
/// with every legal action, with and without a contribution. None has an objection. Clears `out`.
void list_legal(const Scenario& scenario, const State& state, SeatId seat, Legal& out);

/// Largest value of each parametric field of a plan: what wheels and forms may offer.
struct PlanLimits {
    int titan_order = 0;
    int use = 0;      ///< A chips there may be to use: stock, deals, Titan
    int sell_e = 0;
    int spot = 0;
    int offshore = 0;
    int repay = 0;    ///< steps
    bool borrow = false;
    bool contribute = false;
    int spending = 0; ///< C for action, offshore lots and Titan together
};
PlanLimits plan_limits(const Scenario& scenario, const State& state, SeatId seat);

} // namespace frenemy
