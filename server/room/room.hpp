#pragma once

#include "engine/bots/bot.hpp"
#include "engine/match/match_log.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/view.hpp"
#include "server/protocol/happened.hpp"
#include "server/protocol/remarked.hpp"

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace frenemy::server {

/// Who sits at a seat: a person, or a bot.
struct Sitter {
    std::optional<Bot> bot; ///< empty: a person
};

/// To one seat or, no_seat, to spectators: what happened, or why nothing has been changed. Who may
/// know nothing of what happened gets no answer.
struct Answer {
    SeatId to;
    std::variant<Happened, Rejection> what;
};
using Answers = std::vector<Answer>;

/// What a seat, or a spectator, may know of what happened.
std::vector<Event> redacted(const Events& events, SeatId viewer);

/// What a message led to. Whoever keeps matches (server/store) keeps the entry before it releases
/// the answers: nobody hears of a move that is not safe yet.
struct Outcome {
    std::optional<MatchLog::Entry> entry; ///< the log's new last one; empty: refused
    Answers answers;
    std::vector<Remarked> remarks; ///< told after the answers; not kept
};

/// One match at a table: messages in, answers out, in order. It knows no socket, no clock and no
/// disk; a solo match is a Room in the client's own process, a class is many in a server's.
class Room {
public:
    /// Requires: a well-formed scenario, a sitter for each of its seats.
    Room(const Scenario& scenario, std::uint64_t seed, std::vector<Sitter> sitters);

    /// A match that was kept goes on where its log ends. Empty when it cannot be played up to
    /// there. Requires: as above, for the log's scenario.
    static std::optional<Room> resume(MatchLog log, std::vector<Sitter> sitters);

    /// A move of a person, or of a bot that thought somewhere else.
    Outcome on_command(SeatId seat, const Command& command);

    /// The phase's time is over.
    Outcome on_time_up();

    /// The seat of a bot that has something to say or to seal, if any.
    std::optional<SeatId> next_bot() const;
    /// Lets that bot make one move. Requires: next_bot().
    Outcome on_bot_turn();

    /// A bot takes over a seat, or hands it back.
    void seat(SeatId seat, Sitter sitter);

    /// Whether there are spectators; without them no answer to them has a digest of their View.
    void watched(bool by_some) { watched_ = by_some; }

    View view(SeatId viewer) const { return view_for(state_, viewer); }
    const Sitter& sitter(SeatId seat) const { return sitters_[seat.value]; }
    const Scenario& scenario() const { return log_.scenario; }
    Phase phase() const { return state_.phase; }
    std::uint32_t entries() const { return static_cast<std::uint32_t>(log_.entries.size()); }

    /// The whole match, secrets included: to be kept, or shown when it is over.
    const MatchLog& log() const { return log_; }
    const State& state() const { return state_; }

private:
    Room(MatchLog log, const State& state, std::vector<Sitter> sitters);

    Outcome carry_out(SeatId seat, const Command& command);
    std::optional<Remarked> refusal(SeatId seat, const Command& command) const;
    std::vector<Remarked> partings(const Events& events, int round) const;

    MatchLog log_;
    State state_;
    std::vector<Sitter> sitters_;
    bool watched_ = true;
};

} // namespace frenemy::server
