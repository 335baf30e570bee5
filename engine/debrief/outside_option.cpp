#include "engine/debrief/outside_option.hpp"

#include "engine/chain/markets.hpp"
#include "engine/chain/yield.hpp"

#include <algorithm>

namespace frenemy::debrief {

int titan_price(const Story& story, int round)
{
    int price = story.scenario.titan.price;
    each<TitanRationed>(story, [&](int when, const TitanRationed& order) {
        if (when == round) price = order.price;
    });
    return price;
}

int e_market_price(const Story& story, int round)
{
    int price = story.scenario.devices.e_base;
    each<EMarketPriced>(story, [&](int when, const EMarketPriced& market) {
        if (when == round) price = market.price;
    });
    return price;
}

int curve_in(const Story& story, SeatId foundry, int round)
{
    const int learned =
        round < 2 ? 0
                  : company(story.settled[static_cast<std::size_t>(round - 2)], foundry)
                        .foundry.learned_lots;
    return curve_yield(story.scenario, learned);
}

Role role_of(const Story& story, SeatId seat)
{
    return story.scenario.seats[seat.value].role;
}

OutsideOption outside_option(const Story& story, int round, const Clause& goods, SeatId seller,
                             Role buyer)
{
    const Scenario& scenario = story.scenario;
    const bool wafer = goods.kind == ClauseKind::Wafer;
    if (wafer && node_of(goods) == Node::Mature)
        return {scenario.prices.other_mature, scenario.prices.offshore_lot};
    if (wafer) {
        int yield = curve_in(story, seller, round);
        if (buyer == Role::BigTech)
            yield = std::max(1, yield - scenario.chain.custom_yield_loss);
        return {scenario.prices.other_leading,
                yield * (titan_price(story, round) - scenario.chain.packaging_cost)};
    }
    if (chip_of(goods) == Chip::Accelerator)
        return {scenario.prices.spot, titan_price(story, round)};
    return {e_market_price(story, round), device_price(scenario, story.last.news, round, 0)};
}

} // namespace frenemy::debrief
