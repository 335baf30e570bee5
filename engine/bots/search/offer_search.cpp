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
        return foresight.with_deal(choice == 0 ? nullptr : &candidates[choice - 1].offer, match);
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

FoundOffer candidate(const View& view, const Idea& idea)
{
    return {{{}, view.viewer, idea.to, idea.terms}, idea, {}};
}

} // namespace

FoundOffers best_to_make(const Scenario& scenario, const Bot& bot, const View& view, Talk talk)
{
    constexpr std::size_t considered = 4;
    constexpr int of_a_kind = 2; // a partner and good
    Candidates list;
    for (const Idea& idea : ideas(scenario, bot, view)) {
        const auto same = std::count_if(list.begin(), list.end(), [&](const FoundOffer& each) {
            return each.offer.to == idea.to && is_about_the_same(each.offer.terms, idea.terms);
        });
        const bool may = talk == Talk::Free || may_offer(scenario, view, idea.to);
        if (list.size() < considered && same < of_a_kind && may)
            list.push_back(candidate(view, idea));
    }
    return best_of(scenario, bot, view, list, [&](const FoundOffer& one) {
        return one.advantage.mean > (talk == Talk::Free ? 0 : -one.advantage.error);
    });
}

FoundOffers best_to_counter(const Scenario& scenario, const Bot& bot, const View& view,
                            const Offer& offer)
{
    constexpr std::size_t considered = 2;
    Candidates list;
    for (const Idea& idea : ideas(scenario, bot, view))
        if (list.size() < considered && idea.to == offer.from
            && is_about_the_same(idea.terms, offer.terms))
            list.push_back(candidate(view, idea));
    return best_of(scenario, bot, view, list,
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
