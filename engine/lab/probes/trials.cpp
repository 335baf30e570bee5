#include "engine/lab/probes/trials.hpp"

#include "engine/lab/probes/probe.hpp"

#include <cmath>
#include <numeric>

namespace frenemy {
namespace {

Trial trial_of(const PlayedMatch& match)
{
    Trial trial;
    trial.halfway = match.value_halfway;
    trial.debt = match.most_debt;
    trial.titan_share = match.titan_share;
    for (std::size_t i = 0; i < match.end.seats; ++i) {
        trial.value[i] = match.scores[i].value;
        trial.score[i] = match.scores[i].total;
        trial.deals[i] = match.end.companies[i].completed_deals;
        trial.dependence[i] = match.scores[i].dependence;
    }
    return trial;
}

std::vector<double> difference(const std::vector<Trial>& with, const std::vector<Trial>& without,
                               SeatId seat, std::array<int, max_seats> Trial::*what)
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
    , fair_(play({}))
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
    strategies.fill(strategy);
    return strategies;
}

std::vector<Trial> Trials::play(const Strategies& strategies) const
{
    return find<Trial>(strategies, trial_of);
}

std::vector<Trial> Trials::play(Temper temper, SeatId seat) const
{
    std::vector<Trial> trials(static_cast<std::size_t>(matches_));
    in_parallel(matches_, threads_, [&](int i) {
        Lineup lineup = fair_lineup(i);
        lineup[seat.value].temper = temper;
        trials[static_cast<std::size_t>(i)] = trial_of(played(i, lineup, {}));
    });
    return trials;
}

Trials Trials::with(Scenario scenario) const
{
    return {std::move(scenario), matches_, seed_, threads_};
}

Lineup Trials::fair_lineup(int match) const
{
    Lineup lineup{};
    for (std::size_t i = 0; i < lineup.size(); ++i)
        lineup[i] = {Temper::Fair, seed_of(match) * max_seats + i};
    return lineup;
}

PlayedMatch Trials::played(int match, const Lineup& lineup, const Strategies& strategies) const
{
    return frenemy::play(scenario_, seed_of(match), lineup, strategies);
}

std::vector<double> gain(const std::vector<Trial>& with, const std::vector<Trial>& without,
                         SeatId seat)
{
    return difference(with, without, seat, &Trial::value);
}

std::vector<double> score_gain(const std::vector<Trial>& with, const std::vector<Trial>& without,
                               SeatId seat)
{
    return difference(with, without, seat, &Trial::score);
}

std::vector<double> sum(std::vector<double> a, const std::vector<double>& b)
{
    std::transform(a.begin(), a.end(), b.begin(), a.begin(), std::plus<>{});
    return a;
}

void retell(const MatchLog& log, const std::function<void(const State&, const Event&)>& listen)
{
    thread_local Events events;
    State state = begin(log.scenario, log.seed);
    for (const MatchLog::Entry& entry : log.entries) {
        events.count = 0;
        apply(log.scenario, state, entry.seat, entry.command, &events);
        for (const Event& event : events)
            listen(state, event);
    }
}

Figure mean_of(std::string what, const std::vector<double>& samples, Bound bound)
{
    const auto n = static_cast<double>(samples.size());
    const double mean = std::accumulate(samples.begin(), samples.end(), 0.0) / std::max(1.0, n);
    double squares = 0;
    for (const double each : samples)
        squares += (each - mean) * (each - mean);
    const double error = n > 1 ? std::sqrt(squares / (n - 1) / n) : 0;
    return {std::move(what), mean, 1.96 * error, bound};
}

Figure share_of(std::string what, const std::vector<double>& samples, Bound bound)
{
    std::vector<double> percents;
    for (const double each : samples)
        percents.push_back(each > 0 ? 100 : each < 0 ? 0 : 50);
    return mean_of(std::move(what), percents, bound);
}

} // namespace frenemy
