#include "engine/chain/titan.hpp"
#include "engine/core/narrow.hpp"
#include "engine/round/settlement.hpp"

// (6) Titan serves its order book. Orders cannot be cancelled: what is short stays on the book
// and is charged at the price of the round that delivers it. Ordering double pays now and hurts
// later: the bullwhip effect, 채찍효과.

namespace frenemy {

void allocate_titan(Settlement& settlement)
{
    Transition& transition = settlement.transition;
    const Scenario& scenario = settlement.scenario();
    const State& state = settlement.state();
    const int stock = titan_stock(scenario, state);
    const int price = state.titan.price;

    std::array<int, max_seats> open{};
    std::array<int, max_seats> rank{};
    for (int k = 0; k < settlement.seats(); ++k) {
        const auto seat = static_cast<std::size_t>(index(in_token_order(state, k)));
        rank[seat] = k;
        const Company& own = state.companies[seat];
        if (own.role == Role::BigTech)
            open[seat] = own.big_tech.titan_backlog + state.secrets[seat].plan.titan_order;
    }
    const auto given = ration(stock, open, rank);

    for (int i = 0; i < settlement.seats(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const SeatId seat = seat_at(i);
        if (settlement.company(i).role != Role::BigTech) continue;
        const int delivered = given[at];
        settlement.supply[max_seats] =
            narrow<std::int16_t>(settlement.supply[max_seats] + delivered);
        transition.emit(TitanRationed{seat, settlement.plan(i).titan_order,
                                      narrow<std::int16_t>(open[at]),
                                      narrow<std::int16_t>(delivered),
                                      narrow<std::int16_t>(stock), narrow<std::int16_t>(price)});
        if (delivered > 0)
            transition.emit(ChipsMoved{Party::Titan, party(seat), Chip::Accelerator, 0,
                                       narrow<std::int16_t>(delivered)});
        transition.pay(party(seat), Party::Titan, Reason::TitanChips, delivered * price, {},
                       delivered, price);
        if (is_last_round(scenario, state.round))
            transition.pay(party(seat), Party::Titan, Reason::UndeliveredFee,
                           (open[at] - delivered) * scenario.titan.undelivered_fee, {},
                           open[at] - delivered, scenario.titan.undelivered_fee);
    }
}

} // namespace frenemy
