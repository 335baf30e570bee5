#include "engine/round/settlement.hpp"

#include "engine/round/phases.hpp"

namespace frenemy {

void settle(Transition& transition)
{
    Settlement settlement{transition};
    settle_breaches(settlement);
    find_shortages(settlement);
    serve_deals(settlement);
    sell_unsold_slots(settlement);
    start_wafers(settlement);
    allocate_titan(settlement);
    sell_services(settlement);
    sell_devices(settlement);
    sell_on_device_chips(settlement);
    sell_on_spot(settlement);
    pay_royalties(settlement);
    take_actions(settlement);
    pay_upkeep(settlement);
    share_alliances(settlement);
    cover_overdrafts(settlement);
    close_round(settlement);

    const int round = transition.state().round;
    if (is_last_round(transition.scenario(), round))
        transition.emit(PhaseBegan{Phase::Over, transition.state().round});
    else
        open_round(transition, round + 1);
}

SeatId in_token_order(const State& state, int k)
{
    const auto first = (state.seed + state.round) % state.seats;
    return seat_at(static_cast<int>((first + static_cast<unsigned>(k)) % state.seats));
}

} // namespace frenemy
