#pragma once

#include <cstdint>

namespace frenemy {

/// What a draw is for. Append only: the number is part of the draw's key.
enum class Draw : std::uint8_t { News, Agenda, BotMood, Imagined };

/// Chance as a pure function of the match seed and of what is drawn.
///
/// There is no generator to advance, hence nothing to save, share or shift: a new kind of draw
/// leaves every draw of every recorded match as it was.
struct Dice {
    std::uint64_t seed = 0;

    /// Uniform in [0, bound). Requires: bound > 0.
    std::uint32_t below(std::uint32_t bound, Draw what, std::uint32_t round,
                        std::uint32_t which) const;
};

} // namespace frenemy
