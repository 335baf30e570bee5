#pragma once

#include "engine/debrief/story.hpp"

namespace frenemy::debrief {

/// 외부대안: the prices at which either side of a deal would rather turn to the outside parties on
/// its edge of the chain (rulebook, components). C a unit; below `floor` the seller walks away,
/// above `ceiling` the buyer does.
struct OutsideOption {
    int floor = 0;
    int ceiling = 0;
};

/// What all could know in that round. An L lot: other customers' price, against what its chips
/// would save at Titan's price, packaging paid, by the seller's yield curve. An M lot: other
/// customers against offshore. An A chip: the spot market against Titan. An E chip: the E market
/// against a big tech's first device.
OutsideOption outside_option(const Story& story, int round, const Clause& goods, SeatId seller,
                             Role buyer);
Role role_of(const Story& story, SeatId seat);

/// What Titan charged in that settlement.
int titan_price(const Story& story, int round);
/// What an E chip sold for in that settlement.
int e_market_price(const Story& story, int round);
/// 수율: chips an L lot gave at that foundry when the round began.
int curve_in(const Story& story, SeatId foundry, int round);

} // namespace frenemy::debrief
