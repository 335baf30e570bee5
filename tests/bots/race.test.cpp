#include "engine/bots/search/race.hpp"
#include "tests/support/random_play.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

namespace {

/// A race in which choice k is worth `worth[k]` on average, and luck up to `luck` more or less.
struct Trial {
    std::vector<int> worth;
    int luck = 0;
    int played = 0;
    std::vector<int> matches; ///< by choice

    Race run(int playouts, std::uint64_t seed)
    {
        Race race{worth.size()};
        matches.assign(worth.size(), 0);
        race.run(playouts, [&](std::size_t choice, int match) {
            ++played;
            ++matches[choice];
            Chance chance{seed * 1000 + static_cast<std::uint64_t>(match) * 64 + choice};
            return worth[choice] + (luck > 0 ? chance.below(2 * luck + 1) - luck : 0);
        });
        return race;
    }
};

} // namespace

TEST_CASE("A race ends with the best choice, and spends its playouts on the better half")
{
    Trial trial{{0, 3, 9, 5, -4, 1, 2, -9, 4, 0}, 0};
    const Race race = trial.run(200, 1);
    CHECK(race.ranking().front() == 2);
    CHECK(race.advantage_of(2).mean == 9);
    CHECK(trial.played <= 200);
    CHECK(trial.played > 150);
    CHECK(trial.matches[2] > 3 * trial.matches[7]);
    CHECK(trial.matches[2] == trial.matches[0]);
}

TEST_CASE("A race tells a little better from as good when playouts are many")
{
    int right = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        Trial trial{{0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0}, 20};
        right += trial.run(1500, seed).ranking().front() == 3 ? 1 : 0;
    }
    CHECK(right >= 45);
}

TEST_CASE("With hardly a playout every choice is still tried twice")
{
    Trial trial{{0, 1, 2, 3, 4}, 0};
    const Race race = trial.run(1, 1);
    CHECK(*std::min_element(trial.matches.begin(), trial.matches.end()) >= 2);
    CHECK(race.ranking().front() == 4);
}

TEST_CASE("Nothing but the usual choice wins a race of one")
{
    Trial trial{{7}, 0};
    CHECK(trial.run(50, 1).ranking() == std::vector<std::size_t>{0});
}
