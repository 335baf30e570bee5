#include "client/sfml/sfml_canvas.hpp"

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/String.hpp>

#include <algorithm>
#include <cmath>

namespace frenemy::client {
namespace {

constexpr float pi = 3.14159265F;
constexpr int most_steps = 64; ///< of a circle

/// The middle of the white square that SFML keeps in the corner of every texture of glyphs, for
/// underlines. Without a texture nobody looks there.
const sf::Vector2f white_texel{1, 1};

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

/// Corners and discs are drawn by the thousand: their angles are worked out once. Points of a
/// circle of radius 1, clockwise from the top; the last is the first again.
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
    if (shapes_.getVertexCount() > 0) target_.draw(shapes_, sf::RenderStates{glyphs_});
    shapes_.clear();
    glyphs_ = nullptr;
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

namespace {

/// Which way is out at each corner of a convex outline, as long as half a pixel.
std::vector<sf::Vector2f> outward(const std::vector<sf::Vector2f>& outline)
{
    const std::size_t count = outline.size();
    sf::Vector2f middle;
    for (const sf::Vector2f& each : outline)
        middle += each / static_cast<float>(count);
    std::vector<sf::Vector2f> out;
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const sf::Vector2f along = outline[(i + 1) % count] - outline[(i + count - 1) % count];
        const float length = std::max(0.001F, std::hypot(along.x, along.y));
        sf::Vector2f normal{-along.y / length / 2, along.x / length / 2};
        const sf::Vector2f from_middle = outline[i] - middle;
        if (normal.x * from_middle.x + normal.y * from_middle.y < 0) normal = -normal;
        out.push_back(normal);
    }
    return out;
}

} // namespace

/// Convex. `shade` says the colour at a place; `soft` edges fade over a pixel, as nobody else
/// smooths them: many samples a pixel cost a software renderer more than all the rest.
template <class Shade>
void SfmlCanvas::area(const std::vector<sf::Vector2f>& outline, bool soft, Shade shade)
{
    const auto vertex = [&](sf::Vector2f place, bool faded = false) {
        sf::Color ink = color(shade(place));
        if (faded) ink.a = 0;
        return sf::Vertex{place, ink, white_texel};
    };
    if (!soft) {
        for (std::size_t i = 2; i < outline.size(); ++i)
            for (const std::size_t corner : {std::size_t{0}, i - 1, i})
                shapes_.append(vertex(outline[corner]));
        return;
    }
    const auto out = outward(outline);
    const auto inner = [&](std::size_t i) { return outline[i] - out[i]; };
    for (std::size_t i = 2; i < outline.size(); ++i)
        for (const std::size_t corner : {std::size_t{0}, i - 1, i})
            shapes_.append(vertex(inner(corner)));
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const std::size_t next = (i + 1) % outline.size();
        const sf::Vertex a = vertex(inner(i));
        const sf::Vertex b = vertex(inner(next));
        const sf::Vertex c = vertex(outline[i] + out[i], true);
        const sf::Vertex d = vertex(outline[next] + out[next], true);
        for (const sf::Vertex& each : {a, b, d, a, d, c})
            shapes_.append(each);
    }
}

void SfmlCanvas::fan(const std::vector<sf::Vector2f>& outline, Colour colour, bool soft)
{
    area(outline, soft, [colour](sf::Vector2f) { return colour; });
}

void SfmlCanvas::strip(sf::Vector2f a, Colour a_colour, sf::Vector2f b, Colour b_colour,
                       sf::Vector2f a_next, sf::Vector2f b_next)
{
    const sf::Vertex one{a, color(a_colour), white_texel};
    const sf::Vertex two{b, color(b_colour), white_texel};
    const sf::Vertex three{a_next, color(a_colour), white_texel};
    const sf::Vertex four{b_next, color(b_colour), white_texel};
    for (const sf::Vertex& each : {one, three, four, one, four, two})
        shapes_.append(each);
}

void SfmlCanvas::band(const std::vector<sf::Vector2f>& middle, Colour colour, float thickness)
{
    const auto across = [&](std::size_t i) {
        const sf::Vector2f before = middle[i == 0 ? 0 : i - 1];
        const sf::Vector2f after = middle[std::min(i + 1, middle.size() - 1)];
        const sf::Vector2f along = after - before;
        const float length = std::max(0.001F, std::hypot(along.x, along.y));
        return sf::Vector2f{-along.y, along.x} / length;
    };
    const float core = std::max(0.0F, thickness / 2 - 0.5F);
    const float edge = core + 1;
    const Colour faded = with_alpha(colour, 0);
    for (std::size_t i = 0; i + 1 < middle.size(); ++i) {
        const sf::Vector2f a = across(i);
        const sf::Vector2f b = across(i + 1);
        const sf::Vector2f& from = middle[i];
        const sf::Vector2f& to = middle[i + 1];
        strip(from - a * core, colour, from + a * core, colour, to - b * core, to + b * core);
        strip(from - a * core, colour, from - a * edge, faded, to - b * core, to - b * edge);
        strip(from + a * core, colour, from + a * edge, faded, to + b * core, to + b * edge);
    }
}

void SfmlCanvas::fill(const Rect& area, Colour colour, int radius)
{
    fan(rounded(area, 0, static_cast<float>(radius)), colour, radius > 0);
}

void SfmlCanvas::wash(const Rect& rect, Colour top, Colour bottom, int radius)
{
    area(rounded(rect, 0, static_cast<float>(radius)), radius > 0, [&](sf::Vector2f place) {
        const float way =
            (place.y - static_cast<float>(rect.y)) / static_cast<float>(std::max(1, rect.h));
        return mix(top, bottom, std::clamp(static_cast<int>(way * 100), 0, 100));
    });
}

void SfmlCanvas::shadow(const Rect& area, int radius, int depth)
{
    // Only the rim: what lies in the middle will be covered, and painting it costs as much.
    Rect below = area;
    below.y += depth / 3;
    const auto round = static_cast<float>(std::max(radius, 4));
    const float deep = std::min(round, static_cast<float>(std::min(area.w, area.h)) / 2 - 1);
    const auto reach = static_cast<float>(depth);
    const auto outer = rounded(below, reach, round + reach);
    const auto edge = rounded(below, 0, round);
    const auto inner = rounded(below, -deep, 0.5F);
    const Colour dark{0, 0, 0, static_cast<std::uint8_t>(60 * depth / (depth + 1))};
    rim(outer, with_alpha(dark, 0), edge, dark);
    rim(edge, dark, inner, dark);
}

/// Between two outlines that go round corner by corner, however finely each is divided.
void SfmlCanvas::rim(const std::vector<sf::Vector2f>& outer, Colour outer_colour,
                     const std::vector<sf::Vector2f>& inner, Colour inner_colour)
{
    const std::size_t count = std::max(outer.size(), inner.size());
    const auto at = [count](const std::vector<sf::Vector2f>& outline, std::size_t i) {
        const std::size_t corner = i % count * 4 / count;
        const std::size_t each = outline.size() / 4;
        const std::size_t within = i % count - corner * count / 4;
        return outline[corner * each + within * each / std::max<std::size_t>(1, count / 4)];
    };
    const auto vertex = [](sf::Vector2f place, Colour colour) {
        return sf::Vertex{place, color(colour), white_texel};
    };
    for (std::size_t i = 0; i < count; ++i) {
        const sf::Vertex a = vertex(at(outer, i), outer_colour);
        const sf::Vertex b = vertex(at(outer, i + 1), outer_colour);
        const sf::Vertex c = vertex(at(inner, i), inner_colour);
        const sf::Vertex d = vertex(at(inner, i + 1), inner_colour);
        for (const sf::Vertex& each : {a, b, d, a, d, c})
            shapes_.append(each);
    }
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
            same.push_back(
                inner[of == 1 ? (i / each + 1) % 4 : i / each * of + i % each * of / each]);
        inner = same;
    }
    const bool soft = radius > 0;
    const auto out = outward(outer);
    const auto in = outward(inner);
    const Colour faded = with_alpha(colour, 0);
    for (std::size_t i = 0; i < outer.size(); ++i) {
        const std::size_t next = (i + 1) % outer.size();
        if (!soft) {
            strip(outer[i], colour, inner[i], colour, outer[next], inner[next]);
            continue;
        }
        strip(outer[i] - out[i], colour, inner[i] + in[i], colour, outer[next] - out[next],
              inner[next] + in[next]);
        strip(outer[i] - out[i], colour, outer[i] + out[i], faded, outer[next] - out[next],
              outer[next] + out[next]);
        strip(inner[i] + in[i], colour, inner[i] - in[i], faded, inner[next] + in[next],
              inner[next] - in[next]);
    }
}

void SfmlCanvas::line(std::span<const Point> points, Colour colour, int thickness)
{
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        band({at(points[i]), at(points[i + 1])}, colour, static_cast<float>(thickness));
    // Thick lines are round where they bend.
    if (thickness > 2)
        for (std::size_t i = 1; i + 1 < points.size(); ++i)
            disc(points[i], thickness / 2, colour);
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
    for (std::size_t i = 0; i + 1 < circle.size(); ++i) // its last point is its first
        outline.push_back(at(centre) + static_cast<float>(radius) * circle[i]);
    fan(outline, colour, true);
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
    for (const Point& point : points)
        outline.push_back(at(point));
    fan(outline, colour, true);
}

const sf::Glyph& SfmlCanvas::glyph(char32_t character, TextStyle style) const
{
    const std::uint64_t key = std::uint64_t{character} << 24
                              | static_cast<std::uint64_t>(style.pixels) << 1
                              | static_cast<std::uint64_t>(style.weight);
    const auto known = fonts_.glyphs.find(key);
    if (known != fonts_.glyphs.end()) return known->second;
    const sf::Font& font = fonts_.weights[static_cast<std::size_t>(style.weight)];
    return fonts_.glyphs
        .emplace(key, font.getGlyph(character, static_cast<unsigned>(style.pixels), false))
        .first->second;
}

void SfmlCanvas::text(Point where, std::string_view text, TextStyle style, Colour colour)
{
    const sf::Font& font = fonts_.weights[static_cast<std::size_t>(style.weight)];
    const sf::Texture* texture = &font.getTexture(static_cast<unsigned>(style.pixels));
    if (glyphs_ && glyphs_ != texture) flush();
    glyphs_ = texture;
    const sf::Color shade = color(colour);
    auto x = static_cast<float>(where.x);
    // The baseline lies one character size below the top; this puts it where the line box, half as
    // high again, looks centred.
    const auto baseline = static_cast<float>(where.y + style.pixels + style.pixels * 3 / 20);
    const sf::String characters = sf::String::fromUtf8(text.begin(), text.end());
    for (const sf::Uint32 character : characters) {
        const sf::Glyph& drawn = glyph(character, style);
        constexpr float edge = 1; // what smoothing takes from around a glyph
        const float left = x + drawn.bounds.left - edge;
        const float top = baseline + drawn.bounds.top - edge;
        const float right = x + drawn.bounds.left + drawn.bounds.width + edge;
        const float bottom = baseline + drawn.bounds.top + drawn.bounds.height + edge;
        const auto u = static_cast<float>(drawn.textureRect.left) - edge;
        const auto v = static_cast<float>(drawn.textureRect.top) - edge;
        const float u_end = u + static_cast<float>(drawn.textureRect.width) + 2 * edge;
        const float v_end = v + static_cast<float>(drawn.textureRect.height) + 2 * edge;
        x += drawn.advance;
        if (drawn.textureRect.width == 0) continue; // a space
        const sf::Vertex corners[]{{{left, top}, shade, {u, v}},
                                   {{right, top}, shade, {u_end, v}},
                                   {{left, bottom}, shade, {u, v_end}},
                                   {{right, bottom}, shade, {u_end, v_end}}};
        for (const int corner : {0, 1, 2, 2, 1, 3})
            shapes_.append(corners[corner]);
    }
}

} // namespace frenemy::client
