#include "engine/bots/search/market.hpp"

#include "engine/bots/search/positions.hpp"
#include "engine/chain/markets.hpp"
#include "engine/chain/yield.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/forecast.hpp"
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
        , positions_(scenario, state)
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
        // Most that fail do so for want of cash: no need to ask the rules.
        const Clause& goods = terms.clauses[0];
        const int due = due_in(goods, state_.round) * goods.amount;
        if (due > std::max(0, positions_.free_cash(to))) return false;
        const Offer offer{{}, from, to, terms};
        if (objection_to_signing(scenario_, state_, offer)) return false;
        sign(transition_, offer);
        positions_.add(state_.deals.back());
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

    /// Of this round, or of the next one half paid ahead; to whom they earn most, in the middle
    /// between that and what they would fetch otherwise.
    void sell_accelerators(SeatId seller, int round)
    {
        int free = positions_.unsold(seller, round);
        const auto& band = scenario_.prices.accelerator;
        const int reserve = std::max<int>(scenario_.prices.spot, expected_ - 1);
        while (free > 0) {
            SeatId best = no_seat;
            int has = 0;
            int most = reserve;
            for (const SeatId buyer : of(Role::BigTech)) {
                const int held = positions_.secured(buyer, round);
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
            const int purse = positions_.free_cash(best);
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
            const int sold = std::min(lacks, positions_.free_chips(seller, Chip::OnDevice));
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
            int lots = positions_.free_slots(foundry, Node::Leading, round);
            for (int r = round + 1; r < round + rounds; ++r)
                lots = std::min(lots, positions_.free_slots(foundry, Node::Leading, r));
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
            const int cash = positions_.free_cash(buyer);
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
            const int free = positions_.free_slots(foundry, Node::Mature, state_.round);
            const int price = scenario_.prices.mature.low;
            const int lots = std::min({lacks, free, 4, positions_.free_cash(buyer) / price});
            if (lots > 0
                && sign_if_possible(foundry, buyer,
                                    wafer(Side::From, Node::Mature, lots, price, state_.round)))
                bought_m_[buyer.value] += lots;
        }
    }

    const Scenario& scenario_;
    State& state_;
    Transition transition_;
    Positions positions_;
    SeatId absent_;
    int expected_; ///< what a chip will sell for
    std::array<Seats, roles> by_role_{};
    std::array<bool, max_seats> bought_on_device_{};
    std::array<int, max_seats> bought_m_{};
};

} // namespace

void trade_quickly(const Scenario& scenario, State& state, SeatId absent)
{
    Market{scenario, state, absent}.open();
}

} // namespace frenemy
