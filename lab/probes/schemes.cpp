#include "engine/bots/purse.hpp"
#include "engine/match/forecast.hpp"

#include "lab/probes/probe.hpp"
#include "lab/probes/strategies.hpp"

// What the strategist does more often than fair bots where it gains most, kept to by a fair bot for
// a whole match: is one trick behind it?

namespace frenemy {
namespace {

/// A fabless firm with a second foundry from the first round on, all of whose money goes into lots:
/// it asks for them before anything else, takes any that gain at all, and leaves device chips to
/// its rival.
Command corners_lots(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) {
        if (company(view, view.viewer).designs.dual_sourcing) return decide(scenario, bot, view);
        return plan_with_action(scenario, bot, view, Action::DualSource);
    }
    const State state = visible(view);
    const auto is_lot = [](const Terms& terms) {
        return terms.clauses[0].kind == ClauseKind::Wafer
               && node_of(terms.clauses[0]) == Node::Leading;
    };
    for (const Offer& offer : view.offers) {
        if (offer.to != view.viewer || !is_lot(offer.terms)) continue;
        const DealWorth worth =
            worth_of(scenario, state, view.viewer, offer.terms, Side::To, offer.from);
        if (worth.mine >= 1 && is_affordable(scenario, state, view.viewer, offer.terms, Side::To)
            && !objection(scenario, state, view.viewer, AcceptOffer{offer.id}))
            return AcceptOffer{offer.id};
    }
    for (const Idea& idea : sayable_ideas(scenario, bot, view))
        if (is_lot(idea.terms)) return MakeOffer{idea.to, idea.terms};
    return talk_of(scenario, bot, view, [](const Terms& terms, SeatId) {
        return terms.clauses[0].kind != ClauseKind::Wafer
               || node_of(terms.clauses[0]) != Node::Mature;
    });
}

/// A big tech that signs for no later round, so that chips come to it when everybody has too many,
/// puts nothing into its alliance and betrays it in the end.
Command buys_late(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals)
        return talk_of(scenario, bot, view, [&](const Terms& terms, SeatId) {
            return !buys_or_sells(terms, Chip::Accelerator) || terms.clauses[0].first == view.round;
        });
    return plan_with(scenario, bot, view, [&](Plan& plan) {
        plan.contribute = 0;
        if (view.round == scenario.rounds
            && company(view, view.viewer).membership.alliance != AllianceId::None)
            plan.loyalty = Loyalty::Betray;
    });
}

Figures gain_of_one(const Trials& trials, Role role, Strategy strategy, const char* what)
{
    const SeatId seat = trials.first(role);
    if (seat == no_seat) return {};
    return {mean_of(what, gain(trials.play(Trials::by(strategy, {seat})), trials.fair(), seat),
                    at_most(15))};
}

Figures measure_cornering(const Trials& trials)
{
    return gain_of_one(trials, Role::Fabless, corners_lots,
                       "gain of a fabless firm that corners L lots, C");
}

Figures measure_late_buying(const Trials& trials)
{
    return gain_of_one(trials, Role::BigTech, buys_late,
                       "gain of a big tech that buys late and gives nothing, C");
}

bool has_two_sources(const Scenario& scenario)
{
    return is_standard(scenario) && count_of(scenario, Role::Foundry) > 1;
}

constexpr Probe list[] = {
    {"cornering", "who corners L lots gains at most 15", has_two_sources, measure_cornering},
    {"late-buying", "who waits for chips to be left over gains at most 15", anywhere,
     measure_late_buying},
};

} // namespace

std::span<const Probe> scheme_probes()
{
    return list;
}

} // namespace frenemy
