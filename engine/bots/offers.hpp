#pragma once

#include "engine/bots/bot.hpp"
#include "engine/core/bounded_list.hpp"

#include <optional>

namespace frenemy {

/// An offer a bot thinks of, with what it is worth to both sides.
struct Idea {
    SeatId to = no_seat;
    Terms terms;
    int mine = 0;
    int theirs = 0;
};
using Ideas = BoundedList<Idea, 96>;

/// Deals worth proposing, with a price that leaves the partner a fair part: the three best are
/// also what a person is suggested. Legal at this moment, best first. `beyond` is percent of the
/// gain asked for beyond what the bot's temper wants.
Ideas ideas(const Scenario& scenario, const Bot& bot, const View& view, int beyond = 0);

inline constexpr int offers_a_partner = 3; ///< most a bot makes to one seat in a round, on average

/// Talk is free, so a bot counts its words: over the match, so many offers a partner and round.
bool may_offer(const Scenario& scenario, const View& view, SeatId partner);

/// Ideas for those partners it may say them to now.
Ideas sayable_ideas(const Scenario& scenario, const Bot& bot, const View& view);

/// The best idea, unless this seat has talked enough for the round.
std::optional<Command> propose(const Scenario& scenario, const Bot& bot, const View& view);

/// Buys the seat free of an exclusivity when its unsold chips are worth more to whom it locks out.
std::optional<Command> waive(const Scenario& scenario, const View& view);

/// Does this offer to the viewer leave it enough, at a price it can bear? `state` is what `visible`
/// makes of the view.
bool would_sign(const Scenario& scenario, const Bot& bot, const View& view, const State& state,
                const Offer& offer);

/// What to say to the first offer that waits for an answer, if any does.
std::optional<Command> answer(const Scenario& scenario, const Bot& bot, const View& view);

} // namespace frenemy
