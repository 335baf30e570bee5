#include "engine/debrief/charts.hpp"
#include "engine/debrief/foundry_round.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>

// 규모의 경제: a round's upkeep and the variable cost of the lots under deals, for each of those
// lots: the same fixed cost falls on more and more of them.

namespace frenemy::debrief {

std::optional<Chart> average_cost(const Story& story)
{
    Plot plot{.form = Form::Points,
              .x = {text("debrief.axis.lots"), 0, {}},
              .y = {text("debrief.axis.cost_a_lot"), 1, {}}};
    each_seat(story, Role::Foundry, [&](int seat) {
        plot.series.push_back({subject_of_seat(seat), text(name_key(story, seat)), {}});
    });
    std::vector<Point> all;
    for (const FoundryRound& each : foundry_rounds_of(story)) {
        if (each.dealt == 0) continue;
        const Point point{each.dealt, 10 * (each.upkeep + each.dealt_cost) / each.dealt};
        all.push_back(point);
        for (Series& series : plot.series)
            if (series.subject.index == each.seat) series.points.push_back(point);
    }
    if (all.empty()) return {};
    for (Series& series : plot.series)
        sort_by_x(series);
    const auto [fewest, most] =
        std::minmax_element(all.begin(), all.end(),
                            [](const Point& a, const Point& b) { return a.x < b.x; });
    return Chart{Term::AverageCost,
                 {key_of(Term::AverageCost, fewest->x < most->x ? "title.fell" : "title.same"),
                  {whole(fewest->x), Figure{fewest->y, 1}, whole(most->x), Figure{most->y, 1}}},
                 {plot}};
}

std::optional<Chart> average_cost(const Tables& tables)
{
    return series_by_table(
        {.term = Term::AverageCost,
         .plot = {.form = Form::Points,
                  .x = {text("debrief.axis.lots"), 0, {}},
                  .y = {text("debrief.axis.cost_a_lot"), 1, {}}},
         .headline_decimals = 1},
        of_each<TableSeries>(tables, [](const Story& story) -> std::optional<TableSeries> {
            int lots = 0, cost = 0;
            for (const FoundryRound& each : foundry_rounds_of(story)) {
                lots += each.dealt;
                cost += each.upkeep + each.dealt_cost;
            }
            const auto average = tenths(cost, lots);
            if (!average) return {};
            return TableSeries{{{lots, *average}}, *average};
        }));
}

} // namespace frenemy::debrief
