#include "engine/chain/markets.hpp"
#include "engine/core/narrow.hpp"
#include "engine/round/settlement.hpp"

#include <algorithm>

// (7) The mature node's side of the chain: big techs put up to two E chips a round into devices,
// fabless firms sell theirs on the E market. And the spot market, which takes anybody's A chips.

namespace frenemy {

void sell_devices(Settlement& settlement)
{
    const State& state = settlement.state();
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        const Company& own = settlement.company(seat);
        const int made = std::min<int>(own.stock.e, devices_a_round);
        if (own.role != Role::BigTech || made == 0) continue;
        settlement.transition.emit(ChipsMoved{party(seat_at(seat)), Party::Consumers,
                                              Chip::OnDevice, 0, narrow<std::int16_t>(made)});
        for (int k = 0; k < made; ++k) {
            const int price = device_price(settlement.scenario(), state.news, state.round, k);
            settlement.transition.pay(Party::Consumers, party(seat_at(seat)), Reason::Devices,
                                      price, {}, 1, price);
        }
    }
}

void sell_on_device_chips(Settlement& settlement)
{
    const Scenario& scenario = settlement.scenario();
    const State& state = settlement.state();
    const int sellers = count_of(scenario, Role::Fabless);
    if (sellers == 0) return;
    std::array<int, max_seats> sold{};
    int all = 0;
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        const Company& own = settlement.company(seat);
        if (own.role != Role::Fabless) continue;
        const int units = std::min<int>(settlement.plan(seat).sell_e, own.stock.e);
        all += sold[static_cast<std::size_t>(seat)] = units;
    }
    const int demand = e_demand(scenario, state.news, state.round);
    const int price = e_price(scenario, demand, all);
    settlement.transition.emit(
        EMarketPriced{narrow<std::int16_t>(demand), narrow<std::int16_t>(all),
                      narrow<std::int16_t>(sellers), narrow<std::int16_t>(price)});
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        const int units = sold[static_cast<std::size_t>(seat)];
        if (units == 0) continue;
        const int marketed = settlement.company(seat).designs.marketed
                                 ? scenario.actions.marketing_bonus
                                 : 0;
        settlement.transition.emit(ChipsMoved{party(seat_at(seat)), Party::Consumers,
                                              Chip::OnDevice, 0, narrow<std::int16_t>(units)});
        settlement.transition.pay(Party::Consumers, party(seat_at(seat)), Reason::EMarket,
                                  units * (price + marketed), {}, units, price + marketed);
    }
}

void sell_on_spot(Settlement& settlement)
{
    const int price = settlement.scenario().prices.spot;
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        const auto at = static_cast<std::size_t>(seat);
        const int units =
            std::min<int>(settlement.plan(seat).spot, settlement.company(seat).stock.accelerators());
        int left = units;
        for (std::size_t generation = 0; generation < generations && left > 0; ++generation) {
            const ChipStock& stock = settlement.company(seat).stock;
            const int taken = std::min<int>(left, stock.a[generation]);
            if (taken == 0) continue;
            const int bought = stock.accelerators() - stock.own_a;
            settlement.transition.emit(
                ChipsMoved{party(seat_at(seat)), Party::Spot, Chip::Accelerator,
                           narrow<std::uint8_t>(generation), narrow<std::int16_t>(taken),
                           narrow<std::int16_t>(std::max(0, taken - bought))});
            left -= taken;
        }
        settlement.sold_a[at] = narrow<std::int16_t>(settlement.sold_a[at] + units);
        settlement.transition.pay(Party::Spot, party(seat_at(seat)), Reason::SpotMarket,
                                  units * price, {}, units, price);
    }
}

} // namespace frenemy
