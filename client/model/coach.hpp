#pragma once

#include "client/model/playback.hpp"
#include "client/words/words.hpp"
#include "engine/bots/search/offer_search.hpp"
#include "engine/commands/plan.hpp"

#include <string>

namespace frenemy::client {

// What somebody at one's elbow would say: the strategist's choice in the person's place. The reason
// is told from what the player sees, and by how much it ended better in the imagined matches.

/// How many offers the coach names, at most.
inline constexpr std::size_t coached_offers = FoundOffers::capacity;

/// What the coach found on one view; only what that view's phase asks for.
struct Advice {
    FoundOffers offers; ///< the best first
    Plan plan;          ///< within what there is to use and to sell
    int matches = 0;    ///< in which the plan was compared
    Advantage better;   ///< than what a fair bot would seal
};
/// A function of the three, like a bot's choice. Requires: the viewer is a seat, the match is not
/// over.
Advice advise(const Scenario& scenario, const Bot& coach, const View& view);

/// The one that is asked.
Bot coach_of(const View& view);

/// Why: one sentence, with what it brings beside the plan that lies there.
std::string why_plan(const Words& say, const Scenario& scenario, const View& view,
                     const Advice& advice, const Plan& present);
std::string why_offer(const Words& say, const Scenario& scenario, const View& view, const Idea& idea);
/// How much better the match ended with it, in points of the score.
std::string what_it_brings(const Words& say, const FoundOffer& found);

/// The one thing to think about after a round.
std::string round_advice(const Words& say, const Scenario& scenario, const Playback& round,
                         const View& now);

} // namespace frenemy::client
