#pragma once

#include <cstdint>

namespace frenemy::client {

struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;
    friend bool operator==(const Colour&, const Colour&) = default;
};

constexpr Colour rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255};
}
inline constexpr Colour white = rgb(0xffffff);
inline constexpr Colour black = rgb(0x000000);
constexpr Colour with_alpha(Colour colour, int alpha)
{
    colour.a = static_cast<std::uint8_t>(alpha);
    return colour;
}
/// `percent` of the way from `from` to `to`.
constexpr Colour mix(Colour from, Colour to, int percent)
{
    const auto part = [percent](int a, int b) {
        return static_cast<std::uint8_t>(a + (b - a) * percent / 100);
    };
    return {part(from.r, to.r), part(from.g, to.g), part(from.b, to.b), part(from.a, to.a)};
}

/// Contrast of two opaque colours as WCAG 2 defines it: 1 to 21.
double contrast(Colour one, Colour other);

} // namespace frenemy::client
