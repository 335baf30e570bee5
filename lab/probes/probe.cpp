#include "lab/probes/probe.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace frenemy {

std::vector<Probe> probes()
{
    std::vector<Probe> all;
    for (const auto list : {structure_probes(), trading_probes(), promise_probes(), gift_probes(),
                            alliance_probes(), titan_probes(), investment_probes(),
                            unwritten_probes(), scheme_probes(), lesson_probes()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

Verdict verdict_of(const Figures& figures)
{
    Verdict worst = Verdict::Holds;
    for (const Figure& each : figures)
        worst = std::max(worst, each.verdict());
    return worst;
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

namespace {

Figures by_role(const Trials& trials, Strategy strategy, decltype(gain)& what,
                const std::string& begin, const std::string& end, Bound bound)
{
    Figures figures;
    for (int r = 0; r < roles; ++r) {
        const auto role = static_cast<Role>(r);
        const SeatId seat = trials.first(role);
        if (seat == no_seat) continue;
        const Series& played = trials.play(Trials::by(strategy, {seat}));
        figures.push_back(mean_of(begin + std::string{name_of_role(role)} + end,
                                  what(played, trials.fair(), seat), bound));
    }
    return figures;
}

} // namespace

Figures gains_by_role(const Trials& trials, Strategy strategy, Bound bound)
{
    return by_role(trials, strategy, gain, "gain of a ", ", C", bound);
}

Figures points_by_role(const Trials& trials, Strategy strategy, Bound bound)
{
    return by_role(trials, strategy, score_gain, "points gained by a ", "", bound);
}

} // namespace frenemy
