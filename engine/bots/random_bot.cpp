#include "engine/bots/bot.hpp"

#include "engine/core/dice.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/visible.hpp"

#include <numeric>

namespace frenemy {

/// Any legal command with equal chance, by the bot's seed and what it sees.
Command decide_at_random(const Scenario& scenario, const Bot& bot, const View& view)
{
    Legal legal;
    list_legal(scenario, visible(view), view.viewer, legal);
    if (legal.empty()) return FinishDeals{}; // not this seat's turn to say anything
    // Offers made and deals signed tell one moment of a round from the next.
    const auto moment = std::accumulate(view.offered.begin(), view.offered.end(), 0U)
                        + std::uint32_t{view.next_deal} * 64U;
    // Someone who always had one more thing to say would keep the table waiting.
    const bool talked = moment % 8 == 7;
    if (view.phase == Phase::Deals && talked) return FinishDeals{};
    const std::uint32_t drawn =
        Dice{bot.seed ^ view.viewer.value}.below(legal.count, Draw::BotMood, view.round, moment);
    return legal[drawn];
}

} // namespace frenemy
