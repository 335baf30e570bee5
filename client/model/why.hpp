#pragma once

#include "client/words/words.hpp"
#include "engine/match/event.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/view.hpp"

#include <span>
#include <string>

namespace frenemy::client {

// "Why?", asked of a number on the table: answered with its own arithmetic and what moved it in
// the events of this round that have been told.

std::string why_cash(const Words& say, const Scenario& scenario, const View& view,
                     std::span<const Event> told, SeatId seat);
std::string why_debt(const Words& say, const Scenario& scenario, const View& view, SeatId seat);
std::string why_trust(const Words& say, const Scenario& scenario, const View& view,
                      std::span<const Event> told, SeatId seat);
std::string why_chips(const Words& say, const Scenario& scenario, const View& view,
                      std::span<const Event> told, SeatId seat);
std::string why_share(const Words& say, const View& view);
/// What a deal is worth to the viewer: the money in it, and what the rest is worth.
std::string why_worth(const Words& say, const Terms& terms, Side side, const DealWorth& worth);

} // namespace frenemy::client
