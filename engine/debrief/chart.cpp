#include "engine/debrief/chart.hpp"

#include <algorithm>

namespace frenemy::debrief {

void sort_by_x(Series& series)
{
    std::stable_sort(series.points.begin(), series.points.end(),
                     [](const Point& a, const Point& b) { return a.x < b.x; });
}

std::string key_of(Term term, const char* rest)
{
    return "debrief." + std::string{name_of_term(term)} + '.' + rest;
}

Phrase reading_of(const Chart& chart)
{
    return text(key_of(chart.term, chart.of_class ? "tables.reading" : "reading"));
}

Phrase question_of(const Chart& chart)
{
    return text(key_of(chart.term, chart.of_class ? "tables.question" : "question"));
}

} // namespace frenemy::debrief
