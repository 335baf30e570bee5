#include "client/scene/chart_parts.hpp"
#include "client/words/phrase.hpp"

#include <algorithm>
#include <numeric>

namespace frenemy::client {
namespace {

using debrief::Table;

std::string text_of_cell(const Words& say, const Table::Cell& cell)
{
    if (const auto* figure = std::get_if<debrief::Figure>(&cell)) return text_of(*figure);
    if (const auto* phrase = std::get_if<debrief::Phrase>(&cell)) return text_of(say, *phrase);
    return {};
}

/// What each column would like to have, cut down evenly where there is too little.
std::vector<int> widths_of(const Painter& p, const Table& table, int room)
{
    std::vector<int> widths;
    for (const auto& head : table.head)
        widths.push_back(p.width(text_of(p.say, head), TextSize::Small, Weight::Bold));
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], p.width(text_of_cell(p.say, row[i]), TextSize::Small,
                                                    Weight::Bold));
    for (int& width : widths)
        width += p.px(18);
    const int wanted = std::accumulate(widths.begin(), widths.end(), 0);
    if (wanted > room)
        for (int& width : widths)
            width = width * room / wanted;
    return widths;
}

} // namespace

void draw_table_of_figures(Painter& p, const Rect& area, const Table& table)
{
    const auto widths = widths_of(p, table, area.w);
    const int small = p.line(TextSize::Small);
    Rect rest = area;
    const int rows = static_cast<int>(table.rows.size()) + 1;
    const int height = std::clamp(rest.h / std::max(1, rows), small, p.px(40));
    const auto draw_row = [&](const Rect& line, auto text_at, auto is_figure, Weight weight) {
        int x = line.x;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const Rect cell = Rect{x, line.y, widths[i], line.h}.inset(p.px(7), 0);
            p.text(cell, text_at(i), TextSize::Small, p.theme.ink, weight,
                   is_figure(i) ? Align::Right : Align::Left);
            x += widths[i];
        }
    };
    const auto figures_below = [&](std::size_t i) {
        return std::any_of(table.rows.begin(), table.rows.end(), [i](const auto& row) {
            return std::holds_alternative<debrief::Figure>(row[i]);
        });
    };
    const int width = std::accumulate(widths.begin(), widths.end(), 0);
    const Rect head = cut_top(rest, height);
    draw_row(head, [&](std::size_t i) { return text_of(p.say, table.head[i]); }, figures_below,
             Weight::Bold);
    p.canvas.fill({head.x, head.bottom() - p.px(2), width, p.px(2)}, p.theme.ink);
    for (std::size_t k = 0; k < table.rows.size() && rest.h >= height; ++k) {
        const Rect line = cut_top(rest, height);
        const auto& row = table.rows[k];
        if (k % 2 == 1) p.canvas.fill({line.x, line.y, width, line.h}, p.theme.well);
        draw_row(
            line, [&](std::size_t i) { return text_of_cell(p.say, row[i]); },
            figures_below, Weight::Regular);
    }
}

} // namespace frenemy::client
