#include "tests/frames/brush.hpp"

#include <cmath>
#include <cstdlib>

namespace frenemy::client {
namespace {

std::int64_t area_of(int width, int height)
{
    return std::int64_t{width} * height;
}

std::int64_t length(Point from, Point to)
{
    return std::llround(std::hypot(to.x - from.x, to.y - from.y));
}

constexpr std::int64_t pi_of(std::int64_t square)
{
    return square * 355 / 113;
}

} // namespace

void Brush::fill(const Rect& area, Colour, int)
{
    pixels_ += area_of(area.w, area.h);
}

void Brush::wash(const Rect& area, Colour, Colour, int)
{
    pixels_ += area_of(area.w, area.h);
}

void Brush::shadow(const Rect& area, int, int depth)
{
    pixels_ += area_of(area.w + 2 * depth, area.h + 2 * depth);
}

void Brush::stroke(const Rect& area, Colour, int thickness, int)
{
    pixels_ += area_of(2 * (area.w + area.h), thickness);
}

void Brush::line(std::span<const Point> points, Colour, int thickness)
{
    for (std::size_t k = 1; k < points.size(); ++k)
        pixels_ += length(points[k - 1], points[k]) * thickness;
}

void Brush::ribbon(Point from, Point to, Colour, int thickness)
{
    // No longer than its way across and its way down.
    pixels_ += area_of(std::abs(to.x - from.x) + std::abs(to.y - from.y), thickness);
}

void Brush::disc(Point, int radius, Colour)
{
    pixels_ += pi_of(area_of(radius, radius));
}

void Brush::ring(Point, int radius, int thickness, Colour, int from, int to)
{
    pixels_ += pi_of(area_of(2 * radius, thickness)) * std::abs(to - from) / 360;
}

void Brush::polygon(std::span<const Point> points, Colour)
{
    std::int64_t twice = 0;
    for (std::size_t k = 0; k < points.size(); ++k) {
        const Point a = points[k];
        const Point b = points[(k + 1) % points.size()];
        twice += area_of(a.x, b.y) - area_of(b.x, a.y);
    }
    pixels_ += std::abs(twice) / 2;
}

void Brush::text(Point, std::string_view text, TextStyle style, Colour)
{
    pixels_ += area_of(metrics_.width(text, style), metrics_.line_height(style));
}

} // namespace frenemy::client
