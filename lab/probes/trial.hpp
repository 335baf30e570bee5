#pragma once

#include "lab/measure/play.hpp"

#include <array>

namespace frenemy {

template <class T>
using BySeat = std::array<T, max_seats>;
template <class T>
using ByRound = std::array<T, max_rounds>;

/// L lots a tied buyer signed for in one round: at home, elsewhere.
struct LotPrices {
    std::array<int, 2> sum{}; ///< C
    std::array<int, 2> lots{};
};

/// What probes ask of a match: all of it is written down while the match is played, so that a
/// series that was played once answers every probe.
struct Trial {
    BySeat<int> value{}; ///< V
    BySeat<int> score{};
    BySeat<int> halfway{}; ///< V after half of the rounds
    BySeat<int> deals{};   ///< completed
    BySeat<int> debt{};    ///< largest in the match
    BySeat<int> dependence{};
    BySeat<int> frenemy{};
    BySeat<int> ledger{};
    BySeat<int> first_cash{};    ///< public, after round 1
    BySeat<int> short_chips{};   ///< from Titan in rounds in which it could not serve all
    BySeat<int> early_lots{};    ///< L lots a foundry started in the first half of the match
    BySeat<int> learned_lots{};
    ByRound<int> titan_share{};  ///< percent
    ByRound<Card> news{};
    ByRound<int> ordered{};      ///< from Titan, new
    ByRound<int> used{};         ///< A chips, by all
    ByRound<LotPrices> lots;
    std::array<int, 2> a_cost{}; ///< C for L lots and their lines, by half of the match
    std::array<int, 2> a_made{}; ///< chips that came of them
    int a_revenue = 0;           ///< C from the end market for A chips, for E chips
    int e_revenue = 0;
    int shares_made = 0;         ///< C that equity added over the table, the fund's included: 0
    bool stalled = false;
};

/// Plays a match and writes it down.
Trial try_out(const Scenario& scenario, std::uint64_t seed, const Lineup& lineup,
              const Strategies& strategies);

} // namespace frenemy
