#pragma once

#include "server/classroom/effects.hpp"

#include <array>

namespace frenemy::server {

/// A pupil's place in the class's list, from 1; 0: nobody. Never given twice, so that an entry in
/// the log says for ever whose decision it was.
using PupilNumber = std::uint8_t;
inline constexpr int most_pupil_numbers = 200;

/// A pupil's own number for a move, with whose it is: what the store keeps beside each entry.
constexpr std::uint32_t numbered(PupilNumber pupil, std::uint32_t sequence)
{
    return std::uint32_t{pupil} << 24U | sequence;
}
constexpr PupilNumber pupil_of(std::uint32_t numbered_sequence)
{
    return static_cast<PupilNumber>(numbered_sequence >> 24U);
}
constexpr std::uint32_t sequence_of(std::uint32_t numbered_sequence)
{
    return numbered_sequence & most_sequence;
}

struct Pupil {
    // Kept:
    Token token{};
    Label label;
    Alias alias;
    TableId table = no_table;
    SeatId seat = no_seat; ///< no_seat at a table: looks on, until the next phase if one is promised
    std::uint32_t last_sequence = 0;
    bool gone = false; ///< removed, or left; the place in the list stays
    bool muted = false;

    // Of this run:
    struct CarriedOut {
        std::uint32_t sequence = 0;
        std::uint32_t entry = 0;
    };
    std::array<CarriedOut, 32> recent{}; ///< last moves, by sequence modulo its size
    PeerId peer = no_peer;
    PeerId asks_back = no_peer; ///< says to be this pupil
    Now absent_since = 0;       ///< while there is no peer
};

} // namespace frenemy::server
