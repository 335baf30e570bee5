#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// C one member puts in when it contributes: more when there are only two.
int contribution(const Scenario& scenario, int members);

/// What each member gets of a total T: ⌊3T/2n⌋ up to three members, else ⌊2T/n⌋ (rulebook 7.2).
int pot_share(const Scenario& scenario, int total, int members);

/// Cumulative T from which the members share research.
int tier_threshold(const Scenario& scenario, int members);

} // namespace frenemy
