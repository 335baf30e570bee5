#pragma once

#include <algorithm>

namespace frenemy::client {

/// Whole pixels: text and edges stay sharp.
struct Point {
    int x = 0;
    int y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;

    constexpr int right() const { return x + w; }
    constexpr int bottom() const { return y + h; }
    constexpr Point centre() const { return {x + w / 2, y + h / 2}; }
    constexpr bool contains(Point p) const
    {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    constexpr bool contains(const Rect& other) const
    {
        return other.x >= x && other.right() <= right() && other.y >= y
               && other.bottom() <= bottom();
    }
    constexpr bool meets(const Rect& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom()
               && other.y < bottom();
    }
    constexpr Rect inset(int by) const { return inset(by, by); }
    constexpr Rect inset(int dx, int dy) const
    {
        return {x + dx, y + dy, std::max(0, w - 2 * dx), std::max(0, h - 2 * dy)};
    }

    friend bool operator==(const Rect&, const Rect&) = default;
};

// Layout by cutting pieces off a rectangle: what is returned is gone from `rest`, and so is `gap`.

constexpr Rect cut_top(Rect& rest, int height, int gap = 0)
{
    const Rect cut{rest.x, rest.y, rest.w, std::min(height, rest.h)};
    const int gone = std::min(rest.h, height + gap);
    rest.y += gone;
    rest.h -= gone;
    return cut;
}
constexpr Rect cut_bottom(Rect& rest, int height, int gap = 0)
{
    const int cut = std::min(height, rest.h);
    const Rect piece{rest.x, rest.bottom() - cut, rest.w, cut};
    rest.h -= std::min(rest.h, height + gap);
    return piece;
}
constexpr Rect cut_left(Rect& rest, int width, int gap = 0)
{
    const Rect cut{rest.x, rest.y, std::min(width, rest.w), rest.h};
    const int gone = std::min(rest.w, width + gap);
    rest.x += gone;
    rest.w -= gone;
    return cut;
}
constexpr Rect cut_right(Rect& rest, int width, int gap = 0)
{
    const int cut = std::min(width, rest.w);
    const Rect piece{rest.right() - cut, rest.y, cut, rest.h};
    rest.w -= std::min(rest.w, width + gap);
    return piece;
}

/// The i-th of n equal columns with gaps between them; rounding leaves no seam.
constexpr Rect column(const Rect& all, int i, int n, int gap)
{
    const int room = all.w - gap * (n - 1);
    const int left = room * i / n + gap * i;
    return {all.x + left, all.y, room * (i + 1) / n + gap * i - left, all.h};
}
constexpr Rect row(const Rect& all, int i, int n, int gap)
{
    const int room = all.h - gap * (n - 1);
    const int top = room * i / n + gap * i;
    return {all.x, all.y + top, all.w, room * (i + 1) / n + gap * i - top};
}

} // namespace frenemy::client
