#include "engine/bots/search/offer_search.hpp"
#include "engine/bots/search/plan_search.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/visible.hpp"

#include <optional>

// 전략가: whatever it says or seals, it has played out in imagined matches first. What a partner
// may agree to it reckons as every bot does; what a deal is worth to itself it foresees.

namespace frenemy {
namespace {

/// Instead of no: the same goods on terms of its own, while it has words left for this partner.
Command refuse(const Scenario& scenario, const Bot& bot, const View& view, const Offer& offer)
{
    if (view.offered[offer.from.value] < offers_a_partner * view.round)
        for (const FoundOffer& found : best_to_counter(scenario, bot, view, offer))
            return CounterOffer{offer.id, found.offer.terms};
    return DeclineOffer{offer.id};
}

std::optional<Command> answer_by_search(const Scenario& scenario, const Bot& bot, const View& view)
{
    const State state = visible(view);
    OfferList asked;
    for (const Offer& offer : view.offers) {
        if (offer.to != view.viewer) continue;
        if (find(offer.terms, ClauseKind::Cancel) || objection_to_signing(scenario, state, offer))
            return DeclineOffer{offer.id};
        asked.push_back(offer);
    }
    if (asked.empty()) return {};
    for (const FoundOffer& found : best_to_take(scenario, bot, view, asked))
        return AcceptOffer{found.offer.id};
    return refuse(scenario, bot, view, asked[0]);
}

} // namespace

Command decide_by_search(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return SealPlan{best_plan(scenario, bot, view).plan};
    if (const auto said = answer_by_search(scenario, bot, view)) return *said;
    for (const FoundOffer& found : best_to_make(scenario, bot, view))
        return MakeOffer{found.offer.to, found.offer.terms};
    return FinishDeals{};
}

} // namespace frenemy
