#pragma once

#include "engine/bots/bot.hpp"
#include "engine/match/match_log.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/view.hpp"

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace frenemy::server {

class MatchStore;

/// Who sits at a seat: a person, or a bot.
struct Sitter {
    std::optional<Bot> bot; ///< empty: a person
};

/// What happened, as one seat may learn it, and the digest of the View it leads to.
struct Happened {
    std::uint32_t entry = 0; ///< number of the log's entry, from 1
    std::vector<Event> events;
    std::uint64_t view_digest = 0;
};

/// Nothing was changed: the rules object, or the store could not keep the entry.
struct Refused {
    std::optional<Rejection> why; ///< empty: the store
};

struct Answer {
    SeatId to; ///< no_seat: spectators
    std::variant<Happened, Refused> what;
};
using Answers = std::vector<Answer>;

/// One match at a table: messages in, answers out, in order. It knows no socket and no clock; a
/// solo match is a Room in the client's own process, a class is many in a server's. Nobody hears
/// of a move before the store has it.
class Room {
public:
    /// Requires: a well-formed scenario, a sitter for each of its seats.
    Room(Scenario scenario, std::uint64_t seed, std::vector<Sitter> sitters, MatchStore& store);

    /// A move of a person, or of a bot that thought somewhere else.
    Answers on_command(SeatId seat, const Command& command);

    /// The phase's time is over.
    Answers on_time_up();

    /// The seat of a bot that has something to say or to seal, if any.
    std::optional<SeatId> next_bot() const;
    /// Lets that bot make one move. Requires: next_bot().
    Answers on_bot_turn();

    /// A bot takes over a seat, or hands it back.
    void seat(SeatId seat, Sitter sitter);

    View view(SeatId viewer) const { return view_for(state_, viewer); }
    const Sitter& sitter(SeatId seat) const { return sitters_[seat.value]; }
    const Scenario& scenario() const { return scenario_; }
    Phase phase() const { return state_.phase; }
    std::uint32_t entries() const { return static_cast<std::uint32_t>(log_.entries.size()); }

    /// The whole match, secrets included: to be kept, or shown when it is over.
    const MatchLog& log() const { return log_; }
    const State& state() const { return state_; }

private:
    Answers carry_out(SeatId seat, const Command& command);

    Scenario scenario_;
    State state_;
    std::vector<Sitter> sitters_;
    MatchStore& store_;
    MatchLog log_;
};

} // namespace frenemy::server
