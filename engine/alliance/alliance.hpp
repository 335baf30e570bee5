#pragma once

#include "engine/alliance/membership.hpp"

#include <array>
#include <cstdint>

namespace frenemy {

/// An alliance's public books. Who put in what stays sealed; the total of each round is told.
struct Alliance {
    std::int16_t total = 0;      ///< T, cumulative since it was founded
    std::int16_t last_total = 0; ///< T of the last settlement
    std::int16_t last_share = 0; ///< pay-out to each loyal member in the last settlement
    std::uint8_t tier = 0;       ///< shared R&D reached: more yield among members
    std::uint8_t members = 0;

    friend bool operator==(const Alliance&, const Alliance&) = default;
};

} // namespace frenemy
