#pragma once

#include "engine/match/evolve.hpp"
#include "engine/match/rules.hpp"

namespace frenemy {

/// One command being carried out. Rules read the state and emit; they have no other way to
/// change anything.
class Transition {
public:
    Transition(const Scenario& scenario, State& state, Events* events)
        : scenario_(scenario)
        , state_(state)
        , events_(events)
    {
    }

    const Scenario& scenario() const { return scenario_; }
    const State& state() const { return state_; }

    template <class Happened>
    void emit(const Happened& event)
    {
        evolve_with(state_, event);
        if (events_ && !events_->full())
            events_->items[events_->count++].template emplace<Happened>(event); // in its place at once
    }

    /// Money that moves, unless it is nothing.
    void pay(Party from, Party to, Reason reason, int amount, DealId deal = {}, int units = 0,
             int each = 0)
    {
        if (amount == 0) return;
        emit(CashMoved{from, to, reason, Money{amount}, deal, static_cast<std::int16_t>(units),
                       static_cast<std::int16_t>(each)});
    }

private:
    const Scenario& scenario_;
    State& state_;
    Events* events_;
};

} // namespace frenemy
