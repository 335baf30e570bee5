#pragma once

#include "engine/bots/remark.hpp"

namespace frenemy::server {

/// A bot says why it refuses somebody or breaks with somebody. Talk and no event: nothing of the
/// match depends on it, and who was not there never hears of it.
struct Remarked {
    SeatId from = no_seat;
    SeatId to = no_seat; ///< no_seat: everybody at the table
    Remark remark;

    friend bool operator==(const Remarked&, const Remarked&) = default;
};

} // namespace frenemy::server
