#include "engine/bots/search/offer_search.hpp"
#include "engine/bots/search/plan_search.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/visible.hpp"

#include <optional>

// 전략가: whatever it says or seals, it has played out in imagined matches first. What a partner
// may agree to it reckons as every bot does; what a deal is worth to itself it foresees.

namespace frenemy {
namespace {

/// The same goods on terms of its own, if it has words left for this partner.
FoundOffers counters(const Scenario& scenario, const Bot& bot, const View& view, const Offer& offer)
{
    if (view.offered[offer.from.value] >= offers_a_partner * view.round) return {};
    return best_to_counter(scenario, bot, view, offer);
}

/// Takes the offer, unless asking for more promises more.
Command haggle(const Scenario& scenario, const Bot& bot, const View& view, const FoundOffer& taken)
{
    const Advantage& sure = taken.advantage;
    if (prices_tried(bot) > 1)
        for (const FoundOffer& dearer : counters(scenario, bot, view, taken.offer))
            if (dearer.advantage.mean > sure.mean + sure.error)
                return CounterOffer{taken.offer.id, dearer.offer.terms};
    return AcceptOffer{taken.offer.id};
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
    for (const FoundOffer& taken : best_to_take(scenario, bot, view, asked))
        return haggle(scenario, bot, view, taken);
    for (const FoundOffer& instead : counters(scenario, bot, view, asked[0]))
        return CounterOffer{asked[0].id, instead.offer.terms};
    return DeclineOffer{asked[0].id};
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
