#include "lab/measure/allocations.hpp"
#include "lab/app/asking.hpp"
#include "engine/json/json.hpp"
#include "lab/measure/measures.hpp"
#include "lab/app/programs.hpp"

#include <ctime>
#include <fmt/format.h>

namespace frenemy {
namespace {

struct Cost {
    double seconds = 0;
    double allocations = 0;
};

/// Of one item, in the least disturbed of some stretches of a core's time: other programs slow a
/// core down even while its time is not theirs.
Cost cost_of(const Measure& measure)
{
    constexpr std::clock_t enough = CLOCKS_PER_SEC / 50;
    constexpr int stretches = 12;
    measure.work(); // what is kept and used again, such as a thread's buffer, is asked for once
    Cost best;
    for (int stretch = 0; stretch < stretches; ++stretch) {
        const std::uint64_t asked_before = allocations();
        const std::clock_t start = std::clock();
        std::clock_t took = 0;
        std::int64_t times = 0;
        for (std::int64_t more = 1; took < enough; more *= 2) {
            for (std::int64_t i = 0; i < more; ++i)
                measure.work();
            times += more;
            took = std::clock() - start;
        }
        const auto items = static_cast<double>(times * measure.items);
        const double seconds = static_cast<double>(took) / CLOCKS_PER_SEC / items;
        if (stretch > 0 && seconds >= best.seconds) continue;
        best = {seconds, static_cast<double>(allocations() - asked_before) / items};
    }
    return best;
}

} // namespace

int run_bench(bool json)
{
    const auto file = ask_scenario("six");
    if (!file) return 2;
    Json figures;
    Json allocated;
    for (const Measure& measure : measures(file->scenario)) {
        const Cost each = cost_of(measure);
        figures[measure.name] = measure.is_rate() ? 1 / each.seconds : 1e6 * each.seconds;
        allocated[measure.name] = each.allocations;
    }
    if (json) {
        figures["state_bytes"] = sizeof(State);
        figures["allocations"] = allocated;
        fmt::print("{}\n", figures.dump());
        return 0;
    }
    fmt::print("{:40} {:>14} {:>12}\n", "", "", "allocations");
    for (const auto& [name, value] : figures.items())
        fmt::print("{:40} {:>14.2f} {:>12.2f}\n", name, value.get<double>(),
                   allocated[name].get<double>());
    fmt::print("{:40} {:>14}\n", "state_bytes", sizeof(State));
    return 0;
}

} // namespace frenemy
