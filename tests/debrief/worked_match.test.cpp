#include "engine/debrief/charts.hpp"
#include "engine/debrief/debrief.hpp"
#include "tests/debrief/worked_match.hpp"
#include "tests/support/recorded.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;
using namespace frenemy::debrief;

// Worked by hand: each expected number can be reckoned from the comment beside it.

namespace {

Story story()
{
    return story_of(two_rounds().log);
}

int cell(const debrief::Table& table, std::size_t row, std::size_t column)
{
    return std::get<Figure>(table.rows.at(row).at(column)).value;
}

} // namespace

TEST_CASE("A story holds the settled rounds and every deal")
{
    const Story told = story();
    CHECK(told.rounds() == 2);
    CHECK_FALSE(told.over);
    CHECK(told.deals.size() == 6);
    CHECK(told.settled[0].round == 1);
    CHECK(told.last == two_rounds().state);
}

TEST_CASE("Titan's share is what it gave of what big techs received, beside its price")
{
    const auto chart = titan_share(story());
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 100}, {1, 50}}); // 4 of 4, 2 of 4
    CHECK(points_of(plot_of(chart, 1), 0) == Points{{0, 8}, {1, 9}});
    CHECK(chart->title.key == "debrief.titan_share.title.fell");
    CHECK(argument(chart, 0) == 100);
    CHECK(argument(chart, 1) == 50);
}

TEST_CASE("HHI adds the squares of the shares")
{
    const auto chart = hhi(story());
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 10'000}, {1, 5'000}}); // 50² + 50²
    CHECK(points_of(plot_of(chart), 1) == Points{{0, 10'000}, {1, 10'000}}); // one foundry
    CHECK(plot_of(chart).references[1].y == 4'652);
}

TEST_CASE("Cooperation counts who put in, and the last round is set against those before")
{
    const auto chart = cooperation(story());
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 66}, {1, 33}}); // 2 of 3, 1 of 3
    CHECK(chart->title.key == "debrief.cooperation.title.fell");
}

TEST_CASE("The pay-off table is the rulebook's for three, with what was chosen")
{
    const auto chart = payoff_table(story());
    REQUIRE(chart);
    const auto& table = std::get<debrief::Table>(chart->panels[0]);
    REQUIRE(table.head.size() == 4); // 0, 1 or 2 others
    CHECK(cell(table, 0, 1) == -1);  // alone: ⌊3·2/6⌋ − 2
    CHECK(cell(table, 0, 3) == 1);   // all: ⌊3·6/6⌋ − 2
    CHECK(cell(table, 1, 1) == 0);
    CHECK(cell(table, 1, 3) == 2);   // ⌊3·4/6⌋
    // Round 1: two gave beside one other, one kept beside two. Round 2: one gave alone.
    const auto times = [&](std::size_t row, std::size_t column) {
        return std::get<Figure>(std::get<Phrase>(table.rows[row][column]).arguments[0]).value;
    };
    CHECK(times(2, 2) == 2);
    CHECK(times(3, 3) == 1);
    CHECK(times(2, 1) == 1);
    CHECK(times(3, 2) == 2);
}

TEST_CASE("The network ties who traded and who was allied")
{
    const auto chart = network(story());
    REQUIRE(chart);
    const auto& edges = std::get<Network>(chart->panels[0]).edges;
    REQUIRE(edges.size() == 3);
    CHECK(edges[0].trade == 9 + 2 * 3 + 9); // foundry and fabless
    CHECK(edges[0].allied == 2);
    CHECK(edges[1].trade == 0); // foundry and big tech
    CHECK(edges[1].allied == 2);
    CHECK(edges[2].trade == 2 * 4 + 2 * 7);
    CHECK_FALSE(edges[2].frenemy); // no rivals at a table of three
}

TEST_CASE("The surplus lies between the outside options and is divided by the price")
{
    const auto chart = surplus(story());
    // L lots: 6 to 2·(8−2) = 12, then to 2·(9−2) = 14; at 9 twice. M: 2 to 6, two at 3. A: 4 to 9,
    // two at 7. E: the market's 4 to a device's 5, two at 4.
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 3 + 3}, {1, 2}, {2, 6}, {3, 0}});
    CHECK(points_of(plot_of(chart), 1) == Points{{0, 3 + 5}, {1, 6}, {2, 4}, {3, 2}});
    CHECK(points_of(plot_of(chart, 1), 0) == Points{{0, 6 + 2}});
    CHECK(points_of(plot_of(chart, 1), 1) == Points{{1, 8 + 6 + 6 + 0}});
    CHECK(points_of(plot_of(chart, 1), 2) == Points{{2, 4 + 2}});
    CHECK(argument(chart, 0) == 34);
    CHECK(argument(chart, 2) == 20);
}

TEST_CASE("Dependence is the largest partner's part")
{
    const auto chart = dependence(story());
    // Foundry: 24 from the fabless firm, 4 and 8 for unsold M slots. Big tech: Titan 32 + 18, 22.
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 100 * 24 / 36}});
    CHECK(points_of(plot_of(chart), 1) == Points{{1, 100}});
    CHECK(points_of(plot_of(chart), 2) == Points{{2, 100 * 50 / 72}});
}

TEST_CASE("Prices agreed before and after a design has its home are told apart")
{
    testing::Table table = two_rounds();
    table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 11, 3)});
    table.idle_until(4);
    const auto chart = agreed_price(story_of(table.log));
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 9}});
    CHECK(points_of(plot_of(chart), 1) == Points{{2, 11}});
    CHECK(plot_of(chart).levels[0].points[0].y == 6);
    CHECK(plot_of(chart).levels[1].points[1].y == 14);
    CHECK(argument(chart, 0) == 90); // tenths
    CHECK(argument(chart, 1) == 110);
}

TEST_CASE("The bullwhip is the variance of orders over that of use")
{
    const auto chart = bullwhip(story());
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 4}, {1, 2}});
    CHECK(points_of(plot_of(chart), 1) == Points{{0, 4}, {1, 3}});
    CHECK(points_of(plot_of(chart, 1), 0) == Points{{0, 400}}); // variances 1 and 1/4
    CHECK(chart->title.key == "debrief.bullwhip.title.more");
    CHECK(plot_of(chart, 1).y.decimals == 2); // in the title's unit
    const auto tables = bullwhip(Tables{story()});
    CHECK(tables->title.key == "debrief.bullwhip.tables.title");
}

TEST_CASE("Beside other tables the bullwhip's title says when no table's orders swing more than its use")
{
    int more = 0, less = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto chart = bullwhip(Tables{story_of(testing::random_match(seed))});
        if (!chart) continue;
        const int ratio = points_of(plot_of(chart), 0).at(0).second;
        CAPTURE(seed, ratio);
        CHECK((chart->title.key == "debrief.bullwhip.tables.title") == (ratio > 100));
        CHECK((chart->title.key == "debrief.bullwhip.tables.less") == (ratio < 100));
        ++(ratio > 100 ? more : less);
    }
    CHECK(more > 0);
    CHECK(less > 0);
}

TEST_CASE("A foundry learns by lots under deals")
{
    const auto chart = learning_curve(story());
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 1}, {1, 2}});
    CHECK(points_of(plot_of(chart, 1), 0) == Points{{0, 2}, {1, 2}});
}

TEST_CASE("Utilisation and average cost come from the foundry's own books")
{
    // Round 1: 3 of 5 slots; 15 + 2·2 earned, 3 + 4·1 variable cost, 5 upkeep: 7 over 5 slots.
    // Round 2: 1 of 5; 9 + 4·2, 3 + 4, 5: 5 over 5.
    CHECK(points_of(plot_of(utilisation(story())), 0) == Points{{20, 10}, {60, 14}});
    // Round 1: (5 + 5) / 3, round 2: (5 + 3) / 1.
    CHECK(points_of(plot_of(average_cost(story())), 0) == Points{{1, 80}, {3, 33}});
}

TEST_CASE("Lead time runs from the deal to the sale, first in, first out")
{
    const auto chart = lead_time(story());
    REQUIRE(chart);
    const auto& rows = std::get<Spans>(chart->panels[0]).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].start == 0);
    CHECK(rows[0].ends == std::vector<std::int32_t>{0, 1, 2}); // sold in round 2
    CHECK_FALSE(rows[0].open);
    CHECK(rows[1].ends == std::vector<std::int32_t>{1, 2, 2}); // in the warehouse
    CHECK(rows[1].open);
    CHECK(argument(chart, 0) == 10); // one round, in tenths
}

TEST_CASE("What a fabless firm buys, and the cash in its wafers")
{
    const auto chart = bought_cost(story());
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 9 + 6 + 9}});
    CHECK(points_of(plot_of(chart), 1) == Points{{0, 4 + 4}}); // two chips a lot at 2
    CHECK(points_of(plot_of(chart), 2) == Points{{0, 12}});
    CHECK(points_of(plot_of(chart, 1), 0) == Points{{0, 9 + 6 + 4}, {1, 9 + 4}});
    CHECK(argument(chart, 0) == 100 * 32 / 44);
}

TEST_CASE("Services not sold are chips missing below the highest price")
{
    const auto chart = lost_services(story());
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 4 * 14}, {1, 3 * 14}});
    CHECK(points_of(plot_of(chart), 1) == Points{{0, 0}, {1, 2 * 14}}); // 9 − 4 − 3 missing
    CHECK(argument(chart, 0) == 2);
}

TEST_CASE("The revenue mix is what consumers paid")
{
    const auto chart = revenue_mix(story());
    // Round 2: closed models earn 1 for their first three chips; no E chips were left to sell.
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 56}, {1, 42 + 3}});
    CHECK(points_of(plot_of(chart), 1) == Points{{0, 5 + 4 + 3 * 4}, {1, 0}});
}

TEST_CASE("Making pays where buying one more costs more")
{
    const auto chart = make_or_buy(story());
    REQUIRE(chart);
    CHECK(chart->title.key == "debrief.make_or_buy.title.never");
    CHECK(argument(chart, 1) == 80);      // (4·8 + 2·9 + 2·7) / 8
    CHECK(argument(chart, 2) == 90 + 20); // one chip a lot: 9, and packaging 2
}

TEST_CASE("A policy's gain is divided between its owner and the others")
{
    CHECK(model_policy(story())->title.key == "debrief.model_policy.title.closed");

    testing::Table table{quiet_three()};
    table.plan_begins();
    Plan opens;
    opens.policy = PolicyChoice::Open;
    opens.titan_order = 4;
    opens.use = 4;
    table.seal(big_tech, opens);
    table.settle_rest_idle();
    table.plan_begins();
    opens.policy = PolicyChoice::Keep;
    table.seal(big_tech, opens);
    table.settle_rest_idle();
    const auto chart = model_policy(story_of(table.log));
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 20}}); // two chips, 1 each, in tenths
    CHECK(points_of(plot_of(chart), 1) == Points{{0, 0}});
    CHECK(argument(chart, 1) == 1);
}

TEST_CASE("A broken deal: what it could gain, what it paid")
{
    CHECK_FALSE(breach(story()));

    testing::Table table{quiet_three()};
    table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 1)});
    const DealId deal =
        table.sign(fabless, big_tech, {chips(Side::From, Chip::Accelerator, 2, 7, 2), penalty(6)});
    table.plan_begins();
    Plan orders;
    orders.titan_order = 4;
    table.seal(big_tech, orders);
    table.settle_rest_idle();
    table.plan_begins();
    Plan breaks;
    breaks.breaches = 1;
    breaks.broken[0] = deal;
    table.seal(fabless, breaks);
    table.settle_rest_idle();
    const auto chart = breach(story_of(table.log));
    REQUIRE(chart);
    const auto& rows = std::get<debrief::Table>(chart->panels[0]);
    CHECK(cell(rows, 0, 3) == 2 * (9 - 7)); // Titan's price is 9 now
    CHECK(cell(rows, 0, 4) == 6);
    CHECK(cell(rows, 0, 5) == -2);
    CHECK(argument(chart, 1) == 0);
}

TEST_CASE("Prices stand above what nobody used")
{
    const auto chart = price_and_stock(story());
    CHECK(points_of(plot_of(chart), 0) == Points{{0, 14}, {1, 14}});
    CHECK(points_of(plot_of(chart), 1) == Points{{0, 8}, {1, 9}});
    CHECK(points_of(plot_of(chart, 1), 0) == Points{{0, 0}, {1, 1}});
}

TEST_CASE("A match without a settled round has no charts")
{
    testing::Table table{quiet_three()};
    CHECK(charts_of(story_of(table.log)).empty());
    CHECK(charts_of(Tables{story(), story_of(table.log)}).empty());
}
