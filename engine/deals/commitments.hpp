#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// What its running deals bind a seller to.
struct Commitments {
    /// Lots promised, by node and round.
    std::array<std::array<std::int16_t, max_rounds + 1>, 2> lots;
    /// Last round in which an exclusivity keeps it from supplying that seat; 0 when none does.
    std::array<std::uint8_t, max_seats> exclusive;
};

/// Finds them in one walk over the deals, and once for each seller that is asked for. Valid while
/// the deals stay the same.
class CommitmentBook {
public:
    explicit CommitmentBook(const State& state) : state_(state) {}

    const Commitments& of(SeatId seller);

private:
    const State& state_;
    unsigned written_ = 0;                       ///< a bit a seat
    std::array<Commitments, max_seats> by_seat_; ///< nothing yet where it is not written
};

/// As in slots.hpp, for who asks about many offers at once.
int free_slots(const State& state, SeatId foundry, Node node, int round, CommitmentBook& book);

} // namespace frenemy
