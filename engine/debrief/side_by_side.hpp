#pragma once

#include "engine/debrief/chart.hpp"
#include "engine/debrief/story.hpp"

#include <optional>
#include <vector>

namespace frenemy::debrief {

// What the charts that lay tables side by side share: a place on the axis or a series for each
// table, and a title that names the table whose number is highest.

/// What one table has to say.
struct TableParts {
    std::vector<std::optional<std::int32_t>> parts; ///< an amount for each part; one may be missing
    std::int32_t headline = 0;                      ///< what the title compares
};
struct TableSeries {
    std::vector<Point> points;
    std::int32_t headline = 0;
};

/// How the parts are called and drawn, and how the headline is written.
struct Comparison {
    Term term{};
    Plot plot; ///< without categories and series
    std::vector<Phrase> parts;
    std::uint8_t headline_decimals = 0;
};

/// Of every table, empty where it has nothing to say: before its first settlement none has.
template <class Told, class Tell>
std::vector<std::optional<Told>> of_each(const Tables& tables, Tell tell)
{
    std::vector<std::optional<Told>> told;
    for (const Story& table : tables)
        told.push_back(table.rounds() > 0 ? tell(table) : std::nullopt);
    return told;
}

/// A category for each table, its parts side by side or on top of each other. Empty when no table
/// has anything to say. Titles: "debrief.<term>.tables.title" with the table and its headline, or
/// ".tables.alike" with the headline all share.
std::optional<Chart> parts_by_table(Comparison how,
                                    const std::vector<std::optional<TableParts>>& told);

/// A series for each table.
std::optional<Chart> series_by_table(Comparison how,
                                     const std::vector<std::optional<TableSeries>>& told);

/// The points of a series added up.
std::int32_t sum_of(const Series& series);
/// ⌊10 · amount ÷ count⌋; nothing of nothing.
std::optional<std::int32_t> tenths(int amount, int count);
/// Rounds of the longest match.
int longest(const Tables& tables);
Axis table_axis();

} // namespace frenemy::debrief
