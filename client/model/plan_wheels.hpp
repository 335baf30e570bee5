#pragma once

#include "engine/commands/plan.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/view.hpp"

#include <string_view>
#include <vector>

namespace frenemy::client {

/// One of the numbers of a plan.
struct PlanWheel {
    std::string_view name;      ///< of its words and controls
    std::uint8_t Plan::*field;
};
/// Those that mean something to this role in this match.
std::vector<PlanWheel> wheels_of(const Scenario& scenario, const View& view);
/// One's deals that a plan can break. One that did no more than found an alliance is done with when
/// it is signed: breaking it would cost, and nobody would leave the alliance by it.
std::vector<DealId> breakable_deals(const View& view);

/// What a wheel can be turned up to.
int most_of(const PlanWheel& wheel, const PlanLimits& limits);
/// A plan's quantities are caps, often far above what there is; a wheel shows what can happen.
void keep_within(const PlanLimits& limits, Plan& plan);
/// Actions this role has in this layer, without those that can have no effect; Nothing first.
std::vector<Action> actions_of(const Scenario& scenario, Role role);

} // namespace frenemy::client
