#include "lab/measure/allocations.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "server/classroom/class.hpp"
#include "server/protocol/codec.hpp"
#include "server/protocol/join_code.hpp"
#include "tests/support/bot_play.hpp"

#include <benchmark/benchmark.h>

#include <map>

// What a move costs a class of 8 tables with 4 pupils each, from the message to the bytes that are
// kept and sent: no socket, no disk.

namespace {

using namespace frenemy;
using namespace frenemy::server;

constexpr int tables = 8;
constexpr int pupils = 4;

class Counting final : public Fresh {
public:
    Token token() override
    {
        Token token{};
        token[0] = static_cast<std::uint8_t>(++count_);
        return token;
    }
    std::uint64_t seed() override { return 5; }
    MatchId match() override { return ++count_; }

private:
    std::uint64_t count_ = 0;
};

struct Said {
    SeatId seat;
    Command command;
};

std::vector<Said> a_match(const Scenario& scenario)
{
    std::vector<Said> said;
    testing::play_bots(scenario, 5, {},
                       [&](const State&, SeatId seat, const Command& command, const Objection& no) {
                           if (!no) said.push_back({seat, command});
                       });
    return said;
}

void class_moves(benchmark::State& timing)
{
    using benchmark::Counter;
    const Scenario scenario = std::get<ScenarioFile>(read_scenario("chip-famine")).scenario;
    const std::vector<Said> match = a_match(scenario);
    std::uint64_t moves = 0;
    std::uint64_t down = 0;
    std::uint64_t kept = 0;
    std::uint64_t allocated = 0;
    for (auto _ : timing) {
        timing.PauseTiming();
        Counting fresh;
        Effects effects;
        ClassSettings settings;
        settings.scenario = scenario.name;
        settings.seed = 5;
        settings.timers = {0, 0, 0, 0};
        Class the_class{1, code_of(1), settings, scenario, {}, fresh, effects};
        the_class.attend(PeerId{1000}, effects);
        for (std::uint32_t i = 1; i <= tables * pupils; ++i)
            the_class.on(PeerId{i}, Join{the_class.code(), {}}, effects);
        the_class.on(PeerId{1000}, Use{1, StartMatches{}}, effects);
        the_class.gone(PeerId{1000}, effects);
        std::map<std::pair<TableId, SeatId>, PeerId> who;
        for (const Addressed& each : effects.told)
            if (const auto* seated = std::get_if<Seated>(&each.what))
                who[{seated->table, seated->seat}] = each.to;
        Bytes frame;
        frame.reserve(most_server_bytes);
        std::uint32_t number = 0;
        const std::uint64_t before = allocations();
        timing.ResumeTiming();
        for (const Said& said : match) {
            ++number;
            for (int t = 0; t < tables; ++t) {
                effects.told.clear();
                effects.batch.clear();
                const TableId table{static_cast<std::uint16_t>(t)};
                the_class.on(who.at({table, said.seat}), Move{number, said.command}, effects);
                frame.clear();
                for (const Addressed& each : effects.told)
                    add_to_frame(frame, each.what);
                down += frame.size();
                kept += effects.batch.bytes().size();
            }
        }
        timing.PauseTiming();
        allocated += allocations() - before;
        timing.ResumeTiming();
        moves += match.size() * tables;
    }
    timing.SetItemsProcessed(static_cast<std::int64_t>(moves));
    const auto a_move = static_cast<double>(moves);
    timing.counters["a_move"] = Counter(a_move, Counter::kIsRate | Counter::kInvert);
    timing.counters["bytes_down_a_client"] = static_cast<double>(down) / a_move / pupils;
    timing.counters["bytes_kept"] = static_cast<double>(kept) / a_move;
    timing.counters["allocations"] = static_cast<double>(allocated) / a_move;
}
BENCHMARK(class_moves)->Unit(benchmark::kMillisecond);

} // namespace
