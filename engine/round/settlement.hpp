#pragma once

#include "engine/match/transition.hpp"

#include <array>
#include <cstdint>

namespace frenemy {

/// What the steps of one settlement hand on to each other; gone when it is over.
struct Settlement {
    Transition& transition;

    /// Units of each deal's clauses that will come this round, and those a card destroyed; by
    /// place in the list of deals, which no step between changes.
    std::array<std::array<std::uint8_t, max_clauses>, max_deals> coming{};
    std::array<std::array<std::uint8_t, max_clauses>, max_deals> destroyed{};

    /// Lots that will come, by foundry and node.
    std::array<std::array<int, 2>, max_seats> lots{};
    std::array<std::int16_t, max_seats> delivered_a{}; ///< A chips given to deals, by giver
    std::array<std::int16_t, max_seats> sold_a{};      ///< A chips to deals, spot or own use: royalties
    std::array<std::int16_t, max_seats + 1> supply{};  ///< A received by big techs, by giver

    const Scenario& scenario() const { return transition.scenario(); }
    const State& state() const { return transition.state(); }
    int seats() const { return transition.state().seats; }
    const Company& company(int seat) const
    {
        return transition.state().companies[static_cast<std::size_t>(seat)];
    }
    int& lots_of(SeatId foundry, Node node)
    {
        return lots[foundry.value][static_cast<std::size_t>(node)];
    }
    const Plan& plan(int seat) const
    {
        return transition.state().secrets[static_cast<std::size_t>(seat)].plan;
    }
};

// The steps, in the order of the rulebook; a file each, in this folder.
void settle_breaches(Settlement&);
void find_shortages(Settlement&);
void serve_deals(Settlement&);
void sell_unsold_slots(Settlement&);
void start_wafers(Settlement&);
void allocate_titan(Settlement&);
void sell_services(Settlement&);
void sell_devices(Settlement&);
void sell_on_device_chips(Settlement&);
void sell_on_spot(Settlement&);
void pay_royalties(Settlement&);
void take_actions(Settlement&);
void pay_upkeep(Settlement&);
void share_alliances(Settlement&);
/// Automatic loans for who is below zero: after upkeep, and after what a betrayal may cost.
void cover_overdrafts(Settlement&);
void close_round(Settlement&);

/// Seat that comes k-th when a tie is broken: the token moves on every round.
SeatId in_token_order(const State& state, int k);

} // namespace frenemy
