#pragma once

#include "lab/measure/play.hpp"
#include "lab/measure/spread.hpp"

#include <functional>
#include <string>
#include <vector>

namespace frenemy {

struct SimulationOrder {
    Scenario scenario;
    int matches = 1;
    std::uint64_t seed = 1;
    std::vector<Temper> bots; ///< by seat, repeated to the end
    int threads = 1;
    std::string save; ///< folder for match files, empty for none
    std::function<void(int done)> progress;
};

/// Figures over many matches. Folded in the order of matches, so that they depend neither on how
/// many threads played nor on the machine.
struct Simulation {
    struct SeatFigures {
        Spread gain;  ///< V minus par, C
        Spread score;
        Spread deals; ///< completed
        Spread breaches;
        Spread betrayals;
        Spread contributed;
        Spread loans; ///< largest debt in the match
    };
    std::uint64_t digest = 0;
    int matches = 0;
    int commands = 0;
    int stalled = 0;
    int unsaved = 0; ///< match files that could not be written
    std::vector<SeatFigures> seats;
    std::vector<Spread> titan_share; ///< by round
    std::vector<Spread> titan_price;
};

Simulation simulate(const SimulationOrder& order);

} // namespace frenemy
