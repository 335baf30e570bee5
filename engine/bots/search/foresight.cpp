#include "engine/bots/search/foresight.hpp"

#include "engine/bots/search/imagine.hpp"
#include "engine/core/dice.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/transition.hpp"

#include <algorithm>

namespace frenemy {
namespace {

std::int64_t square_root(std::int64_t value)
{
    std::int64_t root = 0;
    for (std::int64_t bit = std::int64_t{1} << 31; bit > 0; bit >>= 1)
        if ((root + bit) * (root + bit) <= value) root += bit;
    return root;
}

} // namespace

Advantage advantage(const Merits& of, const Merits& over)
{
    const std::size_t both = std::min(of.size(), over.size());
    const auto n = static_cast<std::int64_t>(both);
    if (n == 0) return {};
    std::int64_t sum = 0;
    std::int64_t squares = 0;
    for (std::size_t k = 0; k < both; ++k) {
        const std::int64_t difference = of[k] - over[k];
        sum += difference;
        squares += difference * difference;
    }
    const std::int64_t spread = n > 1 ? (squares - sum * sum / n) / (n - 1) : 0;
    return {static_cast<int>(sum / n), static_cast<int>(square_root(spread / n))};
}

Foresight::Foresight(const Scenario& scenario, const View& view, std::uint64_t seed)
    : scenario_(scenario)
    , view_(view)
    , seed_(seed)
{
}

const Foresight::World& Foresight::world(int match)
{
    while (static_cast<int>(worlds_.size()) <= match) {
        // The same worlds throughout a phase, so that a bot does not change its mind by chance.
        const auto drawn = Dice{seed_}.below(UINT32_MAX, Draw::Imagined, view_.round,
                                             static_cast<std::uint32_t>(worlds_.size()));
        World made{imagine(scenario_, view_, drawn), {}};
        made.habits = draw_habits(made.state);
        worlds_.push_back(made);
    }
    return worlds_[static_cast<std::size_t>(match)];
}

int Foresight::with_plan(const Plan& plan, int match)
{
    const World& from = world(match);
    State state = from.state;
    Playout playout{scenario_, state, from.habits};
    playout.settle(view_.viewer, plan);
    playout.to_the_end(scenario_.rounds);
    return merit_of(scenario_, state, view_.viewer);
}

int Foresight::with_deal(const Offer* offer, int match)
{
    const World& from = world(match);
    State state = from.state;
    if (offer && !objection_to_signing(scenario_, state, *offer)) {
        Transition transition{scenario_, state, nullptr};
        sign(transition, *offer);
    }
    Playout playout{scenario_, state, from.habits};
    playout.trade(view_.viewer);
    playout.to_the_end(scenario_.rounds);
    return merit_of(scenario_, state, view_.viewer);
}

} // namespace frenemy
