#include "client/model/replay_viewer.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "tests/support/bot_play.hpp"

#include <benchmark/benchmark.h>

// What a replay of a whole match with six seats costs: opening it, and seeking to any of its moves
// until there is a View to draw and the events to tell.

namespace {

using namespace frenemy;

const MatchLog& a_match()
{
    static const MatchLog log = [] {
        const Scenario scenario = std::get<ScenarioFile>(read_scenario("six")).scenario;
        MatchLog played;
        played.scenario = scenario;
        played.seed = 5;
        testing::play_bots(scenario, 5, {},
                           [&](const State& before, SeatId seat, const Command& command, const Objection& no) {
                               if (no) return;
                               State after = before;
                               apply(scenario, after, seat, command);
                               played.entries.push_back({seat, command, digest_of(after)});
                           });
        return played;
    }();
    return log;
}

void replay_opens(benchmark::State& timing)
{
    for (auto _ : timing) {
        client::ReplayViewer viewer{a_match()};
        benchmark::DoNotOptimize(viewer.entries());
    }
}
BENCHMARK(replay_opens)->Unit(benchmark::kMillisecond);

void replay_seeks(benchmark::State& timing)
{
    client::ReplayViewer viewer{a_match()};
    std::size_t entry = 0;
    for (auto _ : timing) {
        entry = (entry + 97) % (viewer.entries() + 1);
        viewer.press("replay.mark." + std::to_string(entry));
        benchmark::DoNotOptimize(viewer.view());
        benchmark::DoNotOptimize(viewer.told_lately(40));
    }
    timing.counters["moves"] = static_cast<double>(viewer.entries());
    timing.counters["rounds"] = viewer.scenario().rounds;
}
BENCHMARK(replay_seeks)->Unit(benchmark::kMillisecond);

} // namespace
