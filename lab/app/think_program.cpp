#include "lab/app/asking.hpp"
#include "engine/json/json.hpp"
#include "lab/app/programs.hpp"
#include "engine/match/rules.hpp"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>

namespace frenemy {
namespace {

/// Milliseconds of one core that seats took over phases of one kind.
struct Pace {
    int phases = 0;
    int most_words = 0; ///< commands of one seat
    double sum_ms = 0;
    double most_ms = 0;

    void add(double ms, int words)
    {
        ++phases;
        sum_ms += ms;
        most_ms = std::max(most_ms, ms);
        most_words = std::max(most_words, words);
    }
    double mean_ms() const { return phases > 0 ? sum_ms / phases : 0; }
};

struct Paces {
    Pace deals;
    Pace planning;
};

/// The same scenario with as many seats: its own, from the first one on again when they run out.
Scenario with_seats(Scenario scenario, int seats)
{
    const auto own = scenario.seats;
    scenario.seats.clear();
    for (int i = 0; i < seats; ++i)
        scenario.seats.push_back(own[static_cast<std::size_t>(i) % own.size()]);
    return scenario;
}

void play_timed(const Scenario& scenario, std::uint64_t seed, Bot bot, Paces& paces)
{
    State state = begin(scenario, seed);
    while (state.phase != Phase::Over) {
        const Phase phase = state.phase;
        const int round = state.round;
        std::array<double, max_seats> ms{};
        std::array<int, max_seats> words{};
        const auto goes_on = [&] { return state.phase == phase && state.round == round; };
        while (goes_on())
            for (int i = 0; i < state.seats && goes_on(); ++i) {
                const Company& own = company(state, seat_at(i));
                if (phase == Phase::Deals ? own.done : own.sealed) continue;
                const auto at = static_cast<std::size_t>(i);
                bot.seed = seed * max_seats + at;
                const View view = view_for(state, seat_at(i));
                const std::clock_t start = std::clock();
                const Command command = decide(scenario, bot, view);
                ms[at] += 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
                ++words[at];
                apply(scenario, state, seat_at(i), command);
            }
        for (std::size_t i = 0; i < state.seats; ++i)
            (phase == Phase::Deals ? paces.deals : paces.planning).add(ms[i], words[i]);
    }
}

Json report(const Pace& pace)
{
    return {{"phases", pace.phases},
            {"mean_ms", pace.mean_ms()},
            {"most_ms", pace.most_ms},
            {"most_commands", pace.most_words}};
}

} // namespace

int run_think(const ThinkOptions& options)
{
    const auto file = ask_scenario(options.scenario);
    if (!file) return 2;
    const auto temper = ask_tempers({options.bot});
    if (!temper) return 2;
    const Scenario scenario =
        options.seats > 0 ? with_seats(file->scenario, options.seats) : file->scenario;
    Paces paces;
    for (int k = 0; k < options.matches; ++k)
        play_timed(scenario, options.seed + static_cast<std::uint64_t>(k),
                   {temper->front(), 0, options.iterations}, paces);
    if (options.json) {
        fmt::print("{}\n", Json{{"scenario", scenario.name},
                                {"seats", scenario.seats.size()},
                                {"iterations", options.iterations},
                                {"deals", report(paces.deals)},
                                {"planning", report(paces.planning)}}
                               .dump());
        return 0;
    }
    fmt::print("{} at {} seats of {}, {} iterations: milliseconds of one core a seat and phase\n",
               options.bot, scenario.seats.size(), scenario.name, options.iterations);
    for (const auto& [name, pace] : {std::pair{"deals", paces.deals}, {"planning", paces.planning}})
        fmt::print("{:9} mean {:7.1f}, most {:7.1f} (at most {} commands), {} phases\n", name,
                   pace.mean_ms(), pace.most_ms, pace.most_words, pace.phases);
    return 0;
}

} // namespace frenemy
