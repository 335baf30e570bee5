#pragma once

#include "client/scene/canvas.hpp"

#include <string>

namespace frenemy::page {

/// Text is measured by kinds of characters, a little generously: which font a browser has nobody
/// knows.
class PageMetrics final : public client::TextMetrics {
public:
    int width(std::string_view text, client::TextStyle style) const override;
    int line_height(client::TextStyle style) const override;
};

/// Writes what is drawn as the inside of an <svg>. All text is escaped.
class SvgCanvas final : public client::Canvas {
public:
    /// The whole element, named for who cannot see it.
    std::string svg(int width, int height, std::string_view label) const;

    void fill(const client::Rect& area, client::Colour colour, int radius) override;
    /// Paper is flat: one colour, and no shadow.
    void wash(const client::Rect& area, client::Colour top, client::Colour bottom, int radius) override
    {
        fill(area, mix(top, bottom, 50), radius);
    }
    void shadow(const client::Rect&, int, int) override {}
    void stroke(const client::Rect& area, client::Colour colour, int thickness,
                int radius) override;
    void line(std::span<const client::Point> points, client::Colour colour,
              int thickness) override;
    void ribbon(client::Point from, client::Point to, client::Colour colour,
                int thickness) override;
    void disc(client::Point centre, int radius, client::Colour colour) override;
    void ring(client::Point centre, int radius, int thickness, client::Colour colour, int from,
              int to) override;
    void polygon(std::span<const client::Point> points, client::Colour colour) override;
    void text(client::Point at, std::string_view text, client::TextStyle style,
              client::Colour colour) override;
    void push_clip(const client::Rect& area) override;
    void pop_clip() override;

private:
    std::string out_;
    int clips_ = 0;
};

/// < > & " ' as entities: whatever a name holds stays text.
std::string escaped(std::string_view text);

} // namespace frenemy::page
