#include "client/model/liquidity.hpp"

#include "engine/deals/dues.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/transition.hpp"
#include "engine/match/visible.hpp"

#include <array>

namespace frenemy::client {
namespace {

/// Money that can be spent in this round, and at the beginning of the next.
std::array<int, 2> spendable(const Scenario& scenario, const View& view, const Plan& expected)
{
    const State state = visible(view);
    const int next = forecast(scenario, view, expected).cash
                     - dues(scenario, state, view.viewer, view.round + 1);
    return {free_cash(scenario, state, view.viewer), next};
}

} // namespace

std::optional<Shortfall> shortfall_after(const Scenario& scenario, const View& view,
                                         const Plan& expected, const Offer& offer)
{
    State state = visible(view);
    if (objection_to_signing(scenario, state, offer)) return {};
    Events events;
    Transition transition{scenario, state, &events};
    sign(transition, offer);
    View signed_view = view;
    for (const Event& event : events)
        evolve(signed_view, event);

    const auto before = spendable(scenario, view, expected);
    const auto after = spendable(scenario, signed_view, expected);
    for (int i = 0; i < 2 && view.round + i <= scenario.rounds; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (after[at] < 0 && after[at] < before[at]) return Shortfall{view.round + i, after[at]};
    }
    return {};
}

std::string shortfall_text(const Words& say, const std::optional<Shortfall>& shortfall)
{
    return shortfall ? '\n' + say("deals.shortfall", shortfall->round, -shortfall->money)
                     : std::string{};
}

} // namespace frenemy::client
