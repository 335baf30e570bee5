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

Foresight::World& Foresight::world(int match)
{
    while (static_cast<int>(worlds_.size()) <= match) {
        // The same worlds throughout a phase, so that a bot does not change its mind by chance.
        const auto drawn = Dice{seed_}.below(UINT32_MAX, Draw::Imagined, view_.round,
                                             static_cast<std::uint32_t>(worlds_.size()));
        World made{imagine(scenario_, view_, drawn), {}, {}};
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

Foresight::Ends Foresight::ends(const World& from, const Offer* signed_first) const
{
    State state = from.state;
    if (signed_first && !objection_to_signing(scenario_, state, *signed_first)) {
        Transition transition{scenario_, state, nullptr};
        sign(transition, *signed_first);
    }
    Playout playout{scenario_, state, from.habits};
    playout.trade(view_.viewer);
    playout.to_the_end(scenario_.rounds);
    Ends merits{};
    for (int i = 0; i < state.seats; ++i)
        merits[static_cast<std::size_t>(i)] = merit_of(scenario_, state, seat_at(i));
    return merits;
}

const Foresight::Ends& Foresight::ends_without(int match)
{
    World& from = world(match);
    if (!from.without) from.without = ends(from, nullptr);
    return *from.without;
}

int Foresight::with_deal(const Offer* offer, int match)
{
    const Ends end = offer ? ends(world(match), offer) : ends_without(match);
    return end[view_.viewer.value];
}

int Foresight::with_offer(const Offer& offer, int match)
{
    const Ends without = ends_without(match);
    const Ends end = ends(world(match), &offer);
    const bool agreed = end[offer.to.value] >= without[offer.to.value];
    return (agreed ? end : without)[view_.viewer.value];
}

} // namespace frenemy
