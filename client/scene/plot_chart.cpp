#include "client/scene/chart_parts.hpp"
#include "client/scene/chart_scene.hpp"
#include "client/scene/text_layout.hpp"
#include "client/words/phrase.hpp"
#include "engine/core/quantity.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

using debrief::Form;
using debrief::Plot;
using debrief::Series;

/// From numbers to pixels.
struct Ruler {
    int low = 0;
    int high = 1;
    int step = 1; ///< between ticks
    int from = 0; ///< pixel of `low`
    int to = 1;   ///< pixel of `high`

    int at(int number) const
    {
        return from
               + static_cast<int>(std::int64_t{to - from} * (number - low)
                                  / std::max(1, high - low));
    }
};

/// Ends on round numbers, unless the axis says where it ends.
Ruler ruler_for(int low, int high, std::optional<int> fixed, int most_ticks)
{
    Ruler ruler;
    ruler.step = tick_step(std::max(1, fixed.value_or(high) - low), most_ticks);
    ruler.low = floor_div(low, ruler.step) * ruler.step;
    ruler.high = fixed.value_or(std::max(ruler.step, ceil_div(high, ruler.step) * ruler.step));
    return ruler;
}

bool is_joined(Form form)
{
    return form == Form::Lines || form == Form::Steps;
}

class PlotPainter {
public:
    PlotPainter(Painter& painter, const Plot& plot) : p(painter), plot_(plot) {}

    void draw(Rect area)
    {
        draw_legend(area);
        lay_out(area);
        draw_grid();
        draw_references();
        for (const Series& level : plot_.levels)
            join(level, points_of(level), p.px(2));
        switch (plot_.form) {
        case Form::Lines:
        case Form::Steps: draw_joined(); break;
        case Form::Points: draw_points(); break;
        case Form::Bars: draw_bars(); break;
        case Form::Stacks: draw_stacks(); break;
        }
    }

private:
    void draw_legend(Rect& area)
    {
        std::vector<LegendEntry> entries;
        const bool bars = plot_.form == Form::Bars || plot_.form == Form::Stacks;
        // Bars with one series each say who they are on the axis.
        const bool named = plot_.series.size() + plot_.levels.size() > 1
                           && !(plot_.form == Form::Bars && plot_.series[0].points.size() == 1
                                && plot_.categories.size() == plot_.series.size());
        if (named)
            for (const Series& series : plot_.series)
                entries.push_back({bars ? Shape::Bar : shape_of(series.subject),
                                   colour_of(p.theme, series.subject),
                                   text_of(p.say, series.name)});
        for (const Series& level : plot_.levels)
            entries.push_back({Shape::Bar, colour_of(p.theme, level.subject),
                               text_of(p.say, level.name), p.px(5)});
        for (std::size_t i = 0; i < plot_.references.size(); ++i)
            entries.push_back({Shape::Bar, p.theme.ink_quiet,
                               text_of(p.say, plot_.references[i].name), reference_dash(i)});
        cut_legend(p, area, entries);
    }

    /// Long dashes, then dots.
    int reference_dash(std::size_t i) const { return i % 2 == 0 ? p.px(8) : p.px(3); }

    /// Highest and lowest y there is; stacks add up.
    void measure(int& low, int& high) const
    {
        low = 0;
        high = 1;
        std::vector<int> sums(plot_.categories.size());
        const auto look = [&](const Series& series, bool stacked) {
            for (const debrief::Point& point : series.points) {
                int y = point.y;
                if (stacked) y = sums[static_cast<std::size_t>(point.x)] += point.y;
                low = std::min(low, y);
                high = std::max(high, y);
            }
        };
        for (const Series& series : plot_.series)
            look(series, plot_.form == Form::Stacks);
        for (const Series& level : plot_.levels)
            look(level, false);
        for (const auto& reference : plot_.references)
            high = std::max(high, reference.y);
    }

    void lay_out(Rect area)
    {
        const int small = p.line(TextSize::Small);
        p.text(cut_top(area, small, small * 2 / 3), text_of(p.say, plot_.y.name),
               TextSize::Small, p.theme.ink_quiet);
        int low = 0, high = 0;
        measure(low, high);
        y_ = ruler_for(low, high, plot_.y.high, std::max(2, area.h / (small * 5 / 2)));

        int left = 0;
        for (int tick = y_.low; tick <= y_.high; tick += y_.step)
            left = std::max(left, p.width(y_tick(tick), TextSize::Small));
        cut_left(area, left, p.px(8));
        if (is_joined(plot_.form)) cut_right(area, end_label_width(), p.px(10));
        const int slots = static_cast<int>(plot_.categories.size());
        int lines = 1;
        if (slots > 0) {
            for (const auto& name : plot_.categories)
                labels_.push_back(wrap(p.metrics, text_of(p.say, name), p.style(TextSize::Small),
                                       area.w / slots - p.px(4)));
            for (const auto& label : labels_)
                lines = std::max(lines, static_cast<int>(label.size()));
            lines = std::min(lines, 3);
        } else {
            lines = 2; // ticks, and what they count
        }
        foot_ = cut_bottom(area, lines * small, p.px(6));
        if (slots == 0) area = area.inset(p.px(14), 0); // the outermost numbers reach out
        inside_ = area;
        y_.from = inside_.bottom();
        y_.to = inside_.y;
        if (slots == 0) lay_out_numbers();
    }

    void lay_out_numbers()
    {
        int most = 1;
        for (const auto* list : {&plot_.series, &plot_.levels})
            for (const Series& series : *list)
                for (const debrief::Point& point : series.points)
                    most = std::max(most, point.x);
        x_ = ruler_for(0, most, plot_.x.high, 10);
        x_.from = inside_.x;
        x_.to = inside_.right();
    }

    std::string y_text(int number) const { return text_of(debrief::Figure{number, plot_.y.decimals}); }

    /// A tick has decimals only where some tick of its axis needs them.
    static std::string tick_text(int tick, int step, std::uint8_t decimals)
    {
        for (; decimals > 0 && step % 10 == 0; --decimals) {
            step /= 10;
            tick /= 10;
        }
        return text_of(debrief::Figure{tick, decimals});
    }
    std::string y_tick(int tick) const { return tick_text(tick, y_.step, plot_.y.decimals); }

    int end_label_width() const
    {
        int widest = 0;
        for (const Series& series : plot_.series)
            if (!series.points.empty())
                widest = std::max(widest, p.width(y_text(series.points.back().y), TextSize::Small,
                                                  Weight::Bold));
        return widest;
    }

    int x_at(int x) const
    {
        if (plot_.categories.empty()) return x_.at(x);
        return slot(x).centre().x;
    }
    Rect slot(int x) const
    {
        return column(inside_, x, static_cast<int>(plot_.categories.size()), 0);
    }

    void draw_grid()
    {
        const int small = p.line(TextSize::Small);
        for (int tick = y_.low; tick <= y_.high; tick += y_.step) {
            const int y = y_.at(tick);
            p.canvas.fill({inside_.x, y, inside_.w, 1}, p.theme.card_edge);
            const std::string number = y_tick(tick);
            const int width = p.width(number, TextSize::Small);
            p.text({inside_.x - p.px(8) - width, y - small / 2, width, small}, number,
                   TextSize::Small, p.theme.ink_quiet);
        }
        p.canvas.fill({inside_.x, y_.at(0), inside_.w, std::max(1, p.px(1))}, p.theme.ink_quiet);
        if (plot_.categories.empty()) {
            draw_x_numbers();
            return;
        }
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            const Rect place = slot(static_cast<int>(i));
            int y = foot_.y;
            for (std::size_t k = 0; k < std::min<std::size_t>(3, labels_[i].size()); ++k) {
                p.text({place.x, y, place.w, small}, labels_[i][k], TextSize::Small, p.theme.ink,
                       Weight::Regular, Align::Centre);
                y += small;
            }
        }
    }

    void draw_x_numbers()
    {
        const int small = p.line(TextSize::Small);
        for (int tick = x_.low; tick <= x_.high; tick += x_.step) {
            const std::string number = tick_text(tick, x_.step, plot_.x.decimals);
            const int width = p.width(number, TextSize::Small);
            p.text({x_.at(tick) - width / 2, foot_.y, width, small}, number, TextSize::Small,
                   p.theme.ink_quiet);
        }
        p.text({inside_.x, foot_.y + small, inside_.w + p.px(14), small},
               text_of(p.say, plot_.x.name), TextSize::Small, p.theme.ink_quiet, Weight::Regular, Align::Right);
    }

    std::vector<Point> points_of(const Series& series) const
    {
        std::vector<Point> points;
        for (const debrief::Point& point : series.points) {
            const int y = y_.at(point.y);
            if (plot_.form == Form::Steps && !plot_.categories.empty()) {
                points.push_back({slot(point.x).x, y});
                points.push_back({slot(point.x).right(), y});
            } else {
                points.push_back({x_at(point.x), y});
            }
        }
        return points;
    }

    void join(const Series& series, const std::vector<Point>& points, int thickness)
    {
        const Colour colour = colour_of(p.theme, series.subject);
        const bool level = &series >= plot_.levels.data()
                           && &series < plot_.levels.data() + plot_.levels.size();
        if (!level) {
            if (points.size() > 1) p.canvas.line(points, colour, thickness);
            return;
        }
        for (std::size_t i = 1; i < points.size(); ++i)
            draw_dashes(p, points[i - 1], points[i], colour, thickness, p.px(5));
    }

    /// The number at a line's end.
    struct End {
        int y;
        std::string text;
        Colour colour;
    };

    void draw_joined()
    {
        std::vector<End> ends;
        for (const Series& series : plot_.series) {
            if (series.points.empty()) continue;
            const Colour colour = colour_of(p.theme, series.subject);
            join(series, points_of(series), p.px(3));
            for (const debrief::Point& point : series.points)
                draw_sign(p, {x_at(point.x), y_.at(point.y)}, p.px(10), shape_of(series.subject),
                          colour);
            ends.push_back({y_.at(series.points.back().y), y_text(series.points.back().y), colour});
        }
        draw_ends(std::move(ends));
    }

    /// Equal ends say their number once; near ones make room for each other, down and then up.
    void draw_ends(std::vector<End> ends)
    {
        std::stable_sort(ends.begin(), ends.end(),
                         [](const End& a, const End& b) { return a.y < b.y; });
        ends.erase(std::unique(ends.begin(), ends.end(),
                               [](const End& a, const End& b) { return a.text == b.text; }),
                   ends.end());
        const int small = p.line(TextSize::Small);
        int free = inside_.y - small;
        for (End& end : ends) {
            end.y = std::max(free, end.y - small / 2);
            free = end.y + small;
        }
        free = inside_.bottom() + small / 2;
        for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
            end->y = std::min(free - small, end->y);
            free = end->y;
        }
        for (const End& end : ends)
            p.text({inside_.right() + p.px(6), end.y, p.px(200), small}, end.text, TextSize::Small,
                   end.colour, Weight::Bold);
    }

    void draw_points()
    {
        for (const Series& series : plot_.series)
            for (const debrief::Point& point : series.points)
                draw_sign(p, {x_at(point.x), y_.at(point.y)}, p.px(13), shape_of(series.subject),
                          colour_of(p.theme, series.subject));
    }

    void draw_bars()
    {
        for (int x = 0; x < static_cast<int>(plot_.categories.size()); ++x) {
            std::vector<std::pair<const Series*, int>> here;
            for (const Series& series : plot_.series)
                for (const debrief::Point& point : series.points)
                    if (point.x == x) here.push_back({&series, point.y});
            if (here.empty()) continue;
            const Rect place = slot(x).inset(slot(x).w / 6, 0);
            const int count = static_cast<int>(here.size());
            const int widest = p.px(64);
            const int width = std::min(widest, place.w / count);
            int left = place.centre().x - width * count / 2;
            for (const auto& [series, value] : here) {
                draw_bar({left, 0, width, 0}, *series, value);
                left += width;
            }
        }
    }

    void draw_bar(Rect bar, const Series& series, int value)
    {
        const int zero = y_.at(0);
        const int end = y_.at(value);
        bar = bar.inset(std::min(p.px(2), bar.w / 8), 0);
        bar.y = std::min(zero, end);
        bar.h = std::max(1, std::abs(zero - end));
        p.canvas.fill(bar, colour_of(p.theme, series.subject));
        const std::string number = y_text(value);
        const int width = p.width(number, TextSize::Small, Weight::Bold);
        if (width > bar.w + p.px(12)) return;
        const int small = p.line(TextSize::Small);
        // Below a loss, unless the names of what is compared stand there.
        const int top = value < 0 && bar.bottom() + small <= foot_.y ? bar.bottom() : bar.y - small;
        const Rect place{bar.centre().x - width / 2, std::max(top, inside_.y - small), width, small};
        if (!plot_.references.empty()) // none of them goes through it
            p.canvas.fill(place.inset(-p.px(2), small / 4), p.theme.card);
        p.text(place, number, TextSize::Small, p.theme.ink, Weight::Bold);
    }

    void draw_stacks()
    {
        std::vector<int> sums(plot_.categories.size());
        const int small = p.line(TextSize::Small);
        for (const Series& series : plot_.series)
            for (const debrief::Point& point : series.points) {
                int& sum = sums[static_cast<std::size_t>(point.x)];
                const Rect place = slot(point.x);
                const int width = std::min(p.px(90), place.w * 2 / 3);
                const int bottom = y_.at(sum);
                sum += point.y;
                const Rect part{place.centre().x - width / 2, y_.at(sum), width,
                                bottom - y_.at(sum)};
                if (part.h <= 0) continue;
                p.canvas.fill(part, colour_of(p.theme, series.subject));
                p.canvas.fill({part.x, part.y, part.w, 1}, p.theme.card); // parts stay apart
                const std::string number = y_text(point.y);
                if (part.h > small && p.width(number, TextSize::Small, Weight::Bold) < width)
                    p.text(part, number, TextSize::Small, p.theme.card, Weight::Bold,
                           Align::Centre);
            }
    }

    void draw_references()
    {
        for (std::size_t i = 0; i < plot_.references.size(); ++i) {
            const int y = y_.at(plot_.references[i].y);
            draw_dashes(p, {inside_.x, y}, {inside_.right(), y}, p.theme.ink_quiet, p.px(2),
                        reference_dash(i));
        }
    }

    Painter& p;
    const Plot& plot_;
    Rect inside_;
    Rect foot_;
    Ruler x_;
    Ruler y_;
    std::vector<std::vector<std::string>> labels_;
};

} // namespace

void draw_plot(Painter& p, const Rect& area, const Plot& plot)
{
    PlotPainter{p, plot}.draw(area);
}

} // namespace frenemy::client
