#include "engine/debrief/charts.hpp"

#include <algorithm>

// 시장집중도: the sum of the squares of all shares in percent, 10,000 for a monopoly. Of the A
// chips big techs received, by supplier, and of the L lots made under deals, by foundry. Beside
// them two real figures with their sources (their dates are in the words).

namespace frenemy::debrief {
namespace {

constexpr int monopoly = 10'000;
constexpr int real_accelerators = 6'400; // one firm with 80 % or more
constexpr int real_foundries = 4'652;    // Q4 2024

/// Empty when nothing was supplied.
std::optional<int> concentration(const std::vector<int>& amounts)
{
    std::int64_t all = 0, squares = 0;
    for (const int amount : amounts) {
        all += amount;
        squares += std::int64_t{amount} * amount;
    }
    if (all == 0) return {};
    return static_cast<int>(monopoly * squares / (all * all));
}

Series accelerators(const Story& story)
{
    Series series{{Subject::Kind::Part, 0}, text("debrief.hhi.accelerators"), {}};
    for (int i = 0; i < story.rounds(); ++i) {
        const State& state = story.settled[static_cast<std::size_t>(i)];
        std::vector<int> amounts(state.supply.begin(), state.supply.end());
        for (int seat = 0; seat < state.seats; ++seat)
            amounts[static_cast<std::size_t>(seat)] +=
                company(state, seat_at(seat)).big_tech.own_arrived;
        if (const auto found = concentration(amounts)) series.points.push_back({i, *found});
    }
    return series;
}

Series foundries(const Story& story)
{
    Series series{{Subject::Kind::Part, 1}, text("debrief.hhi.foundries"), {}};
    std::vector<std::vector<int>> lots(story.settled.size(), std::vector<int>(max_seats));
    each<SlotsSold>(story, [&](int round, const SlotsSold& sold) {
        if (sold.node == Node::Leading)
            lots[static_cast<std::size_t>(round - 1)][sold.foundry.value] += sold.dealt;
    });
    for (int i = 0; i < story.rounds(); ++i)
        if (const auto found = concentration(lots[static_cast<std::size_t>(i)]))
            series.points.push_back({i, *found});
    return series;
}

Plot plot_of_concentration(int rounds)
{
    Plot plot{.form = Form::Lines,
              .x = round_axis(),
              .y = {text("debrief.axis.hhi"), 0, monopoly},
              .categories = round_names(rounds)};
    plot.references.push_back({real_accelerators, text("debrief.hhi.real_accelerators")});
    return plot;
}

} // namespace

std::optional<Chart> hhi(const Story& story)
{
    Plot plot = plot_of_concentration(story.rounds());
    plot.references.push_back({real_foundries, text("debrief.hhi.real_foundries")});
    plot.series = {accelerators(story), foundries(story)};
    if (plot.series[0].points.empty()) return {};
    if (plot.series[1].points.empty()) plot.series.pop_back();
    const int before = plot.series[0].points.front().y;
    const int after = plot.series[0].points.back().y;
    const char* title = after < before ? "title.fell" : after > before ? "title.rose" : "title.kept";
    return Chart{Term::Hhi, {key_of(Term::Hhi, title), {whole(before), whole(after)}}, {plot}};
}

std::optional<Chart> hhi(const Tables& tables)
{
    Plot plot = plot_of_concentration(0);
    std::size_t longest = 0;
    int least = monopoly + 1, most = -1, freest = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        longest = std::max(longest, tables[i].settled.size());
        Series series = accelerators(tables[i]);
        series.subject = {Subject::Kind::Table, static_cast<int>(i)};
        series.name = table_name(static_cast<int>(i));
        if (series.points.empty()) continue;
        most = std::max(most, series.points.back().y);
        if (series.points.back().y < least) {
            least = series.points.back().y;
            freest = static_cast<int>(i) + 1;
        }
        plot.series.push_back(series);
    }
    if (plot.series.empty()) return {};
    plot.categories = round_names(static_cast<int>(longest));
    Phrase title{key_of(Term::Hhi, "tables.title"), {whole(freest), whole(least)}};
    if (least == most) title = {key_of(Term::Hhi, "tables.alike"), {whole(least)}};
    return Chart{Term::Hhi, title, {plot}, true};
}

} // namespace frenemy::debrief
