#include "client/model/breaching.hpp"

#include "engine/deals/breach.hpp"
#include "engine/deals/dues.hpp"
#include "engine/match/transition.hpp"
#include "engine/match/visible.hpp"

#include <variant>

namespace frenemy::client {

int breach_price(const Scenario& scenario, const View& view, DealId id)
{
    State state = visible(view);
    const Deal& deal = *find_by_id(view.deals, id);
    int price = paid_ahead(scenario, deal, deal.from == view.viewer ? Side::From : Side::To);
    Events events;
    Transition transition{scenario, state, &events};
    break_deal(transition, id, view.viewer);
    for (const Event& event : events) {
        const auto* moved = std::get_if<CashMoved>(&event);
        if (!moved || moved->reason == Reason::Goods) continue; // lots on credit are owed anyhow
        if (moved->from == party(view.viewer)) price += moved->amount.count;
        if (moved->to == party(view.viewer)) price -= moved->amount.count;
    }
    return price;
}

Expected expected_of(const Scenario& scenario, const View& view, const Plan& plan)
{
    if (plan.breaches == 0) return {forecast(scenario, view, plan)};
    State state = visible(view);
    View after = view;
    for (int i = 0; i < plan.breaches; ++i) {
        const DealId id = plan.broken[static_cast<std::size_t>(i)];
        if (!find_by_id(state.deals, id)) continue;
        Events events;
        Transition transition{scenario, state, &events};
        break_deal(transition, id, view.viewer);
        for (const Event& event : events) evolve(after, event);
    }
    const int moved = company(after, view.viewer).cash.count - company(view, view.viewer).cash.count;
    Expected expected{forecast(scenario, after, plan), moved};
    expected.forecast.result += moved;
    return expected;
}

} // namespace frenemy::client
