#include "engine/bots/search/playout.hpp"

#include "engine/bots/search/market.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/score.hpp"

namespace frenemy {

Playout::Playout(const Scenario& scenario, State& state, const Habits& habits)
    : scenario_(scenario)
    , state_(state)
    , habits_(habits)
{
}

void Playout::trade(SeatId absent)
{
    trade_quickly(scenario_, state_, absent);
    apply(scenario_, state_, umpire, ClosePhase{});
}

void Playout::settle(SeatId seat, const Plan& plan)
{
    const Positions positions{scenario_, state_};
    const auto seal = [&](SeatId sealer, const Plan& sealed) {
        if (apply(scenario_, state_, sealer, SealPlan{sealed}))
            apply(scenario_, state_, sealer, SealPlan{});
    };
    for (int i = 0; i < state_.seats; ++i)
        if (seat_at(i) != seat)
            seal(seat_at(i), quick_plan(scenario_, state_, positions, seat_at(i),
                                        habits_[static_cast<std::size_t>(i)]));
    if (seat != no_seat) seal(seat, plan);
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
