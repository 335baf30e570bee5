#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// How far a hidden agenda has come: the figure it is judged by and its two marks. Balance is
/// judged downwards: `value` at most `full`.
struct AgendaProgress {
    int value = 0;
    int full = 0;
    int half = 0;
    bool at_most = false;
    bool applies = true; ///< false when a precondition is not met
};

/// What the agenda asks for in this scenario.
Scenario::Marks marks_of(const Scenario& scenario, Agenda agenda);

AgendaProgress progress_of(const Scenario& scenario, const State& state, SeatId seat,
                           Agenda agenda);

/// 8, 4 or 0 for the agenda the seat kept.
int agenda_points(const Scenario& scenario, const State& state, SeatId seat);

} // namespace frenemy
