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
Advantage advantage(const Merits& of, const Merits& over);

/// Imagines matches that agree with a View and plays each on, once for every choice. Costs one
/// playout a match and choice.
class Foresight {
public:
    /// The same view, seed and number of matches foresee the same. Requires: the viewer is a seat,
    /// the match is not over, matches > 0.
    Foresight(const Scenario& scenario, const View& view, std::uint64_t seed, int matches);

    /// The viewer's end if it seals this plan. Requires: phase Planning.
    Merits with_plan(const Plan& plan) const;

    /// The viewer's end if this deal is signed now and it signs nothing else this round. Requires:
    /// phase Deals; the offer is the viewer's or to it.
    Merits with_deal(const Offer& offer) const { return play_on(&offer); }
    /// The same without a deal.
    Merits without_deal() const { return play_on(nullptr); }

private:
    struct World {
        State state;
        Habits habits;
    };
    Merits play_on(const Offer* offer) const;

    const Scenario& scenario_;
    SeatId viewer_;
    std::vector<World> worlds_;
};

} // namespace frenemy
