#pragma once

#include "client/model/match.hpp"
#include "client/model/script.hpp"
#include "server/room/room.hpp"

#include <memory>

namespace frenemy::client {

/// A solo match: a room with bots in this process, the same one a class plays in. The person is
/// told what its seat may learn, nothing else.
class RoomMatch final : public Match {
public:
    explicit RoomMatch(const SoloSetup& setup);
    /// A recorded match from its beginning: as long as its person makes the recorded moves, so does
    /// everybody else. Requires: one person among its players.
    static std::unique_ptr<RoomMatch> follow(const MatchLog& record);
    /// A match goes on where its record ends, with fair bots in all seats but one. Null when the
    /// record cannot be followed.
    static std::unique_ptr<RoomMatch> resume(MatchLog log, SeatId person);

    const Scenario& scenario() const override { return room_.scenario(); }
    SeatId person() const override { return person_; }
    View view() const override { return room_.view(person_); }

    Objection ask(const Command& command) override;
    /// A bot's move, when one has something to do and the person's has been told.
    std::optional<Happened> next() override;
    const Command* recorded_move() const override { return script_.persons_move(); }
    bool shared() const override { return shared_; }
    SeatId next_person() const override;
    void sit_down(SeatId seat) override;
    void let_a_bot_play() override;
    void think_with(Thought<Command> think) override { think_ = std::move(think); }
    const MatchLog* log() const override { return over() ? &room_.log() : nullptr; }

private:
    RoomMatch(server::Room room, SeatId person);

    Objection carry_out(SeatId seat, const Command& command);
    std::optional<Command> choice_of(const Bot& bot, const View& view) const;
    bool follow_script();
    void let_next_bot_move();

    SeatId person_;
    bool shared_ = false;
    int sat_last_ = -1; ///< of several people
    server::Room room_;
    std::optional<Happened> happened_; ///< not yet told
    Thought<Command> think_; ///< empty: at once
    Script script_; ///< of a lesson
    int last_ = -1; ///< bot that moved last; the next one is asked first
};

} // namespace frenemy::client
