#include "engine/commands/planning.hpp"
#include "engine/core/narrow.hpp"
#include "engine/match/rules.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// As many new chips as last round, if they may still be ordered and the sealing limit allows.
int usual_order(const Scenario& scenario, const State& state, SeatId seat)
{
    const int habit = state.round == 1 ? int{scenario.titan.first_order}
                                       : int{secret(state, seat).plan.titan_order};
    const int order = std::min<int>(habit, scenario.titan.order_limit);
    const int price = state.titan.price;
    if (order * price <= scenario.actions.sealing_credit) return order; // less than any limit
    return std::min(order, sealing_limit(scenario, state, seat) / price);
}

} // namespace

Plan default_plan(const Scenario& scenario, const State& state, SeatId seat)
{
    const Company& own = company(state, seat);
    Plan plan;
    const bool allied = own.membership.alliance != AllianceId::None;
    plan.contribute = allied ? secret(state, seat).plan.contribute : std::uint8_t{0};

    // Chips may still arrive from Titan or a deal in this settlement: the cap allows for them.
    const int service = scenario.services.demand[static_cast<std::size_t>(state.round - 1)];
    if (own.role == Role::BigTech) {
        plan.titan_order = narrow<std::uint8_t>(usual_order(scenario, state, seat));
        plan.use = narrow<std::uint8_t>(service);
    }
    constexpr std::uint8_t all = 255;
    if (own.role == Role::Fabless) plan.sell_e = all;
    if (is_last_round(scenario, state.round)) plan.spot = all;

    const int step = scenario.actions.loan;
    const int spare = (own.cash.count - scenario.actions.kept_cash) / step;
    const int steps = std::min(own.debt.count / step, std::max(0, spare));
    plan.bank = narrow<std::int8_t>(-std::min(steps, 127));
    return plan;
}

} // namespace frenemy
