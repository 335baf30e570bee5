#include "engine/chain/markets.hpp"
#include "engine/core/narrow.hpp"
#include "engine/round/settlement.hpp"

#include <algorithm>

// (7) AI services: all big techs sell into one market, newest chips first. What is their own
// doing, or everybody's open models, is paid on top of the market price.

namespace frenemy {
namespace {

int used_by(const Settlement& settlement, int seat)
{
    const Company& own = settlement.company(seat);
    if (own.role != Role::BigTech) return 0;
    return std::min<int>(settlement.plan(seat).use, own.stock.accelerators());
}

int open_models(const Settlement& settlement)
{
    int open = 0;
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        const Company& each = settlement.company(seat);
        if (each.role == Role::BigTech && each.big_tech.policy == ModelPolicy::Open) ++open;
    }
    return open;
}

void put_to_use(Settlement& settlement, int seat, int used)
{
    const auto at = static_cast<std::size_t>(seat);
    int own_left = std::min<int>(used, settlement.company(seat).stock.own_a);
    settlement.sold_a[at] = narrow<std::int16_t>(settlement.sold_a[at] + own_left);
    int left = used;
    for (int generation = generations - 1; generation >= 0 && left > 0; --generation) {
        const int taken = std::min<int>(
            left, settlement.company(seat).stock.a[static_cast<std::size_t>(generation)]);
        if (taken == 0) continue;
        const int own = std::min(taken, own_left);
        settlement.transition.emit(
            ChipsMoved{party(seat_at(seat)), Party::Consumers, Chip::Accelerator,
                       narrow<std::uint8_t>(generation), narrow<std::int16_t>(taken),
                       narrow<std::int16_t>(own)});
        own_left -= own;
        left -= taken;
    }
}

void earn(Settlement& settlement, int seat, int used, int price, int open)
{
    Transition& transition = settlement.transition;
    const Scenario& scenario = settlement.scenario();
    const Party own = party(seat_at(seat));
    const Company& before = settlement.company(seat);
    const int advanced = std::min<int>(used, before.stock.a[1]);
    const ServiceBonus bonus = service_bonus(scenario, before.big_tech,
                                             card_now(settlement.state()),
                                             settlement.state().round, used, advanced, open);

    transition.emit(ServicesSold{seat_at(seat), narrow<std::uint8_t>(used),
                                 narrow<std::int16_t>(price)});
    put_to_use(settlement, seat, used);
    const auto receive = [&](Reason reason, int units, int each) {
        transition.pay(Party::Consumers, own, reason, units * each, {}, units, each);
    };
    receive(Reason::Services, used, price);
    receive(Reason::PolicyBonus, bonus.policy_units, bonus.policy_each);
    receive(Reason::SharedDemand, bonus.shared_units, bonus.shared_each);
    receive(Reason::GenerationBonus, bonus.generation_units, bonus.generation_each);
    receive(Reason::DataCentreBonus, bonus.data_centre_units, bonus.data_centre_each);
    receive(Reason::BoomBonus, bonus.boom_units, bonus.boom_each);
    const int power = scenario.chain.power_cost;
    transition.pay(own, Party::Suppliers, Reason::Power, used * power, {}, used, power);
}

} // namespace

void sell_services(Settlement& settlement)
{
    const Scenario& scenario = settlement.scenario();
    const int round = settlement.state().round;
    std::array<int, max_seats> used{};
    int all = 0;
    for (int seat = 0; seat < settlement.seats(); ++seat)
        all += used[static_cast<std::size_t>(seat)] = used_by(settlement, seat);

    const int price = service_price(scenario, round, all);
    const int open = open_models(settlement);
    settlement.transition.emit(
        ServicesPriced{narrow<std::int16_t>(service_demand(scenario, round)),
                       narrow<std::int16_t>(all),
                       narrow<std::int16_t>(count_of(scenario, Role::BigTech)),
                       narrow<std::int16_t>(price)});

    const int each = shared_demand_each(scenario, card_now(settlement.state()), open);
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        const auto at = static_cast<std::size_t>(seat);
        if (settlement.company(seat).role == Role::BigTech)
            earn(settlement, seat, used[at], price, open);
        else if (settlement.company(seat).role == Role::Fabless) {
            const int units =
                std::min<int>(settlement.delivered_a[at], scenario.services.open_chips);
            settlement.transition.pay(Party::Consumers, party(seat_at(seat)),
                                      Reason::SharedDemand, units * each, {}, units, each);
        }
    }
}

} // namespace frenemy
