#pragma once

#include "engine/match/event.hpp"

#include <optional>
#include <span>

namespace frenemy::client {

/// What one should hear, the most important last.
enum class Cue : std::uint8_t {
    Chip,   ///< chips arrive or are used
    Offer,  ///< somebody offers
    Seal,   ///< an envelope is folded
    Accept, ///< a deal is signed
    Hurry,  ///< time is running out
    Tear,   ///< a deal is broken, an alliance betrayed
    Over,
};
inline constexpr int cues = static_cast<int>(Cue::Over) + 1;
inline constexpr auto name_of_cue =
    names<Cue>("chip", "offer", "seal", "accept", "hurry", "tear", "over");

/// The most important thing among what happened; nothing when all of it is silent.
std::optional<Cue> cue_of(std::span<const Event> events);

} // namespace frenemy::client
