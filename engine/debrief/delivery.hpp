#pragma once

#include "engine/debrief/story.hpp"

#include <vector>

namespace frenemy::debrief {

/// Goods of a deal that came, in one settlement.
struct Delivery {
    int round = 0;
    SeatId seller = no_seat;
    SeatId buyer = no_seat;
    Clause goods;     ///< what: a wafer or a chips clause
    int units = 0;
    int price = 0;    ///< C a unit, with what firmness and credit add
};

/// In the order they came.
std::vector<Delivery> deliveries_of(const Story& story);

} // namespace frenemy::debrief
