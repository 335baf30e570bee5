#pragma once

#include "engine/bots/offers.hpp"
#include "engine/bots/search/foresight.hpp"

namespace frenemy {

/// An offer that has been played out, and what it brings over signing nothing.
struct FoundOffer {
    Offer offer;
    Idea idea; ///< it grew from; empty for one that was made to the viewer
    Advantage advantage;
};
using FoundOffers = BoundedList<FoundOffer, 2>;

/// Those that end better than signing nothing, the best first. A bot counts its words; who is only
/// advised may say more. Requires: phase Deals.
enum class Talk : std::uint8_t { Counted, Free };
FoundOffers best_to_make(const Scenario& scenario, const Bot& bot, const View& view,
                         Talk talk = Talk::Counted);

/// The same among terms of one's own for what `offer` is about, to its maker.
FoundOffers best_to_counter(const Scenario& scenario, const Bot& bot, const View& view,
                            const Offer& offer);

/// The same among offers to the viewer. Requires: each could be signed.
FoundOffers best_to_take(const Scenario& scenario, const Bot& bot, const View& view,
                         const OfferList& offers);

} // namespace frenemy
