#include "engine/debrief/side_by_side.hpp"

#include "engine/core/quantity.hpp"

#include <algorithm>

namespace frenemy::debrief {
namespace {

/// The highest headline so far, and whether all were equal.
class Winner {
public:
    void look(int table, std::int32_t headline)
    {
        alike_ = table_ == 0 ? alike_ : alike_ && headline == headline_;
        ++seen_;
        if (table_ > 0 && headline <= headline_) return;
        table_ = table + 1;
        headline_ = headline;
    }
    bool any() const { return seen_ > 0; }
    Phrase title(const Comparison& how) const
    {
        const Figure headline{headline_, how.headline_decimals};
        if (alike_ && seen_ > 1) return {key_of(how.term, "tables.alike"), {headline}};
        return {key_of(how.term, "tables.title"), {whole(table_), headline}};
    }

private:
    int table_ = 0;
    std::int32_t headline_ = 0;
    int seen_ = 0;
    bool alike_ = true;
};

} // namespace

std::optional<Chart> parts_by_table(Comparison how,
                                    const std::vector<std::optional<TableParts>>& told)
{
    Winner winner;
    how.plot.x = table_axis();
    for (std::size_t part = 0; part < how.parts.size(); ++part)
        how.plot.series.push_back(
            {{Subject::Kind::Part, static_cast<int>(part)}, how.parts[part], {}});
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (!told[i]) continue;
        const int x = static_cast<int>(how.plot.categories.size());
        how.plot.categories.push_back(table_name(static_cast<int>(i)));
        winner.look(static_cast<int>(i), told[i]->headline);
        for (std::size_t part = 0; part < how.parts.size(); ++part)
            if (const auto amount = told[i]->parts[part])
                how.plot.series[part].points.push_back({x, *amount});
    }
    if (!winner.any()) return {};
    Phrase title = winner.title(how);
    return Chart{how.term, std::move(title), {std::move(how.plot)}, true};
}

std::optional<Chart> series_by_table(Comparison how,
                                     const std::vector<std::optional<TableSeries>>& told)
{
    Winner winner;
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (!told[i] || told[i]->points.empty()) continue;
        const int table = static_cast<int>(i);
        winner.look(table, told[i]->headline);
        how.plot.series.push_back(
            {{Subject::Kind::Table, table}, table_name(table), told[i]->points});
    }
    if (!winner.any()) return {};
    Phrase title = winner.title(how);
    return Chart{how.term, std::move(title), {std::move(how.plot)}, true};
}

std::int32_t sum_of(const Series& series)
{
    std::int32_t sum = 0;
    for (const Point& point : series.points)
        sum += point.y;
    return sum;
}

std::optional<std::int32_t> tenths(int amount, int count)
{
    if (count == 0) return {};
    return floor_div(10 * amount, count);
}

int longest(const Tables& tables)
{
    int rounds = 0;
    for (const Story& table : tables)
        rounds = std::max(rounds, table.rounds());
    return rounds;
}

Axis table_axis()
{
    return {text("debrief.axis.table"), 0, {}};
}

} // namespace frenemy::debrief
