#pragma once

#include "client/model/playback.hpp"
#include "client/words/words.hpp"
#include "engine/bots/offers.hpp"
#include "engine/commands/plan.hpp"

#include <string>

namespace frenemy::client {

// What somebody at one's elbow would say. The choice is the fair bot's; the reason is told from
// what the player sees.

/// The plan the coach would seal: within what there is to use and to sell.
Plan coached_plan(const Scenario& scenario, const View& view);
/// Why: one sentence, with what it brings beside the plan that lies there.
std::string why_plan(const Words& say, const Scenario& scenario, const View& view,
                     const Plan& coached, const Plan& present);

/// How many offers the coach names.
inline constexpr int coached_offers = 2;
std::string why_offer(const Words& say, const Scenario& scenario, const View& view, const Idea& idea);

/// The one thing to think about after a round.
std::string round_advice(const Words& say, const Scenario& scenario, const Playback& round,
                         const View& now);

} // namespace frenemy::client
