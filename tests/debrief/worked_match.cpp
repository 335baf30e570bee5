#include "tests/debrief/worked_match.hpp"

#include <catch2/catch.hpp>

namespace frenemy::testing {

using namespace debrief;

Table two_rounds()
{
    Table table{quiet_three()};
    table.sign(foundry, fabless,
               {wafer(Side::From, Node::Leading, 1, 9, 1, 2), prepay(Side::To, 6), penalty(6)});
    table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 2, 3, 1)});
    table.sign(fabless, big_tech, {chips(Side::From, Chip::Accelerator, 2, 7, 2), penalty(6)});
    table.sign(fabless, big_tech, {chips(Side::From, Chip::OnDevice, 2, 4, 1)});
    table.sign(foundry, fabless, {ally(Side::From, 1)});
    table.sign(foundry, big_tech, {ally(Side::From, 1)});
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
