#pragma once

#include "server/protocol/class_info.hpp"

#include <vector>

namespace frenemy::server {

/// Who sits where at one table: by seat, places in the list of pupils that was given; up to two a
/// seat, none for a bot.
struct Group {
    std::uint8_t line_up = 0; ///< 0: the scenario, 1: the small one
    std::vector<std::vector<std::size_t>> seats;
};

struct GroupingRules {
    int seats = 6;       ///< of the scenario
    int small_seats = 0; ///< of the small one; 0: there is none
    Odd odd = Odd::Bots;
    int tables = 0; ///< exactly so many of the scenario; 0: as many as the pupils need
};

/// Splits pupils into tables, in an order drawn from the seed. Seats left over are spread, so that
/// no table has two bots more than another of its line-up; so are pupils that share a seat, which
/// with Odd::Bots happens only where every seat is taken. A pupil for whom no table has a place is
/// in none. With pupils there is a table at least.
std::vector<Group> group(std::size_t pupils, const GroupingRules& rules, std::uint64_t seed);

} // namespace frenemy::server
