#include "client/model/script.hpp"

#include <algorithm>

namespace frenemy::client {

const Command* Script::persons_move() const
{
    const auto next = std::find_if(moves_.begin() + static_cast<std::ptrdiff_t>(at_), moves_.end(),
                                   [&](const auto& each) { return each.seat == person_; });
    return next == moves_.end() ? nullptr : &next->command;
}

const MatchLog::Entry* Script::others_move() const
{
    return over() || moves_[at_].seat == person_ ? nullptr : &moves_[at_];
}

void Script::made(SeatId seat, const Command& command)
{
    if (over()) return;
    if (moves_[at_].seat == seat && moves_[at_].command == command)
        ++at_;
    else
        leave();
}

} // namespace frenemy::client
