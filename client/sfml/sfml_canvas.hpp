#pragma once

#include "client/scene/canvas.hpp"
#include "client/sfml/font_files.hpp"

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/Glyph.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/VertexArray.hpp>

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace frenemy::client {

struct SfmlFonts {
    std::array<sf::Font, 2> weights;
    /// Glyphs that were asked for, by weight, size and character: the font looks each up in two
    /// trees.
    mutable std::unordered_map<std::uint64_t, sf::Glyph> glyphs;
};
/// False when a file cannot be read.
bool load(SfmlFonts& fonts, const FontFiles& files);

/// Draws on a window or a texture. Shapes and texts are gathered and drawn together, in their
/// order, until a text of another size or weight, or a clip, comes between: the glyphs of a size
/// lie on one texture, and shapes take their white from a corner of it.
class SfmlCanvas final : public Canvas {
public:
    SfmlCanvas(sf::RenderTarget& target, const SfmlFonts& fonts);
    ~SfmlCanvas() override { flush(); }
    SfmlCanvas(const SfmlCanvas&) = delete;
    SfmlCanvas& operator=(const SfmlCanvas&) = delete;

    void fill(const Rect& area, Colour colour, int radius) override;
    void wash(const Rect& area, Colour top, Colour bottom, int radius) override;
    void shadow(const Rect& area, int radius, int depth) override;
    void stroke(const Rect& area, Colour colour, int thickness, int radius) override;
    void line(std::span<const Point> points, Colour colour, int thickness) override;
    void ribbon(Point from, Point to, Colour colour, int thickness) override;
    void disc(Point centre, int radius, Colour colour) override;
    void ring(Point centre, int radius, int thickness, Colour colour, int from, int to) override;
    void polygon(std::span<const Point> points, Colour colour) override;
    void text(Point at, std::string_view text, TextStyle style, Colour colour) override;
    void push_clip(const Rect& area) override;
    void pop_clip() override;

private:
    void flush();
    void clip_to(const Rect& area);
    const sf::Glyph& glyph(char32_t character, TextStyle style) const;
    template <class Shade>
    void area(const std::vector<sf::Vector2f>& outline, bool soft, Shade shade);
    void fan(const std::vector<sf::Vector2f>& outline, Colour colour, bool soft);
    /// From the edge a–b to the next such edge.
    void strip(sf::Vector2f a, Colour a_colour, sf::Vector2f b, Colour b_colour,
               sf::Vector2f a_next, sf::Vector2f b_next);
    void rim(const std::vector<sf::Vector2f>& outer, Colour outer_colour,
             const std::vector<sf::Vector2f>& inner, Colour inner_colour);
    void band(const std::vector<sf::Vector2f>& middle, Colour colour, float thickness);

    sf::RenderTarget& target_;
    const SfmlFonts& fonts_;
    sf::VertexArray shapes_{sf::Triangles};
    const sf::Texture* glyphs_ = nullptr; ///< of the texts among them
    std::vector<Rect> clips_;
};

} // namespace frenemy::client
