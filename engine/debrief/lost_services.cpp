#include "engine/debrief/charts.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>

// 빅테크: chips that would still have sold at the highest price of the service market and were not
// there, at that price, on top of what services earned at the market price.

namespace frenemy::debrief {

std::optional<Chart> lost_services(const Story& story)
{
    if (count_of(story, Role::BigTech) == 0) return {};
    const auto& market = story.scenario.services;
    Plot plot{.form = Form::Stacks,
              .x = round_axis(),
              .y = {text("debrief.axis.c"), 0, {}},
              .categories = round_names(story.rounds())};
    Series earned{{Subject::Kind::Part, 0}, text(key_of(Term::LostServices, "earned")), {}};
    Series lost{{Subject::Kind::Part, 1}, text(key_of(Term::LostServices, "lost")), {}};
    int all = 0, chips = 0;
    each<ServicesPriced>(story, [&](int round, const ServicesPriced& priced) {
        const int full = priced.demand - (market.high - market.base) * priced.buyers;
        const int unmet = std::max(0, full - priced.used);
        earned.points.push_back({round - 1, priced.used * priced.price});
        lost.points.push_back({round - 1, unmet * market.high});
        all += unmet * market.high;
        chips += unmet;
    });
    plot.series = {earned, lost};
    return Chart{Term::LostServices,
                 {key_of(Term::LostServices, chips > 0 ? "title.some" : "title.none"),
                  {whole(chips), whole(all)}},
                 {plot}};
}

std::optional<Chart> lost_services(const Tables& tables)
{
    return parts_by_table(
        {.term = Term::LostServices,
         .plot = {.form = Form::Stacks, .y = {text("debrief.axis.c"), 0, {}}},
         .parts = {text(key_of(Term::LostServices, "earned")), text(key_of(Term::LostServices, "lost"))}},
        of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            const auto chart = lost_services(story);
            if (!chart) return {};
            const auto& parts = std::get<Plot>(chart->panels[0]).series;
            return TableParts{{sum_of(parts[0]), sum_of(parts[1])}, sum_of(parts[1])};
        }));
}

} // namespace frenemy::debrief
