#pragma once

#include "engine/match/match_log.hpp"

namespace frenemy::client {

/// The moves of a recorded match, to be made again in their order. It is left for good when the
/// person makes another move than the recorded one, and ends with the record.
class Script {
public:
    Script() = default; ///< one that has ended
    /// Requires: nobody but `person` is a person in it.
    Script(std::vector<MatchLog::Entry> moves, SeatId person)
        : moves_(std::move(moves))
        , person_(person)
    {
    }

    bool over() const { return at_ >= moves_.size(); }
    /// What the person does next; null when nothing is recorded any more.
    const Command* persons_move() const;
    /// The next move, when it is not the person's.
    const MatchLog::Entry* others_move() const;

    /// To be told of every move that was accepted.
    void made(SeatId seat, const Command& command);
    void leave() { at_ = moves_.size(); }

private:
    std::vector<MatchLog::Entry> moves_;
    SeatId person_ = no_seat;
    std::size_t at_ = 0;
};

} // namespace frenemy::client
