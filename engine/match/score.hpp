#pragma once

#include "engine/match/state.hpp"

#include <span>

namespace frenemy {

/// A seat's final score, line by line (rulebook 9).
struct Score {
    std::int32_t cash = 0;
    std::int32_t ledger = 0;
    std::int32_t debt = 0;
    std::int32_t accelerators = 0;  ///< C for leftover A
    std::int32_t on_device = 0;     ///< C for leftover E
    std::int32_t lines = 0;         ///< C for self-built L lines
    std::int32_t equity = 0;        ///< held minus issued
    std::int32_t value = 0;         ///< V, the sum
    std::int32_t par = 0;
    std::int32_t gain_points = 0;   ///< ⌊10 (V − par) / scale⌋
    std::int32_t agenda = 0;
    std::int32_t frenemy = 0;
    std::int32_t trust = 0;
    std::int32_t dependence = 0;    ///< −4, 0 or 4
    std::int32_t dependence_percent = -1; ///< largest party's share; −1 when none is counted
    std::int32_t total = 0;

    friend bool operator==(const Score&, const Score&) = default;
};

/// V alone: cash, ledger, debt, leftovers, lines and equity.
int value_of(const Scenario& scenario, const State& state, SeatId seat);

/// What seat would score if the match ended as it stands. Only at the end is it anybody's to see.
Score score_of(const Scenario& scenario, const State& state, SeatId seat);

/// 1 for the highest; equal totals share a rank.
int rank_among(std::span<const int> totals, int own);

} // namespace frenemy
