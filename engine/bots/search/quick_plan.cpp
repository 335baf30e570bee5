#include "engine/bots/search/quick_plan.hpp"

#include "engine/alliance/pot.hpp"
#include "engine/bots/reckoning.hpp"
#include "engine/chain/markets.hpp"
#include "engine/chain/upkeep.hpp"
#include "engine/commands/planning.hpp"
#include "engine/core/dice.hpp"
#include "engine/core/narrow.hpp"

#include <algorithm>

namespace frenemy {
namespace {

struct Hand {
    const Scenario& scenario;
    const State& state;
    const Positions& positions;
    SeatId seat;
    const Company& own;
    int cash;  ///< that this round's deals leave
    int spare; ///< after upkeep

    int rounds_left() const { return scenario.rounds - state.round; }
    bool may(Action action) const { return !objection_to_action(scenario, state, seat, action, 0); }
    bool can(Action action) const
    {
        return spare >= price_of(scenario, state, action) && may(action);
    }
};

// Each returns what this settlement earns before the action.

int plan_foundry(const Hand& hand, Plan& plan)
{
    if (hand.rounds_left() >= 3
        && leading_lines(hand.own) < lines_wanted(hand.scenario, hand.state.round, hand.own)
        && hand.can(Action::LeadingLine))
        plan.action = Action::LeadingLine;
    return 0;
}

int plan_fabless(const Hand& hand, Plan& plan)
{
    const bool last = hand.rounds_left() == 0;
    const int share = e_demand(hand.scenario, hand.state.news, hand.state.round)
                      / std::max(1, count_of(hand.scenario, Role::Fabless));
    plan.sell_e = narrow<std::uint8_t>(last ? 200 : std::max(share, 1));
    if (last) plan.spot = 200;
    const bool makes_chips = hand.own.stock.accelerators() + hand.own.coming.accelerators() > 0;
    if (hand.rounds_left() >= 5 && makes_chips && hand.spare >= scarce_cash
        && hand.can(Action::TapeOut))
        plan.action = Action::TapeOut;
    return std::min<int>(plan.sell_e, hand.own.stock.e) * hand.scenario.devices.e_base;
}

int plan_big_tech(const Hand& hand, Plan& plan)
{
    const auto& [scenario, state, positions, seat, own, cash, spare] = hand;
    const int has = positions.on_hand(seat) + own.big_tech.titan_backlog;
    const int wanted = worth_using(scenario, state.round, state.titan.price);
    const int payable =
        (std::max(0, cash) + scenario.actions.sealing_credit) / std::max<int>(1, state.titan.price);
    const int lacks = wanted + bought_ahead(scenario, state) - has;
    plan.titan_order = narrow<std::uint8_t>(
        std::clamp(std::min(lacks, payable), 0,
                   std::min<int>(scenario.titan.order_limit, scenario.titan.stock)));
    const int keep = hand.rounds_left() == 0 ? scenario.score.accelerator : state.titan.price - 2;
    plan.use =
        narrow<std::uint8_t>(std::clamp(worth_using(scenario, state.round, keep), wanted, 200));
    const int income = std::min(wanted, has + plan.titan_order)
                           * (scenario.services.high - scenario.chain.power_cost)
                       - plan.titan_order * state.titan.price;
    const int price = price_of(scenario, state, Action::DataCentre);
    if (data_centre_earns(scenario, hand.rounds_left()) > price
        && spare + income >= price + kept_when_building && hand.may(Action::DataCentre))
        plan.action = Action::DataCentre;
    return income;
}

int plan_role(const Hand& hand, Plan& plan)
{
    switch (hand.own.role) {
    case Role::Foundry: return plan_foundry(hand, plan);
    case Role::Fabless: return plan_fabless(hand, plan);
    case Role::BigTech: return plan_big_tech(hand, plan);
    }
    return 0;
}

bool contributes(const Hand& hand, Habit habit)
{
    const Membership& own = hand.own.membership;
    if (own.alliance == AllianceId::None) return false;
    const Alliance& pot = hand.state.alliance[static_cast<std::size_t>(index(own.alliance))];
    const bool most_gave =
        own.settlements == 0
        || 2 * pot.last_total >= contribution(hand.scenario, pot.members) * pot.members;
    return habit == Habit::Gives || (habit == Habit::Mirrors && most_gave);
}

} // namespace

Habits draw_habits(const State& imagined)
{
    Habits habits{};
    const Dice dice{imagined.seed};
    for (std::size_t i = 0; i < imagined.seats; ++i) {
        const auto drawn = dice.below(10, Draw::Imagined, 104, static_cast<std::uint32_t>(i));
        habits[i] = drawn == 0 ? Habit::RidesFree : drawn == 1 ? Habit::Gives : Habit::Mirrors;
        const Company& own = imagined.companies[i];
        const bool gave = imagined.secrets[i].last_contribution > 0;
        if (own.membership.settlements > 1 && !gave && habits[i] == Habit::Gives)
            habits[i] = Habit::RidesFree;
        if (own.membership.settlements > 1 && gave && habits[i] == Habit::RidesFree)
            habits[i] = Habit::Mirrors;
    }
    return habits;
}

Plan quick_plan(const Scenario& scenario, const State& state, const Positions& positions,
                SeatId seat, Habit habit)
{
    const Company& own = company(state, seat);
    const int cash = positions.free_cash(seat);
    const Hand hand{scenario, state, positions, seat, own, cash, cash - upkeep_of(scenario, own)};
    Plan plan;
    const int income = plan_role(hand, plan);
    plan.contribute = contributes(hand, habit) ? 1 : 0;
    const int after = hand.spare + income - price_of(scenario, state, plan.action);
    plan.bank = loan_or_repayment(scenario, own,
                                  may_borrow_to_invest(scenario, own, hand.rounds_left()), after);
    return plan;
}

} // namespace frenemy
