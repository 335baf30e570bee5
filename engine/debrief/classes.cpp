#include "engine/debrief/charts.hpp"
#include "engine/debrief/debrief.hpp"
#include "engine/match/score.hpp"

#include <algorithm>
#include <iterator>
#include <map>

// A class beside an earlier one. Where its tables have a line each, the class has one: the mean of
// its tables, round by round. What both classes played is theirs to see: scenarios may differ.

namespace frenemy::debrief {
namespace {

constexpr int half(std::int64_t sum, std::int64_t count)
{
    return static_cast<int>((sum + (sum < 0 ? -count : count) / 2) / count);
}

struct Mean {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    int value() const { return half(sum, count); }
};

Phrase class_name(int which)
{
    return text(which == 0 ? "debrief.classes.now" : "debrief.classes.past");
}

/// The mean of all series at each x.
Series mean_of(const Plot& plot, int which)
{
    std::map<std::int32_t, Mean> at;
    for (const Series& each : plot.series)
        for (const Point& point : each.points) {
            at[point.x].sum += point.y;
            ++at[point.x].count;
        }
    Series series{{Subject::Kind::Table, which}, class_name(which), {}};
    for (const auto& [x, mean] : at)
        series.points.push_back({x, mean.value()});
    return series;
}

using OfTables = std::optional<Chart> (*)(const Tables&);

/// A chart that has a line a table: with a line a class.
std::optional<Chart> by_round(OfTables chart, const Tables& now, const Tables& past)
{
    const auto ours = chart(now);
    const auto theirs = chart(past);
    if (!ours || !theirs) return {};
    Plot plot = std::get<Plot>(ours->panels.front());
    const Plot& before = std::get<Plot>(theirs->panels.front());
    if (before.categories.size() > plot.categories.size()) plot.categories = before.categories;
    plot.series = {mean_of(plot, 0), mean_of(before, 1)};
    const auto last = [&](int which) {
        const auto& points = plot.series[static_cast<std::size_t>(which)].points;
        return Figure{points.back().y, plot.y.decimals};
    };
    return Chart{ours->term, {"debrief.classes.title.last", {last(0), last(1)}}, {plot}};
}

Mean industry(const Tables& tables)
{
    Mean mean;
    for (const Story& each : tables) {
        int sum = 0;
        for (int seat = 0; seat < each.seats(); ++seat)
            sum += score_of(each.scenario, each.last, seat_at(seat)).total;
        mean.sum += sum;
        ++mean.count;
    }
    return mean;
}

/// Each company's mean score, and the tables' mean sum.
Chart companies(const Tables& now, const Tables& past)
{
    std::map<std::string, std::array<Mean, 2>> means;
    std::vector<std::string> names; // in the order of the seats
    for (int which = 0; which < 2; ++which)
        for (const Story& each : which == 0 ? now : past)
            for (int seat = 0; seat < each.seats(); ++seat) {
                const std::string name = name_key(each, seat);
                if (!means.contains(name)) names.push_back(name);
                Mean& mean = means[name][static_cast<std::size_t>(which)];
                mean.sum += score_of(each.scenario, each.last, seat_at(seat)).total;
                ++mean.count;
            }
    Table table{{text("debrief.axis.company"), class_name(0), class_name(1)}, {}};
    const auto cell = [](const Mean& mean) {
        return mean.count > 0 ? Table::Cell{whole(mean.value())} : Table::Cell{};
    };
    for (const std::string& name : names)
        table.rows.push_back({text(name), cell(means[name][0]), cell(means[name][1])});
    const Mean ours = industry(now);
    const Mean theirs = industry(past);
    table.rows.push_back({text(key_of(Term::Scores, "industry")), cell(ours), cell(theirs)});
    return {Term::Scores,
            {"debrief.classes.title.sum", {whole(ours.value()), whole(theirs.value())}},
            {table}};
}

/// Those that have settled a round.
Tables played(const Tables& tables)
{
    Tables those;
    std::ranges::copy_if(tables, std::back_inserter(those), [](const Story& table) { return table.rounds() > 0; });
    return those;
}

} // namespace

std::vector<Chart> charts_of(const Tables& now, const Tables& past)
{
    const Tables ours = played(now);
    const Tables theirs = played(past);
    if (ours.empty() || theirs.empty()) return {};
    std::vector<Chart> charts{companies(ours, theirs)};
    for (const OfTables chart : {OfTables{titan_share}, OfTables{hhi}, OfTables{cooperation}})
        if (auto one = by_round(chart, ours, theirs)) charts.push_back(std::move(*one));
    return charts;
}

} // namespace frenemy::debrief
