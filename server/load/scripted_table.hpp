#pragma once

#include "server/load/player.hpp"

#include <array>
#include <deque>

namespace frenemy::server {

/// The players of a table, and how far in the script they are.
class ScriptedTable {
public:
    explicit ScriptedTable(const Script& script) : script_(&script) {}

    void sit(Player& player) { at_[player.seat().value] = &player; }
    bool over() const { return wave_ == script_->waves.size(); }
    std::size_t said() const { return said_; }

    /// A move falls due; it is said as soon as those it follows have been answered.
    void owe(SteadyClock::time_point due)
    {
        owed_.push_back(due);
        pay();
    }
    /// Says everything that may be said now.
    void say_all(SteadyClock::time_point now)
    {
        while (has_next())
            say_next(now);
    }
    /// One of the present wave's moves is safe.
    void answered()
    {
        if (++answered_ == script_->waves[wave_].size()) {
            ++wave_;
            next_ = answered_ = 0;
        }
        pay();
    }
    /// Nothing more falls due.
    void forgive() { owed_.clear(); }

private:
    bool has_next() const { return !over() && next_ < script_->waves[wave_].size(); }
    void say_next(SteadyClock::time_point due)
    {
        const ScriptedMove& move = script_->waves[wave_][next_++];
        ++said_;
        at_[move.seat.value]->say(move, due);
    }
    void pay()
    {
        for (; !owed_.empty() && has_next(); owed_.pop_front())
            say_next(owed_.front());
    }

    const Script* script_;
    std::array<Player*, max_seats> at_{};
    std::size_t wave_ = 0;
    std::size_t next_ = 0; ///< of the wave
    std::size_t answered_ = 0;
    std::size_t said_ = 0;
    std::deque<SteadyClock::time_point> owed_;
};

} // namespace frenemy::server
