#pragma once

#include "engine/match/rules.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace frenemy::server {

/// What a seat says, and the how manieth it is that the seat says.
struct ScriptedMove {
    SeatId seat;
    std::uint32_t sequence = 0; ///< from 1
    Command command;
};

/// A match of fair bots, to be said again by clients that think nothing: what is measured is the
/// server. Its moves stand in waves: those of a wave, one a seat at most, lead to the same state in
/// whatever order they arrive, so all seats may speak at once and the match stays the same.
struct Script {
    Scenario scenario;
    std::uint64_t seed = 0;
    std::vector<std::vector<ScriptedMove>> waves;
    std::array<std::uint64_t, max_seats> last_view{}; ///< digest of each seat's View at the end

    std::size_t moves() const;
    int seats() const { return static_cast<int>(scenario.seats.size()); }
};

/// Requires: a well-formed scenario.
Script script_of(const Scenario& scenario, std::uint64_t seed);

} // namespace frenemy::server
