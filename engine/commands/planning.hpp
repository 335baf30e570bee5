#pragma once

#include "engine/commands/command.hpp"
#include "engine/core/rejection.hpp"
#include "engine/match/state.hpp"

namespace frenemy {

class Transition;

// Sealing plans, and the umpire's closing of a phase (rulebook 3.3).

Objection objection(const Scenario&, const State&, SeatId, const SealPlan&);
Objection objection(const Scenario&, const State&, SeatId, const ClosePhase&);

void carry_out(Transition&, SeatId, const SealPlan&);
void carry_out(Transition&, SeatId, const ClosePhase&);

/// Price of an action this round, cards included.
int price_of(const Scenario& scenario, const State& state, Action action);

/// May this seat take that action now? Asked when the plan is sealed and again at its step of the
/// settlement, when things may have changed.
Objection objection_to_action(const Scenario& scenario, const State& state, SeatId seat,
                              Action action, std::uint8_t target);

/// Can that action do anything at this table? A second source and an opened PDK spare porting,
/// which nobody pays where there is one foundry. Legal all the same.
bool has_effect(const Scenario& scenario, Action action);

/// C this plan spends on action, offshore lots and new Titan chips, and the most it may (rulebook 3.5).
int spending_of(const Scenario& scenario, const State& state, const Plan& plan);
int sealing_limit(const Scenario& scenario, const State& state, SeatId seat);

} // namespace frenemy
