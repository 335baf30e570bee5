#pragma once

#include <compare>
#include <cstdint>

namespace frenemy {

/// A count of one thing. Whole numbers only: floating point differs between machines, and a
/// replay that drifts by one chip is another match.
template <class Tag>
struct Quantity {
    std::int32_t count = 0;

    constexpr Quantity() = default;
    constexpr explicit Quantity(std::int32_t n) : count(n) {}

    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;

    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity{a.count + b.count}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity{a.count - b.count}; }
    friend constexpr Quantity operator-(Quantity a) { return Quantity{-a.count}; }
    friend constexpr Quantity operator*(Quantity a, std::int32_t n) { return Quantity{a.count * n}; }

    constexpr Quantity& operator+=(Quantity other) { return *this = *this + other; }
    constexpr Quantity& operator-=(Quantity other) { return *this = *this - other; }
};

/// C, the unit of account: about 1,000 dollars a wafer (rulebook 1.3).
using Money = Quantity<struct MoneyTag>;
/// No match comes near it, and sums of what stays below it fit their type: decoders refuse more.
inline constexpr std::int32_t most_money = 100'000'000;

/// Division that rounds toward minus infinity, as every ⌊ ⌋ of the rulebook does; `/` does not.
constexpr std::int32_t floor_div(std::int32_t a, std::int32_t b)
{
    const std::int32_t q = a / b;
    return q - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}
constexpr std::int32_t ceil_div(std::int32_t a, std::int32_t b)
{
    return -floor_div(-a, b);
}

} // namespace frenemy
