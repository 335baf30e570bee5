#include "engine/chain/markets.hpp"

#include <algorithm>

namespace frenemy {
namespace {

Card card_of(const std::array<Card, max_rounds>& news, int round)
{
    return round >= 1 ? news[static_cast<std::size_t>(round - 1)] : Card::Quiet;
}

} // namespace

int service_demand(const Scenario& scenario, int round)
{
    return scenario.services.demand[static_cast<std::size_t>(round - 1)]
           * count_of(scenario, Role::BigTech);
}

int service_price(const Scenario& scenario, int round, int used)
{
    const auto& market = scenario.services;
    const int buyers = std::max(1, count_of(scenario, Role::BigTech));
    return std::clamp<int>(
        market.base + floor_div(service_demand(scenario, round) - used, buyers), market.low,
        market.high);
}

int e_demand(const Scenario& scenario, const std::array<Card, max_rounds>& news, int round)
{
    const int sellers = count_of(scenario, Role::Fabless);
    int demand = scenario.devices.e_demand;
    if (card_of(news, round) == Card::Gadgets) demand += scenario.card.gadgets;
    if (card_of(news, round) == Card::Destocking) demand -= scenario.card.gadgets;
    if (card_of(news, round - 2) == Card::Gadgets) demand -= scenario.card.gadgets;
    return demand * sellers;
}

int e_price(const Scenario& scenario, int demand, int sold)
{
    const int sellers = std::max(1, count_of(scenario, Role::Fabless));
    const auto& market = scenario.devices;
    return std::clamp<int>(market.e_base + floor_div(demand - sold, 2 * sellers), market.e_low,
                           market.e_high);
}

int device_price(const Scenario& scenario, const std::array<Card, max_rounds>& news, int round,
                 int k)
{
    const bool boom = card_of(news, round) == Card::OnDevice
                      || card_of(news, round - 1) == Card::OnDevice;
    return (k == 0 ? scenario.devices.first : scenario.devices.second)
           + (boom ? scenario.card.on_device : 0);
}

int shared_demand_each(const Scenario& scenario, Card card, int open_models)
{
    const int each = scenario.services.policy_bonus
                     + (card == Card::OpenRelease ? scenario.card.policy : 0);
    return each * open_models;
}

ServiceBonus service_bonus(const Scenario& scenario, const BigTech& own, Card card, int round,
                           int used, int advanced, int open_models)
{
    const auto& market = scenario.services;
    ServiceBonus bonus;
    if (own.policy == ModelPolicy::Closed && round >= market.policy_from) {
        bonus.policy_units = std::min<int>(used, market.closed_chips);
        bonus.policy_each =
            market.policy_bonus + (card == Card::Security ? scenario.card.policy : 0);
    }
    bonus.shared_units = std::min<int>(used, market.open_chips);
    bonus.shared_each = shared_demand_each(scenario, card, open_models);
    bonus.generation_units = advanced;
    bonus.generation_each = market.generation_bonus;
    bonus.data_centre_units = std::min<int>(used, market.data_centre_chips);
    bonus.data_centre_each = market.data_centre_bonus * own.data_centres;
    bonus.boom_units = card == Card::Boom ? used : 0;
    bonus.boom_each = scenario.card.boom;
    return bonus;
}

} // namespace frenemy
