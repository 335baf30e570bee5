#pragma once

#include "engine/core/rejection.hpp"
#include "engine/match/state.hpp"

namespace frenemy {

/// May this seat invite that one into that alliance: both stand in it or in none, the invited not
/// yet, neither is barred, and where there are members one of them invites (rulebook 7.1).
Objection objection_to_invitation(const State& state, SeatId inviter, SeatId invited,
                                  AllianceId alliance);

} // namespace frenemy
