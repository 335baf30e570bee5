#pragma once

#include "tests/support/random_play.hpp"

namespace frenemy::testing {

/// Changes everything `viewer` may not know: seed, news to come, what others keep secret, offers
/// between others.
State with_other_secrets(const State& state, SeatId viewer, Chance& chance);

} // namespace frenemy::testing
