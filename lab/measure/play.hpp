#pragma once

#include "engine/bots/bot.hpp"
#include "engine/match/match_log.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/score.hpp"

#include <array>
#include <functional>

namespace frenemy {

/// One bot a seat.
using Lineup = std::array<Bot, max_seats>;

/// What plays a seat in a bot's place, with the bot's own contract: a function of what its seat
/// sees and of the seed.
using Strategy = Command (*)(const Scenario&, const Bot&, const View&);
/// By seat; where there is none the bot of the line-up plays.
using Strategies = std::array<Strategy, max_seats>;

/// A match of bots and the figures it is judged by.
struct PlayedMatch {
    State end;
    MatchLog log;
    std::array<Score, max_seats> scores{};
    std::array<int, max_rounds> titan_share{}; ///< percent, by round
    std::array<int, max_rounds> titan_price{}; ///< after the round
    std::array<int, max_seats> contributed{};  ///< C, over the match
    std::array<int, max_seats> most_debt{};
    std::array<int, max_seats> value_halfway{}; ///< V after half of the rounds
    bool stalled = false; ///< the umpire had to close a phase
};

/// Hears each event of a match, with the state its command led to.
using Listener = std::function<void(const State&, const Event&)>;

/// Plays to the end. A table that talks on is closed by the umpire, as a timer would.
PlayedMatch play(const Scenario& scenario, std::uint64_t seed, const Lineup& lineup,
                 const Strategies& strategies = {}, const Listener& listen = {});

} // namespace frenemy
