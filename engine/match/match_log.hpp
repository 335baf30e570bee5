#pragma once

#include "engine/commands/command.hpp"
#include "engine/core/rejection.hpp"
#include "engine/match/state.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace frenemy {

/// Who sat there when the match began: a person, or a bot of one temper (its number in the list
/// of tempers plus one).
struct SeatPlayer {
    std::uint8_t bot = 0; ///< 0: a person

    friend bool operator==(const SeatPlayer&, const SeatPlayer&) = default;
};

/// A match as it can be played again: what it was played with, and every accepted command with
/// the digest of the state it led to. Refused commands are not part of a match; closed phases and
/// bots' moves are entries like any other.
struct MatchLog {
    struct Entry {
        SeatId seat;
        Command command;
        std::uint64_t digest_after = 0;

        friend bool operator==(const Entry&, const Entry&) = default;
    };

    std::uint16_t rules = 0; ///< rules version it was played with
    Scenario scenario;
    std::uint64_t seed = 0;
    BoundedList<SeatPlayer, max_seats> players;
    std::vector<Entry> entries;
};

/// Where a replay parts from its record, and how.
struct Divergence {
    std::size_t entry = 0;
    Objection refused;        ///< set when the command is no longer legal
    std::uint64_t digest = 0; ///< set when it is legal and leads elsewhere
};

struct Replay {
    State state; ///< as far as the record could be followed
    std::optional<Divergence> divergence;
};

/// Plays the first `entries` entries again, all of them by default. Requires a scenario a match can
/// be played with, as every log read from a file has.
Replay replay(const MatchLog& log, std::size_t entries = SIZE_MAX);

/// The state after that many entries, or as far as they could be followed.
State state_at(const MatchLog& log, std::size_t entries);

} // namespace frenemy
