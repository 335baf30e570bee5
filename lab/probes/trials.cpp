#include "lab/probes/trials.hpp"

#include "lab/measure/parallel.hpp"

#include <algorithm>
#include <functional>

namespace frenemy {
namespace {

std::vector<double> difference(const Series& with, const Series& without, SeatId seat,
                               BySeat<int> Trial::*what)
{
    std::vector<double> out;
    for (std::size_t i = 0; i < with.size(); ++i)
        out.push_back((with[i].*what)[seat.value] - (without[i].*what)[seat.value]);
    return out;
}

} // namespace

Trials::Trials(Scenario scenario, int matches, std::uint64_t seed, int threads)
    : scenario_(std::move(scenario))
    , matches_(matches)
    , seed_(seed)
    , threads_(threads)
{
}

SeatId Trials::first(Role role) const
{
    for (int i = 0; i < seats(); ++i)
        if (scenario_.seats[static_cast<std::size_t>(i)].role == role) return seat_at(i);
    return no_seat;
}

Strategies Trials::by(Strategy strategy, std::initializer_list<SeatId> seats)
{
    Strategies strategies{};
    for (const SeatId seat : seats)
        strategies[seat.value] = strategy;
    return strategies;
}

Strategies Trials::by_all(Strategy strategy) const
{
    Strategies strategies{};
    std::fill_n(strategies.begin(), seats(), strategy);
    return strategies;
}

const Series& Trials::play(const Strategies& strategies) const
{
    Seating seating{.strategies = strategies};
    seating.tempers.fill(Temper::Fair);
    return played(seating);
}

const Series& Trials::play(Temper temper, SeatId seat) const
{
    Seating seating;
    seating.tempers.fill(Temper::Fair);
    seating.tempers[seat.value] = temper;
    return played(seating);
}

const Trials& Trials::with(const Scenario& scenario) const
{
    const std::uint64_t digest = digest_of(scenario);
    for (const auto& [known, trials] : others_)
        if (known == digest) return *trials;
    return *others_
                .emplace_back(digest, std::make_unique<Trials>(scenario, matches_, seed_, threads_))
                .second;
}

Trials Trials::apart(int matches) const
{
    constexpr std::uint64_t far = 1ULL << 32;
    return {scenario_, matches, seed_ + far, threads_};
}

const Series& Trials::played(const Seating& seating) const
{
    for (const auto& [known, series] : series_)
        if (known == seating) return series;
    Series series(static_cast<std::size_t>(matches_));
    in_parallel(matches_, threads_, [&](int match) {
        const std::uint64_t seed = seed_ + static_cast<std::uint64_t>(match);
        Lineup lineup{};
        for (std::size_t i = 0; i < lineup.size(); ++i)
            lineup[i] = {seating.tempers[i], seed * max_seats + i};
        series[static_cast<std::size_t>(match)] =
            try_out(scenario_, seed, lineup, seating.strategies);
    });
    return series_.emplace_back(seating, std::move(series)).second;
}

std::vector<double> gain(const Series& with, const Series& without, SeatId seat)
{
    return difference(with, without, seat, &Trial::value);
}

std::vector<double> score_gain(const Series& with, const Series& without, SeatId seat)
{
    return difference(with, without, seat, &Trial::score);
}

std::vector<double> sum(std::vector<double> a, const std::vector<double>& b)
{
    std::transform(a.begin(), a.end(), b.begin(), a.begin(), std::plus<>{});
    return a;
}

std::vector<double> gain_of_table(const Series& with, const Series& without, int seats)
{
    std::vector<double> all(with.size(), 0);
    for (int i = 0; i < seats; ++i)
        all = sum(all, gain(with, without, seat_at(i)));
    return all;
}

} // namespace frenemy
