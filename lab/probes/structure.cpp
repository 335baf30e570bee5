#include "lab/probes/probe.hpp"

#include "engine/chain/markets.hpp"

#include <algorithm>
#include <numeric>

// What fair bots make of the table: nobody is favoured by role or seat, and there is enough to do.

namespace frenemy {
namespace {

double mean(const std::vector<double>& samples)
{
    return std::accumulate(samples.begin(), samples.end(), 0.0)
           / static_cast<double>(std::max<std::size_t>(1, samples.size()));
}

/// V of that role's seats, above starting cash, match by match.
std::vector<double> gains_of(const Trials& trials, Role role)
{
    std::vector<double> gains;
    const int start = trials.scenario().start[static_cast<std::size_t>(role)].cash;
    for (const Trial& trial : trials.fair()) {
        double all = 0;
        for (int i = 0; i < trials.seats(); ++i)
            if (trials.scenario().seats[static_cast<std::size_t>(i)].role == role)
                all += trial.value[static_cast<std::size_t>(i)] - start;
        gains.push_back(all / count_of(trials.scenario(), role));
    }
    return gains;
}

Figures measure_roles(const Trials& trials)
{
    Figures figures;
    std::vector<std::vector<double>> gains;
    double middle = 0;
    for (int r = 0; r < roles; ++r) {
        const auto role = static_cast<Role>(r);
        if (count_of(trials.scenario(), role) == 0) continue;
        gains.push_back(gains_of(trials, role));
        middle += mean(gains.back());
        figures.push_back(mean_of("gain of a " + std::string{name_of_role(role)} + ", C",
                                  gains.back(), {}));
    }
    middle /= static_cast<double>(gains.size());
    const auto by_mean = [](const auto& a, const auto& b) { return mean(a) < mean(b); };
    const auto [poorest, best] = std::minmax_element(gains.begin(), gains.end(), by_mean);
    std::vector<double> apart;
    for (std::size_t i = 0; i < best->size(); ++i)
        apart.push_back(100 * ((*best)[i] - (*poorest)[i]) / middle);
    figures.push_back(mean_of("best role above poorest, %", apart, at_most(15)));
    return figures;
}

/// A name moves nobody by as much as two points.
Figures measure_seats(const Trials& trials)
{
    Figures figures;
    for (int r = 0; r < roles; ++r) {
        const auto role = static_cast<Role>(r);
        const SeatId one = trials.first(role);
        if (count_of(trials.scenario(), role) < 2) continue;
        std::vector<double> ahead;
        for (const Trial& trial : trials.fair())
            ahead.push_back(trial.value[one.value] - trial.value[one.value + 1U]);
        figures.push_back(mean_of("first " + std::string{name_of_role(role)}
                                      + " above its twin, C",
                                  ahead, between(-4, 4)));
    }
    return figures;
}

/// V above the seat's own mean at that moment: what a par of that moment would say.
std::vector<double> leads(const Trials& trials, BySeat<int> Trial::*what)
{
    std::array<double, max_seats> middle{};
    for (int i = 0; i < trials.seats(); ++i) {
        std::vector<double> values;
        for (const Trial& trial : trials.fair())
            values.push_back((trial.*what)[static_cast<std::size_t>(i)]);
        middle[static_cast<std::size_t>(i)] = mean(values);
    }
    std::vector<double> leaders;
    for (const Trial& trial : trials.fair()) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < static_cast<std::size_t>(trials.seats()); ++i)
            if ((trial.*what)[i] - middle[i] > (trial.*what)[best] - middle[best]) best = i;
        leaders.push_back(static_cast<double>(best));
    }
    return leaders;
}

Figures measure_leader(const Trials& trials)
{
    const auto half = leads(trials, &Trial::halfway);
    const auto end = leads(trials, &Trial::value);
    std::vector<double> kept;
    for (std::size_t i = 0; i < half.size(); ++i)
        kept.push_back(half[i] == end[i] ? 1 : -1);
    return {share_of("leader after half the rounds wins, %", kept,
                     at_most(trials.seats() <= 3 ? 60 : 45))};
}

Figures measure_deals(const Trials& trials)
{
    std::vector<double> fewest;
    std::vector<double> all;
    for (const Trial& trial : trials.fair())
        for (int i = 0; i < trials.seats(); ++i)
            all.push_back(trial.deals[static_cast<std::size_t>(i)]);
    for (int i = 0; i < trials.seats(); ++i) {
        std::vector<double> own;
        for (const Trial& trial : trials.fair())
            own.push_back(trial.deals[static_cast<std::size_t>(i)]);
        if (fewest.empty() || mean(own) < mean(fewest)) fewest = own;
    }
    return {mean_of("completed deals a seat", all, {}),
            mean_of("completed deals of the seat with fewest", fewest, at_least(4))};
}

Figures measure_loans(const Trials& trials)
{
    constexpr int heavy = 20;
    std::vector<double> over;
    for (const Trial& trial : trials.fair())
        for (int i = 0; i < trials.seats(); ++i)
            over.push_back(trial.debt[static_cast<std::size_t>(i)] > heavy ? 1 : -1);
    return {share_of("seats with more than 20 C of loans, %", over, at_most(5))};
}

/// Where everybody always loses the points, they are a tax and no choice.
Figures measure_dependence(const Trials& trials)
{
    Figures figures;
    for (int r = 0; r < roles; ++r) {
        const auto role = static_cast<Role>(r);
        if (trials.scenario().score.dependence_big_tech_only && role != Role::BigTech) continue;
        std::vector<double> dependent;
        for (const Trial& trial : trials.fair())
            for (int i = 0; i < trials.seats(); ++i)
                if (trials.scenario().seats[static_cast<std::size_t>(i)].role == role)
                    dependent.push_back(trial.dependence[static_cast<std::size_t>(i)] < 0 ? 1 : -1);
        if (!dependent.empty())
            figures.push_back(share_of(std::string{name_of_role(role)} + " that depends, %",
                                       dependent, at_most(90)));
    }
    return figures;
}

/// A bonus nobody can reach, or everybody has, moves nobody.
Figures measure_frenemy(const Trials& trials)
{
    std::vector<double> some;
    std::vector<double> full;
    const int most = 2 * trials.scenario().score.frenemy;
    for (const Trial& trial : trials.fair())
        for (std::size_t i = 0; i < static_cast<std::size_t>(trials.seats()); ++i) {
            some.push_back(trial.frenemy[i] > 0 ? 1 : -1);
            full.push_back(trial.frenemy[i] >= most ? 1 : -1);
        }
    // With a partner of another role it takes two agreements over several rounds, which fair bots
    // sign with their supplier alone.
    const bool rare = trials.scenario().score.frenemy_by_agreements;
    return {share_of("seats with a part of the bonus, %", some, at_least(5)),
            share_of("seats with all of it, %", full, rare ? Bound{} : at_least(5))};
}

/// The service price stays at its cap up to demand − (cap − base) chips a big tech, not further.
Figures measure_cap(const Trials& trials)
{
    const Scenario& scenario = trials.scenario();
    const int buyers = std::max(1, count_of(scenario, Role::BigTech));
    int kept = 0;
    for (int round = 1; round <= scenario.rounds; ++round) {
        const auto& market = scenario.services;
        const int full = buyers
                         * (market.demand[static_cast<std::size_t>(round - 1)]
                            - (market.high - market.base));
        if (service_price(scenario, round, full) == market.high
            && service_price(scenario, round, full + 1) < market.high)
            ++kept;
    }
    const double rounds = scenario.rounds;
    return {{"rounds whose cap ends where it is printed", double(kept), 0, between(rounds, rounds)}};
}

bool has_twins(const Scenario& scenario)
{
    return count_of(scenario, Role::Foundry) > 1 || count_of(scenario, Role::Fabless) > 1
           || count_of(scenario, Role::BigTech) > 1;
}

bool is_balanced(const Scenario& scenario)
{
    return count_of(scenario, Role::Foundry) == count_of(scenario, Role::Fabless)
           && count_of(scenario, Role::Fabless) == count_of(scenario, Role::BigTech);
}

constexpr Probe list[] = {
    {"roles", "no role is worth more than another", is_balanced, measure_roles},
    {"seats", "seats of one role differ by name alone", has_twins, measure_seats},
    {"leader", "who leads halfway has not won yet", anywhere, measure_leader},
    {"deals", "there is enough to trade", anywhere, measure_deals},
    {"loans", "few seats live on loans", anywhere, measure_loans},
    {"dependence", "depending on one party is a choice", anywhere, measure_dependence},
    {"frenemy", "the bonus for working with rivals can be had", anywhere, measure_frenemy},
    {"service-cap", "the cap of the service price is where it is printed", anywhere, measure_cap},
};

} // namespace

std::span<const Probe> structure_probes()
{
    return list;
}

} // namespace frenemy
