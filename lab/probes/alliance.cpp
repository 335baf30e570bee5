#include "lab/probes/probe.hpp"
#include "lab/probes/strategies.hpp"

#include "engine/alliance/pot.hpp"

#include <algorithm>
#include <functional>

// The alliance is a prisoner's dilemma: riding free tempts, staying true pays together.

namespace frenemy {
namespace {

Command rides_free(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    return plan_with(scenario, bot, view, [](Plan& plan) { plan.contribute = 0; });
}

Command contributes_always(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    return plan_with(scenario, bot, view, [](Plan& plan) { plan.contribute = 1; });
}

template <class When>
Command betrays_when(const Scenario& scenario, const Bot& bot, const View& view, When when)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    return plan_with(scenario, bot, view, [&](Plan& plan) {
        if (when(view)) plan.loyalty = Loyalty::Betray;
    });
}

Command betrays_last(const Scenario& scenario, const Bot& bot, const View& view)
{
    return betrays_when(scenario, bot, view,
                        [&](const View& seen) { return seen.round == scenario.rounds; });
}

Command betrays_halfway(const Scenario& scenario, const Bot& bot, const View& view)
{
    return betrays_when(scenario, bot, view,
                        [&](const View& seen) { return 2 * seen.round == scenario.rounds; });
}

/// Half of the table one round before the end, the rest in the last.
Command betrays_late(const Scenario& scenario, const Bot& bot, const View& view)
{
    return betrays_when(scenario, bot, view, [&](const View& seen) {
        return seen.round >= scenario.rounds - seen.viewer.value % 2;
    });
}

/// Joins, betrays after two settlements, joins again when it may.
Command betrays_again_and_again(const Scenario& scenario, const Bot& bot, const View& view)
{
    return betrays_when(scenario, bot, view, [](const View& seen) {
        return company(seen, seen.viewer).membership.settlements >= 2;
    });
}

Command stays_out(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return decide(scenario, bot, view);
    return talk_of(scenario, bot, view, [](const Terms& terms, SeatId) {
        return !frenemy::find(terms, ClauseKind::Ally);
    });
}

Command joins_last(const Scenario& scenario, const Bot& bot, const View& view)
{
    return view.round < scenario.rounds ? stays_out(scenario, bot, view)
                                        : decide(scenario, bot, view);
}

std::vector<double> of_others(const Trials& trials, const Series& played, SeatId seat)
{
    std::vector<double> others = gain_of_table(played, trials.fair(), trials.seats());
    const auto own = gain(played, trials.fair(), seat);
    std::transform(others.begin(), others.end(), own.begin(), others.begin(), std::minus<>{});
    return others;
}

/// With k others contributing, riding free is better at every k, and yet all would be better off
/// together. Figures are C a round.
Figures measure_dilemma(const Trials& trials)
{
    const Scenario& scenario = trials.scenario();
    Figures figures;
    for (int n = 2; n <= max_seats; ++n) {
        const int each = contribution(scenario, n);
        const auto loyal = [&](int others) { return pot_share(scenario, (others + 1) * each, n) - each; };
        const auto free_rider = [&](int others) { return pot_share(scenario, others * each, n); };
        int strict = loyal(n - 1) > 0 && loyal(0) < 0 ? 1 : 0;
        for (int others = 0; others < n; ++others)
            if (free_rider(others) <= loyal(others)) strict = 0;
        figures.push_back({std::to_string(n) + " members: defector "
                               + std::to_string(free_rider(n - 1)) + ", all "
                               + std::to_string(loyal(n - 1)) + ", nobody 0, lone cooperator "
                               + std::to_string(loyal(0)) + "; strict",
                           double(strict), 0, at_least(1)});
    }
    return figures;
}

/// While a visit doubles the pot, putting in costs nobody at the tables that are played most.
Figures measure_visit(const Trials& trials)
{
    const Scenario& scenario = trials.scenario();
    Figures figures;
    for (int n = 2; n <= 4; ++n) {
        const int each = contribution(scenario, n);
        int cost = 0;
        for (int others = 0; others < n; ++others) {
            const int factor = scenario.card.visit_factor;
            const int with = pot_share(scenario, factor * (others + 1) * each, n) - each;
            cost = std::max(cost, pot_share(scenario, factor * others * each, n) - with);
        }
        figures.push_back({std::to_string(n) + " members: most that contributing costs in a visit, C",
                           double(cost), 0, at_most(1)});
    }
    return figures;
}

Figures measure_free_riding(const Trials& trials)
{
    Figures figures;
    for (int r = 0; r < roles; ++r) {
        const SeatId seat = trials.first(static_cast<Role>(r));
        if (seat == no_seat) continue;
        const Series& played = trials.play(Trials::by(rides_free, {seat}));
        const std::string who{name_of_role(static_cast<Role>(r))};
        figures.push_back(mean_of("gain of a " + who + " that rides free, C",
                                  gain(played, trials.fair(), seat), between(2, 8)));
        figures.push_back(mean_of("gain of the rest of the table beside it, C",
                                  of_others(trials, played, seat), between(-60, -15)));
    }
    return figures;
}

Figures measure_betrayal(const Trials& trials)
{
    // By the alliance's books: the market's noise is not theirs. A visit doubles what there is to
    // take, is announced a round ahead, and is left out.
    Figures figures;
    const Scenario& scenario = trials.scenario();
    const SeatId seat = trials.first(Role::BigTech);
    const Series& loyal = trials.play(Trials::by(contributes_always, {seat}));
    for (const auto& [what, strategy, round, bound] :
         {std::tuple{"in the last round", Strategy{betrays_last}, +scenario.rounds, between(6, 11)},
          std::tuple{"halfway", Strategy{betrays_halfway}, scenario.rounds / 2, at_most(1)}}) {
        const Series& played = trials.play(Trials::by(strategy, {seat}));
        std::vector<double> gained;
        for (std::size_t i = 0; i < played.size(); ++i)
            if (played[i].news[static_cast<std::size_t>(round - 1)] != Card::Visit)
                gained.push_back(played[i].ledger[seat.value] - loyal[i].ledger[seat.value]);
        figures.push_back(mean_of(std::string{"ledger of who betrays "} + what + ", C", gained,
                                  bound));
    }
    return figures;
}

Figures measure_mass_betrayal(const Trials& trials)
{
    const Series& played = trials.play(trials.by_all(betrays_late));
    std::vector<double> lost;
    for (std::size_t i = 0; i < played.size(); ++i) {
        double with = 0;
        double without = 0;
        for (std::size_t s = 0; s < static_cast<std::size_t>(trials.seats()); ++s) {
            with += played[i].value[s];
            without += trials.fair()[i].value[s];
        }
        lost.push_back(100 * (without - with) / std::max(1.0, without));
    }
    return {mean_of("V of the table lost, %", lost, at_most(10))};
}

Figures measure_rejoining(const Trials& trials)
{
    return points_by_role(trials, betrays_again_and_again, at_most(0));
}

Figures measure_late_joining(const Trials& trials)
{
    const SeatId seat = trials.first(Role::BigTech);
    const Series& played = trials.play(Trials::by(joins_last, {seat}));
    return {mean_of("gain of who joins in the last round, C", gain(played, trials.fair(), seat), {}),
            mean_of("points gained", score_gain(played, trials.fair(), seat), at_most(0))};
}

/// Before anything is told, a free rider looks like everybody else from outside.
Figures measure_sealing(const Trials& trials)
{
    const Series& free = trials.play(Trials::by(rides_free, {trials.first(Role::BigTech)}));
    double told = 0;
    for (std::size_t i = 0; i < free.size(); ++i)
        told += free[i].first_cash == trials.fair()[i].first_cash ? 0 : 1;
    return {{"matches whose public cash tells a free rider", told, 0, at_most(0)}};
}

Figures measure_titan_share(const Trials& trials)
{
    const auto last = static_cast<std::size_t>(trials.scenario().rounds - 1);
    const Series& alone = trials.play(trials.by_all(stays_out));
    std::vector<double> first;
    std::vector<double> end;
    std::vector<double> without;
    std::vector<double> higher;
    for (std::size_t i = 0; i < alone.size(); ++i) {
        first.push_back(trials.fair()[i].titan_share[0]);
        end.push_back(trials.fair()[i].titan_share[last]);
        without.push_back(alone[i].titan_share[last]);
        higher.push_back(without.back() - end.back());
    }
    return {mean_of("Titan's share in round 1, %", first, at_least(80)),
            mean_of("at the end with an alliance, %", end, at_most(15)),
            mean_of("at the end without one, %", without, {}),
            mean_of("higher without one, points", higher, at_least(10))};
}

constexpr Probe list[] = {
    {"dilemma", "the alliance is a strict prisoner's dilemma at every size", anywhere,
     measure_dilemma},
    {"visit", "a visit makes contributing cheap, and is announced", anywhere, measure_visit},
    {"free-riding", "riding free tempts, and the table pays", anywhere, measure_free_riding},
    {"betrayal", "betrayal pays at the end and not before", anywhere, measure_betrayal},
    {"mass-betrayal", "betrayal by all at the end costs the table little", anywhere,
     measure_mass_betrayal},
    {"join-betray-join", "no living is made of betraying", anywhere, measure_rejoining},
    {"late-joining", "no points are had by joining last", anywhere, measure_late_joining},
    {"sealed-ledger", "who contributed cannot be read from cash", anywhere, measure_sealing},
    {"titan-share", "Titan's share falls with an alliance and stays without", anywhere,
     measure_titan_share},
};

} // namespace

std::span<const Probe> alliance_probes()
{
    return list;
}

} // namespace frenemy
