#include "client/scene/recording_canvas.hpp"

#include "engine/core/names.hpp"

#include <fmt/format.h>

namespace frenemy::client {
namespace {

constexpr auto name_of_kind = names<RecordingCanvas::Kind>(
    "fill", "shadow", "stroke", "line", "ribbon", "disc", "ring", "polygon", "text", "clip",
    "unclip");

Rect around(std::span<const Point> points)
{
    if (points.empty()) return {};
    int left = points[0].x;
    int right = left;
    int top = points[0].y;
    int bottom = top;
    for (const Point& point : points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return {left, top, right - left, bottom - top};
}

} // namespace

void RecordingCanvas::record(Kind kind, const Rect& area, Colour colour)
{
    items_.push_back({kind, area, colour, {}, {}, clips_.empty() ? Rect{} : clips_.back()});
}
void RecordingCanvas::fill(const Rect& area, Colour colour, int)
{
    record(Kind::Fill, area, colour);
}
void RecordingCanvas::wash(const Rect& area, Colour top, Colour bottom, int)
{
    record(Kind::Fill, area, mix(top, bottom, 50));
}
void RecordingCanvas::shadow(const Rect& area, int, int)
{
    record(Kind::Shadow, area, {});
}
void RecordingCanvas::stroke(const Rect& area, Colour colour, int, int)
{
    record(Kind::Stroke, area, colour);
}
void RecordingCanvas::line(std::span<const Point> points, Colour colour, int)
{
    record(Kind::Line, around(points), colour);
}
void RecordingCanvas::ribbon(Point from, Point to, Colour colour, int)
{
    const Point ends[]{from, to};
    record(Kind::Ribbon, around(ends), colour);
}
void RecordingCanvas::disc(Point centre, int radius, Colour colour)
{
    record(Kind::Disc, {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, colour);
}
void RecordingCanvas::ring(Point centre, int radius, int, Colour colour, int, int)
{
    record(Kind::Ring, {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, colour);
}
void RecordingCanvas::polygon(std::span<const Point> points, Colour colour)
{
    record(Kind::Polygon, around(points), colour);
}
void RecordingCanvas::text(Point at, std::string_view text, TextStyle style, Colour colour)
{
    record(Kind::Text,
           {at.x, at.y, metrics_.width(text, style), metrics_.line_height(style)}, colour);
    items_.back().text = text;
    items_.back().style = style;
}
void RecordingCanvas::push_clip(const Rect& area)
{
    clips_.push_back(area);
}
void RecordingCanvas::pop_clip()
{
    clips_.pop_back();
}

std::string RecordingCanvas::transcript() const
{
    std::string all;
    for (const Item& item : items_)
        all += fmt::format("{} {},{} {}x{}{}{}\n", name_of_kind(item.kind), item.area.x,
                           item.area.y, item.area.w, item.area.h, item.text.empty() ? "" : " ",
                           item.text);
    return all;
}

} // namespace frenemy::client
