#include "engine/bots/offers.hpp"
#include "engine/bots/search/foresight.hpp"
#include "engine/bots/search/plan_search.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>
#include <optional>

// 전략가: whatever it says or seals, it has played out in imagined matches first. What a partner
// may agree to it reckons as every bot does; what a deal is worth to itself it foresees.

namespace frenemy {
namespace {

constexpr std::size_t considered = 4;
using ShortList = BoundedList<Idea, considered>;

struct Table {
    const Scenario& scenario;
    const Bot& bot;
    const View& view;
    State state; ///< visible parts only
};

Foresight foresight_of(const Table& table, int choices)
{
    constexpr int fewest = 2;
    return {table.scenario, table.view, table.bot.seed,
            std::max(fewest, table.bot.iterations / (choices + 1))};
}

/// The idea that ends best, if one ends better than saying nothing.
const Idea* best_of(const Table& table, const ShortList& ideas)
{
    if (ideas.empty()) return nullptr;
    const Foresight foresight = foresight_of(table, static_cast<int>(ideas.size()));
    const Merits without = foresight.without_deal();
    const Idea* best = nullptr;
    int most = 0;
    for (const Idea& idea : ideas) {
        const Offer offer{{}, table.view.viewer, idea.to, idea.terms};
        const int mean = advantage(foresight.with_deal(offer), without).mean;
        if (mean <= most) continue;
        best = &idea;
        most = mean;
    }
    return best;
}

bool is_about_the_same(const Terms& a, const Terms& b)
{
    return a.clauses[0].kind == b.clauses[0].kind && a.clauses[0].item == b.clauses[0].item;
}

/// Instead of no: the same goods on terms of its own, while it has words left for this partner.
Command refuse(const Table& table, const Offer& offer)
{
    if (table.view.offered[offer.from.value] >= offers_a_partner * table.view.round)
        return DeclineOffer{offer.id};
    ShortList list;
    for (const Idea& idea : ideas(table.scenario, table.bot, table.view))
        if (idea.to == offer.from && is_about_the_same(idea.terms, offer.terms) && list.size() < 2)
            list.push_back(idea);
    const Idea* best = best_of(table, list);
    if (!best) return DeclineOffer{offer.id};
    return CounterOffer{offer.id, best->terms};
}

std::optional<Command> answer_by_search(const Table& table)
{
    BoundedList<Offer, max_offers> asked;
    for (const Offer& offer : table.view.offers) {
        if (offer.to != table.view.viewer) continue;
        if (find(offer.terms, ClauseKind::Cancel)
            || objection_to_signing(table.scenario, table.state, offer))
            return DeclineOffer{offer.id};
        asked.push_back(offer);
    }
    if (asked.empty()) return {};
    const Foresight foresight = foresight_of(table, static_cast<int>(asked.size()) + 2);
    const Merits without = foresight.without_deal();
    const Offer* best = nullptr;
    int most = 0;
    for (const Offer& offer : asked) {
        const int mean = advantage(foresight.with_deal(offer), without).mean;
        if (mean <= most) continue;
        best = &offer;
        most = mean;
    }
    if (best) return AcceptOffer{best->id};
    return refuse(table, asked[0]);
}

std::optional<Command> propose_by_search(const Table& table)
{
    ShortList list;
    for (const Idea& idea : ideas(table.scenario, table.bot, table.view)) {
        const auto same = std::count_if(list.begin(), list.end(), [&](const Idea& each) {
            return each.to == idea.to && is_about_the_same(each.terms, idea.terms);
        });
        if (!list.full() && same < 2 && may_offer(table.scenario, table.view, idea.to))
            list.push_back(idea);
    }
    const Idea* best = best_of(table, list);
    if (!best) return {};
    return MakeOffer{best->to, best->terms};
}

} // namespace

Command decide_by_search(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return SealPlan{best_plan(scenario, bot, view).plan};
    const Table table{scenario, bot, view, visible(view)};
    if (const auto said = answer_by_search(table)) return *said;
    if (const auto asked = propose_by_search(table)) return *asked;
    return FinishDeals{};
}

} // namespace frenemy
