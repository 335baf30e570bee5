#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// ⌊…⌋ prices of the rulebook's chapter 4; pure arithmetic on scenario numbers.

/// S_r · n_B: A chips the service market takes at its base price.
int service_demand(const Scenario& scenario, int round);
/// clamp(10 + ⌊(demand − used) / n_B⌋, 4, 14), before own bonuses.
int service_price(const Scenario& scenario, int round, int used);

/// 5 · n_D, and three more or less a fabless firm when a card says so. `news` by round.
int e_demand(const Scenario& scenario, const std::array<Card, max_rounds>& news, int round);
/// clamp(3 + ⌊(demand − sold) / 2 n_D⌋, 1, 5).
int e_price(const Scenario& scenario, int demand, int sold);

/// What a big tech's k-th device (0 or 1) of the round sells for.
int device_price(const Scenario& scenario, const std::array<Card, max_rounds>& news, int round,
                 int k);
inline constexpr int devices_a_round = 2;

/// What a big tech's A chips earn above the market price, by cause.
struct ServiceBonus {
    int policy_units = 0;
    int policy_each = 0;
    int shared_units = 0;  ///< from open models, its own included
    int shared_each = 0;
    int generation_units = 0;
    int generation_each = 0;
    int data_centre_units = 0;
    int data_centre_each = 0;
    int boom_units = 0;
    int boom_each = 0;

    constexpr int sum() const
    {
        return policy_units * policy_each + shared_units * shared_each
               + generation_units * generation_each + data_centre_units * data_centre_each
               + boom_units * boom_each;
    }
};

/// `used` chips of which `advanced` are of the next generation; `open_models` at the table.
ServiceBonus service_bonus(const Scenario& scenario, const BigTech& own, Card card, int round,
                           int used, int advanced, int open_models);

/// C for each of the first chips that open models pull through the chain.
int shared_demand_each(const Scenario& scenario, Card card, int open_models);

} // namespace frenemy
