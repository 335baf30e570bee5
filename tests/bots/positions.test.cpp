#include "engine/bots/search/positions.hpp"

#include "engine/deals/dues.hpp"
#include "engine/deals/slots.hpp"
#include "tests/support/random_play.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

TEST_CASE("Positions say what the rules find walking over the deals")
{
    Chance chance{21};
    int deals = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Scenario scenario = random_scenario(chance);
        play_randomly(
            scenario, seed,
            [&](const State&, SeatId, const Command&, const Objection& no, const State& state,
                const Events&) {
                if (no || state.phase == Phase::Over || !chance.one_in(10)) return;
                const Positions positions{scenario, state};
                deals += static_cast<int>(state.deals.size());
                for (int i = 0; i < state.seats; ++i) {
                    const SeatId seat = seat_at(i);
                    bool same = positions.free_cash(seat) == free_cash(scenario, state, seat);
                    for (const Chip chip : {Chip::Accelerator, Chip::OnDevice})
                        same = same
                               && positions.free_chips(seat, chip) == free_chips(state, seat, chip);
                    if (company(state, seat).role == Role::Foundry)
                        for (const Node node : {Node::Leading, Node::Mature})
                            for (int round = state.round; round <= state.round + 1; ++round)
                                same = same
                                       && positions.free_slots(seat, node, round)
                                              == free_slots(state, seat, node, round);
                    if (!same) FAIL("seat " << i << " of seed " << seed << " stands elsewhere");
                }
            });
    }
    CHECK(deals > 1000);
}

TEST_CASE("Positions follow what is signed")
{
    Chance chance{22};
    int signatures = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Scenario scenario = random_scenario(chance);
        play_randomly(
            scenario, seed,
            [&](const State& before, SeatId, const Command&, const Objection& no,
                const State& state, const Events&) {
                if (no || state.deals.size() != before.deals.size() + 1) return;
                ++signatures;
                // They read cash and stock where they stand: those of the state they are asked
                // about.
                State followed = before;
                Positions kept{scenario, followed};
                followed = state;
                kept.add(state.deals.back());
                const Positions fresh{scenario, state};
                for (int i = 0; i < state.seats; ++i)
                    for (int round = state.round; round <= state.round + 1; ++round) {
                        CHECK(kept.secured(seat_at(i), round) == fresh.secured(seat_at(i), round));
                        CHECK(kept.unsold(seat_at(i), round) == fresh.unsold(seat_at(i), round));
                    }
            });
    }
    CHECK(signatures > 100);
}
