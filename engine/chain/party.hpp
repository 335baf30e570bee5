#pragma once

#include "engine/core/id.hpp"

#include <cstdint>

namespace frenemy {

/// Who pays or is paid: a seat (0 to 7) or one of the outside parties on every edge of the
/// chain, so that no seat can be starved or hold the table to ransom (rulebook 2.7).
enum class Party : std::uint8_t {
    Titan = max_seats, ///< sells A chips
    Offshore,          ///< sells M lots to fabless firms
    OtherCustomers,    ///< buy unsold slots
    Spot,              ///< buys A chips
    Consumers,         ///< buy AI services, E chips and devices
    Suppliers,         ///< take upkeep, variable cost and investment
    Bank,
};

/// Parties that can stand on the other side of a goods payment.
inline constexpr int trading_parties = max_seats + 4;
inline constexpr int parties = max_seats + 7;

constexpr Party party(SeatId seat)
{
    return static_cast<Party>(seat.value);
}
constexpr int index(Party party)
{
    return static_cast<int>(party);
}
constexpr bool is_seat(Party party)
{
    return index(party) < max_seats;
}

} // namespace frenemy
