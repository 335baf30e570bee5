#include "engine/chain/markets.hpp"
#include "engine/chain/titan.hpp"
#include "engine/chain/yield.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

TEST_CASE("Service prices fall with what is used, between floor and cap")
{
    const Scenario three = quiet_three();
    CHECK(service_price(three, 1, 4) == 14);
    CHECK(service_price(three, 1, 5) == 13);
    CHECK(service_price(three, 1, 8) == 10);
    CHECK(service_price(three, 1, 12) == 6);
    CHECK(service_price(three, 1, 30) == 4);
    const Scenario six = quiet_scenario({Role::Foundry, Role::Foundry, Role::Fabless,
                                         Role::Fabless, Role::BigTech, Role::BigTech});
    CHECK(service_price(six, 1, 17) == 9); // ⌊−1/2⌋ is −1
}

TEST_CASE("The E market")
{
    const Scenario three = quiet_three();
    std::array<Card, max_rounds> news{};
    news.fill(Card::Quiet);
    CHECK(e_demand(three, news, 1) == 5);
    CHECK(e_price(three, 5, 3) == 4);
    CHECK(e_price(three, 5, 0) == 5);
    CHECK(e_price(three, 5, 20) == 1);
    news[0] = Card::Gadgets;
    CHECK(e_demand(three, news, 1) == 8);
    CHECK(e_demand(three, news, 3) == 2);
    news[1] = Card::OnDevice;
    CHECK(device_price(three, news, 1, 0) == 5);
    CHECK(device_price(three, news, 2, 0) == 6);
    CHECK(device_price(three, news, 3, 1) == 5);
    CHECK(device_price(three, news, 4, 1) == 4);
}

TEST_CASE("Titan rations in proportion, largest remainder first, ties by the token")
{
    const std::array<int, max_seats> rank{0, 1, 2, 3, 4, 5, 6, 7};
    CHECK(ration(12, {6, 6}, rank) == std::array<int, max_seats>{6, 6});
    CHECK(ration(6, {6, 6}, rank) == std::array<int, max_seats>{3, 3});
    CHECK(ration(5, {6, 6}, rank) == std::array<int, max_seats>{3, 2});
    CHECK(ration(5, {6, 6}, {1, 0, 2, 3, 4, 5, 6, 7}) == std::array<int, max_seats>{2, 3});
    CHECK(ration(6, {18, 6}, rank) == std::array<int, max_seats>{5, 1});
    CHECK(ration(0, {3, 9}, rank) == std::array<int, max_seats>{});
}

TEST_CASE("What Titan cannot fill stays on its book and is charged when it comes")
{
    Table table{quiet_three()};
    table.plan_begins();
    Plan greedy;
    greedy.titan_order = 7;
    table.seal(big_tech, greedy);
    table.settle_rest_idle();
    CHECK(table.at(big_tech).stock.accelerators() == 6);
    CHECK(table.at(big_tech).big_tech.titan_backlog == 1);
    CHECK(table.state.titan.price == 9);
    // 40 − 48 − 16 is 24 short: an automatic loan of 30, and its interest next round.
    CHECK(table.cash(big_tech) == 6);
    table.state.companies[2].cash = Money{50};
    table.idle_until(3);
    CHECK(table.at(big_tech).big_tech.titan_backlog == 0);
    CHECK(table.cash(big_tech) == 50 - 9 - 16 - 3);
}

TEST_CASE("What is on Titan's book at the end costs two each")
{
    Table table{quiet_scenario({Role::BigTech, Role::Foundry}, 2)};
    table.idle_until(2);
    table.plan_begins();
    Plan greedy;
    greedy.titan_order = 6 + 3;
    greedy.bank = 1;
    const SeatId buyer{0};
    const int before = table.cash(buyer);
    CHECK(table.ask(buyer, SealPlan{greedy}) == "over_sealing_limit");
    greedy.titan_order = 5;
    table.state.companies[0].big_tech.titan_backlog = 4;
    table.seal(buyer, greedy);
    table.settle_rest_idle();
    const Company& own = table.at(buyer);
    CHECK(own.cash.count - own.debt.count == before - 6 * 8 - 3 * 2 - 16);
}

TEST_CASE("Titan's price follows its share")
{
    const Scenario three = quiet_three();
    CHECK(titan_price_after(three, 8, 50) == 9);
    CHECK(titan_price_after(three, 8, 49) == 8);
    CHECK(titan_price_after(three, 8, 25) == 7);
    CHECK(titan_price_after(three, 12, 100) == 12);
    CHECK(titan_price_after(three, 6, 0) == 6);
}

TEST_CASE("Yield is learned lot by lot")
{
    const Scenario three = quiet_three();
    CHECK(curve_yield(three, 0) == 2);
    CHECK(curve_yield(three, 5) == 2);
    CHECK(curve_yield(three, 6) == 3);
    CHECK(curve_yield(three, 14) == 4);

    Table table{three};
    CHECK(chips_a_lot(three, table.state, foundry, fabless, Node::Leading, 6) == 3);
    CHECK(chips_a_lot(three, table.state, foundry, big_tech, Node::Leading, 6) == 2);
    CHECK(chips_a_lot(three, table.state, foundry, fabless, Node::Mature, 6) == 2);
    table.state.news[0] = Card::Packaging;
    CHECK(chips_a_lot(three, table.state, foundry, fabless, Node::Leading, 0) == 1);
    CHECK(chips_a_lot(three, table.state, foundry, big_tech, Node::Leading, 0) == 1);
    table.state.companies[1].immune = 1;
    CHECK(chips_a_lot(three, table.state, foundry, fabless, Node::Leading, 0) == 2);
}

TEST_CASE("Open models pull everybody's demand, closed ones their own")
{
    const Scenario three = quiet_three();
    BigTech own;
    CHECK(service_bonus(three, own, Card::Quiet, 1, 4, 0, 0).sum() == 0); // effects start in round 2
    CHECK(service_bonus(three, own, Card::Quiet, 2, 4, 0, 0).sum() == 3);
    CHECK(service_bonus(three, own, Card::Quiet, 2, 2, 0, 0).sum() == 2);
    CHECK(service_bonus(three, own, Card::Quiet, 2, 4, 0, 1).sum() == 3 + 2);
    CHECK(service_bonus(three, own, Card::Security, 2, 4, 0, 0).sum() == 6);
    own.policy = ModelPolicy::Open;
    CHECK(service_bonus(three, own, Card::Quiet, 2, 4, 0, 1).sum() == 2);
    CHECK(service_bonus(three, own, Card::Quiet, 2, 4, 0, 2).sum() == 4);
    CHECK(service_bonus(three, own, Card::OpenRelease, 2, 4, 0, 1).sum() == 4);
    own.data_centres = 2;
    CHECK(service_bonus(three, own, Card::Boom, 2, 5, 3, 1).sum() == 2 + 8 + 10 + 3);
}
