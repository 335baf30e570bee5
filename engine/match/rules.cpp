#include "engine/match/rules.hpp"

#include "engine/commands/negotiation.hpp"
#include "engine/commands/planning.hpp"
#include "engine/match/transition.hpp"

namespace frenemy {
namespace {

using enum Rejection::Code;

Objection objection_to_time_and_seat(const State& state, SeatId seat, const Command& command)
{
    if (state.phase == Phase::Over) return Rejection{MatchOver};
    if (std::holds_alternative<ClosePhase>(command)) return {};
    if (seat.value >= state.seats) return Rejection{UnknownSeat};
    const bool planning = std::holds_alternative<SealPlan>(command);
    if (planning != (state.phase == Phase::Planning)) return Rejection{WrongPhase};
    return {};
}

} // namespace

Objection objection(const Scenario& scenario, const State& state, SeatId seat,
                    const Command& command)
{
    if (auto no = objection_to_time_and_seat(state, seat, command)) return no;
    return std::visit([&](const auto& each) { return objection(scenario, state, seat, each); },
                      command);
}

Objection apply(const Scenario& scenario, State& state, SeatId seat, const Command& command,
                Events* events)
{
    if (auto no = objection(scenario, state, seat, command)) return no;
    Transition transition{scenario, state, events};
    std::visit([&](const auto& each) { carry_out(transition, seat, each); }, command);
    return {};
}

} // namespace frenemy
