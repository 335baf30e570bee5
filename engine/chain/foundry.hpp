#pragma once

#include "engine/chain/chip.hpp"

#include <array>
#include <cstdint>

namespace frenemy {

/// Rounds ahead for which lines can be under construction: two to build, one card's delay each
/// round they wait.
inline constexpr int construction_horizon = 4;

/// Fabs: lines, what is being built, and how far the leading edge has been learned.
struct Foundry {
    std::int16_t leading_lines = 0; ///< finished
    std::int16_t mature_lines = 0;
    std::int16_t built_leading = 0; ///< of the finished, those built in the match: worth 6 at the end
    std::int16_t learned_lots = 0;  ///< position on the yield curve, in L lots under deals
    std::int16_t slots_offered = 0; ///< slots a deal could have had so far, for the scale agenda
    std::int16_t slots_dealt = 0;   ///< of those, slots that served a deal
    /// Lines finished k + 1 rounds from now. Self-built unless listed by the scenario.
    std::array<std::uint8_t, construction_horizon> leading_coming{};
    std::array<std::uint8_t, construction_horizon> leading_given{}; ///< of those, the scenario's
    std::array<std::uint8_t, construction_horizon> mature_coming{};
    std::uint8_t opened_to = 0; ///< bit per seat whose porting cost is waived (open PDK)
    std::uint8_t opening_to = 0; ///< the same, from next round

    constexpr int lines(Node node) const
    {
        return node == Node::Leading ? leading_lines : mature_lines;
    }
    constexpr const auto& coming(Node node) const
    {
        return node == Node::Leading ? leading_coming : mature_coming;
    }

    friend bool operator==(const Foundry&, const Foundry&) = default;
};

} // namespace frenemy
