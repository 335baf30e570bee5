#pragma once

#include "client/model/match.hpp"
#include "server/room/room.hpp"

namespace frenemy::client {

/// A solo match: a room with bots in this process, the same one a class plays in. The person is
/// told what its seat may learn, nothing else.
class RoomMatch final : public Match {
public:
    explicit RoomMatch(const SoloSetup& setup);

    const Scenario& scenario() const override { return room_.scenario(); }
    SeatId person() const override { return person_; }
    View view() const override { return room_.view(person_); }
    const MatchLog& log() const override { return room_.log(); }
    const State& state() const override { return room_.state(); }

    Objection ask(const Command& command, Happened& happened) override;
    bool bot_step(Happened& happened) override;
    void let_a_bot_play() override;

private:
    Objection carry_out(SeatId seat, const Command& command, Happened& happened);

    SeatId person_;
    server::Room room_;
    int last_ = -1; ///< bot that moved last; the next one is asked first
};

} // namespace frenemy::client
