#include "lab/probes/probe.hpp"
#include "lab/probes/strategies.hpp"

#include "engine/commands/negotiation.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/forecast.hpp"

// Ways of bargaining that must not carry a seat: not at all, too hard, for a friend.

namespace frenemy {
namespace {

Command never_trades(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return decide(scenario, bot, view);
    return talk_of(scenario, bot, view, [](const Terms&, SeatId) { return false; });
}

/// Asks for nearly all of the gain and takes no less than two thirds.
Command greedy(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return decide(scenario, bot, view);
    for (const Offer& offer : view.offers) {
        if (offer.to != view.viewer) continue;
        const DealWorth worth = worth_of(scenario, view, offer.terms, Side::To, offer.from);
        if (3 * worth.mine < 2 * (worth.mine + worth.theirs)) return DeclineOffer{offer.id};
    }
    if (const auto said = answer(scenario, bot, view)) return *said;
    for (const Idea& idea : sayable_ideas(scenario, bot, view)) {
        const int gain = idea.mine + idea.theirs;
        return MakeOffer{idea.to, pressed(scenario, view, idea, std::max(1, gain / 4))};
    }
    return FinishDeals{};
}

/// Sells to its friend at the bottom of the band, whatever that costs.
Command feeds(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return decide(scenario, bot, view);
    const bool foundry = company(view, view.viewer).role == Role::Foundry;
    const SeatId fed = first_of(view, foundry ? Role::Fabless : Role::BigTech);
    const State state = visible(view);
    for (const Offer& offer : view.offers)
        if (offer.to == view.viewer && offer.from == fed
            && !objection(scenario, state, view.viewer, AcceptOffer{offer.id}))
            return AcceptOffer{offer.id};
    if (const auto said = answer(scenario, bot, view)) return *said;
    if (may_offer(scenario, view, fed))
        for (const Idea& idea : ideas(scenario, bot, view)) {
            if (idea.to != fed || !is_goods(idea.terms.clauses[0])) continue;
            Terms gift = idea.terms;
            Clause& goods = gift.clauses[0];
            goods.amount = goods.kind == ClauseKind::Wafer ? good(scenario, node_of(goods)).low
                                                           : good(scenario, chip_of(goods)).low;
            if (gift.count > 1) gift.count = 1; // a friend pays nothing ahead
            gift.clauses[1] = {};
            if (!objection_to_terms(scenario, state, view.viewer, fed, gift))
                return MakeOffer{fed, gift};
        }
    const auto rest = decide(scenario, bot, view);
    return rest;
}

/// Only the smallest lots, as many as are allowed: what trust and agendas could be farmed with.
Command trades_crumbs(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return decide(scenario, bot, view);
    return talk_of(scenario, bot, view, [](const Terms& terms, SeatId) {
        return !is_goods(terms.clauses[0]) || terms.clauses[0].quantity == 1;
    });
}

Figures measure_never(const Trials& trials)
{
    return gains_by_role(trials, never_trades, at_most(-30));
}

Figures measure_greedy(const Trials& trials)
{
    return gains_by_role(trials, greedy, at_most(15));
}

Figures measure_feeding(const Trials& trials)
{
    Figures figures;
    for (const auto& [giver, taker] : {std::pair{Role::Foundry, Role::Fabless},
                                       std::pair{Role::Fabless, Role::BigTech}}) {
        const SeatId feeder = trials.first(giver);
        const SeatId fed = trials.first(taker);
        if (feeder == no_seat || fed == no_seat) continue;
        const Series& played = trials.play(Trials::by(feeds, {feeder}));
        const std::string who{name_of_role(giver)};
        figures.push_back(mean_of("gain of the pair, fed by a " + who + ", C",
                                  sum(gain(played, trials.fair(), feeder),
                                      gain(played, trials.fair(), fed)),
                                  at_most(10)));
        auto wins = score_gain(played, trials.fair(), feeder);
        const auto others = score_gain(played, trials.fair(), fed);
        wins.insert(wins.end(), others.begin(), others.end());
        figures.push_back(share_of("of the pair's ranks that rise, fed by a " + who + ", %", wins,
                                   at_most(52)));
    }
    return figures;
}

Figures measure_crumbs(const Trials& trials)
{
    return points_by_role(trials, trades_crumbs, at_most(2));
}

constexpr Probe list[] = {
    {"never-trading", "who never trades loses at least 30", anywhere, measure_never},
    {"greedy", "squeezing every partner gains at most 15", anywhere, measure_greedy},
    {"feeding", "selling to a friend at floor prices carries neither", anywhere, measure_feeding},
    {"crumbs", "many tiny deals farm no points", anywhere, measure_crumbs},
};

} // namespace

std::span<const Probe> trading_probes()
{
    return list;
}

} // namespace frenemy
