#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// What a company costs a round, used or not (rulebook 2.3).
int upkeep_of(const Scenario& scenario, const Company& company);

/// Interest on debt carried into this round; none for the trusted, more when rates are up.
int interest_of(const Scenario& scenario, const Company& company, Card card);

} // namespace frenemy
