#include "engine/bots/search/playout.hpp"

#include "engine/alliance/pot.hpp"
#include "engine/bots/reckoning.hpp"
#include "engine/chain/markets.hpp"
#include "engine/chain/upkeep.hpp"
#include "engine/chain/yield.hpp"
#include "engine/commands/planning.hpp"
#include "engine/core/dice.hpp"
#include "engine/core/narrow.hpp"
#include "engine/deals/dues.hpp"
#include "engine/deals/signing.hpp"
#include "engine/deals/slots.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/score.hpp"
#include "engine/match/transition.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// One round of quick deals.
class Market {
public:
    Market(const Scenario& scenario, State& state, SeatId absent)
        : scenario_(scenario)
        , state_(state)
        , transition_{scenario, state, nullptr}
        , absent_(absent)
        , expected_(std::max<int>(scenario.prices.spot, expected_chip_price(scenario, state)))
    {
        // Who comes first among those of one role changes with the round.
        const auto turn = state.seed + state.round;
        for (int i = 0; i < state.seats; ++i) {
            const SeatId seat = seat_at(turn % 2 == 0 ? i : state.seats - 1 - i);
            if (seat == absent) continue;
            by_role_[static_cast<std::size_t>(company(state, seat).role)].push_back(seat);
        }
    }

    void open()
    {
        ally();
        for (const SeatId seller : of(Role::Fabless)) {
            sell_accelerators(seller, state_.round);
            if (!is_last_round(scenario_, state_.round))
                sell_accelerators(seller, state_.round + 1);
            sell_on_device(seller);
        }
        if (is_last_round(scenario_, state_.round)) return;
        for (const SeatId foundry : of(Role::Foundry)) {
            sell_leading(foundry);
            sell_mature(foundry);
        }
    }

private:
    using Seats = BoundedList<SeatId, max_seats>;
    const Seats& of(Role role) const { return by_role_[static_cast<std::size_t>(role)]; }

    bool sign_if_possible(SeatId from, SeatId to, const Clause& clause)
    {
        Terms terms;
        terms += clause;
        return sign_if_possible(from, to, terms);
    }

    bool sign_if_possible(SeatId from, SeatId to, const Terms& terms)
    {
        const Offer offer{{}, from, to, terms};
        if (objection_to_signing(scenario_, state_, offer)) return false;
        sign(transition_, offer);
        return true;
    }

    /// Who may joins the alliance that most are in.
    void ally()
    {
        const bool second = state_.alliance[1].members > state_.alliance[0].members;
        const AllianceId id = second ? AllianceId::Exclusive : AllianceId::Open;
        SeatId member = no_seat;
        SeatId waiting = no_seat;
        for (int i = 0; i < state_.seats; ++i)
            if (seat_at(i) != absent_ && company(state_, seat_at(i)).membership.alliance == id)
                member = seat_at(i);
        for (int i = 0; i < state_.seats; ++i) {
            const SeatId seat = seat_at(i);
            if (seat == absent_ || company(state_, seat).membership.alliance != AllianceId::None)
                continue;
            if (member == no_seat && waiting == no_seat) {
                waiting = seat;
                continue;
            }
            const SeatId host = member != no_seat ? member : waiting;
            if (sign_if_possible(host, seat, frenemy::ally(Side::From, static_cast<int>(id))))
                member = host;
        }
    }

    /// A chips the buyer has for `round` and is owed in it.
    int secured(SeatId buyer, int round) const
    {
        const Company& own = company(state_, buyer);
        const bool now = round == state_.round;
        int has = now ? own.stock.accelerators() : own.coming.accelerators();
        for (const Deal& deal : state_.deals)
            for (std::size_t i = 0; i < deal.terms.count; ++i) {
                const Clause& clause = deal.terms.clauses[i];
                if (clause.kind == ClauseKind::Chips && clause.first == round
                    && chip_of(clause) == Chip::Accelerator
                    && seat_of(deal, other(clause.giver)) == buyer)
                    has += now ? deal.locked[i] : clause.quantity;
            }
        return has;
    }

    /// A chips the seller has for `round` and has not promised.
    int unsold(SeatId seller, int round) const
    {
        int free = free_chips(state_, seller, Chip::Accelerator);
        if (round == state_.round) return free;
        free += company(state_, seller).coming.accelerators();
        for (const Deal& deal : state_.deals)
            for (const Clause& clause : deal.terms)
                if (clause.kind == ClauseKind::Chips && clause.first > state_.round
                    && chip_of(clause) == Chip::Accelerator
                    && seat_of(deal, clause.giver) == seller)
                    free -= clause.quantity;
        return free;
    }

    /// Of this round, or of the next one half paid ahead; to whom they earn most, in the middle
    /// between that and what they would fetch otherwise.
    void sell_accelerators(SeatId seller, int round)
    {
        int free = unsold(seller, round);
        const auto& band = scenario_.prices.accelerator;
        const int reserve = std::max<int>(scenario_.prices.spot, expected_ - 1);
        while (free > 0) {
            SeatId best = no_seat;
            int has = 0;
            int most = reserve;
            for (const SeatId buyer : of(Role::BigTech)) {
                const int held = secured(buyer, round);
                const int worth = chip_worth(scenario_, state_, round, held + 1);
                if (worth <= most) continue;
                best = buyer;
                has = held;
                most = worth;
            }
            if (best == no_seat) return;
            // One in two to each of several buyers, so that their worths stay level.
            const int at_once = of(Role::BigTech).size() > 1 ? (free + 1) / 2 : free;
            int sold = 0;
            int earned = 0;
            while (sold < at_once) {
                const int worth = chip_worth(scenario_, state_, round, has + sold + 1);
                if (worth <= reserve) break;
                earned += worth;
                ++sold;
            }
            const int each = earned / sold - (round - state_.round);
            const int price = std::clamp((each + reserve) / 2, int{band.low}, int{band.high});
            // What is due now has to be there; of what is due later, half of the purse is paid
            // ahead.
            const int purse = free_cash(scenario_, state_, best);
            if (round == state_.round) sold = std::min(sold, purse / price);
            if (each <= price || sold <= 0) return;
            Terms terms;
            terms += chips(Side::From, Chip::Accelerator, sold, price, round);
            const int ahead = std::min(sold * price, std::max(0, purse)) / 2;
            if (round > state_.round && ahead > 0) terms += prepay(Side::To, ahead);
            if (!sign_if_possible(seller, best, terms)) return;
            free -= sold;
        }
    }

    void sell_on_device(SeatId seller)
    {
        for (const SeatId buyer : of(Role::BigTech)) {
            const int lacks = devices_a_round - company(state_, buyer).stock.e;
            const int sold = std::min(lacks, free_chips(state_, seller, Chip::OnDevice));
            if (sold > 0 && !bought_on_device_[buyer.value])
                bought_on_device_[buyer.value] =
                    sign_if_possible(seller, buyer,
                                     chips(Side::From, Chip::OnDevice, sold,
                                           scenario_.prices.on_device.low, state_.round));
        }
    }

    void sell_leading(SeatId foundry)
    {
        const int round = state_.round;
        const int rounds = std::min(2, scenario_.rounds - round);
        const Foundry& fabs = company(state_, foundry).foundry;
        for (std::size_t k = 0; k < of(Role::Fabless).size(); ++k) {
            const SeatId buyer = of(Role::Fabless)[k];
            int lots = free_slots(state_, foundry, Node::Leading, round);
            for (int r = round + 1; r < round + rounds; ++r)
                lots = std::min(lots, free_slots(state_, foundry, Node::Leading, r));
            if (lots <= 0) return;
            const int yield =
                chips_a_lot(scenario_, state_, foundry, buyer, Node::Leading, fabs.learned_lots);
            const auto& band = scenario_.prices.leading;
            const int value =
                yield * (expected_ - scenario_.chain.packaging_cost)
                - (pays_porting(state_, foundry, buyer) ? scenario_.chain.porting_cost : 0);
            const int reserve = scenario_.prices.other_leading - 1;
            if (value <= reserve) continue;
            const int price = std::clamp((value + reserve) / 2, int{band.low}, int{band.high});
            if (price >= value) continue;
            const int cash = free_cash(scenario_, state_, buyer);
            const int each = price + yield * scenario_.chain.packaging_cost;
            // Leaves the next buyer a part while there is one.
            const auto buyers_left = static_cast<int>(of(Role::Fabless).size() - k);
            const int share = (lots + buyers_left - 1) / buyers_left;
            const int chips =
                company(state_, buyer).stock.accelerators() * scenario_.prices.spot / 2;
            const int bought = std::min({share, 2 * (cash + chips) / (each * (rounds + 1)), 4});
            if (bought > 0)
                sign_if_possible(foundry, buyer,
                                 wafer(Side::From, Node::Leading, bought, price, round, rounds));
        }
    }

    void sell_mature(SeatId foundry)
    {
        for (const SeatId buyer : of(Role::Fabless)) {
            const Company& own = company(state_, buyer);
            const int plenty = 2 * scenario_.devices.e_demand;
            const int lacks = (plenty - own.stock.e - own.coming.e) / scenario_.chain.mature_yield
                              - bought_m_[buyer.value];
            const int free = free_slots(state_, foundry, Node::Mature, state_.round);
            const int price = scenario_.prices.mature.low;
            const int lots =
                std::min({lacks, free, 4, free_cash(scenario_, state_, buyer) / price});
            if (lots > 0
                && sign_if_possible(foundry, buyer,
                                    wafer(Side::From, Node::Mature, lots, price, state_.round)))
                bought_m_[buyer.value] += lots;
        }
    }

    const Scenario& scenario_;
    State& state_;
    Transition transition_;
    SeatId absent_;
    int expected_; ///< what a chip will sell for
    std::array<Seats, roles> by_role_{};
    std::array<bool, max_seats> bought_on_device_{};
    std::array<int, max_seats> bought_m_{};
};

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

Playout::Playout(const Scenario& scenario, State& state, const Habits& habits)
    : scenario_(scenario)
    , state_(state)
    , habits_(habits)
{
}

void Playout::trade(SeatId absent)
{
    Market{scenario_, state_, absent}.open();
    apply(scenario_, state_, umpire, ClosePhase{});
}

Plan Playout::usual_plan(SeatId seat) const
{
    const Company& own = company(state_, seat);
    const bool last = is_last_round(scenario_, state_.round);
    const int left = scenario_.rounds - state_.round;
    const int cash = free_cash(scenario_, state_, seat);
    const int spare = cash - upkeep_of(scenario_, own);
    const auto can = [&](Action action) {
        return spare >= price_of(scenario_, state_, action)
               && !objection_to_action(scenario_, state_, seat, action, 0);
    };
    Plan plan;
    int income = 0; // of this settlement, before the action
    switch (own.role) {
    case Role::Foundry:
        if (left >= 3 && leading_lines(own) < lines_wanted(scenario_, state_.round, own)
            && can(Action::LeadingLine))
            plan.action = Action::LeadingLine;
        break;
    case Role::Fabless: {
        const int share = e_demand(scenario_, state_.news, state_.round)
                          / std::max(1, count_of(scenario_, Role::Fabless));
        plan.sell_e = narrow<std::uint8_t>(last ? 200 : std::max(share, 1));
        income = std::min<int>(plan.sell_e, own.stock.e) * scenario_.devices.e_base;
        if (last) plan.spot = 200;
        const bool makes_chips = own.stock.accelerators() + own.coming.accelerators() > 0;
        if (left >= 5 && makes_chips && spare >= scarce_cash && can(Action::TapeOut))
            plan.action = Action::TapeOut;
        break;
    }
    case Role::BigTech: {
        int has = own.stock.accelerators() + own.big_tech.titan_backlog;
        for (const Deal& deal : state_.deals)
            for (std::size_t i = 0; i < deal.terms.count; ++i)
                if (deal.locked[i] && chip_of(deal.terms.clauses[i]) == Chip::Accelerator) {
                    if (seat_of(deal, other(deal.terms.clauses[i].giver)) == seat)
                        has += deal.locked[i];
                    else if (seat_of(deal, deal.terms.clauses[i].giver) == seat)
                        has -= deal.locked[i];
                }
        const int wanted = worth_using(scenario_, state_.round, state_.titan.price);
        const int payable = (std::max(0, cash) + scenario_.actions.sealing_credit)
                            / std::max<int>(1, state_.titan.price);
        const int lacks = wanted + bought_ahead(scenario_, state_) - has;
        plan.titan_order = narrow<std::uint8_t>(
            std::clamp(std::min(lacks, payable), 0,
                       std::min<int>(scenario_.titan.order_limit, scenario_.titan.stock)));
        const int keep = last ? scenario_.score.accelerator : state_.titan.price - 2;
        plan.use = narrow<std::uint8_t>(
            std::clamp(worth_using(scenario_, state_.round, keep), wanted, 200));
        const auto& market = scenario_.services;
        income =
            std::min(wanted, has + plan.titan_order) * (market.high - scenario_.chain.power_cost)
            - plan.titan_order * state_.titan.price;
        const int earns = market.data_centre_chips * market.data_centre_bonus * left;
        const int price = price_of(scenario_, state_, Action::DataCentre);
        constexpr int comfortable = 6;
        if (earns > price && spare + income >= price + comfortable
            && !objection_to_action(scenario_, state_, seat, Action::DataCentre, 0))
            plan.action = Action::DataCentre;
        break;
    }
    }
    if (const AllianceId id = own.membership.alliance; id != AllianceId::None) {
        const Alliance& pot = state_.alliance[static_cast<std::size_t>(index(id))];
        const bool most_gave =
            own.membership.settlements == 0
            || 2 * pot.last_total >= contribution(scenario_, pot.members) * pot.members;
        const Habit habit = habits_[seat.value];
        plan.contribute = habit == Habit::Gives || (habit == Habit::Mirrors && most_gave) ? 1 : 0;
    }
    const int step = scenario_.actions.loan;
    constexpr int comfortable = 12;
    const int debt = own.debt.count;
    const int after = spare + income - price_of(scenario_, state_, plan.action);
    const bool invests = left >= 3 && debt + step <= bearable_debt(scenario_, own.role);
    plan.bank = narrow<std::int8_t>(invests && after < scarce_cash
                                        ? 1
                                        : -std::max(0, std::min(debt, after - comfortable) / step));
    return plan;
}

void Playout::settle(SeatId seat, const Plan& plan)
{
    for (int i = 0; i < state_.seats; ++i)
        if (seat_at(i) != seat
            && apply(scenario_, state_, seat_at(i), SealPlan{usual_plan(seat_at(i))}))
            apply(scenario_, state_, seat_at(i), SealPlan{});
    if (seat != no_seat && apply(scenario_, state_, seat, SealPlan{plan}))
        apply(scenario_, state_, seat, SealPlan{});
}

void Playout::settle()
{
    settle(no_seat, {});
}

void Playout::to_the_end(int last_round)
{
    while (state_.phase != Phase::Over && state_.round <= last_round) {
        if (state_.phase == Phase::Deals) trade();
        settle();
    }
}

int merit_of(const Scenario& scenario, const State& state, SeatId seat)
{
    const Score score = score_of(scenario, state, seat);
    return 1000 * (score.value - score.par) / scenario.seats[seat.value].scale
           + 100 * (score.total - score.gain_points);
}

} // namespace frenemy
