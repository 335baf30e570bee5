#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

// The rulebook's worked round, number by number: three seats, round 1, quiet news.

TEST_CASE("The worked round: prepayment moves when the deal is signed")
{
    const Table table = worked_deals();
    CHECK(table.cash(foundry) == 24 + 6);
    CHECK(table.cash(fabless) == 43 - 6);
    CHECK(table.cash(big_tech) == 50);
    CHECK(table.state.alliance[0].members == 3);
    CHECK(table.at(fabless).stock.e == 5);
}

TEST_CASE("The worked round ends as the rulebook says")
{
    Table table = worked_deals();
    table.plan_begins();

    Plan builds;
    builds.action = Action::LeadingLine;
    builds.contribute = 1;
    table.seal(foundry, builds);
    Plan sells;
    sells.contribute = 1;
    sells.sell_e = 3;
    table.seal(fabless, sells);
    Plan orders;
    orders.titan_order = 4;
    orders.use = 8;
    table.seal(big_tech, orders);

    REQUIRE(table.state.round == 2);
    CHECK(table.cash(fabless) == 35);
    CHECK(table.cash(foundry) == 24);
    CHECK(table.cash(big_tech) == 46);
    CHECK(table.ledger(fabless) == 0);
    CHECK(table.ledger(foundry) == 0);
    CHECK(table.ledger(big_tech) == 2);

    CHECK(table.at(fabless).stock.accelerators() == 2);
    CHECK(table.at(fabless).stock.e == 4);
    CHECK(table.state.titan.price == 9);
    CHECK(table.state.titan.share == 100);
    CHECK(table.at(big_tech).service_price == 14);
    // One line was ready in round 3 from the start; the new one joins it.
    CHECK(table.at(foundry).foundry.leading_coming[0] == 2);
    CHECK(table.at(foundry).foundry.learned_lots == 1);
}
