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

/// At how many prices it tries a deal: at the one its temper asks for, and with more thought at
/// dearer ones, whose small differences take more playouts to tell.
int prices_tried(const Bot& bot);

/// The best first. A bot counts its words, and says what does not end clearly worse than signing
/// nothing: what it leaves unsigned waits for another round, which a playout takes lightly. Who is
/// only advised may say more, and hears what ends better. Requires: phase Deals.
enum class Talk : std::uint8_t { Counted, Free };
FoundOffers best_to_make(const Scenario& scenario, const Bot& bot, const View& view,
                         Talk talk = Talk::Counted);

/// The same among terms of one's own for what `offer` is about, to its maker.
FoundOffers best_to_counter(const Scenario& scenario, const Bot& bot, const View& view,
                            const Offer& offer);

/// The same among offers to the viewer: those that a fair bot would take unless they end clearly
/// worse, the others when they end clearly better. Requires: each could be signed.
FoundOffers best_to_take(const Scenario& scenario, const Bot& bot, const View& view,
                         const OfferList& offers);

} // namespace frenemy
