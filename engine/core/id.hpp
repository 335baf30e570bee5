#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace frenemy {

/// Identity of one kind of thing. Kinds never mix, and an id is never a pointer, so commands and
/// events are plain values that mean the same on every machine and in every file.
template <class Tag, class Number>
struct Id {
    Number value = 0;

    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

/// A place at the table, counted from 0.
using SeatId = Id<struct SeatTag, std::uint8_t>;
/// Offers are counted pair by pair: a number that skips would tell what others are offered.
using OfferId = Id<struct OfferTag, std::uint16_t>;
/// Deals are counted from 1 in the order they are signed.
using DealId = Id<struct DealTag, std::uint16_t>;

inline constexpr int max_seats = 8;
inline constexpr SeatId no_seat{255};
/// Closes phases when time is up; owns nothing and plays for nobody.
inline constexpr SeatId umpire{254};

constexpr int index(SeatId seat)
{
    return seat.value;
}
/// Place of (from, to) in a table of all pairs.
constexpr std::size_t pair_of(SeatId from, SeatId to)
{
    return std::size_t{from.value} * max_seats + to.value;
}
constexpr SeatId seat_at(int index)
{
    return SeatId{static_cast<std::uint8_t>(index)};
}

} // namespace frenemy
