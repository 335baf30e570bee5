#include "engine/debrief/charts.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <array>

// 온디바이스 AI: what consumers paid for AI services, bonuses included, and what they paid for
// devices and E chips, by round.

namespace frenemy::debrief {
namespace {

bool is_cloud(Reason reason)
{
    switch (reason) {
    case Reason::Services:
    case Reason::PolicyBonus:
    case Reason::GenerationBonus:
    case Reason::DataCentreBonus:
    case Reason::BoomBonus:
    case Reason::SharedDemand: return true;
    default: return false;
    }
}

bool is_device(Reason reason)
{
    return reason == Reason::Devices || reason == Reason::EMarket;
}

} // namespace

std::optional<Chart> revenue_mix(const Story& story)
{
    std::array<int, max_rounds> cloud{}, device{};
    int all = 0, devices = 0;
    each<CashMoved>(story, [&](int round, const CashMoved& paid) {
        const auto at = static_cast<std::size_t>(round - 1);
        if (is_cloud(paid.reason)) cloud[at] += paid.amount.count;
        if (is_device(paid.reason)) device[at] += paid.amount.count;
        if (is_device(paid.reason)) devices += paid.amount.count;
        if (is_cloud(paid.reason) || is_device(paid.reason)) all += paid.amount.count;
    });
    if (all == 0) return {};
    Plot plot{.form = Form::Stacks,
              .x = round_axis(),
              .y = {text("debrief.axis.c"), 0, {}},
              .categories = round_names(story.rounds())};
    plot.series = {{{Subject::Kind::Part, 0}, text(key_of(Term::RevenueMix, "cloud")), {}},
                   {{Subject::Kind::Part, 1}, text(key_of(Term::RevenueMix, "device")), {}}};
    for (int i = 0; i < story.rounds(); ++i) {
        plot.series[0].points.push_back({i, cloud[static_cast<std::size_t>(i)]});
        plot.series[1].points.push_back({i, device[static_cast<std::size_t>(i)]});
    }
    return Chart{Term::RevenueMix,
                 {key_of(Term::RevenueMix, "title"), {whole(100 * devices / all)}},
                 {plot}};
}

std::optional<Chart> revenue_mix(const Tables& tables)
{
    return parts_by_table(
        {.term = Term::RevenueMix,
         .plot = {.form = Form::Stacks, .y = {text("debrief.axis.c"), 0, {}}},
         .parts = {text(key_of(Term::RevenueMix, "cloud")), text(key_of(Term::RevenueMix, "device"))}},
        of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            const auto chart = revenue_mix(story);
            if (!chart) return {};
            const auto& parts = std::get<Plot>(chart->panels[0]).series;
            const int cloud = sum_of(parts[0]), device = sum_of(parts[1]);
            return TableParts{{cloud, device}, 100 * device / (cloud + device)};
        }));
}

} // namespace frenemy::debrief
