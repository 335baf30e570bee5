#pragma once

#include <cstdint>

namespace frenemy {

/// 개방 연합 the open league and 독자 연합 the exclusive league; a seat is in one at most.
enum class AllianceId : std::uint8_t { None, Open, Exclusive };
inline constexpr int alliances = 2;

constexpr int index(AllianceId id)
{
    return static_cast<int>(id) - 1;
}

/// A seat's place among the alliances, as all may see it.
struct Membership {
    AllianceId alliance = AllianceId::None;
    std::uint8_t settlements = 0;  ///< spent in this alliance, this one included
    std::uint8_t banned_until = 0; ///< betrayers join nothing up to this round
    std::uint8_t betrayed_in = 0;  ///< round of the last betrayal, 0 for never
    std::uint8_t betrayed = 0;     ///< bit per seat whose deals with this one may be cancelled
    std::uint8_t betrayals = 0;

    friend bool operator==(const Membership&, const Membership&) = default;
};

} // namespace frenemy
