#include "lab/measure/tournament.hpp"

#include "engine/core/dice.hpp"
#include "lab/measure/parallel.hpp"
#include "lab/measure/play.hpp"
#include "lab/measure/spread.hpp"

#include <atomic>
#include <cmath>
#include <mutex>
#include <numeric>

namespace frenemy {
namespace {

constexpr double sigmas_of_95 = 1.96;

/// Who sits where in the first match of a pair: seats of one role are shared evenly, and nobody
/// sits alone at a table where that can be helped.
std::array<bool, max_seats> seats_of_first(const Scenario& scenario, std::uint64_t seed)
{
    std::array<bool, max_seats> mine{};
    std::array<bool, roles> next{};
    for (std::size_t role = 0; role < roles; ++role)
        next[role] = Dice{seed}.below(2, Draw::BotMood, 0, static_cast<std::uint32_t>(role)) == 0;
    if (next[0] == next[1] && next[1] == next[2]) next[seed % roles] = !next[0];
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        bool& turn = next[static_cast<std::size_t>(scenario.seats[i].role)];
        mine[i] = turn;
        turn = !turn;
    }
    return mine;
}

struct PairResult {
    int lead = 0; ///< of the first, points over all seats of both matches
    int stalled = 0;
};

PairResult play_pair(const Scenario& scenario, std::uint64_t seed, const Bot& first,
                     const Bot& second)
{
    PairResult result;
    const auto mine = seats_of_first(scenario, seed);
    for (const bool swapped : {false, true}) {
        Lineup lineup{};
        for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
            lineup[i] = mine[i] != swapped ? first : second;
            lineup[i].seed = seed * max_seats + i;
        }
        const PlayedMatch match = play(scenario, seed, lineup);
        for (std::size_t i = 0; i < scenario.seats.size(); ++i)
            result.lead += mine[i] != swapped ? match.scores[i].total : -match.scores[i].total;
        result.stalled += match.stalled ? 1 : 0;
    }
    return result;
}

PairResult play_alone(const Scenario& scenario, std::uint64_t seed, const Bot& first,
                      const Bot& second, std::size_t seat)
{
    PairResult result;
    for (const bool usual : {false, true}) {
        Lineup lineup{};
        for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
            lineup[i] = i == seat && !usual ? first : second;
            lineup[i].seed = seed * max_seats + i;
        }
        const PlayedMatch match = play(scenario, seed, lineup);
        result.lead += usual ? -match.scores[seat].total : match.scores[seat].total;
        result.stalled += match.stalled ? 1 : 0;
    }
    return result;
}

Encounter fold(const TournamentOrder& order, std::size_t first, std::size_t second, int seat,
               const std::vector<PairResult>& results)
{
    Encounter encounter{first, second, seat, order.pairs};
    Spread leads;
    for (const PairResult& one : results) {
        encounter.won += one.lead > 0 ? 1 : 0;
        encounter.tied += one.lead == 0 ? 1 : 0;
        encounter.stalled += one.stalled;
        leads.add(one.lead);
    }
    // Each of the two scored once in every seat that changed hands.
    const auto seats = seat < 0 ? static_cast<double>(order.scenario.seats.size()) : 1.0;
    encounter.lead = leads.mean() / seats;
    encounter.lead_error = leads.deviation() / std::sqrt(order.pairs) / seats;
    return encounter;
}

/// Maximum likelihood by Hunter's iteration (2004); half a win for each side of every encounter
/// keeps who never lost within reach.
std::vector<Rating> ratings_of(std::size_t entrants, const std::vector<Encounter>& encounters)
{
    const auto wins_of_first = [](const Encounter& e) { return e.won + 0.5 * e.tied + 0.5; };
    std::vector<double> strength(entrants, 1.0);
    for (int step = 0; step < 2000; ++step) {
        std::vector<double> wins(entrants, 0.0);
        std::vector<double> chances(entrants, 0.0);
        for (const Encounter& e : encounters) {
            const double each = (e.pairs + 1) / (strength[e.first] + strength[e.second]);
            wins[e.first] += wins_of_first(e);
            wins[e.second] += e.pairs + 1 - wins_of_first(e);
            chances[e.first] += each;
            chances[e.second] += each;
        }
        double product = 0;
        for (std::size_t i = 0; i < entrants; ++i) {
            strength[i] = wins[i] / chances[i];
            product += std::log(strength[i]);
        }
        for (double& each : strength)
            each /= std::exp(product / static_cast<double>(entrants));
    }
    std::vector<Rating> ratings(entrants);
    const double scale = 400 / std::log(10.0);
    for (std::size_t i = 0; i < entrants; ++i) {
        double information = 0;
        for (const Encounter& e : encounters) {
            if (e.first != i && e.second != i) continue;
            const double p = strength[e.first] / (strength[e.first] + strength[e.second]);
            information += (e.pairs + 1) * p * (1 - p);
        }
        ratings[i] = {1500 + scale * std::log(strength[i]),
                      sigmas_of_95 * scale / std::sqrt(information)};
    }
    return ratings;
}

} // namespace

Interval interval_of(const Encounter& encounter)
{
    const double n = encounter.pairs;
    const double z2 = sigmas_of_95 * sigmas_of_95;
    const double p = encounter.share();
    const double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = sigmas_of_95 * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return {middle - half, middle + half};
}

Tournament hold(const TournamentOrder& order)
{
    Tournament tournament;
    std::vector<std::array<std::size_t, 2>> fixtures;
    for (std::size_t a = 0; a < order.entrants.size(); ++a)
        for (std::size_t b = a + 1; b < order.entrants.size(); ++b)
            if (!order.neighbours || b == a + 1) fixtures.push_back({a, b});

    std::vector<int> seats{-1};
    if (order.alone) {
        seats.resize(order.scenario.seats.size());
        std::iota(seats.begin(), seats.end(), 0);
    }
    const int all = order.pairs * static_cast<int>(fixtures.size() * seats.size());
    std::atomic<int> done = 0;
    std::mutex telling;
    for (const auto& [first, second] : fixtures) {
        // Named, because clang 14 captures no part of a structured binding.
        const Bot& one = order.entrants[first].bot;
        const Bot& other = order.entrants[second].bot;
        for (const int seat : seats) {
            std::vector<PairResult> results(static_cast<std::size_t>(order.pairs));
            in_parallel(order.pairs, order.threads, [&](int k) {
                const std::uint64_t seed = order.seed + static_cast<std::uint64_t>(k);
                results[static_cast<std::size_t>(k)] =
                    seat < 0 ? play_pair(order.scenario, seed, one, other)
                             : play_alone(order.scenario, seed, one, other,
                                          static_cast<std::size_t>(seat));
                const int finished = ++done;
                if (!order.progress) return;
                const std::scoped_lock one_at_a_time{telling};
                order.progress(finished, all);
            });
            tournament.encounters.push_back(fold(order, first, second, seat, results));
        }
    }
    tournament.ratings = ratings_of(order.entrants.size(), tournament.encounters);
    return tournament;
}

} // namespace frenemy
