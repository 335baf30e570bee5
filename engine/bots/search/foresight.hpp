#pragma once

#include "engine/bots/search/playout.hpp"
#include "engine/deals/deal.hpp"
#include "engine/match/view.hpp"

#include <array>
#include <optional>
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

    /// The viewer's end in that match if it signs this offer now and nothing else this round;
    /// without an offer, nothing at all. Requires: phase Deals; the offer is to the viewer.
    int with_deal(const Offer* offer, int match);

    /// The same of an offer of the viewer's, which the other side signs where it does not end worse
    /// than without: nobody is asked for more than that in vain.
    int with_offer(const Offer& offer, int match);

private:
    using Ends = std::array<int, max_seats>; ///< merit of each seat
    struct World {
        State state;
        Habits habits;
        std::optional<Ends> without; ///< a deal of the viewer's this round, once it was asked for
    };
    World& world(int match);
    Ends ends(const World& from, const Offer* signed_first) const;
    const Ends& ends_without(int match);

    const Scenario& scenario_;
    const View& view_;
    std::uint64_t seed_;
    std::vector<World> worlds_;
};

} // namespace frenemy
