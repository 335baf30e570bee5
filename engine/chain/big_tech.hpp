#pragma once

#include "engine/core/names.hpp"

#include <cstdint>

namespace frenemy {

/// 폐쇄형 closed: keeps its own service price up. 개방형 open: raises everybody's demand a little,
/// its own included (rulebook 4.3).
enum class ModelPolicy : std::uint8_t { Closed, Open };
inline constexpr auto name_of_policy = names<ModelPolicy>("closed", "open");

/// Demand: data centres, model policy, and the order book at Titan.
struct BigTech {
    std::int16_t titan_backlog = 0; ///< ordered and not yet delivered; cannot be cancelled
    std::int16_t titan_ordered = 0; ///< new order of the last settlement
    std::int16_t titan_received = 0; ///< over the match
    std::int16_t a_received = 0;     ///< over the match, from anyone
    std::int16_t own_received = 0;   ///< over the match, of its own design
    ModelPolicy policy = ModelPolicy::Closed;
    std::uint8_t policy_round = 0;   ///< round of the last switch, 0 for never
    std::uint8_t data_centres = 0;
    std::uint8_t data_centres_coming = 0; ///< from next round
    std::uint8_t open_rounds = 0;
    std::uint8_t used_last = 0;      ///< A chips used in the last settlement
    std::uint8_t own_arrived = 0;    ///< chips of its own design, this round
    std::uint8_t spare = 0;          ///< always 0: no padding in the state

    friend bool operator==(const BigTech&, const BigTech&) = default;
};

} // namespace frenemy
