#pragma once

#include "engine/match/state.hpp"
#include "engine/match/view.hpp"

namespace frenemy {

/// A match that could be going on: it shows the viewer exactly this View, and what the View hides
/// (seed, news to come, agendas, contributions, ledgers, sealed plans) is drawn by `seed` from what
/// agrees with it. The only way a bot comes by a State with secrets in it; they are made up. Open
/// offers between other seats are left out. Requires: the viewer is a seat.
State imagine(const Scenario& scenario, const View& view, std::uint64_t seed);

} // namespace frenemy
