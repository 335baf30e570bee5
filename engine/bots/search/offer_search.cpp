#include "engine/bots/search/offer_search.hpp"

#include "engine/bots/search/race.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// What is played out, each with the idea behind it.
using Candidates = BoundedList<FoundOffer, max_offers>;

/// The best of those that `accept(choice, advantage)`.
template <class Accept>
FoundOffers best_of(const Scenario& scenario, const Bot& bot, const View& view,
                    const Candidates& candidates, Accept accept)
{
    FoundOffers found;
    if (candidates.empty()) return found;
    Foresight foresight{scenario, view, bot.seed};
    Race race{candidates.size() + std::size_t{1}};
    race.run(bot.iterations, [&](std::size_t choice, int match) {
        if (choice == 0) return foresight.with_deal(nullptr, match);
        const Offer& offer = candidates[choice - 1].offer;
        return offer.from == view.viewer ? foresight.with_offer(offer, match)
                                         : foresight.with_deal(&offer, match);
    });
    for (const std::size_t choice : race.ranking()) {
        if (choice == 0 || found.full()) continue;
        FoundOffer one = candidates[choice - 1];
        one.advantage = race.advantage_of(choice);
        if (accept(one)) found.push_back(one);
    }
    return found;
}

bool is_about_the_same(const Terms& a, const Terms& b)
{
    return a.clauses[0].kind == b.clauses[0].kind && a.clauses[0].item == b.clauses[0].item;
}

/// Ideas that `may(idea, those at the same demand)`, each as a candidate.
template <class May>
Candidates from_ideas(const Scenario& scenario, const Bot& bot, const View& view, May may)
{
    constexpr int dearer = 8; // percent of the gain
    Candidates list;
    for (int k = 0; k < prices_tried(bot); ++k) {
        Candidates alike;
        for (const Idea& idea : ideas(scenario, bot, view, k * dearer))
            if (may(idea, alike))
                alike.push_back({{{}, view.viewer, idea.to, idea.terms}, idea, {}});
        for (const FoundOffer& each : alike) {
            const bool known = std::any_of(list.begin(), list.end(), [&](const FoundOffer& other) {
                return other.offer == each.offer;
            });
            if (!known && !list.full()) list.push_back(each);
        }
    }
    return list;
}

} // namespace

int prices_tried(const Bot& bot)
{
    constexpr int playouts_a_price = 240;
    return 1 + std::min(3, bot.iterations / playouts_a_price);
}

FoundOffers best_to_make(const Scenario& scenario, const Bot& bot, const View& view, Talk talk)
{
    constexpr std::size_t considered = 4;
    constexpr int of_a_kind = 2; // a partner and good
    const auto may = [&](const Idea& idea, const Candidates& alike) {
        const auto same = std::count_if(alike.begin(), alike.end(), [&](const FoundOffer& each) {
            return each.offer.to == idea.to && is_about_the_same(each.offer.terms, idea.terms);
        });
        return alike.size() < considered && same < of_a_kind
               && (talk == Talk::Free || may_offer(scenario, view, idea.to));
    };
    return best_of(scenario, bot, view, from_ideas(scenario, bot, view, may),
                   [&](const FoundOffer& one) {
                       return one.advantage.mean
                              > (talk == Talk::Free ? 0 : -one.advantage.error);
                   });
}

FoundOffers best_to_counter(const Scenario& scenario, const Bot& bot, const View& view,
                            const Offer& offer)
{
    constexpr std::size_t considered = 2;
    const auto may = [&](const Idea& idea, const Candidates& alike) {
        return alike.size() < considered && idea.to == offer.from
               && is_about_the_same(idea.terms, offer.terms);
    };
    return best_of(scenario, bot, view, from_ideas(scenario, bot, view, may),
                   [](const FoundOffer& one) { return one.advantage.mean > 0; });
}

FoundOffers best_to_take(const Scenario& scenario, const Bot& bot, const View& view,
                         const OfferList& offers)
{
    Candidates list;
    for (const Offer& offer : offers)
        list.push_back({offer, {}, {}});
    const State state = visible(view);
    const Bot fair{Temper::Fair, bot.seed};
    return best_of(scenario, bot, view, list, [&](const FoundOffer& one) {
        const bool usual = would_sign(scenario, fair, view, state, one.offer);
        return one.advantage.mean > (usual ? -one.advantage.error : one.advantage.error);
    });
}

} // namespace frenemy
