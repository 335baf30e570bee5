#pragma once

#include "client/scene/canvas.hpp"

#include <string>
#include <vector>

namespace frenemy::client {

/// Draws into a list: for tests that compare what is drawn where, and for the terminal.
class RecordingCanvas final : public Canvas {
public:
    enum class Kind : std::uint8_t {
        Fill, Shadow, Stroke, Line, Ribbon, Disc, Ring, Polygon, Text, PushClip, PopClip
    };
    struct Item {
        Kind kind{};
        Rect area;      ///< what it covers; a text's width comes from the metrics
        Colour colour;
        std::string text;
        TextStyle style;
        Rect clip;      ///< in force while it was drawn; empty for none
    };

    explicit RecordingCanvas(const TextMetrics& metrics) : metrics_(metrics) {}

    const std::vector<Item>& items() const { return items_; }
    /// One line an item: "text 16,20 84x22 확정".
    std::string transcript() const;

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
    void record(Kind kind, const Rect& area, Colour colour);

    const TextMetrics& metrics_;
    std::vector<Item> items_;
    std::vector<Rect> clips_;
};

} // namespace frenemy::client
