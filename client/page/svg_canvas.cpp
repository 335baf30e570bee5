#include "client/page/svg_canvas.hpp"

#include "client/scene/text_layout.hpp"

#include <fmt/format.h>

namespace frenemy::page {
namespace {

using client::Colour;
using client::Point;
using client::Rect;
using client::TextStyle;

/// Hundredths of the font's size.
int advance(std::string_view character)
{
    if (character.size() == 3) return 96; // Hangul, and dashes that are narrower
    if (character.size() > 1) return 66;
    const char letter = character[0];
    if (letter == ' ' || letter == '.' || letter == ',' || letter == ':' || letter == '(' || letter == ')')
        return 32;
    if (letter >= '0' && letter <= '9') return 57;
    if (letter >= 'A' && letter <= 'Z') return 68;
    return 56;
}

/// As attributes: opacity is told only where there is some.
std::string paint(const char* attribute, Colour colour)
{
    std::string said = fmt::format(" {}=\"#{:02x}{:02x}{:02x}\"", attribute, colour.r, colour.g, colour.b);
    if (colour.a < 255) said += fmt::format(" {}-opacity=\".{:02}\"", attribute, colour.a * 99 / 255);
    return said;
}

std::string path_of(std::span<const Point> points)
{
    std::string path;
    for (const Point point : points)
        path += fmt::format("{}{},{}", path.empty() ? "" : " ", point.x, point.y);
    return path;
}

} // namespace

int PageMetrics::width(std::string_view text, TextStyle style) const
{
    int hundredths = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t size = client::character_size(text, i);
        hundredths += advance(text.substr(i, size));
        i += size;
    }
    if (style.weight == client::Weight::Bold) hundredths = hundredths * 105 / 100;
    return (hundredths * style.pixels + 99) / 100;
}

int PageMetrics::line_height(TextStyle style) const
{
    return style.pixels * 7 / 5;
}

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char letter : text)
        switch (letter) {
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '&': safe += "&amp;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        default: safe += letter;
        }
    return safe;
}

std::string SvgCanvas::svg(int width, int height, std::string_view label) const
{
    return fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">{}</svg>", width,
                       height, escaped(label), out_);
}

void SvgCanvas::fill(const Rect& area, Colour colour, int radius)
{
    out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", area.x, area.y, area.w, area.h);
    if (radius > 0) out_ += fmt::format(" rx=\"{}\"", radius);
    out_ += paint("fill", colour) + "/>";
}

void SvgCanvas::stroke(const Rect& area, Colour colour, int thickness, int radius)
{
    out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"none\" "
                        "stroke-width=\"{}\"",
                        area.x, area.y, area.w, area.h, radius, thickness)
            + paint("stroke", colour) + "/>";
}

void SvgCanvas::line(std::span<const Point> points, Colour colour, int thickness)
{
    out_ += fmt::format("<polyline points=\"{}\" fill=\"none\" stroke-width=\"{}\"", path_of(points), thickness)
            + paint("stroke", colour) + "/>";
}

void SvgCanvas::ribbon(Point from, Point to, Colour colour, int thickness)
{
    const int middle = (from.x + to.x) / 2;
    out_ += fmt::format("<path d=\"M{},{} C{},{} {},{} {},{}\" fill=\"none\" stroke-width=\"{}\"",
                        from.x, from.y, middle, from.y, middle, to.y, to.x, to.y, thickness)
            + paint("stroke", colour) + "/>";
}

void SvgCanvas::disc(Point centre, int radius, Colour colour)
{
    out_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", centre.x, centre.y, radius)
            + paint("fill", colour) + "/>";
}

void SvgCanvas::ring(Point centre, int radius, int thickness, Colour colour, int from, int to)
{
    // The circle is measured as 360 long and begins at three o'clock.
    const std::string part =
        to - from >= 360 ? std::string{}
                         : fmt::format(" pathLength=\"360\" stroke-dasharray=\"{} 360\" "
                                       "transform=\"rotate({} {} {})\"",
                                       to - from, from - 90, centre.x, centre.y);
    out_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"none\" stroke-width=\"{}\"{}",
                        centre.x, centre.y, radius - thickness / 2, thickness, part)
            + paint("stroke", colour) + "/>";
}

void SvgCanvas::polygon(std::span<const Point> points, Colour colour)
{
    out_ += fmt::format("<polygon points=\"{}\"", path_of(points)) + paint("fill", colour) + "/>";
}

void SvgCanvas::text(Point at, std::string_view text, TextStyle style, Colour colour)
{
    // The base line lies a font's size below the top of the line box, roughly.
    out_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}", at.x, at.y + style.pixels * 107 / 100,
                        style.pixels, style.weight == client::Weight::Bold ? " font-weight=\"700\"" : "")
            + paint("fill", colour) + ">" + escaped(text) + "</text>";
}

void SvgCanvas::push_clip(const Rect& area)
{
    // A nested <svg> shows nothing outside itself, and needs no name as a clip path does.
    ++clips_;
    out_ += fmt::format("<svg x=\"{0}\" y=\"{1}\" width=\"{2}\" height=\"{3}\" viewBox=\"{0} {1} {2} {3}\">",
                        area.x, area.y, area.w, area.h);
}

void SvgCanvas::pop_clip()
{
    if (clips_ == 0) return;
    --clips_;
    out_ += "</svg>";
}

} // namespace frenemy::page
