#include "engine/chain/yield.hpp"
#include "engine/debrief/charts.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>

// 수율·학습효과: L lots a foundry has learned from (those under deals, and its yield research) above
// the chips its curve gives for a lot.

namespace frenemy::debrief {

std::optional<Chart> learning_curve(const Story& story)
{
    if (count_of(story, Role::Foundry) == 0) return {};
    Plot lots{.form = Form::Lines,
              .x = round_axis(),
              .y = {text("debrief.axis.learned_lots"), 0, {}},
              .categories = round_names(story.rounds())};
    Plot chips{.form = Form::Steps,
              .x = round_axis(),
              .y = {text("debrief.axis.chips_a_lot"), 0, {}},
              .categories = round_names(story.rounds())};
    int first = -1, most = -1;
    each_seat(story, Role::Foundry, [&](int seat) {
        Series learned{subject_of_seat(seat), text(name_key(story, seat)), {}};
        Series yield = learned;
        for (int i = 0; i < story.rounds(); ++i) {
            const int count = company(story.settled[static_cast<std::size_t>(i)], seat_at(seat))
                                  .foundry.learned_lots;
            learned.points.push_back({i, count});
            yield.points.push_back({i, curve_yield(story.scenario, count)});
        }
        if (learned.points.back().y > most) {
            most = learned.points.back().y;
            first = seat;
        }
        lots.series.push_back(learned);
        chips.series.push_back(yield);
    });
    for (const int step : story.scenario.chain.curve)
        lots.references.push_back({step, text(key_of(Term::LearningCurve, "step"))});
    const int before = story.scenario.chain.leading_yield;
    const int after = curve_yield(story.scenario, most);
    return Chart{Term::LearningCurve,
                 {key_of(Term::LearningCurve, after > before ? "title.grew" : "title.kept"),
                  {name_key(story, first), whole(most), whole(before), whole(after)}},
                 {lots, chips}};
}

std::optional<Chart> learning_curve(const Tables& tables)
{
    Comparison how{.term = Term::LearningCurve,
                   .plot = {.form = Form::Lines,
                            .x = round_axis(),
                            .y = {text("debrief.axis.learned_most"), 0, {}},
                            .categories = round_names(longest(tables))}};
    for (const int step : tables[0].scenario.chain.curve)
        how.plot.references.push_back({step, text(key_of(Term::LearningCurve, "step"))});
    return series_by_table(
        how, of_each<TableSeries>(tables, [](const Story& story) -> std::optional<TableSeries> {
            const auto chart = learning_curve(story);
            if (!chart) return {};
            TableSeries most;
            for (int i = 0; i < story.rounds(); ++i) {
                int lots = 0;
                for (const Series& foundry : std::get<Plot>(chart->panels[0]).series)
                    lots = std::max(lots, foundry.points[static_cast<std::size_t>(i)].y);
                most.points.push_back({i, lots});
            }
            most.headline = most.points.back().y;
            return most;
        }));
}

} // namespace frenemy::debrief
