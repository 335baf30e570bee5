#pragma once

#include "client/words/words.hpp"
#include "engine/commands/plan.hpp"
#include "engine/deals/deal.hpp"
#include "engine/match/view.hpp"
#include "engine/scenario/scenario.hpp"

#include <optional>
#include <string>

namespace frenemy::client {

/// A deal can be worth much and leave nothing to pay with: the round in which the viewer's money
/// that can be spent would fall below 0, and to what.
struct Shortfall {
    int round = 0;
    int money = 0; ///< C, below 0
};

/// What signing would do to it in this round and the next, as far as the viewer can see: this round
/// under the plan that is expected. Nothing when the money lasts, when signing does not make it
/// less, or when nobody could sign.
std::optional<Shortfall> shortfall_after(const Scenario& scenario, const View& view,
                                         const Plan& expected, const Offer& offer);
/// A line of its own below what else is said of the deal; empty without a shortfall.
std::string shortfall_text(const Words& say, const std::optional<Shortfall>& shortfall);

} // namespace frenemy::client
