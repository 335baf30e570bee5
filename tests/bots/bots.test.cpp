#include "engine/bots/bot.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/score.hpp"
#include "tests/support/bot_play.hpp"
#include "tests/support/other_secrets.hpp"
#include "tests/support/random_play.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

namespace {

constexpr int few_iterations = 4; // of a bot that searches

} // namespace

TEST_CASE("A match of bots ends, and no bot breaks a rule")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Chance chance{seed};
        const Scenario scenario = random_scenario(chance);
        CAPTURE(seed, scenario.seats.size(), scenario.rounds);
        std::array<Bot, max_seats> bots{};
        for (Bot& bot : bots)
            bot = {static_cast<Temper>(chance.below(tempers)), chance.next(), 8};
        int refused = 0;
        const State end = play_bots(scenario, seed, bots,
                                    [&](const State&, SeatId, const Command&, const Objection& no) {
                                        refused += no ? 1 : 0;
                                    });
        CHECK(refused == 0);
        CHECK(end.phase == Phase::Over);
    }
}

TEST_CASE("From two seats to eight, no temper talks without end or breaks a rule")
{
    for (int seats = 2; seats <= max_seats; ++seats)
        for (std::size_t temper = 0; temper < tempers; ++temper) {
            CAPTURE(seats, name_of_temper(static_cast<Temper>(temper)));
            Scenario scenario = quiet_scenario({}, 6);
            for (int i = 0; i < seats; ++i)
                scenario.seats.push_back({static_cast<Role>(i % roles), 0, 50, 20});
            std::array<Bot, max_seats> bots{};
            for (std::size_t i = 0; i < bots.size(); ++i)
                bots[i] = {static_cast<Temper>(temper), i, few_iterations};
            int said = 0; // in this phase
            int longest = 0;
            Phase phase{};
            const State end = play_bots(
                scenario, 5, bots,
                [&](const State& before, SeatId, const Command&, const Objection& no) {
                    if (no) FAIL(name_of(no->code));
                    said = before.phase == phase ? said + 1 : 1;
                    phase = before.phase;
                    longest = std::max(longest, said);
                });
            CHECK(end.phase == Phase::Over);
            CHECK(longest <= 40 * seats);
        }
}

TEST_CASE("Every bot chooses the same whatever it may not know, in every phase")
{
    std::array<std::array<int, tempers>, 2> asked{}; // by phase
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Chance chance{seed};
        const Scenario scenario = random_scenario(chance);
        std::array<Bot, max_seats> bots{};
        for (Bot& bot : bots)
            bot = {static_cast<Temper>(chance.below(int{tempers})), chance.next(), few_iterations};
        play_bots(scenario, seed, bots,
                  [&](const State& before, SeatId seat, const Command& command, const Objection&) {
                      // Whoever sits there, and now and then every other bot in its place.
                      const bool everybody = chance.one_in(4);
                      for (std::size_t t = 0; t < tempers; ++t) {
                          Bot bot = bots[seat.value];
                          const bool sits_there = bot.temper == static_cast<Temper>(t);
                          if (!everybody && !sits_there) continue;
                          bot.temper = static_cast<Temper>(t);
                          const Command chosen =
                              sits_there ? command : decide(scenario, bot, view_for(before, seat));
                          const State other = with_other_secrets(before, seat, chance);
                          ++asked[static_cast<std::size_t>(before.phase)][t];
                          if (!(decide(scenario, bot, view_for(other, seat)) == chosen))
                              FAIL(name_of_temper(bot.temper) << " at seat " << index(seat)
                                                              << " in round " << int{before.round});
                      }
                  });
    }
    for (const auto& phase : asked)
        for (std::size_t t = 0; t < tempers; ++t) {
            CAPTURE(name_of_temper(static_cast<Temper>(t)));
            CHECK(phase[t] > 80);
        }
}

TEST_CASE("Bots of every temper trade at the standard tables")
{
    for (std::size_t t = 0; t < tempers; ++t) {
        if (static_cast<Temper>(t) == Temper::Random) continue;
        const Scenario six =
            quiet_scenario({Role::Foundry, Role::Foundry, Role::Fabless, Role::Fabless,
                            Role::BigTech, Role::BigTech});
        std::array<Bot, max_seats> bots{};
        bots.fill({static_cast<Temper>(t), 3, 16});
        const State end = play_bots(six, 11, bots, [](auto&&...) {});
        CAPTURE(name_of_temper(static_cast<Temper>(t)));
        for (int i = 0; i < end.seats; ++i)
            CHECK(company(end, seat_at(i)).completed_deals >= 2);
    }
}
