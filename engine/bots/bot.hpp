#pragma once

#include "engine/bots/temper.hpp"
#include "engine/commands/command.hpp"
#include "engine/match/view.hpp"

namespace frenemy {

/// How long a bot that searches thinks, in matches it plays out for what it says; for a plan it
/// takes four times as many. Not in seconds: a machine's speed must not change a choice.
inline constexpr int quick_iterations = 24;
inline constexpr int usual_iterations = 96;
inline constexpr int long_iterations = 960;

/// A player without a screen. It sees the View of its seat alone, so it cannot cheat, and keeps
/// nothing between calls: its choice is a function of what it sees and of its own seed.
struct Bot {
    Temper temper = Temper::Fair;
    std::uint64_t seed = 0;
    int iterations = usual_iterations; ///< matches a bot that searches plays out a decision

    friend bool operator==(const Bot&, const Bot&) = default;
};

/// The next command: answers, offers, and FinishDeals when there is nothing more to say; SealPlan
/// in planning. Always legal. Requires: the viewer is a seat, the match is not over.
Command decide(const Scenario& scenario, const Bot& bot, const View& view);

} // namespace frenemy
