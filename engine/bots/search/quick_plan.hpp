#pragma once

#include "engine/bots/search/positions.hpp"

namespace frenemy {

/// What moves a seat's hand in a playout besides the market: how it treats its alliance.
enum class Habit : std::uint8_t { Gives, Mirrors, RidesFree };
using Habits = std::array<Habit, max_seats>;

/// Habits that agree with what the (imagined) seats have put in so far.
Habits draw_habits(const State& imagined);

/// The plan a quick hand seals; nearly always legal. `positions` are those of this moment.
/// Requires: phase Planning.
Plan quick_plan(const Scenario& scenario, const State& state, const Positions& positions,
                SeatId seat, Habit habit);

} // namespace frenemy
