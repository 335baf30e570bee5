#include "engine/debrief/charts.hpp"
#include "engine/debrief/foundry_round.hpp"
#include "engine/debrief/side_by_side.hpp"

// 파운드리: the part of its slots that served deals, in percent, against its profit a slot (agreed
// prices and other customers, less variable cost and upkeep). Lines cost upkeep used or not.

namespace frenemy::debrief {
namespace {

struct Average {
    int profit = 0;
    int slots = 0;

    Figure tenths() const { return {slots > 0 ? floor_div(10 * profit, slots) : 0, 1}; }
};

} // namespace

std::optional<Chart> utilisation(const Story& story)
{
    Plot plot{.form = Form::Points,
              .x = {text("debrief.axis.utilisation"), 0, 100},
              .y = {text("debrief.axis.profit_a_slot"), 1, {}}};
    each_seat(story, Role::Foundry, [&](int seat) {
        plot.series.push_back({subject_of_seat(seat), text(name_key(story, seat)), {}});
    });
    constexpr int busy_from = 50; // percent
    Average busy, idle;
    for (const FoundryRound& each : foundry_rounds_of(story)) {
        if (each.slots == 0) continue;
        const int used = 100 * each.dealt / each.slots;
        for (Series& series : plot.series)
            if (series.subject.index == each.seat)
                series.points.push_back({used, floor_div(10 * each.profit(), each.slots)});
        Average& average = used >= busy_from ? busy : idle;
        average.profit += each.profit();
        average.slots += each.slots;
    }
    if (busy.slots + idle.slots == 0) return {};
    for (Series& series : plot.series)
        sort_by_x(series);
    Phrase title{key_of(Term::Utilisation, "title.both"),
                 {whole(busy_from), busy.tenths(), idle.tenths()}};
    if (idle.slots == 0) title = {key_of(Term::Utilisation, "title.busy"), {whole(busy_from), busy.tenths()}};
    if (busy.slots == 0) title = {key_of(Term::Utilisation, "title.idle"), {whole(busy_from), idle.tenths()}};
    return Chart{Term::Utilisation, title, {plot}};
}

std::optional<Chart> utilisation(const Tables& tables)
{
    return series_by_table(
        {.term = Term::Utilisation,
         .plot = {.form = Form::Points,
                  .x = {text("debrief.axis.utilisation"), 0, 100},
                  .y = {text("debrief.axis.profit_a_slot"), 1, {}}}},
        of_each<TableSeries>(tables, [](const Story& story) -> std::optional<TableSeries> {
            int dealt = 0;
            Average all;
            for (const FoundryRound& each : foundry_rounds_of(story)) {
                dealt += each.dealt;
                all.profit += each.profit();
                all.slots += each.slots;
            }
            if (all.slots == 0) return {};
            const int used = 100 * dealt / all.slots;
            return TableSeries{{{used, all.tenths().value}}, used};
        }));
}

} // namespace frenemy::debrief
