#include "lab/probes/doctrine.hpp"
#include "lab/probes/probe.hpp"

#include <algorithm>
#include <numeric>

// Lines of play nobody wrote down: a search among random habits for one to live on.

namespace frenemy {
namespace {

double mean_gain(const Trials& trials, int doctrine, SeatId seat)
{
    const auto gains =
        gain(trials.play(Trials::by(strategy_of(doctrine), {seat})), trials.fair(), seat);
    return std::accumulate(gains.begin(), gains.end(), 0.0) / static_cast<double>(gains.size());
}

/// Successive halving: all doctrines in a few matches, a quarter of them in four times as many, a
/// quarter of those again.
int best_doctrine(const Trials& trials, SeatId seat)
{
    std::vector<int> field(doctrines);
    std::iota(field.begin(), field.end(), 0);
    for (const int part : {80, 20, 5}) {
        const Trials heat = trials.apart(std::max(2, trials.matches() / part));
        std::vector<std::pair<double, int>> ranked;
        for (const int each : field)
            ranked.emplace_back(-mean_gain(heat, each, seat), each);
        std::sort(ranked.begin(), ranked.end());
        field.clear();
        for (std::size_t i = 0; i < std::max<std::size_t>(1, ranked.size() / 4); ++i)
            field.push_back(ranked[i].second);
    }
    return field[0];
}

Figures measure_unwritten(const Trials& trials)
{
    Figures figures;
    for (int r = 0; r < roles; ++r) {
        const auto role = static_cast<Role>(r);
        const SeatId seat = trials.first(role);
        if (seat == no_seat) continue;
        const int best = best_doctrine(trials, seat);
        figures.push_back(
            mean_of("gain of a " + std::string{name_of_role(role)} + " that "
                        + told(doctrine_of(best, role)) + ", C",
                    gain(trials.play(Trials::by(strategy_of(best), {seat})), trials.fair(), seat),
                    at_most(15)));
    }
    return figures;
}

constexpr Probe list[] = {
    {"unwritten", "no line of fixed habits that a search finds gains more than 15", anywhere,
     measure_unwritten},
};

} // namespace

std::span<const Probe> unwritten_probes()
{
    return list;
}

} // namespace frenemy
