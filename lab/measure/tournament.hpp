#pragma once

#include "engine/bots/bot.hpp"
#include "engine/scenario/scenario.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace frenemy {

/// Who takes part: a bot without a seed, under the name it is printed by.
struct Entrant {
    std::string name;
    Bot bot;
};

struct TournamentOrder {
    Scenario scenario;
    std::vector<Entrant> entrants;
    int pairs = 500; ///< of matches, for each two entrants
    std::uint64_t seed = 1;
    int threads = 1;
    bool neighbours = false; ///< each meets the next one in the list only
    bool alone = false;      ///< the first of two takes one seat after the other among the second's
    std::function<void(int done, int all)> progress;
};

/// Two entrants by duplicate score. They share the seats of a match and swap them in a second one
/// of the same seed, so that each has held every company once; a pair is won by who scored more
/// in both. Alone, the second plays all seats of one match, and in the other one the first takes one
/// of them: the pair is won by who scored more there.
struct Encounter {
    std::size_t first = 0;  ///< place in the list of entrants
    std::size_t second = 0;
    int seat = -1; ///< the only one that changes hands; −1: all do
    int pairs = 0;
    int won = 0;  ///< by the first
    int tied = 0;
    double lead = 0;       ///< mean points a seat and match the first is ahead
    double lead_error = 0; ///< standard error
    int stalled = 0;       ///< matches in which a phase had to be closed

    /// Share of pairs won by the first, a tie being half; 0 to 1.
    double share() const { return pairs > 0 ? (won + 0.5 * tied) / pairs : 0; }
};

/// An interval that holds a share with 95 % confidence (Wilson, 1927).
struct Interval {
    double low = 0;
    double high = 1;
};
Interval interval_of(const Encounter& encounter);

/// Strength on Elo's scale (Bradley and Terry, 1952): 400 points are ten wins to one.
struct Rating {
    double points = 0; ///< the mean of all entrants is 1500
    double error = 0;  ///< half of a 95 % interval
};

struct Tournament {
    std::vector<Encounter> encounters;
    std::vector<Rating> ratings; ///< by entrant
};

Tournament hold(const TournamentOrder& order);

} // namespace frenemy
