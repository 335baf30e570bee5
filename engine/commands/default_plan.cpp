#include "engine/core/narrow.hpp"
#include "engine/match/rules.hpp"

#include <algorithm>

namespace frenemy {

Plan default_plan(const Scenario& scenario, const Company& company, const Secret& own, int round)
{
    Plan plan;
    const bool last = is_last_round(scenario, round);
    const bool allied = company.membership.alliance != AllianceId::None;
    plan.contribute = allied ? own.plan.contribute : std::uint8_t{0};

    // Chips may still arrive from Titan or a deal in this settlement: the cap allows for them.
    const int service = scenario.services.demand[static_cast<std::size_t>(round - 1)];
    if (company.role == Role::BigTech) {
        plan.titan_order =
            round == 1 ? narrow<std::uint8_t>(scenario.titan.first_order) : own.plan.titan_order;
        plan.use = narrow<std::uint8_t>(service);
    }
    constexpr std::uint8_t all = 255;
    if (company.role == Role::Fabless) plan.sell_e = all;
    if (last) plan.spot = all;

    const int step = scenario.actions.loan;
    const int spare = (company.cash.count - 2 * step) / step;
    const int steps = std::min(company.debt.count / step, std::max(0, spare));
    plan.bank = narrow<std::int8_t>(-steps);
    return plan;
}

} // namespace frenemy
