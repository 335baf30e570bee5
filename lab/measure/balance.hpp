#pragma once

#include "engine/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace frenemy {

/// What fair bots make of a table: is any role favoured, does any seat go hungry? A lesson may tilt
/// its table on purpose, so this is told and refuses nothing.
struct Balance {
    static constexpr double most_apart = 15;  ///< percent, best role above poorest
    static constexpr double most_in_debt = 5; ///< percent of all seats

    struct Seat {
        Role role{};
        double gain = 0;    ///< V above starting cash, C, mean
        double in_debt = 0; ///< percent of the matches in which it owed more than 20 C
    };
    std::vector<Seat> seats;
    int matches = 0;

    /// Gains less than a third of what seats gain on average, or nothing.
    bool is_starved(const Seat& seat) const;
    /// Mean gain of the role's seats; nothing is known of a role nobody plays.
    double gain_of(Role role) const;
    /// How far the best role gains above the poorest, in percent of what roles gain on average.
    double apart() const;
    /// Percent of all seats and matches that owed more than 20 C.
    double in_debt() const;
};

/// Plays so many matches.
Balance balance_of(const Scenario& scenario, int matches, int threads);

/// The verdict, a line each.
std::vector<std::string> told(const Balance& balance);

} // namespace frenemy
