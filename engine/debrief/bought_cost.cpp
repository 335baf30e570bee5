#include "engine/debrief/charts.hpp"
#include "engine/debrief/delivery.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <array>

// 팹리스: what a fabless firm paid others to make (lots at their agreed price, offshore, packaging,
// porting) beside its own research, and the cash that lay in wafers at the end of each round.

namespace frenemy::debrief {
namespace {

bool for_wafers(Reason reason)
{
    return reason == Reason::OffshoreLots || reason == Reason::Packaging
           || reason == Reason::Porting;
}

} // namespace

std::optional<Chart> bought_cost(const Story& story)
{
    if (count_of(story, Role::Fabless) == 0) return {};
    std::array<int, max_seats> lots{}, finishing{}, own{};
    std::array<std::array<int, max_rounds>, max_seats> tied_up{};
    for (const Delivery& each : deliveries_of(story)) {
        if (each.goods.kind != ClauseKind::Wafer) continue;
        lots[each.buyer.value] += each.units * each.price;
        tied_up[each.buyer.value][static_cast<std::size_t>(each.round - 1)] +=
            each.units * each.price;
    }
    each<CashMoved>(story, [&](int round, const CashMoved& paid) {
        if (!is_seat(paid.from)) return;
        const auto seat = static_cast<std::size_t>(index(paid.from));
        if (paid.reason == Reason::Upkeep) own[seat] += paid.amount.count;
        if (!for_wafers(paid.reason)) return;
        (paid.reason == Reason::OffshoreLots ? lots : finishing)[seat] += paid.amount.count;
        tied_up[seat][static_cast<std::size_t>(round - 1)] += paid.amount.count;
    });

    Plot costs{.form = Form::Stacks,
               .x = {text("debrief.axis.company"), 0, {}},
               .y = {text("debrief.axis.c"), 0, {}}};
    const char* parts[]{"lots", "finishing", "research"};
    for (int part = 0; part < 3; ++part)
        costs.series.push_back({{Subject::Kind::Part, part},
                                text(key_of(Term::BoughtCost, parts[part])), {}});
    Plot cash{.form = Form::Lines,
              .x = round_axis(),
              .y = {text("debrief.axis.tied_up"), 0, {}},
              .categories = round_names(story.rounds())};
    int bought = 0, all = 0;
    each_seat(story, Role::Fabless, [&](int seat) {
        const auto at = static_cast<std::size_t>(seat);
        const int x = static_cast<int>(costs.categories.size());
        costs.categories.push_back(text(name_key(story, seat)));
        costs.series[0].points.push_back({x, lots[at]});
        costs.series[1].points.push_back({x, finishing[at]});
        costs.series[2].points.push_back({x, own[at]});
        bought += lots[at] + finishing[at];
        all += lots[at] + finishing[at] + own[at];
        Series series{subject_of_seat(seat), text(name_key(story, seat)), {}};
        for (int i = 0; i < story.rounds(); ++i)
            series.points.push_back({i, tied_up[at][static_cast<std::size_t>(i)]});
        cash.series.push_back(series);
    });
    if (all == 0) return {};
    return Chart{Term::BoughtCost,
                 {key_of(Term::BoughtCost, "title"), {whole(100 * bought / all)}},
                 {costs, cash}};
}

std::optional<Chart> bought_cost(const Tables& tables)
{
    Comparison how{.term = Term::BoughtCost,
                   .plot = {.form = Form::Stacks, .y = {text("debrief.axis.c"), 0, {}}}};
    for (const char* part : {"lots", "finishing", "research"})
        how.parts.push_back(text(key_of(Term::BoughtCost, part)));
    return parts_by_table(
        how, of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            const auto chart = bought_cost(story);
            if (!chart) return {};
            const auto& parts = std::get<Plot>(chart->panels[0]).series;
            const int lots = sum_of(parts[0]), finishing = sum_of(parts[1]);
            return TableParts{{lots, finishing, sum_of(parts[2])}, lots + finishing};
        }));
}

} // namespace frenemy::debrief
