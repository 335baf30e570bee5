#pragma once

#include "lab/measure/play.hpp"

#include <array>
#include <optional>
#include <string>

namespace frenemy {

/// A line of play nobody wrote down: what a fair bot does, with some of its habits drawn at random
/// and kept to through the whole match.
struct Doctrine {
    enum class Goods { All, Accelerators, OnDevice };
    enum class Giving { Usual, Always, Never, OtherRounds };
    enum class Leaving { Never, InTheLastRound, Halfway, AgainAndAgain };

    int wants = 0;                ///< percent of a deal's gain; 0: as usual
    Goods goods = Goods::All;     ///< trades in no others
    bool at_once = false;         ///< signs nothing that reaches beyond the next round
    bool stays_out = false;       ///< joins no alliance
    bool breaks = false;          ///< every round, the promise it gains most by breaking
    std::array<std::optional<Action>, 3> acts{}; ///< by third of the match; nothing: as usual
    std::array<int, 3> more_from_titan{};        ///< chips above the usual order, by third
    Giving giving = Giving::Usual;
    Leaving leaving = Leaving::Never;
    int borrows = 0;              ///< rounds from the first in which it takes a loan
    bool opens = false;           ///< its model
    int saves = 0;                ///< A chips a round kept from use until the last
    bool dumps = false;           ///< sells A chips it has left on the spot market
    bool sells_all_e = false;
    int offshore = 0;             ///< M lots a round
};

inline constexpr int doctrines = 128;

/// The doctrine of that number, for a company of that role.
Doctrine doctrine_of(int number, Role role);
/// Its habits, in a few words.
std::string told(const Doctrine& doctrine);
/// Plays by it. Requires: 0 ≤ number < doctrines.
Strategy strategy_of(int number);

} // namespace frenemy
