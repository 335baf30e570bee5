#pragma once

#include "client/model/table.hpp"
#include "client/words/words.hpp"

namespace frenemy::client {

/// "Why?", asked of one line of a round's result: how its movements add up, and where the numbers
/// in them come from: the deal, the market's price, the yield, what lines cost to keep.
std::string why_result(const Words& say, const Scenario& scenario, const Playback& round,
                       SeatId seat, const ReportLine& line);

} // namespace frenemy::client
