#include "engine/bots/bot.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/score.hpp"
#include "tests/support/bot_play.hpp"
#include "tests/support/random_play.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

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
