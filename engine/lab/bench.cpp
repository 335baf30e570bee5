#include "engine/codec/codec.hpp"
#include "engine/lab/asking.hpp"
#include "engine/lab/json.hpp"
#include "engine/lab/play.hpp"
#include "engine/lab/programs.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/view.hpp"

#include <chrono>
#include <fmt/format.h>

namespace frenemy {
namespace {

using Clock = std::chrono::steady_clock;

/// Seconds a call takes, by as many calls as fill a quarter of a second.
template <class Work>
double seconds_each(Work work)
{
    constexpr double enough = 0.25;
    for (std::int64_t times = 1;; times *= 2) {
        const auto start = Clock::now();
        for (std::int64_t i = 0; i < times; ++i)
            work();
        const std::chrono::duration<double> took = Clock::now() - start;
        if (took.count() >= enough) return took.count() / static_cast<double>(times);
    }
}

/// Keeps the compiler from leaving out what nobody reads.
std::uint64_t sink = 0;

/// A state in the middle of a match with deals running.
State middle_of(const MatchLog& log)
{
    return replay(log, log.entries.size() / 2).state;
}

int play_list(const MatchLog& log, bool with_list)
{
    State state = begin(log.scenario, log.seed);
    Legal legal;
    for (const auto& [seat, command, digest] : log.entries) {
        if (with_list && seat != umpire) {
            list_legal(log.scenario, state, seat, legal);
            sink += legal.size();
        }
        sink += apply(log.scenario, state, seat, command) ? 1 : 0;
    }
    return static_cast<int>(log.entries.size());
}

/// A match of random bots: the shape of a search's playout.
int play_random(const Scenario& scenario, std::uint64_t seed)
{
    Lineup lineup{};
    for (std::size_t i = 0; i < lineup.size(); ++i)
        lineup[i] = {Temper::Random, seed + i};
    return static_cast<int>(play(scenario, seed, lineup).log.entries.size());
}

} // namespace

int run_bench(bool json)
{
    const auto file = ask_scenario("six");
    if (!file) return 2;
    const MatchLog log = play(file->scenario, 1, {}).log;
    const State state = middle_of(log);
    const View view = view_for(state, seat_at(0));
    std::vector<std::byte> room(max_encoding);
    const Bytes encoded = encode(view);
    const auto entries = static_cast<double>(log.entries.size());

    Json figures;
    figures["commands_with_legal_list_per_second"] =
        entries / seconds_each([&] { play_list(log, true); });
    figures["validated_replay_commands_per_second"] =
        entries / seconds_each([&] { play_list(log, false); });
    std::uint64_t seed = 0;
    figures["random_matches_per_second"] =
        1 / seconds_each([&] { sink += play_random(file->scenario, ++seed); });
    figures["fair_matches_per_second"] =
        1 / seconds_each([&] { sink += play(file->scenario, ++seed, {}).end.round; });
    figures["view_encode_us"] = 1e6 * seconds_each([&] { sink += encode(view, room); });
    figures["view_decode_us"] = 1e6 * seconds_each([&] { sink += decode_view(encoded)->round; });
    figures["six_views_built_and_encoded_us"] = 1e6 * seconds_each([&] {
        for (int i = 0; i < 6; ++i)
            sink += encode(view_for(state, seat_at(i)), room);
    });
    figures["state_digest_us"] = 1e6 * seconds_each([&] { sink += digest_of(state); });
    figures["view_bytes"] = encoded.size();
    figures["state_bytes"] = sizeof(State);
    if (json) {
        fmt::print("{}\n", figures.dump());
        return sink == 0 ? 1 : 0;
    }
    for (const auto& [name, value] : figures.items())
        fmt::print("{:40} {:>14.2f}\n", name, value.get<double>());
    return 0;
}

} // namespace frenemy
