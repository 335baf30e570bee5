#include "server/load/script.hpp"

#include "engine/bots/bot.hpp"
#include "engine/match/view.hpp"

#include <algorithm>
#include <optional>

namespace frenemy::server {
namespace {

/// Nobody plays longer: a scenario that never ends would be a bug of the bots.
constexpr std::size_t most_moves = 100'000;

/// Where these moves lead in whatever order; nothing when the order matters.
std::optional<State> in_any_order(const Scenario& scenario, const State& from,
                                  std::vector<ScriptedMove> moves)
{
    const auto by_seat = [](const ScriptedMove& a, const ScriptedMove& b) {
        return a.seat.value < b.seat.value;
    };
    std::ranges::sort(moves, by_seat);
    std::optional<State> to;
    do {
        State state = from;
        for (const ScriptedMove& each : moves)
            if (apply(scenario, state, each.seat, each.command)) return {};
        if (to && !(*to == state)) return {};
        to = state;
    } while (std::ranges::next_permutation(moves, by_seat).found);
    return to;
}

} // namespace

std::size_t Script::moves() const
{
    std::size_t sum = 0;
    for (const auto& wave : waves)
        sum += wave.size();
    return sum;
}

Script script_of(const Scenario& scenario, std::uint64_t seed)
{
    Script script{scenario, seed, {}, {}};
    State state = begin(scenario, seed);
    std::array<std::uint32_t, max_seats> said{};
    std::size_t moves = 0;
    for (int first = 0; state.phase != Phase::Over && moves < most_moves; ++first) {
        std::vector<ScriptedMove> wave;
        State after = state;
        // Another one begins each time: what does not fit waits for the next wave, not for ever.
        for (int k = 0; k < state.seats; ++k) {
            const SeatId seat = seat_at((first + k) % state.seats);
            const Company& own = company(state, seat);
            if (state.phase == Phase::Deals ? own.done : own.sealed) continue;
            const Bot bot{Temper::Fair, seat.value + 1U};
            wave.push_back(
                {seat, said[seat.value] + 1, decide(scenario, bot, view_for(state, seat))});
            if (const auto led_to = in_any_order(scenario, state, wave)) {
                after = *led_to;
                ++said[seat.value];
            } else {
                wave.pop_back();
            }
        }
        state = after;
        moves += wave.size();
        script.waves.push_back(std::move(wave));
    }
    for (int i = 0; i < state.seats; ++i)
        script.last_view[static_cast<std::size_t>(i)] = digest_of(view_for(state, seat_at(i)));
    return script;
}

} // namespace frenemy::server
