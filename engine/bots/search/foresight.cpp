#include "engine/bots/search/foresight.hpp"

#include "engine/bots/search/imagine.hpp"
#include "engine/core/dice.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/transition.hpp"

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
    const auto n = static_cast<std::int64_t>(of.size());
    std::int64_t sum = 0;
    std::int64_t squares = 0;
    for (std::size_t k = 0; k < of.size(); ++k) {
        const std::int64_t difference = of[k] - over[k];
        sum += difference;
        squares += difference * difference;
    }
    const std::int64_t spread = n > 1 ? (squares - sum * sum / n) / (n - 1) : 0;
    return {static_cast<int>(sum / n), static_cast<int>(square_root(spread / n))};
}

Foresight::Foresight(const Scenario& scenario, const View& view, std::uint64_t seed, int matches)
    : scenario_(scenario)
    , viewer_(view.viewer)
{
    worlds_.reserve(static_cast<std::size_t>(matches));
    const Dice dice{seed};
    for (int k = 0; k < matches; ++k) {
        // The same worlds throughout a phase, so that a bot does not change its mind by chance.
        const std::uint64_t drawn = dice.below(UINT32_MAX, Draw::Imagined, view.round,
                                               static_cast<std::uint32_t>(k));
        World world{imagine(scenario, view, drawn), {}};
        world.habits = draw_habits(world.state);
        worlds_.push_back(world);
    }
}

Merits Foresight::with_plan(const Plan& plan) const
{
    Merits merits;
    merits.reserve(worlds_.size());
    for (const World& world : worlds_) {
        State state = world.state;
        Playout playout{scenario_, state, world.habits};
        playout.settle(viewer_, plan);
        playout.to_the_end(scenario_.rounds);
        merits.push_back(merit_of(scenario_, state, viewer_));
    }
    return merits;
}

Merits Foresight::play_on(const Offer* offer) const
{
    Merits merits;
    merits.reserve(worlds_.size());
    for (const World& world : worlds_) {
        State state = world.state;
        if (offer && !objection_to_signing(scenario_, state, *offer)) {
            Transition transition{scenario_, state, nullptr};
            sign(transition, *offer);
        }
        Playout playout{scenario_, state, world.habits};
        playout.trade(viewer_);
        playout.to_the_end(scenario_.rounds);
        merits.push_back(merit_of(scenario_, state, viewer_));
    }
    return merits;
}

} // namespace frenemy
