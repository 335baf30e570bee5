#include "engine/lab/asking.hpp"
#include "engine/lab/json.hpp"
#include "engine/lab/measures.hpp"
#include "engine/lab/programs.hpp"

#include <ctime>
#include <fmt/format.h>

namespace frenemy {
namespace {

/// Seconds of one core a call takes, by as many calls as fill a quarter of a second. What other
/// programs do meanwhile does not count.
double seconds_each(const Measure& measure)
{
    constexpr std::clock_t enough = CLOCKS_PER_SEC / 4;
    for (std::int64_t times = 1;; times *= 2) {
        const std::clock_t start = std::clock();
        for (std::int64_t i = 0; i < times; ++i)
            measure.work();
        const std::clock_t took = std::clock() - start;
        if (took >= enough)
            return static_cast<double>(took) / CLOCKS_PER_SEC / static_cast<double>(times);
    }
}

} // namespace

int run_bench(bool json)
{
    const auto file = ask_scenario("six");
    if (!file) return 2;
    Json figures;
    for (const Measure& measure : measures(file->scenario)) {
        const double seconds = seconds_each(measure);
        figures[measure.name] = measure.is_rate() ? measure.items / seconds : 1e6 * seconds;
    }
    figures["state_bytes"] = sizeof(State);
    if (json) {
        fmt::print("{}\n", figures.dump());
        return 0;
    }
    for (const auto& [name, value] : figures.items())
        fmt::print("{:40} {:>14.2f}\n", name, value.get<double>());
    return 0;
}

} // namespace frenemy
