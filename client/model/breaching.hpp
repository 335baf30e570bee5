#pragma once

#include "engine/commands/plan.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/view.hpp"
#include "engine/scenario/scenario.hpp"

namespace frenemy::client {

/// C that breaking one's deal now would cost the viewer: what has to be paid, and what was paid
/// ahead and does not come back (rulebook 5.6, 7.7). Requires: the viewer is a party to it.
int breach_price(const Scenario& scenario, const View& view, DealId deal);

/// What a round would bring under a plan, its breaches included: they are settled first, and nothing
/// of a broken deal falls due after it.
struct Expected {
    Forecast forecast; ///< `result` with what the breaches move
    int breaches = 0;  ///< C that they move; negative is paid
};
Expected expected_of(const Scenario& scenario, const View& view, const Plan& plan);

} // namespace frenemy::client
