#include "tests/debrief/worked_match.hpp"

#include <catch2/catch.hpp>

namespace frenemy::testing {

using namespace debrief;

Table two_rounds()
{
    Table table = worked_deals();
    table.plan_begins();
    Plan foundry_plan;
    foundry_plan.contribute = 1;
    table.seal(foundry, foundry_plan);
    Plan fabless_plan;
    fabless_plan.contribute = 1;
    fabless_plan.sell_e = 3;
    table.seal(fabless, fabless_plan);
    Plan big_tech_plan;
    big_tech_plan.titan_order = 4;
    big_tech_plan.use = 8;
    table.seal(big_tech, big_tech_plan);

    // Round 2: 2 A come from the fabless firm at 7, 2 from Titan at 9; 3 of the 4 are used.
    table.plan_begins();
    table.seal(foundry, Plan{});
    table.seal(fabless, Plan{});
    big_tech_plan.titan_order = 2;
    big_tech_plan.use = 3;
    big_tech_plan.contribute = 1;
    table.seal(big_tech, big_tech_plan);
    REQUIRE(table.state.round == 3);
    return table;
}

const Plot& plot_of(const std::optional<Chart>& chart, std::size_t panel)
{
    REQUIRE(chart);
    REQUIRE(chart->panels.size() > panel);
    return std::get<Plot>(chart->panels[panel]);
}

Points points_of(const Plot& plot, std::size_t series)
{
    REQUIRE(plot.series.size() > series);
    Points points;
    for (const Point& point : plot.series[series].points)
        points.push_back({point.x, point.y});
    return points;
}

int argument(const std::optional<Chart>& chart, std::size_t i)
{
    return std::get<Figure>(chart->title.arguments.at(i)).value;
}

} // namespace frenemy::testing
