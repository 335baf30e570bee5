#include "client/scene/chart_parts.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace frenemy::client {

Shape shape_of(debrief::Subject subject)
{
    if (subject.kind == debrief::Subject::Kind::Titan) return Shape::Square;
    constexpr std::array shapes{Shape::Disc, Shape::Triangle, Shape::Diamond, Shape::Ring,
                                Shape::Square};
    return shapes[static_cast<std::size_t>(subject.index) % shapes.size()];
}

void draw_sign(Painter& p, Point at, int size, Shape shape, Colour colour)
{
    const int r = size / 2;
    switch (shape) {
    case Shape::Disc: p.canvas.disc(at, r, colour); break;
    case Shape::Ring:
        p.canvas.disc(at, r, p.theme.card);
        p.canvas.ring(at, r, std::max(2, r / 2), colour);
        break;
    case Shape::Bar:
    case Shape::Square: p.canvas.fill({at.x - r, at.y - r, 2 * r, 2 * r}, colour); break;
    case Shape::Triangle: {
        const std::array points{Point{at.x, at.y - r - 1}, Point{at.x + r + 1, at.y + r},
                                Point{at.x - r - 1, at.y + r}};
        p.canvas.polygon(points, colour);
        break;
    }
    case Shape::Diamond: {
        const std::array points{Point{at.x, at.y - r - 2}, Point{at.x + r + 2, at.y},
                                Point{at.x, at.y + r + 2}, Point{at.x - r - 2, at.y}};
        p.canvas.polygon(points, colour);
        break;
    }
    }
}

void draw_dashes(Painter& p, Point from, Point to, Colour colour, int thickness, int dash)
{
    const int length = std::max(std::abs(to.x - from.x), std::abs(to.y - from.y));
    const auto at = [&](int along) {
        return Point{from.x + (to.x - from.x) * along / std::max(1, length),
                     from.y + (to.y - from.y) * along / std::max(1, length)};
    };
    for (int along = 0; along < length; along += 2 * dash) {
        const std::array ends{at(along), at(std::min(length, along + dash))};
        p.canvas.line(ends, colour, thickness);
    }
}

void cut_legend(Painter& p, Rect& rest, const std::vector<LegendEntry>& entries)
{
    if (entries.empty()) return;
    const int height = p.line(TextSize::Small);
    const int sign = p.px(24);
    Rect row = cut_top(rest, height, p.px(6));
    int x = row.x;
    for (const LegendEntry& entry : entries) {
        const int width = std::min(rest.w, sign + p.width(entry.name, TextSize::Small));
        if (x > row.x && x + width > row.right()) {
            row = cut_top(rest, height, p.px(6));
            x = row.x;
        }
        const int middle = row.centre().y;
        if (entry.dash > 0)
            draw_dashes(p, {x, middle}, {x + p.px(18), middle}, entry.colour, p.px(2),
                        std::min(p.px(6), entry.dash));
        else
            draw_sign(p, {x + p.px(8), middle}, p.px(11), entry.shape, entry.colour);
        p.text({x + sign, row.y, width - sign, height}, entry.name, TextSize::Small, p.theme.ink);
        x += width + p.px(18);
    }
}

int tick_step(int range, int most_ticks)
{
    int step = 1;
    for (int power = 1;; power *= 10)
        for (const int factor : {1, 2, 5}) {
            step = factor * power;
            if (range <= step * most_ticks || power >= 100'000'000) return step;
        }
}

} // namespace frenemy::client
