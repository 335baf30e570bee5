#pragma once

#include "engine/core/id.hpp"

#include <cstdint>

namespace frenemy {

/// Designs: their generation and where they were ported. Buyers of L lots with a custom chip
/// have a home foundry too.
struct Designs {
    SeatId home = no_seat;        ///< foundry of the first L lot; other foundries cost porting
    std::uint8_t generation = 0;  ///< of the A chips started now
    std::uint8_t next_generation = 0; ///< from next round
    std::uint8_t dual_sourced = 0;    ///< porting cost waived everywhere
    std::uint8_t dual_sourcing = 0;   ///< the same, from next round
    std::uint8_t marketed = 0;        ///< E chips sell for one more this round
    std::uint8_t marketing = 0;       ///< the same, next round
    std::uint8_t custom = 0;          ///< a big tech's own design: may buy L lots
    std::uint8_t customising = 0;     ///< the same, from next round

    friend bool operator==(const Designs&, const Designs&) = default;
};

} // namespace frenemy
