#pragma once

#include "engine/bots/search/playout.hpp"
#include "engine/deals/deal.hpp"
#include "engine/match/view.hpp"

#include <vector>

namespace frenemy {

/// Merits of one seat (hundredths of a point), one for each imagined match.
using Merits = std::vector<int>;

/// How much better one choice ended than another over the same imagined matches, in hundredths of
/// a point. The same matches on both sides: their luck cancels out.
struct Advantage {
    int mean = 0;
    int error = 0; ///< standard error of the mean

    bool is_clear() const { return mean > error; }
};
/// Over the matches both were played in: those that come first.
Advantage advantage(const Merits& of, const Merits& over);

/// Matches that agree with a View, imagined as they are needed; each can be played on with one
/// choice after another. The same view and seed foresee the same.
class Foresight {
public:
    /// Requires: the viewer is a seat, the match is not over.
    Foresight(const Scenario& scenario, const View& view, std::uint64_t seed);

    /// The viewer's end in that match if it seals this plan. Requires: phase Planning.
    int with_plan(const Plan& plan, int match);

    /// The viewer's end in that match if this deal is signed now and it signs nothing else this
    /// round; without an offer, nothing at all. Requires: phase Deals; the offer is the viewer's or
    /// to it.
    int with_deal(const Offer* offer, int match);

private:
    struct World {
        State state;
        Habits habits;
    };
    const World& world(int match);

    const Scenario& scenario_;
    const View& view_;
    std::uint64_t seed_;
    std::vector<World> worlds_;
};

} // namespace frenemy
