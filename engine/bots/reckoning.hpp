#pragma once

#include "engine/match/visible.hpp"

namespace frenemy {

// What a fair bot and the quick hand of a playout reckon alike, by what all can see.

/// A chips a big tech uses in `round` while one more earns more than `floor_price`, given that its
/// rivals do as it does.
int worth_using(const Scenario& scenario, int round, int floor_price);

/// L lines a foundry has, those under construction included, and how many of its customers' chips
/// big techs could use when a line begun now would run.
int leading_lines(const Company& foundry);
int lines_wanted(const Scenario& scenario, int round, const Company& foundry);

/// A chips of next round a big tech buys now, while Titan sells so much that it will ask more.
int bought_ahead(const Scenario& scenario, const State& state);

/// The most a company of that role borrows to invest: wafers are paid before chips are sold, so a
/// fabless firm is short of money for longer.
int bearable_debt(const Scenario& scenario, Role role);
inline constexpr int scarce_cash = 40; ///< below it another loan earns more than it costs

/// May a company of its debt borrow, as far as that pays?
bool may_borrow_to_invest(const Scenario& scenario, const Company& own, int rounds_left);
/// What to ask of the bank (Plan::bank) when the rest of the plan leaves `after` C.
std::int8_t loan_or_repayment(const Scenario& scenario, const Company& own, bool borrows,
                              int after);

/// C a data centre begun now brings by the end of the match, and what is left in hand beside it.
int data_centre_earns(const Scenario& scenario, int rounds_left);
inline constexpr int kept_when_building = 6;

} // namespace frenemy
