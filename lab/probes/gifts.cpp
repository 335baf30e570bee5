#include "lab/probes/probe.hpp"
#include "lab/probes/strategies.hpp"

#include "engine/deals/signing.hpp"

#include <algorithm>

// Presents among friends: money that is to change hands without being earned.

namespace frenemy {
namespace {

bool may_sign(const Scenario& scenario, const View& view, SeatId partner, const Terms& terms)
{
    return may_offer(scenario, view, partner)
           && !objection_to_signing(scenario, visible(view), {{}, view.viewer, partner, terms});
}

/// Takes whatever the first foundry offers.
Command takes_presents(const Scenario& scenario, const Bot& bot, const View& view)
{
    const State state = visible(view);
    for (const Offer& offer : view.offers)
        if (view.phase == Phase::Deals && offer.to == view.viewer
            && offer.from == first_of(view, Role::Foundry)
            && !objection_to_signing(scenario, state, offer))
            return AcceptOffer{offer.id};
    return decide(scenario, bot, view);
}

/// Promises its friend as many lots as it may, and breaks the promise for the penalty's sake.
Command gives_by_breach(const Scenario& scenario, const Bot& bot, const View& view)
{
    const SeatId fed = first_of(view, Role::Fabless);
    if (view.phase == Phase::Deals) {
        for (const int rounds : {3, 2, 1})
            for (const int lots : {4, 3, 2, 1}) {
                Terms terms;
                terms += wafer(Side::From, Node::Leading, lots, scenario.prices.leading.list,
                               view.round + 1, rounds);
                terms += penalty(scenario.deals.penalty_limit);
                if (may_sign(scenario, view, fed, terms)) return MakeOffer{fed, terms};
            }
        return decide(scenario, bot, view);
    }
    return plan_with(scenario, bot, view, [&](Plan& plan) {
        for (const Deal& deal : view.deals)
            if (deal.from == view.viewer && deal.to == fed && find(deal.terms, ClauseKind::Penalty)
                && plan.breaches == 0)
                plan.broken[plan.breaches++] = deal.id;
    });
}

/// In the last two rounds gives its friend as many shares as it may, for as little as it may.
Command gives_shares(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning || view.round + 1 < scenario.rounds)
        return decide(scenario, bot, view);
    const SeatId fed = first_of(view, Role::Fabless);
    for (int tenths = scenario.deals.equity_limit; tenths >= 1; --tenths)
        for (int price = 0; price <= 60; ++price) {
            Terms terms;
            terms += equity(Side::From, tenths);
            if (price > 0) terms += cash(Side::To, price, view.round);
            if (may_sign(scenario, view, fed, terms)) return MakeOffer{fed, terms};
        }
    return decide(scenario, bot, view);
}

/// Swaps shares with the next seat of the ring and takes what the one before offers.
Command swaps_shares(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return decide(scenario, bot, view);
    const State state = visible(view);
    for (const Offer& offer : view.offers)
        if (offer.to == view.viewer && find(offer.terms, ClauseKind::Equity)
            && !objection_to_signing(scenario, state, offer))
            return AcceptOffer{offer.id};
    const SeatId next = seat_at((view.viewer.value + 1) % view.seats);
    Terms terms;
    terms += equity(Side::From, 1);
    terms += equity(Side::To, 1);
    if (may_sign(scenario, view, next, terms)) return MakeOffer{next, terms};
    return decide(scenario, bot, view);
}

/// Two big techs sell each other a chip or two, so that no single party supplies them.
Command sells_in_circles(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return decide(scenario, bot, view);
    const State state = visible(view);
    const SeatId twin = twin_of(view);
    for (const Offer& offer : view.offers)
        if (offer.to == view.viewer && offer.from == twin
            && !objection_to_signing(scenario, state, offer))
            return AcceptOffer{offer.id};
    for (const int units : {2, 1}) {
        Terms terms;
        terms += chips(Side::From, Chip::Accelerator, units, scenario.prices.accelerator.list,
                       view.round);
        if (twin != no_seat && may_sign(scenario, view, twin, terms)) return MakeOffer{twin, terms};
    }
    return decide(scenario, bot, view);
}

/// The same table with every rule: shares are of the full layer.
Scenario with_all_rules(Scenario scenario)
{
    scenario.layer = Layer::Full;
    return scenario;
}

Figures gained_by_pair(const Trials& trials, Strategy gives)
{
    const SeatId giver = trials.first(Role::Foundry);
    const SeatId fed = trials.first(Role::Fabless);
    Strategies strategies = Trials::by(gives, {giver});
    strategies[fed.value] = takes_presents;
    const Series& played = trials.play(strategies);
    auto rises = score_gain(played, trials.fair(), giver);
    const auto of_fed = score_gain(played, trials.fair(), fed);
    rises.insert(rises.end(), of_fed.begin(), of_fed.end());
    return {mean_of("gain of who is given to, C", gain(played, trials.fair(), fed), {}),
            mean_of("gain of the pair, C",
                    sum(gain(played, trials.fair(), giver), gain(played, trials.fair(), fed)),
                    at_most(10)),
            share_of("of the pair's ranks that rise, %", rises, at_most(52))};
}

Figures measure_breach_gift(const Trials& trials)
{
    return gained_by_pair(trials, gives_by_breach);
}

Figures measure_late_shares(const Trials& trials)
{
    return gained_by_pair(trials.with(with_all_rules(trials.scenario())), gives_shares);
}

/// Shares move value and make none: over the table, equity sums to what the fund took.
Figures measure_share_ring(const Trials& trials)
{
    const Trials& all = trials.with(with_all_rules(trials.scenario()));
    const Series& played = all.play(all.by_all(swaps_shares));
    const auto unbalanced = std::count_if(played.begin(), played.end(), [](const Trial& each) {
        return each.shares_made != 0;
    });
    return {{"matches in which a ring of shares makes or loses money", double(unbalanced), 0,
             at_most(0)}};
}

Figures measure_circular_sales(const Trials& trials)
{
    const SeatId one = trials.first(Role::BigTech);
    const SeatId twin = seat_at(one.value + 1);
    const Series& played = trials.play(Trials::by(sells_in_circles, {one, twin}));
    std::vector<double> more;
    for (std::size_t i = 0; i < played.size(); ++i)
        more.push_back(played[i].dependence[one.value]
                       - trials.fair()[i].dependence[one.value]);
    return {mean_of("points of dependence gained", more, {}),
            mean_of("points gained in all", score_gain(played, trials.fair(), one), at_most(2))};
}

bool has_two_big_techs(const Scenario& scenario)
{
    return count_of(scenario, Role::BigTech) > 1;
}

constexpr Probe list[] = {
    {"breach-gift", "breaking a promise for the penalty's sake is no present", anywhere,
     measure_breach_gift},
    {"late-shares", "shares given at the end are no present", anywhere, measure_late_shares},
    {"share-ring", "a ring of shares makes no money", anywhere, measure_share_ring},
    {"circular-sales", "chips sold in circles hide no dependence", has_two_big_techs,
     measure_circular_sales},
};

} // namespace

std::span<const Probe> gift_probes()
{
    return list;
}

} // namespace frenemy
