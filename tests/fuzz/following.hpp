#pragma once

#include "engine/bots/bot.hpp"
#include "engine/codec/codec.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/visible.hpp"

#include <cstdlib>

namespace frenemy::testing {

/// Follows whatever was decoded: the event fits and the view stays one that can be sent, or nothing
/// has changed. Ends the program otherwise.
inline bool follows_safely(View& view, const Event& event)
{
    const View before = view;
    const bool followed = evolve(view, event);
    if (!followed && !(view == before)) std::abort();
    if (followed && !decode_view(encode(view))) std::abort();
    return followed;
}

/// Asks of a view everything a client asks of one, whatever a server has put into it.
inline int asks_safely(const Scenario& scenario, const View& view)
{
    if (view.seats != scenario.seats.size() || view.viewer.value >= view.seats) return 0;
    const State state = visible(view);
    int asked = plan_limits(scenario, state, view.viewer).use;
    Legal legal;
    list_legal(scenario, state, view.viewer, legal);
    for (const Command& command : legal)
        if (const auto* sealed = std::get_if<SealPlan>(&command))
            asked += forecast(scenario, view, sealed->plan).cash;
    for (const Offer& offer : view.offers)
        if (offer.to == view.viewer)
            asked += worth_of(scenario, view, offer.terms, Side::To, offer.from).mine;
    if (view.phase != Phase::Over)
        asked += static_cast<int>(decide(scenario, Bot{}, view).index());
    return asked;
}

} // namespace frenemy::testing
