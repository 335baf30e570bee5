#pragma once

#include "engine/commands/command.hpp"
#include "engine/core/rejection.hpp"
#include "engine/match/event.hpp"

namespace frenemy {

/// Changes with every change of a rule; a match file plays with its own version or says why not.
inline constexpr std::uint16_t rules_version = 2;

/// Most events one command can cause: a settlement of 8 seats with every deal falling due.
inline constexpr std::size_t max_events = 2048;
/// Caller's buffer for what happened. Large: keep one and reuse it.
using Events = BoundedList<Event, max_events>;

/// What speaks against this command now, if anything. Changes nothing and may be asked at any
/// time, by `apply`, by the legal list, by a form while it is being filled in.
Objection objection(const Scenario& scenario, const State& state, SeatId seat,
                    const Command& command);

/// Carries a command out. On rejection nothing has happened. `events`, when given, is appended
/// to; it is not cleared.
Objection apply(const Scenario& scenario, State& state, SeatId seat, const Command& command,
                Events* events = nullptr);

/// The plan a seat gets that seals none: as last round, within what it may seal (rulebook 3.6).
/// Always legal in Planning. Asks for no more than the seat's own View shows.
Plan default_plan(const Scenario& scenario, const State& state, SeatId seat);

} // namespace frenemy
