#pragma once

#include "engine/match/state.hpp"

#include <array>

namespace frenemy {

/// A chips Titan has for all this round.
int titan_stock(const Scenario& scenario, const State& state);

/// Shares `stock` among open orders in proportion, by largest remainder; ties go to the lower
/// `rank`. Orders of 0 get 0.
std::array<int, max_seats> ration(int stock, const std::array<int, max_seats>& orders,
                                  const std::array<int, max_seats>& rank);

/// Titan's price after a round in which its share was `share` percent.
int titan_price_after(const Scenario& scenario, int price, int share);

} // namespace frenemy
