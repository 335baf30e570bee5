#include "engine/debrief/charts.hpp"
#include "tests/debrief/worked_match.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace frenemy;
using namespace frenemy::testing;
using namespace frenemy::debrief;

// The tables of a class side by side. The first is the worked match, whose own charts are reckoned
// in worked_match.test.cpp; at the second nobody does anything.

namespace {

Tables two_tables()
{
    testing::Table idle{quiet_three()};
    idle.idle_until(3);
    return {story_of(two_rounds().log), story_of(idle.log)};
}

/// What a chart says of the first table, part by part; nothing of a part it lacks.
std::vector<std::optional<int>> first_of(const std::optional<Chart>& chart)
{
    std::vector<std::optional<int>> parts;
    for (const Series& series : plot_of(chart).series) {
        parts.emplace_back();
        for (const Point& point : series.points)
            if (point.x == 0) parts.back() = point.y;
    }
    return parts;
}

using Parts = std::vector<std::optional<int>>;

} // namespace

TEST_CASE("Tables of a class are laid side by side")
{
    const Tables tables = two_tables();
    const auto share = titan_share(tables);
    REQUIRE(share);
    CHECK(plot_of(share).series.size() == 1); // the idle table received nothing
    const auto ranks = scores(tables);
    REQUIRE(ranks);
    const auto& table = std::get<debrief::Table>(ranks->panels[0]);
    REQUIRE(table.rows.size() == 2);
    const auto rank = [&](std::size_t row, std::size_t seat) {
        return std::get<Figure>(std::get<Phrase>(table.rows[row][seat + 1]).arguments[1]).value;
    };
    CHECK(rank(0, 0) == 1);
    CHECK(rank(1, 0) == 2);
    CHECK(charts_of(Tables{tables[0]}).empty());
}

TEST_CASE("A table that was ended before its first settlement is left out, and keeps its number")
{
    Tables tables = two_tables();
    testing::Table stuck{quiet_three()};
    tables.insert(tables.begin(), story_of(stuck.log));
    REQUIRE(tables[0].rounds() == 0);
    CHECK_FALSE(charts_of(tables).empty());
    const auto ranks = scores(tables);
    REQUIRE(ranks);
    const auto& table = std::get<debrief::Table>(ranks->panels[0]);
    REQUIRE(table.rows.size() == 2);
    CHECK(std::get<Phrase>(table.rows[0][0]) == table_name(1));
    CHECK(argument(ranks, 0) == 2); // the richest
    CHECK(plot_of(lost_services(tables)).categories.front() == table_name(1));
    CHECK_FALSE(charts_of(tables, two_tables()).empty());
    CHECK(charts_of(Tables{tables[0], tables[1]}).empty()); // one alone has nothing beside it
    CHECK(charts_of(Tables{tables[0]}, two_tables()).empty());
}

TEST_CASE("Across tables a term is told by what each table's own chart adds up to")
{
    const Tables tables = two_tables();

    // Two gave beside one other and got 0 each, one gave alone and lost 1; one kept beside two
    // givers and got 2, two beside one giver got 1 each.
    const auto payoffs = payoff_table(tables);
    CHECK(first_of(payoffs) == Parts{-4, 13}); // ⌊−10/3⌋, ⌊40/3⌋ tenths
    CHECK(argument(payoffs, 0) == 1);
    CHECK(argument(payoffs, 1) == 5); // 3 C over 6

    CHECK(first_of(network(tables)) == Parts{0, 3});
    const auto shared = surplus(tables);
    CHECK(first_of(shared) == Parts{8, 20, 6});
    CHECK(argument(shared, 1) == 34);
    const auto leaning = dependence(tables);
    CHECK(first_of(leaning) == Parts{66, 100, 69});
    CHECK(plot_of(leaning).y.high == 100);
    CHECK(first_of(agreed_price(tables)) == Parts{90, {}});

    const auto learned = learning_curve(tables);
    CHECK(points_of(plot_of(learned), 0) == Points{{0, 1}, {1, 2}});
    CHECK(points_of(plot_of(learned), 1) == Points{{0, 0}, {1, 0}});
    CHECK(argument(learned, 1) == 2);
    CHECK(points_of(plot_of(utilisation(tables)), 0) == Points{{40, 12}});  // 4 of 10; 12 C over 10
    CHECK(points_of(plot_of(average_cost(tables)), 0) == Points{{4, 45}}); // 18 C over 4

    CHECK(first_of(lead_time(tables)) == Parts{0, 10, 0}); // the lot that was sold
    CHECK(first_of(bought_cost(tables)) == Parts{24, 8, 12});
    CHECK(first_of(lost_services(tables)) == Parts{56 + 42, 28});
    const auto mix = revenue_mix(tables);
    CHECK(first_of(mix) == Parts{56 + 45, 21});
    CHECK(first_of(model_policy(tables)) == Parts{30, 0}); // the closed bonus of round 2
    CHECK(first_of(make_or_buy(tables)) == Parts{8, 0});
    CHECK(points_of(plot_of(price_and_stock(tables)), 0) == Points{{0, 14}, {1, 14}});
    CHECK_FALSE(breach(tables));
}

TEST_CASE("Where all tables are alike the title says so")
{
    const Tables twins{two_tables()[0], two_tables()[0]};
    const auto shared = surplus(twins);
    REQUIRE(shared);
    CHECK(shared->title.key == "debrief.surplus.tables.alike");
    CHECK(argument(shared, 0) == 34);
}

TEST_CASE("A table at which deals were broken stands beside one at which none was")
{
    testing::Table table{quiet_three()};
    const DealId deal =
        table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 2), penalty(1)});
    table.plan_begins();
    Plan breaks;
    breaks.breaches = 1;
    breaks.broken[0] = deal;
    table.seal(fabless, breaks);
    table.settle_rest_idle();
    const auto broken = breach(Tables{story_of(table.log), two_tables()[0]});
    CHECK(first_of(broken) == Parts{1, 0}); // 9 − 6 of the lot for a penalty of 1
    CHECK(argument(broken, 1) == 1);
}

TEST_CASE("Every chart across tables is of the class, in the order of a lesson, without repeats")
{
    const auto charts = charts_of(two_tables());
    CHECK(charts.size() >= 18);
    std::set<Term> seen;
    for (const Chart& chart : charts) {
        CHECK(chart.of_class);
        CHECK((seen.empty() || *seen.rbegin() < chart.term));
        seen.insert(chart.term);
        CHECK(reading_of(chart).key.ends_with(".tables.reading"));
    }
}
