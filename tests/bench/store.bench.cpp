#include "engine/core/hash.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "tests/bench/sqlite_store.hpp"
#include "tests/support/bot_play.hpp"

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <ctime>
#include <unistd.h>

// The server's log and SQLite, on the disk the benchmark is run from (a folder in memory would say
// nothing): what a durable move costs, and how soon a server is back.

namespace {

using namespace frenemy;
using namespace frenemy::server;

/// Goes with everything in it.
class Scratch {
public:
    Scratch()
        : path_(std::filesystem::current_path() / (".frenemy-bench-" + std::to_string(::getpid())))
    {
        std::filesystem::create_directories(path_);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { std::filesystem::remove_all(path_); }

    const std::filesystem::path& path() const { return path_; }
    std::uintmax_t bytes() const
    {
        std::uintmax_t sum = 0;
        for (const auto& file : std::filesystem::directory_iterator{path_})
            sum += file.file_size();
        return sum;
    }

private:
    std::filesystem::path path_;
};

OpenedStore open_log(const std::filesystem::path& path)
{
    StoreError error{};
    auto folder = open_folder(path, error);
    if (!folder) std::abort();
    return open_log_store(std::move(folder));
}

using Open = OpenedStore (*)(const std::filesystem::path&);

/// The moves of a match of six, over and over.
struct Moves {
    MatchLog log;

    Moves()
    {
        log.rules = rules_version;
        log.scenario = std::get<ScenarioFile>(read_scenario("six")).scenario;
        for (std::size_t i = 0; i < log.scenario.seats.size(); ++i)
            log.players.push_back({});
        testing::play_bots(
            log.scenario, log.seed, {},
            [&](const State&, SeatId seat, const Command& command, const Objection&) {
                log.entries.push_back({seat, command, hash_of(encode(command))});
            });
    }

    void begin(Batch& batch, MatchId match) const { batch.begin(match, log); }
    void append(Batch& batch, MatchId match, std::uint32_t number) const
    {
        batch.append(match, number, log.entries[number % log.entries.size()],
                     {1'700'000'000'000U + number, number, GivenBy::Person});
    }
};

/// `rooms` rooms; each commit holds `moves` entries, as one gathers while the one before is synced.
template <Open open>
void commits(benchmark::State& state)
{
    const auto rooms = static_cast<MatchId>(state.range(0));
    const auto moves = static_cast<std::uint32_t>(state.range(1));
    const Moves some;
    const Scratch scratch;
    Batch batch;
    for (MatchId room = 0; room < rooms; ++room)
        some.begin(batch, room);
    if (!open(scratch.path()).store->commit(batch)) return state.SkipWithError("not kept");
    const auto before = static_cast<double>(scratch.bytes());
    auto store = open(scratch.path()).store;
    std::uint64_t made = 0;
    const std::clock_t start = std::clock();
    for (auto _ : state) {
        batch.clear();
        for (std::uint32_t i = 0; i < moves; ++i, ++made)
            some.append(batch, made % rooms, static_cast<std::uint32_t>(made / rooms + 1));
        if (!store->commit(batch)) return state.SkipWithError("not kept");
    }
    const double cpu_seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    store.reset(); // SQLite moves its log into the database
    state.SetItemsProcessed(static_cast<std::int64_t>(made));
    state.counters["cpu_us/move"] = cpu_seconds * 1e6 / static_cast<double>(made);
    state.counters["bytes/move"] =
        (static_cast<double>(scratch.bytes()) - before) / static_cast<double>(made);
}

/// A server's restart: every match read, checked and decoded.
template <Open open>
void restart(benchmark::State& state)
{
    const Moves some;
    const Scratch scratch;
    {
        auto store = open(scratch.path()).store;
        for (MatchId room = 0; room < 1000; ++room) {
            Batch batch;
            some.begin(batch, room);
            for (std::uint32_t i = 1; i <= 200; ++i)
                some.append(batch, room, i);
            if (!store->commit(batch)) return state.SkipWithError("not kept");
        }
    }
    for (auto _ : state)
        if (open(scratch.path()).kept.matches.size() != 1000) state.SkipWithError("not found");
}

#define FRENEMY_COMMITS(open)                                                                      \
    BENCHMARK_TEMPLATE(commits, open)                                                              \
        ->Args({50, 1})                                                                            \
        ->Args({50, 50})                                                                           \
        ->Args({50, 200})                                                                          \
        ->Args({1000, 1000})                                                                       \
        ->UseRealTime()
#define FRENEMY_RESTART(open)                                                                      \
    BENCHMARK_TEMPLATE(restart, open)->Unit(benchmark::kMillisecond)->UseRealTime()

FRENEMY_COMMITS(open_log);
FRENEMY_COMMITS(frenemy::bench::open_sqlite_store);
FRENEMY_RESTART(open_log);
FRENEMY_RESTART(frenemy::bench::open_sqlite_store);

} // namespace
