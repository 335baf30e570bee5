#include "tests/fuzz/decoders.hpp"
#include "tests/fuzz/spoiled.hpp"

#include "engine/match/view.hpp"
#include "tests/support/random_play.hpp"
#include "tests/support/recorded.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

// What the libFuzzer programs do for hours, for a second: inputs that are nearly right.

namespace {

/// States of a few matches, busy ones among them.
std::vector<State> some_states()
{
    std::vector<State> states;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Chance chance{seed};
        const Scenario scenario = random_scenario(chance);
        int n = 0;
        play_randomly(scenario, seed,
                      [&](const State&, SeatId, const Command&, const Objection& no,
                          const State& state, const Events&) {
                          if (!no && ++n % 8 == 0) states.push_back(state);
                      });
    }
    return states;
}

/// Every decoder is fed `rounds` spoiled encodings of `values`; how many it accepted.
template <class T, class Decode>
int feed(const std::vector<T>& values, Decode decode, int rounds, Chance& chance)
{
    std::vector<Bytes> good;
    for (const T& value : values) {
        good.push_back(encode(value));
        if (!decodes_safely(decode, good.back())) FAIL("not even unspoiled");
    }
    int accepted = 0;
    for (int i = 0; i < rounds; ++i)
        accepted += decodes_safely(
            decode,
            spoiled(good[static_cast<std::size_t>(chance.below(static_cast<int>(good.size())))],
                    chance));
    return accepted;
}

} // namespace

TEST_CASE("Spoiled states and views are refused or are other states and views")
{
    Chance chance{11};
    const std::vector<State> states = some_states();
    CHECK(feed(states, decode_state, 20'000, chance) > 0);
    std::vector<View> views;
    for (const State& state : states)
        views.push_back(view_for(state, chance.one_in(4) ? no_seat : seat_at(chance.below(2))));
    CHECK(feed(views, decode_view, 20'000, chance) > 0);
}

TEST_CASE("Spoiled commands and events are refused or are other commands and events")
{
    Chance chance{12};
    std::vector<Command> commands;
    std::vector<Event> events;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Scenario scenario = random_scenario(chance);
        play_randomly(scenario, seed,
                      [&](const State&, SeatId, const Command& command, const Objection& no,
                          const State&, const Events& happened) {
                          if (no) return;
                          commands.push_back(command);
                          events.insert(events.end(), happened.begin(), happened.end());
                      });
    }
    CHECK(feed(commands, decode_command, 40'000, chance) > 0);
    CHECK(feed(events, decode_event, 40'000, chance) > 0);
}

TEST_CASE("Any command that can be decoded can be judged")
{
    Chance chance{13};
    int judged = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Scenario scenario = random_scenario(chance);
        play_randomly(scenario, seed,
                      [&](const State&, SeatId seat, const Command& command, const Objection&,
                          const State& state, const Events&) {
                          const auto other = decode_command(spoiled(encode(command), chance));
                          if (!other) return;
                          ++judged;
                          State copy = state;
                          const SeatId who =
                              chance.one_in(9)
                                  ? SeatId{static_cast<std::uint8_t>(chance.below(256))}
                                  : seat;
                          if (apply(scenario, copy, who, *other)) {
                              if (!(copy == state)) FAIL("a refusal changed something");
                          } else if (!decode_state(encode(copy))) {
                              FAIL("led to a state that cannot be sent");
                          }
                      });
    }
    CHECK(judged > 1000);
}

TEST_CASE("Spoiled match files are refused or replayed as far as they go")
{
    Chance chance{14};
    std::vector<Bytes> files;
    for (std::uint64_t seed = 1; seed <= 4; ++seed)
        files.push_back(encode_match(random_match(seed)));
    int replayed = 0;
    for (int i = 0; i < 4'000; ++i)
        replayed += replays_safely(spoiled(
            files[static_cast<std::size_t>(chance.below(static_cast<int>(files.size())))], chance));
    CHECK(replayed > 100);
}
