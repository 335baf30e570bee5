#include "lab/probes/probe.hpp"
#include "lab/probes/strategies.hpp"

#include "engine/deals/dues.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/forecast.hpp"

#include <algorithm>

// Breaking one's word, and locking others out.

namespace frenemy {
namespace {

/// Every round breaks the running deal that it gains most by breaking.
Command breaks_serially(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    const Deal* broken = best_broken(scenario, view);
    return plan_with(scenario, bot, view, [&](Plan& plan) {
        if (!broken) return;
        plan.breaches = 1;
        plan.broken[0] = broken->id;
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

Figures measure_breach(const Trials& trials)
{
    return gains_by_role(trials, breaks_serially, at_most(5));
}

Figures measure_defaulting(const Trials& trials)
{
    const SeatId seat = trials.first(Role::Fabless);
    return {mean_of("gain of a fabless, C",
                    gain(trials.play(Trials::by(sells_what_is_promised, {seat})), trials.fair(), seat),
                    at_most(0))};
}

Figures measure_squatting(const Trials& trials)
{
    const SeatId squatter = trials.first(Role::Fabless);
    const SeatId victim = seat_at(squatter.value + 1);
    const Series& played = trials.play(Trials::by(squats, {squatter}));
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

Figures locked_out(const Trials& trials, const std::string& where)
{
    Figures figures;
    for (const Role role : {Role::Fabless, Role::BigTech}) {
        if (count_of(trials.scenario(), role) < 2) continue;
        const SeatId seat = trials.first(role);
        const SeatId victim = seat_at(seat.value + 1);
        const Series& played = trials.play(Trials::by(locks_out_twin, {seat}));
        const std::string who{name_of_role(role)};
        figures.push_back(mean_of("gain of the " + who + " locked out" + where + ", C",
                                  gain(played, trials.fair(), victim), at_least(-25)));
        figures.push_back(mean_of("gain of the " + who + " that locks out, C",
                                  gain(played, trials.fair(), seat), {}));
    }
    return figures;
}

/// The table with its first foundry alone.
Scenario with_one_foundry(const Scenario& scenario)
{
    Scenario alone = scenario;
    alone.seats = {};
    for (const SeatSetup& seat : scenario.seats)
        if (seat.role != Role::Foundry || count_of(alone, Role::Foundry) == 0)
            alone.seats.push_back(seat);
    return alone;
}

Figures measure_exclusivity(const Trials& trials)
{
    Figures figures = locked_out(trials, "");
    if (count_of(trials.scenario(), Role::Foundry) < 2) return figures;
    const Figures alone =
        locked_out(trials.with(with_one_foundry(trials.scenario())), " of the only foundry");
    figures.insert(figures.end(), alone.begin(), alone.end());
    return figures;
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

constexpr Probe list[] = {
    {"serial-breach", "breaking every word gains at most 5", anywhere, measure_breach},
    {"defaulting", "selling what is promised does not pay", anywhere, measure_defaulting},
    {"squatting", "who takes slots to starve a rival loses half of what it costs him",
     has_rival_fabless, measure_squatting},
    {"exclusivity", "who is locked out loses at most 25", has_twins, measure_exclusivity},
};

} // namespace

std::span<const Probe> promise_probes()
{
    return list;
}

} // namespace frenemy
