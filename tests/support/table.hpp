#pragma once

#include "engine/match/match_log.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/state.hpp"

#include <initializer_list>
#include <string>

namespace frenemy::testing {

/// The rulebook's numbers with these seats, every round quiet, no agendas: a table on which one
/// rule at a time can be seen. Standard layer.
Scenario quiet_scenario(std::initializer_list<Role> seats, int rounds = 8);

/// Foundry, fabless, big tech.
inline constexpr SeatId foundry{0};
inline constexpr SeatId fabless{1};
inline constexpr SeatId big_tech{2};
inline Scenario quiet_three()
{
    return quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech});
}

/// A match being played by a test, which fails where a command is refused.
struct Table {
    Scenario scenario;
    State state;
    Events events;
    MatchLog log; ///< as it would be kept

    explicit Table(Scenario numbers, std::uint64_t seed = 7);

    /// Empty when carried out, else the rejection's name.
    std::string ask(SeatId seat, const Command& command);
    /// Requires that it is legal.
    void must(SeatId seat, const Command& command);
    /// `from` offers, `to` accepts; the deal's number.
    DealId sign(SeatId from, SeatId to, std::initializer_list<Clause> clauses);
    std::string ask_offer(SeatId from, SeatId to, std::initializer_list<Clause> clauses);

    void plan_begins();
    void seal(SeatId seat, const Plan& plan) { must(seat, SealPlan{plan}); }
    /// Seats that have not sealed get an empty plan: no chips sold, nothing ordered.
    void settle_rest_idle();
    /// Idle rounds until `round` begins.
    void idle_until(int round);

    const Company& at(SeatId seat) const { return company(state, seat); }
    int cash(SeatId seat) const { return at(seat).cash.count; }
    int ledger(SeatId seat) const { return secret(state, seat).ledger.count; }
};

Terms terms_of(std::initializer_list<Clause> clauses);

/// The rulebook's worked round, up to the end of the talks: quiet_three() with its six deals.
Table worked_deals();

} // namespace frenemy::testing
