#include "lab/measure/allocations.hpp"
#include "lab/measure/measures.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <benchmark/benchmark.h>

#include <iostream>

using namespace frenemy;

namespace {

/// Items a second, time and allocations an item.
void run(benchmark::State& timing, const Measure& measure)
{
    using benchmark::Counter;
    const std::uint64_t before = allocations();
    for (auto _ : timing)
        benchmark::DoNotOptimize(measure.work());
    const auto asked = static_cast<double>(allocations() - before);
    timing.SetItemsProcessed(timing.iterations() * measure.items);
    timing.counters["each"] =
        Counter(measure.items, Counter::kIsIterationInvariantRate | Counter::kInvert);
    timing.counters["allocations"] = Counter(asked / measure.items, Counter::kAvgIterations);
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    const ScenarioResult read = read_scenario("six");
    if (const auto* error = std::get_if<ScenarioError>(&read)) {
        std::cerr << "frenemy-bench: " << sentence(*error) << '\n';
        return 2;
    }
    for (const Measure& measure : measures(std::get<ScenarioFile>(read).scenario))
        benchmark::RegisterBenchmark(measure.name.c_str(), [measure](benchmark::State& timing) {
            run(timing, measure);
        })->Unit(benchmark::kMicrosecond);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
