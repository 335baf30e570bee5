#pragma once

#include "client/scene/canvas.hpp"

#include <cstdint>

namespace frenemy::client {

/// Adds up what a frame asks a graphics card to fill, in pixels, each shape with all of its area
/// though later ones cover it or a clip cuts it: an upper bound.
class Brush final : public Canvas {
public:
    explicit Brush(const TextMetrics& metrics) : metrics_(metrics) {}

    std::int64_t pixels() const { return pixels_; }

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
    void push_clip(const Rect&) override {}
    void pop_clip() override {}

private:
    const TextMetrics& metrics_;
    std::int64_t pixels_ = 0;
};

} // namespace frenemy::client
