#include "engine/chain/markets.hpp"
#include "engine/chain/yield.hpp"
#include "engine/deals/dues.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>
#include <numeric>

// What a deal is worth, by marginal values: to a buyer, what its units add; to a seller, what
// they would have brought elsewhere. The partner is reckoned by the same public facts.

namespace frenemy {
namespace {

/// What standing in one alliance with this company is worth: who betrayed one will betray another.
int ally_worth(const Scenario& scenario, const Company& partner)
{
    const int faithful = scenario.deals.ally_value;
    return partner.membership.betrayals > 0 ? -faithful : faithful;
}

/// A chips that are there or will come of lots already sold, whoever has them.
int chips_on_the_way(const Scenario& scenario, const State& state)
{
    int units = 0;
    for (int i = 0; i < state.seats; ++i) {
        const Company& each = state.companies[static_cast<std::size_t>(i)];
        units += each.stock.accelerators() + each.coming.accelerators();
    }
    for (const Deal& deal : state.deals)
        for (const Clause& clause : deal.terms)
            if (clause.kind == ClauseKind::Wafer && node_of(clause) == Node::Leading) {
                const int rounds =
                    last_round_of(clause) + 1 - std::max<int>(clause.first, state.round);
                units += std::max(0, rounds) * clause.quantity * (scenario.chain.leading_yield + 1);
            }
    return units;
}

/// Of units, by round; lots of the last one become chips a round later.
using ByRound = std::array<int, max_rounds + 2>;

struct Appraisal {
    const Scenario& scenario;
    const State& state;

    /// A chips a big tech will have by round `by` without this deal, Titan aside.
    int secured_a(SeatId seat, int round) const
    {
        const Company& own = company(state, seat);
        int units = round == state.round ? own.stock.accelerators() : 0;
        if (round == state.round + 1) units += own.coming.accelerators();
        for (const Deal& deal : state.deals)
            for (const Clause& clause : deal.terms)
                if (clause.kind == ClauseKind::Chips && chip_of(clause) == Chip::Accelerator
                    && seat_of(deal, other(clause.giver)) == seat)
                    units += due_in(clause, round);
        return units;
    }

    /// A chips a fabless firm will have free, from this round on: stock, wafers, and lots it has
    /// bought.
    ByRound free_a(SeatId seat) const
    {
        const Company& own = company(state, seat);
        const int now = state.round;
        ByRound free{};
        const auto at = [&](int round) -> int& { return free[static_cast<std::size_t>(round)]; };
        at(now) = own.stock.accelerators();
        at(now + 1) = own.coming.accelerators();
        for (const Deal& deal : state.deals) {
            if (!is_party(deal, seat)) continue;
            for (const Clause& clause : deal.terms) {
                const SeatId giver = seat_of(deal, clause.giver);
                const int last = last_round_of(clause);
                if (clause.kind == ClauseKind::Chips && giver == seat
                    && chip_of(clause) == Chip::Accelerator)
                    for (int round = std::max<int>(clause.first, now); round <= last; ++round)
                        at(round) -= clause.quantity;
                if (clause.kind == ClauseKind::Wafer && giver != seat
                    && node_of(clause) == Node::Leading && last >= now) {
                    const int made = clause.quantity * expected_yield(giver, seat);
                    for (int round = std::max<int>(clause.first, now); round <= last; ++round)
                        at(round + 1) += made;
                }
            }
        }
        std::partial_sum(free.begin() + now, free.end(), free.begin() + now);
        return free;
    }

    int expected_yield(SeatId foundry, SeatId buyer) const
    {
        return chips_a_lot(scenario, state, foundry, buyer, Node::Leading,
                           company(state, foundry).foundry.learned_lots + 1);
    }

    int goods_for_taker(const Clause& clause, SeatId giver, SeatId taker) const
    {
        int sum = 0;
        if (clause.kind == ClauseKind::Chips && chip_of(clause) == Chip::Accelerator) {
            const int secured = secured_a(taker, clause.first);
            for (int k = 1; k <= clause.quantity; ++k)
                sum += chip_worth(scenario, state, clause.first, secured + k);
            sum -= clause.quantity * (clause.first - state.round); // later is less: money costs
            if (company(state, giver).designs.generation > 0)
                sum += clause.quantity * scenario.services.generation_bonus;
        } else if (clause.kind == ClauseKind::Chips) {
            const int have = clause.first == state.round ? company(state, taker).stock.e : 0;
            for (int k = 0; k < clause.quantity; ++k)
                sum += have + k < devices_a_round
                           ? device_price(scenario, state.news, clause.first, have + k)
                           : 1;
        } else if (node_of(clause) == Node::Mature) {
            const Company& own = company(state, taker);
            const int each = std::min<int>(scenario.prices.offshore_lot,
                                           scenario.chain.mature_yield
                                               * e_worth(own.stock.e + own.coming.e,
                                                         scenario.devices.e_demand));
            sum = units_of(clause) * each;
        } else {
            sum = lots_for_buyer(clause, giver, taker);
        }
        return sum;
    }

    /// An E chip sells at the low end of its band, and for less where more than `plenty` lie about.
    int e_worth(int have, int plenty) const
    {
        const int low = scenario.prices.on_device.low;
        return have > plenty ? low - 1 : low;
    }

    int lots_for_buyer(const Clause& clause, SeatId foundry, SeatId buyer) const
    {
        const Role role = company(state, buyer).role;
        const bool big_tech = role == Role::BigTech;
        const int yield = expected_yield(foundry, buyer);
        const int porting =
            pays_porting(state, foundry, buyer) ? int{scenario.chain.porting_cost} : 0;
        const int expected = big_tech ? 0 : expected_chip_price(scenario, state);
        const ByRound free = role == Role::Fabless ? free_a(buyer) : ByRound{};
        int sum = 0;
        for (int round = clause.first; round <= last_round_of(clause); ++round) {
            // Who sits on chips nobody has bought yet does not hurry to make more.
            constexpr int patience = 4;
            const int idle = std::max(0, free[static_cast<std::size_t>(round)]);
            const int use_in = std::min(round + 1, +scenario.rounds);
            const int sold_at =
                big_tech ? chip_worth(scenario, state, use_in, secured_a(buyer, use_in) + 1)
                         : std::max<int>(scenario.prices.spot, expected - idle / patience);
            const int wait = round - state.round; // later is less: money costs
            sum += clause.quantity
                   * (yield * (sold_at - scenario.chain.packaging_cost) - porting - wait);
        }
        return sum;
    }

    int goods_for_giver(const Clause& clause, SeatId giver) const
    {
        if (clause.kind == ClauseKind::Wafer)
            return units_of(clause)
                   * (node_of(clause) == Node::Leading ? scenario.prices.other_leading - 1
                                                       : int{scenario.prices.other_mature});
        if (chip_of(clause) == Chip::OnDevice)
            return clause.quantity * e_worth(company(state, giver).stock.e, 3);
        // A chip sold now is one the next buyer does not get.
        // What is promised for later has to be there then.
        constexpr int horizon = 3;
        const ByRound by_round = free_a(giver);
        const int first = std::max<int>(clause.first, state.round);
        int free = by_round[static_cast<std::size_t>(first)];
        for (int r = first + 1; r <= std::min(state.round + horizon, +scenario.rounds); ++r)
            free = std::min(free, by_round[static_cast<std::size_t>(r)]);
        const int reserve =
            std::max<int>(scenario.prices.spot, expected_chip_price(scenario, state) - 1);
        int sum = 0;
        for (int k = 1; k <= clause.quantity; ++k)
            sum += k <= free ? reserve : 2 * scenario.prices.accelerator.high;
        return sum;
    }
};

} // namespace

std::int32_t expected_chip_price(const Scenario& scenario, const State& state)
{
    const auto& market = scenario.services;
    int usable = 0;
    for (int r = state.round; r <= scenario.rounds; ++r)
        usable += market.demand[static_cast<std::size_t>(r - 1)] - (market.high - market.base);
    usable *= count_of(scenario, Role::BigTech);
    const int scarce = state.titan.price - 1;
    const int spot = scenario.prices.spot;
    const int left = usable - chips_on_the_way(scenario, state);
    if (left <= 0) return spot;
    return 2 * left >= usable ? scarce : spot + (scarce - spot) * 2 * left / usable;
}

std::int32_t chip_worth(const Scenario& scenario, const State& state, int round, int have)
{
    const auto& market = scenario.services;
    const int demand = market.demand[static_cast<std::size_t>(round - 1)];
    const int at_cap = demand - (market.high - market.base); // chips that sell at the cap
    const int earned = market.high - scenario.chain.power_cost;
    const int from_titan = at_cap - scenario.titan.stock;
    if (have <= from_titan) return earned;
    if (have <= at_cap) return std::min<int>(earned, state.titan.price + 1);
    return std::max<int>(scenario.prices.spot, earned - 2 * (have - at_cap));
}

DealWorth worth_of(const Scenario& scenario, const View& view, const Terms& terms, Side side,
                   SeatId partner)
{
    return worth_of(scenario, visible(view), view.viewer, terms, side, partner);
}

DealWorth worth_of(const Scenario& scenario, const State& state, SeatId viewer, const Terms& terms,
                   Side side, SeatId partner)
{
    const Appraisal appraisal{scenario, state};
    int worth[2] = {0, 0};
    const auto seat = [&](Side s) { return s == side ? viewer : partner; };
    const auto move = [&](Side from, int amount) {
        worth[static_cast<int>(from)] -= amount;
        worth[static_cast<int>(other(from))] += amount;
    };
    for (const Clause& clause : terms) {
        const auto giver = static_cast<int>(clause.giver);
        const auto taker = static_cast<int>(other(clause.giver));
        switch (clause.kind) {
        case ClauseKind::Cash: move(clause.giver, clause.amount * clause.rounds); break;
        case ClauseKind::Wafer:
        case ClauseKind::Chips:
            worth[giver] -= appraisal.goods_for_giver(clause, seat(clause.giver));
            worth[taker] +=
                appraisal.goods_for_taker(clause, seat(clause.giver), seat(other(clause.giver)));
            move(other(clause.giver), price_of(scenario, terms, clause, units_of(clause)));
            break;
        case ClauseKind::Royalty: move(clause.giver, 3 * clause.amount * clause.rounds); break;
        case ClauseKind::Equity: {
            const Company& issuer = company(state, seat(clause.giver));
            const int start = scenario.start[static_cast<std::size_t>(issuer.role)].cash;
            const int gain = std::max(0, issuer.cash.count - issuer.debt.count - start);
            move(clause.giver, clause.quantity * (gain / 10 + scenario.rounds - state.round));
            break;
        }
        case ClauseKind::Exclusive: // at most the fee that buys one's freedom back
            worth[giver] -= clause.amount * 3 / 4;
            worth[taker] += clause.amount / 4;
            break;
        case ClauseKind::Ally:
            worth[giver] += ally_worth(scenario, company(state, seat(other(clause.giver))));
            worth[taker] += ally_worth(scenario, company(state, seat(clause.giver)));
            break;
        case ClauseKind::Prepay:
        case ClauseKind::Credit:
        case ClauseKind::Penalty:
        case ClauseKind::Cancel: break;
        }
    }
    const int list = list_value(scenario, terms);
    const Clause* agreed = find(terms, ClauseKind::Penalty);
    return {worth[static_cast<int>(side)], worth[static_cast<int>(other(side))],
            agreed ? int{agreed->amount} : usual_penalty(scenario, list)};
}

} // namespace frenemy
