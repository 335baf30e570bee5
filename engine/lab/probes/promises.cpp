#include "engine/lab/probes/probe.hpp"
#include "engine/lab/probes/strategies.hpp"

#include "engine/deals/dues.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/forecast.hpp"

#include <algorithm>

// Breaking one's word, locking others out, and owning each other.

namespace frenemy {
namespace {

/// Every round breaks the running deal that costs least to break for what it still owes.
Command breaks_serially(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    const Deal* cheapest = nullptr;
    int best = 0;
    for (const Deal& deal : view.deals) {
        if (!is_party(deal, view.viewer)) continue;
        const Side mine = deal.from == view.viewer ? Side::From : Side::To;
        int owed = 0; // goods at list that would be kept, less the money that would not come
        for (const Clause& clause : deal.terms)
            if (is_goods(clause) && clause.giver == mine) owed += clause.quantity;
        for (int round = view.round; round <= scenario.rounds; ++round)
            owed += dues_of(scenario, deal, mine, round);
        const int kept = owed - penalty_for(deal, list_value_left(scenario, deal));
        if (!cheapest || kept > best) {
            cheapest = &deal;
            best = kept;
        }
    }
    return plan_with(scenario, bot, view, [&](Plan& plan) {
        if (!cheapest) return;
        plan.breaches = 1;
        plan.broken[0] = cheapest->id;
    });
}

/// Sells its whole stock to the spot market whatever it has promised.
Command sells_what_is_promised(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    return plan_with(scenario, bot, view, [](Plan& plan) { plan.spot = 60; });
}

/// Takes every L slot it can pay for, whether it needs the chips or not.
Command squats(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return decide(scenario, bot, view);
    const State state = visible(view);
    for (const Offer& offer : view.offers)
        if (offer.to == view.viewer && buys_or_sells(offer.terms, Chip::Accelerator)
            && offer.terms.clauses[0].kind == ClauseKind::Wafer
            && !objection_to_signing(scenario, state, offer))
            return AcceptOffer{offer.id};
    for (int i = 0; i < view.seats; ++i) {
        const SeatId foundry = seat_at(i);
        if (company(view, foundry).role != Role::Foundry || !may_offer(scenario, view, foundry))
            continue;
        for (const int rounds : {3, 2, 1})
            for (const int lots : {4, 3, 2, 1})
                for (const int first : {view.round + 0, view.round + 1}) {
                    Terms terms;
                    terms += wafer(Side::To, Node::Leading, lots, scenario.prices.leading.list + 1,
                                   first, rounds);
                    const Offer offer{{}, view.viewer, foundry, terms};
                    if (!objection_to_signing(scenario, state, offer))
                        return MakeOffer{foundry, terms};
                }
    }
    return decide(scenario, bot, view);
}

SeatId twin_of(const View& view)
{
    const Role role = company(view, view.viewer).role;
    for (int i = 0; i < view.seats; ++i)
        if (seat_at(i) != view.viewer && company(view, seat_at(i)).role == role) return seat_at(i);
    return no_seat;
}

/// Pays the foundries for not serving the rival (custom chips aside, its lots for fabless firms), or a
/// big tech the fabless firms for their A chips.
Command locks_out_twin(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return decide(scenario, bot, view);
    const Role own = company(view, view.viewer).role;
    const SeatId victim = twin_of(view);
    const State state = visible(view);
    const bool locked = std::any_of(view.deals.begin(), view.deals.end(), [&](const Deal& deal) {
        const Clause* clause = find(deal.terms, ClauseKind::Exclusive);
        return is_party(deal, view.viewer) && clause && clause->first >= view.round;
    });
    for (int i = 0; i < view.seats && victim != no_seat && !locked; ++i) {
        const SeatId supplier = seat_at(i);
        const Role role = company(view, supplier).role;
        const bool supplies = own == Role::BigTech ? role == Role::Fabless : role == Role::Foundry;
        if (!supplies || !may_offer(scenario, view, supplier)) continue;
        constexpr int fee = 8;
        Terms terms;
        const int through = std::min<int>(view.round + 2, scenario.rounds);
        terms += exclusive(Side::To, victim, through, fee);
        terms += cash(Side::From, fee, view.round);
        const Offer offer{{}, view.viewer, supplier, terms};
        if (!objection_to_signing(scenario, state, offer)) return MakeOffer{supplier, terms};
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
    const Offer offer{{}, view.viewer, next, terms};
    if (may_offer(scenario, view, next) && !objection_to_signing(scenario, state, offer))
        return MakeOffer{next, terms};
    return decide(scenario, bot, view);
}

Figures by_role(const Trials& trials, Strategy strategy, std::initializer_list<Role> list,
                Bound bound)
{
    Figures figures;
    for (const Role role : list) {
        const SeatId seat = trials.first(role);
        if (seat == no_seat) continue;
        figures.push_back(
            mean_of("gain of a " + std::string{name_of_role(role)} + ", C",
                    gain(trials.play(Trials::by(strategy, {seat})), trials.fair(), seat), bound));
    }
    return figures;
}

Figures measure_breach(const Trials& trials)
{
    return by_role(trials, breaks_serially, {Role::Foundry, Role::Fabless, Role::BigTech},
                   at_most(5));
}

Figures measure_defaulting(const Trials& trials)
{
    return by_role(trials, sells_what_is_promised, {Role::Fabless}, at_most(0));
}

Figures measure_squatting(const Trials& trials)
{
    const SeatId squatter = trials.first(Role::Fabless);
    const SeatId victim = seat_at(squatter.value + 1);
    const auto played = trials.play(Trials::by(squats, {squatter}));
    const Figure own = mean_of("gain of the squatter, C", gain(played, trials.fair(), squatter), {});
    const Figure rival = mean_of("gain of its rival, C", gain(played, trials.fair(), victim), {});
    // What the squatter loses and half of what the victim does, match by match.
    auto left = gain(played, trials.fair(), victim);
    for (double& each : left)
        each /= 2;
    auto both = gain(played, trials.fair(), squatter);
    for (std::size_t i = 0; i < both.size(); ++i)
        both[i] -= left[i];
    return {own, rival, mean_of("squatter's gain above half of its rival's, C", both, at_most(0))};
}

Figures measure_exclusivity(const Trials& trials)
{
    Figures figures;
    for (const Role role : {Role::Fabless, Role::BigTech}) {
        if (count_of(trials.scenario(), role) < 2) continue;
        const SeatId seat = trials.first(role);
        const SeatId victim = seat_at(seat.value + 1);
        const auto played = trials.play(Trials::by(locks_out_twin, {seat}));
        const std::string who{name_of_role(role)};
        figures.push_back(mean_of("gain of the " + who + " locked out, C",
                                  gain(played, trials.fair(), victim), at_least(-25)));
        figures.push_back(mean_of("gain of the " + who + " that locks out, C",
                                  gain(played, trials.fair(), seat), {}));
    }
    return figures;
}

/// Shares move value and make none: over the table, equity sums to what the fund took.
Figures measure_equity(const Trials& trials)
{
    double unbalanced = 0;
    const auto sums = trials.find<double>(trials.by_all(swaps_shares), [](const PlayedMatch& match) {
        int held = 0;
        for (int i = 0; i < match.end.seats; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const Company& own = match.end.companies[at];
            const int start =
                match.log.scenario.start[static_cast<std::size_t>(own.role)].cash;
            const int gained = std::max(0, own.cash.count - own.debt.count - start);
            held += match.scores[at].equity + own.fund_tenths * gained / 10;
        }
        return double{1} * held;
    });
    for (const double each : sums)
        unbalanced += each != 0 ? 1 : 0;
    return {{"matches in which a ring of shares makes or loses money", unbalanced, 0, at_most(0)}};
}

bool has_twins(const Scenario& scenario)
{
    return is_standard(scenario)
           && (count_of(scenario, Role::Fabless) > 1 || count_of(scenario, Role::BigTech) > 1);
}

bool has_rival_fabless(const Scenario& scenario)
{
    return count_of(scenario, Role::Fabless) > 1;
}

bool is_full(const Scenario& scenario)
{
    return scenario.layer >= Layer::Full;
}

constexpr Probe list[] = {
    {"serial-breach", "breaking every word gains at most 5", anywhere, measure_breach},
    {"defaulting", "selling what is promised does not pay", anywhere, measure_defaulting},
    {"squatting", "who takes slots to starve a rival loses half of what it costs him",
     has_rival_fabless, measure_squatting},
    {"exclusivity", "who is locked out loses at most 25", has_twins, measure_exclusivity},
    {"equity-ring", "a ring of shares makes no money", is_full, measure_equity},
};

} // namespace

std::span<const Probe> promise_probes()
{
    return list;
}

} // namespace frenemy
