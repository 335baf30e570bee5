#include "engine/bots/reckoning.hpp"

#include "engine/chain/yield.hpp"
#include "engine/core/narrow.hpp"

#include <algorithm>
#include <numeric>

namespace frenemy {

int worth_using(const Scenario& scenario, int round, int floor_price)
{
    const auto& market = scenario.services;
    const int demand = market.demand[static_cast<std::size_t>(round - 1)];
    const int at_cap = demand - (market.high - market.base);
    const int buyers = std::max(1, count_of(scenario, Role::BigTech));
    int use = at_cap;
    // One more chip lowers the price of all by 1 / buyers: worth it while it earns more than that
    // costs its user.
    while (use < 2 * demand
           && market.high - ceil_div(use + 1 - at_cap, buyers) - scenario.chain.power_cost
                      - use / buyers
                  > floor_price)
        ++use;
    return use;
}

int leading_lines(const Company& foundry)
{
    const auto& coming = foundry.foundry.leading_coming;
    return std::accumulate(coming.begin(), coming.end(), int{foundry.foundry.leading_lines});
}

int lines_wanted(const Scenario& scenario, int round, const Company& foundry)
{
    const auto& market = scenario.services;
    const int then =
        std::min<int>(round + scenario.chain.leading_build_rounds + 1, scenario.rounds);
    const int used =
        count_of(scenario, Role::BigTech)
        * (market.demand[static_cast<std::size_t>(then - 1)] - (market.high - market.base));
    const int yield = curve_yield(scenario, foundry.foundry.learned_lots) + 1;
    return ceil_div(used, yield * std::max(1, count_of(scenario, Role::Foundry)));
}

int bought_ahead(const Scenario& scenario, const State& state)
{
    constexpr int a_few = 3;
    const Titan& titan = state.titan;
    const bool dearer = titan.price < scenario.titan.high
                        && (state.round == 1 || titan.share >= scenario.titan.share_up);
    return dearer && scenario.rounds - state.round >= 2 ? a_few : 0;
}

int bearable_debt(const Scenario& scenario, Role role)
{
    const int step = scenario.actions.loan;
    return role == Role::Foundry ? 0 : role == Role::Fabless ? 2 * step : step;
}

bool may_borrow_to_invest(const Scenario& scenario, const Company& own, int rounds_left)
{
    return rounds_left >= 3
           && own.debt.count + scenario.actions.loan <= bearable_debt(scenario, own.role);
}

std::int8_t loan_or_repayment(const Scenario& scenario, const Company& own, bool borrows, int after)
{
    constexpr int comfortable = 12;
    if (borrows && after < scarce_cash) return 1;
    const int spared = std::min<int>(own.debt.count, after - comfortable);
    return narrow<std::int8_t>(-std::max(0, spared / scenario.actions.loan));
}

int data_centre_earns(const Scenario& scenario, int rounds_left)
{
    return scenario.services.data_centre_chips * scenario.services.data_centre_bonus * rounds_left;
}

} // namespace frenemy
