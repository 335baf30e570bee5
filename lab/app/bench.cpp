#include "lab/measure/allocations.hpp"
#include "lab/app/asking.hpp"
#include "engine/json/json.hpp"
#include "lab/measure/measures.hpp"
#include "lab/app/programs.hpp"

#include <ctime>
#include <fmt/format.h>
#include <vector>

namespace frenemy {
namespace {

struct Cost {
    double seconds = 0;
    double allocations = 0;
};

/// Of one item, over a stretch of a core's time.
Cost cost_of(const Measure& measure)
{
    constexpr std::clock_t enough = CLOCKS_PER_SEC / 50;
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
    return {static_cast<double>(took) / CLOCKS_PER_SEC / items,
            static_cast<double>(allocations() - asked_before) / items};
}

/// Each in its least disturbed stretch: other programs slow a core down even while its time is not
/// theirs. By turns, so that no burst of theirs meets all stretches of one measure.
std::vector<Cost> least_costs_of(const std::vector<Measure>& all)
{
    constexpr int turns = 24;
    for (const Measure& each : all)
        each.work(); // what is kept and used again, such as a thread's buffer, is asked for once
    std::vector<Cost> least;
    for (const Measure& each : all)
        least.push_back(cost_of(each));
    for (int turn = 1; turn < turns; ++turn)
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Cost now = cost_of(all[i]);
            if (now.seconds < least[i].seconds) least[i] = now;
        }
    return least;
}

} // namespace

int run_bench(bool json)
{
    const auto file = ask_scenario("six");
    if (!file) return 2;
    Json figures;
    Json allocated;
    const std::vector<Measure> all = measures(file->scenario);
    const std::vector<Cost> costs = least_costs_of(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        figures[all[i].name] = all[i].is_rate() ? 1 / costs[i].seconds : 1e6 * costs[i].seconds;
        allocated[all[i].name] = costs[i].allocations;
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
