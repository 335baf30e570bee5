#pragma once

#include "engine/core/names.hpp"

#include <array>
#include <cstdint>

namespace frenemy {

/// Process node of a line: mature (28 nm class) or leading edge (7 nm class and below).
enum class Node : std::uint8_t { Mature, Leading };

/// AI accelerators are made from leading-edge lots, on-device chips from mature lots.
enum class Chip : std::uint8_t { Accelerator, OnDevice };

inline constexpr auto name_of_node = names<Node>("M", "L");
inline constexpr auto name_of_chip = names<Chip>("A", "E");

constexpr Chip chip_of(Node node)
{
    return node == Node::Leading ? Chip::Accelerator : Chip::OnDevice;
}

/// Generation 0, and 1 after its designer's next tape-out. Chips carry their generation, not
/// their origin.
inline constexpr int generations = 2;

/// Chips of one company: finished ones, or wafers that arrive next round.
struct ChipStock {
    std::array<std::int16_t, generations> a{};
    std::int16_t e = 0;
    std::int16_t own_a = 0; ///< of the A chips, those a big tech had made to its own design

    constexpr int accelerators() const { return a[0] + a[1]; }
    constexpr int of(Chip chip) const { return chip == Chip::Accelerator ? accelerators() : e; }

    friend bool operator==(const ChipStock&, const ChipStock&) = default;
};

} // namespace frenemy
