#include "client/sfml/sfml_canvas.hpp"

#include <algorithm>
#include <cmath>

#include <SFML/Graphics/Text.hpp>

namespace frenemy::client {
namespace {

constexpr float pi = 3.14159265F;
constexpr int most_steps = 64; ///< of a circle

sf::Color color(Colour colour)
{
    return {colour.r, colour.g, colour.b, colour.a};
}
sf::Vector2f at(Point point)
{
    return {static_cast<float>(point.x), static_cast<float>(point.y)};
}
/// Degrees clockwise from the top.
sf::Vector2f on_circle(sf::Vector2f centre, float radius, float degrees)
{
    const float angle = (degrees - 90.0F) * pi / 180.0F;
    return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

/// Corners and discs are drawn by the thousand: their angles are worked out once. Points of a circle
/// of radius 1, clockwise from the top; the last is the first again.
const std::vector<sf::Vector2f>& unit_circle(int steps)
{
    static std::array<std::vector<sf::Vector2f>, most_steps + 1> circles;
    auto& circle = circles[static_cast<std::size_t>(steps)];
    for (int i = static_cast<int>(circle.size()); i <= steps; ++i)
        circle.push_back(
            on_circle({0, 0}, 1, 360.0F * static_cast<float>(i) / static_cast<float>(steps)));
    return circle;
}

std::vector<sf::Vector2f> rounded(float x, float y, float w, float h, float radius)
{
    radius = std::clamp(radius, 0.0F, std::min(w, h) / 2);
    if (radius < 0.5F) return {{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}};
    const int steps = std::clamp(static_cast<int>(radius), 4, 16);
    const std::array<sf::Vector2f, 4> corners{{{x + w - radius, y + radius},
                                               {x + w - radius, y + h - radius},
                                               {x + radius, y + h - radius},
                                               {x + radius, y + radius}}};
    const auto& circle = unit_circle(4 * steps);
    std::vector<sf::Vector2f> outline;
    outline.reserve(circle.size() + 3);
    for (int corner = 0; corner < 4; ++corner)
        for (int i = 0; i <= steps; ++i)
            outline.push_back(corners[static_cast<std::size_t>(corner)]
                              + radius * circle[static_cast<std::size_t>(corner * steps + i)]);
    return outline;
}
std::vector<sf::Vector2f> rounded(const Rect& area, float grow, float radius)
{
    return rounded(static_cast<float>(area.x) - grow, static_cast<float>(area.y) - grow,
                   static_cast<float>(area.w) + 2 * grow, static_cast<float>(area.h) + 2 * grow,
                   radius);
}

} // namespace

bool load(SfmlFonts& fonts, const FontFiles& files)
{
    return fonts.weights[0].loadFromFile(files.regular)
           && fonts.weights[1].loadFromFile(files.bold);
}

SfmlCanvas::SfmlCanvas(sf::RenderTarget& target, const SfmlFonts& fonts)
    : target_(target)
    , fonts_(fonts)
{
    const auto size = target.getSize();
    clips_.push_back({0, 0, static_cast<int>(size.x), static_cast<int>(size.y)});
    clip_to(clips_.back());
}

void SfmlCanvas::flush()
{
    if (shapes_.getVertexCount() == 0) return;
    target_.draw(shapes_);
    shapes_.clear();
}

void SfmlCanvas::clip_to(const Rect& area)
{
    // A view whose viewport is the clip: pixels keep their places and the rest is cut away.
    const auto size = target_.getSize();
    const auto w = static_cast<float>(size.x);
    const auto h = static_cast<float>(size.y);
    const sf::FloatRect shown{static_cast<float>(area.x), static_cast<float>(area.y),
                              static_cast<float>(area.w), static_cast<float>(area.h)};
    sf::View view{shown};
    view.setViewport({shown.left / w, shown.top / h, shown.width / w, shown.height / h});
    target_.setView(view);
}

void SfmlCanvas::push_clip(const Rect& area)
{
    flush();
    const Rect& outer = clips_.back();
    const int left = std::max(area.x, outer.x);
    const int top = std::max(area.y, outer.y);
    const Rect inner{left, top, std::max(1, std::min(area.right(), outer.right()) - left),
                     std::max(1, std::min(area.bottom(), outer.bottom()) - top)};
    clips_.push_back(inner);
    clip_to(inner);
}

void SfmlCanvas::pop_clip()
{
    flush();
    clips_.pop_back();
    clip_to(clips_.back());
}

void SfmlCanvas::triangle(sf::Vector2f a, sf::Vector2f b, sf::Vector2f c, Colour colour)
{
    const sf::Color shade = color(colour);
    shapes_.append({a, shade});
    shapes_.append({b, shade});
    shapes_.append({c, shade});
}

void SfmlCanvas::fan(const std::vector<sf::Vector2f>& outline, Colour colour)
{
    for (std::size_t i = 2; i < outline.size(); ++i)
        triangle(outline[0], outline[i - 1], outline[i], colour);
}

void SfmlCanvas::band(const std::vector<sf::Vector2f>& middle, Colour colour, float thickness)
{
    const auto across = [&](std::size_t i) {
        const sf::Vector2f before = middle[i == 0 ? 0 : i - 1];
        const sf::Vector2f after = middle[std::min(i + 1, middle.size() - 1)];
        const sf::Vector2f along = after - before;
        const float length = std::max(0.001F, std::hypot(along.x, along.y));
        return sf::Vector2f{-along.y, along.x} * (thickness / 2 / length);
    };
    for (std::size_t i = 0; i + 1 < middle.size(); ++i) {
        const sf::Vector2f a = across(i);
        const sf::Vector2f b = across(i + 1);
        triangle(middle[i] - a, middle[i] + a, middle[i + 1] + b, colour);
        triangle(middle[i] - a, middle[i + 1] + b, middle[i + 1] - b, colour);
    }
}

void SfmlCanvas::fill(const Rect& area, Colour colour, int radius)
{
    fan(rounded(area, 0, static_cast<float>(radius)), colour);
}

void SfmlCanvas::wash(const Rect& area, Colour top, Colour bottom, int radius)
{
    const auto outline = rounded(area, 0, static_cast<float>(radius));
    const auto shaded = [&](sf::Vector2f place) {
        const float way = (place.y - static_cast<float>(area.y)) / static_cast<float>(std::max(1, area.h));
        return sf::Vertex{place, color(mix(top, bottom, static_cast<int>(way * 100)))};
    };
    for (std::size_t i = 2; i < outline.size(); ++i) {
        shapes_.append(shaded(outline[0]));
        shapes_.append(shaded(outline[i - 1]));
        shapes_.append(shaded(outline[i]));
    }
}

void SfmlCanvas::shadow(const Rect& area, int radius, int depth)
{
    Rect below = area;
    below.y += depth / 3;
    for (int i = depth; i > 0; --i)
        fan(rounded(below, static_cast<float>(i), static_cast<float>(radius + i)),
            {0, 0, 0, static_cast<std::uint8_t>(std::max(4, 60 / (depth + 1)))});
}

void SfmlCanvas::stroke(const Rect& area, Colour colour, int thickness, int radius)
{
    const auto outer = rounded(area, 0, static_cast<float>(radius));
    auto inner = rounded(area, -static_cast<float>(thickness),
                         static_cast<float>(std::max(0, radius - thickness)));
    if (inner.size() != outer.size()) {
        // The inner corners are too tight to be round: as many points, all at the corner.
        std::vector<sf::Vector2f> same;
        const std::size_t each = outer.size() / 4;
        const std::size_t of = inner.size() / 4;
        for (std::size_t i = 0; i < outer.size(); ++i)
            same.push_back(inner[of == 1 ? (i / each + 1) % 4
                                         : i / each * of + i % each * of / each]);
        inner = same;
    }
    for (std::size_t i = 0; i < outer.size(); ++i) {
        const std::size_t next = (i + 1) % outer.size();
        triangle(outer[i], outer[next], inner[next], colour);
        triangle(outer[i], inner[next], inner[i], colour);
    }
}

void SfmlCanvas::line(std::span<const Point> points, Colour colour, int thickness)
{
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        band({at(points[i]), at(points[i + 1])}, colour, static_cast<float>(thickness));
    // Thick lines are round where they bend.
    if (thickness > 2)
        for (std::size_t i = 1; i + 1 < points.size(); ++i) disc(points[i], thickness / 2, colour);
}

void SfmlCanvas::ribbon(Point from, Point to, Colour colour, int thickness)
{
    const sf::Vector2f a = at(from);
    const sf::Vector2f d = at(to);
    const float bend = std::max(std::abs(d.x - a.x) * 0.5F, 24.0F);
    const float direction = d.x >= a.x ? 1.0F : -1.0F;
    const sf::Vector2f b{a.x + bend * direction, a.y};
    const sf::Vector2f c{d.x - bend * direction, d.y};
    std::vector<sf::Vector2f> middle;
    constexpr int steps = 28;
    for (int i = 0; i <= steps; ++i) {
        const float t = static_cast<float>(i) / steps;
        const float s = 1 - t;
        middle.push_back(s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d);
    }
    band(middle, colour, static_cast<float>(thickness));
}

void SfmlCanvas::disc(Point centre, int radius, Colour colour)
{
    const auto& circle = unit_circle(std::clamp(radius * 2, 12, most_steps));
    std::vector<sf::Vector2f> outline;
    outline.reserve(circle.size());
    for (const sf::Vector2f& point : circle)
        outline.push_back(at(centre) + static_cast<float>(radius) * point);
    fan(outline, colour);
}

void SfmlCanvas::ring(Point centre, int radius, int thickness, Colour colour, int from, int to)
{
    const int steps = std::max(2, (to - from) * std::clamp(radius * 2, 12, most_steps) / 360);
    std::vector<sf::Vector2f> middle;
    for (int i = 0; i <= steps; ++i)
        middle.push_back(on_circle(at(centre),
                                   static_cast<float>(radius) - static_cast<float>(thickness) / 2,
                                   static_cast<float>(from)
                                       + static_cast<float>(to - from) * static_cast<float>(i)
                                             / static_cast<float>(steps)));
    band(middle, colour, static_cast<float>(thickness));
}

void SfmlCanvas::polygon(std::span<const Point> points, Colour colour)
{
    std::vector<sf::Vector2f> outline;
    for (const Point& point : points) outline.push_back(at(point));
    fan(outline, colour);
}

void SfmlCanvas::text(Point where, std::string_view text, TextStyle style, Colour colour)
{
    flush();
    sf::Text drawn{sf::String::fromUtf8(text.begin(), text.end()),
                   fonts_.weights[static_cast<std::size_t>(style.weight)],
                   static_cast<unsigned>(style.pixels)};
    drawn.setFillColor(color(colour));
    // SFML's baseline lies one character size below the top; this puts it where the line box,
    // half as high again, looks centred.
    drawn.setPosition(static_cast<float>(where.x),
                      static_cast<float>(where.y + style.pixels * 3 / 20));
    target_.draw(drawn);
}

} // namespace frenemy::client
