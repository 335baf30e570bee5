#include "client/scene/chart_parts.hpp"
#include "client/scene/text_layout.hpp"
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

/// What each column would like to have. Where there is too little, words of a head stand below each
/// other: columns of long heads share what the rows leave over.
std::vector<int> widths_of(const Painter& p, const Table& table, int room)
{
    const auto wide = [&](const std::string& text) {
        return p.width(text, TextSize::Small, Weight::Bold) + p.px(18);
    };
    std::vector<int> widths(table.head.size());
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], wide(text_of_cell(p.say, row[i])));
    std::vector<int> missing;
    for (std::size_t i = 0; i < widths.size(); ++i)
        missing.push_back(std::max(0, wide(text_of(p.say, table.head[i])) - widths[i]));
    const int wanted = std::accumulate(missing.begin(), missing.end(), 0);
    const int left = std::max(0, room - std::accumulate(widths.begin(), widths.end(), 0));
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += wanted > left ? missing[i] * left / wanted : missing[i];
    return widths;
}

} // namespace

void draw_table_of_figures(Painter& p, const Rect& area, const Table& table)
{
    // All of it has to be there: with the heads' lines it is as high as two rows more.
    const int text = p.fit_text([&] {
        const auto widths = widths_of(p, table, area.w);
        return std::accumulate(widths.begin(), widths.end(), 0) <= area.w
               && (static_cast<int>(table.rows.size()) + 3) * p.line(TextSize::Small) <= area.h;
    });
    const auto widths = widths_of(p, table, area.w);
    const int small = p.line(TextSize::Small);
    Rect rest = area;
    const int rows = static_cast<int>(table.rows.size()) + 1;
    const int height =
        std::clamp(rest.h / std::max(1, rows), small, std::max(p.px(40), small + p.px(14)));
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
    std::vector<std::vector<std::string>> heads;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        heads.push_back(wrap(p.metrics, text_of(p.say, table.head[i]),
                             p.style(TextSize::Small, Weight::Bold), widths[i] - p.px(14)));
        lines = std::max(lines, heads.back().size());
    }
    const Rect head = cut_top(rest, std::max(height, static_cast<int>(lines) * small + p.px(8)));
    for (std::size_t line = 0; line < lines; ++line) {
        // The last line of each stands on the rule.
        const Rect place{head.x, head.bottom() - p.px(4) - static_cast<int>(lines - line) * small, head.w, small};
        draw_row(place,
                 [&](std::size_t i) {
                     const std::size_t empty = lines - heads[i].size();
                     return line < empty ? std::string{} : heads[i][line - empty];
                 },
                 figures_below, Weight::Bold);
    }
    p.canvas.fill({head.x, head.bottom() - p.px(2), width, p.px(2)}, p.theme.ink);
    const auto room = static_cast<std::size_t>(rest.h / std::max(1, height));
    for (std::size_t k = 0; k < table.rows.size() && rest.h >= height; ++k) {
        const Rect line = cut_top(rest, height);
        if (k + 1 == room && table.rows.size() > room) { // a class of many tables
            p.text(line, p.say("class.more_ranks", static_cast<int>(table.rows.size() - k)), TextSize::Small,
                   p.theme.ink_quiet);
            break;
        }
        const auto& row = table.rows[k];
        if (k % 2 == 1) p.canvas.fill({line.x, line.y, width, line.h}, p.theme.well);
        draw_row(
            line, [&](std::size_t i) { return text_of_cell(p.say, row[i]); },
            figures_below, Weight::Regular);
    }
    p.set_text(text);
}

} // namespace frenemy::client
