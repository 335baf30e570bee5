#pragma once

#include "engine/match/state.hpp"

#include <array>

namespace frenemy {

/// What the running deals make of this round and the next for one seat.
struct Position {
    int payable = 0;                ///< C: goods and instalments of this round
    std::array<int, 2> owed{};      ///< A chips to it, this round and the next
    std::array<int, 2> set_aside{}; ///< chips of its stock for deals of this round, by Chip
    int promised = 0;               ///< A chips it will give in later rounds
    std::array<std::array<int, 2>, 2> lots{}; ///< it has sold, by Node, this round and the next
};

/// Positions of all seats from one walk over the deals. A quick hand asks for them many times
/// between one signature and the next.
class Positions {
public:
    Positions(const Scenario& scenario, const State& state);

    /// A deal that has been signed since. Requires: it is among the state's.
    void add(const Deal& deal);

    /// As in deals/dues.hpp and deals/slots.hpp.
    int free_cash(SeatId seat) const;
    int free_chips(SeatId seat, Chip chip) const;
    int free_slots(SeatId foundry, Node node, int round) const;

    /// A chips that are there for this settlement, without what has yet to be bought.
    int on_hand(SeatId seat) const;
    /// A chips a buyer has for `round`, this one or the next, with what is owed to it then.
    int secured(SeatId buyer, int round) const;
    /// A chips a seller has for `round` and has not promised.
    int unsold(SeatId seller, int round) const;

private:
    const Position& of(SeatId seat) const { return by_seat_[seat.value]; }

    const Scenario& scenario_;
    const State& state_;
    std::array<Position, max_seats> by_seat_{};
};

} // namespace frenemy
