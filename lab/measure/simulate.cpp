#include "lab/measure/simulate.hpp"

#include "engine/core/hash.hpp"
#include "engine/files/match_file.hpp"
#include "lab/measure/parallel.hpp"

#include <atomic>
#include <mutex>

namespace frenemy {
namespace {

/// What is kept of each match until all are folded: small, so that a million fit.
struct Result {
    std::uint64_t digest = 0;
    int commands = 0;
    bool stalled = false;
    bool unsaved = false;
    std::array<int, max_seats> gain{};
    std::array<int, max_seats> score{};
    std::array<int, max_seats> deals{};
    std::array<int, max_seats> breaches{};
    std::array<int, max_seats> betrayals{};
    std::array<int, max_seats> contributed{};
    std::array<int, max_seats> loans{};
    std::array<int, max_rounds> titan_share{};
    std::array<int, max_rounds> titan_price{};
};

Result result_of(const PlayedMatch& match)
{
    Result result;
    result.commands = static_cast<int>(match.log.entries.size());
    result.stalled = match.stalled;
    result.contributed = match.contributed;
    result.loans = match.most_debt;
    result.titan_share = match.titan_share;
    result.titan_price = match.titan_price;
    for (std::size_t i = 0; i < match.end.seats; ++i) {
        const Company& own = match.end.companies[i];
        result.gain[i] = match.scores[i].value - match.scores[i].par;
        result.score[i] = match.scores[i].total;
        result.deals[i] = own.completed_deals;
        result.breaches[i] = own.breaches;
        result.betrayals[i] = own.membership.betrayals;
    }
    for (const MatchLog::Entry& entry : match.log.entries)
        result.digest = hash_of(std::as_bytes(std::span{&entry.digest_after, 1}), result.digest);
    return result;
}

Lineup lineup_of(const SimulationOrder& order, std::uint64_t seed)
{
    Lineup lineup{};
    for (std::size_t i = 0; i < lineup.size(); ++i) {
        const Temper temper =
            order.bots.empty() ? Temper::Fair : order.bots[i % order.bots.size()];
        lineup[i] = {temper, seed * max_seats + i};
    }
    return lineup;
}

Result play_one(const SimulationOrder& order, int index)
{
    const std::uint64_t seed = order.seed + static_cast<std::uint64_t>(index);
    const PlayedMatch match = play(order.scenario, seed, lineup_of(order, seed));
    Result result = result_of(match);
    if (!order.save.empty()) {
        const std::string path = order.save + "/" + order.scenario.name + "-"
                                 + std::to_string(seed) + ".frenemy";
        result.unsaved = write_match_file(path, match.log) != SaveError::None;
    }
    return result;
}

Simulation fold(const SimulationOrder& order, const std::vector<Result>& results)
{
    Simulation all;
    all.matches = order.matches;
    all.seats.resize(order.scenario.seats.size());
    all.titan_share.resize(static_cast<std::size_t>(order.scenario.rounds));
    all.titan_price.resize(all.titan_share.size());
    for (const Result& one : results) {
        all.digest = hash_of(std::as_bytes(std::span{&one.digest, 1}), all.digest);
        all.commands += one.commands;
        all.stalled += one.stalled ? 1 : 0;
        all.unsaved += one.unsaved ? 1 : 0;
        for (std::size_t i = 0; i < all.seats.size(); ++i) {
            all.seats[i].gain.add(one.gain[i]);
            all.seats[i].score.add(one.score[i]);
            all.seats[i].deals.add(one.deals[i]);
            all.seats[i].breaches.add(one.breaches[i]);
            all.seats[i].betrayals.add(one.betrayals[i]);
            all.seats[i].contributed.add(one.contributed[i]);
            all.seats[i].loans.add(one.loans[i]);
        }
        for (std::size_t r = 0; r < all.titan_share.size(); ++r) {
            all.titan_share[r].add(one.titan_share[r]);
            all.titan_price[r].add(one.titan_price[r]);
        }
    }
    return all;
}

} // namespace

Simulation simulate(const SimulationOrder& order)
{
    std::vector<Result> results(static_cast<std::size_t>(order.matches));
    std::atomic<int> done = 0;
    std::mutex telling;
    in_parallel(order.matches, order.threads, [&](int i) {
        results[static_cast<std::size_t>(i)] = play_one(order, i);
        const int finished = ++done;
        if (!order.progress) return;
        const std::scoped_lock one_at_a_time{telling};
        order.progress(finished);
    });
    return fold(order, results);
}

} // namespace frenemy
