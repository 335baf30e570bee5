#pragma once

#include "client/scene/colour.hpp"
#include "client/scene/geometry.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace frenemy::client {

enum class Weight : std::uint8_t { Regular, Bold };

struct TextStyle {
    int pixels = 16;
    Weight weight = Weight::Regular;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// Everything that is drawn goes through these, so that the same scenes can be drawn by a window,
/// recorded by a test, and later by a browser. Text is UTF-8; angles are degrees, clockwise from
/// the top. Later calls cover earlier ones.
class Canvas {
public:
    virtual ~Canvas() = default;

    virtual void fill(const Rect& area, Colour colour, int radius = 0) = 0;
    /// Filled from `top` to `bottom`: light falls on it.
    virtual void wash(const Rect& area, Colour top, Colour bottom, int radius = 0) = 0;
    /// A soft shadow below a rectangle that is drawn next.
    virtual void shadow(const Rect& area, int radius, int depth) = 0;
    virtual void stroke(const Rect& area, Colour colour, int thickness, int radius = 0) = 0;
    virtual void line(std::span<const Point> points, Colour colour, int thickness) = 0;
    /// A band that leaves `from` and enters `to` horizontally.
    virtual void ribbon(Point from, Point to, Colour colour, int thickness) = 0;
    virtual void disc(Point centre, int radius, Colour colour) = 0;
    virtual void ring(Point centre, int radius, int thickness, Colour colour, int from = 0,
                      int to = 360) = 0;
    /// Filled; convex.
    virtual void polygon(std::span<const Point> points, Colour colour) = 0;
    /// One line; `at` is the top left corner of its line box.
    virtual void text(Point at, std::string_view text, TextStyle style, Colour colour) = 0;
    /// Until the clip is popped nothing shows outside; clips nest.
    virtual void push_clip(const Rect& area) = 0;
    virtual void pop_clip() = 0;
};

/// How much room text takes; needs no window.
class TextMetrics {
public:
    virtual ~TextMetrics() = default;
    virtual int width(std::string_view text, TextStyle style) const = 0;
    virtual int line_height(TextStyle style) const = 0;
};

} // namespace frenemy::client
