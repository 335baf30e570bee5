#pragma once

#include "client/model/thought.hpp"
#include "engine/match/match_log.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/view.hpp"
#include "server/protocol/remarked.hpp"

#include <array>
#include <optional>
#include <vector>

namespace frenemy::client {

struct SoloSetup {
    Scenario scenario;
    std::uint64_t seed = 1;
    SeatId person = no_seat; ///< no_seat: bots only
    std::array<bool, max_seats> people{}; ///< who else sits at this machine
    std::array<Temper, max_seats> tempers{};
    int iterations = usual_iterations; ///< of bots that search
};

/// What a command led to, as the person may learn it.
struct Happened {
    View before;
    std::vector<Event> events;
    Objection refused; ///< nothing happened: the table refuses what `ask` had let pass
    std::vector<server::Remarked> remarks; ///< by bots, to the person or to all
};

/// A match as one person's screens see it, wherever it is played. Time is the caller's: nothing
/// happens but what `next` tells.
class Match {
public:
    virtual ~Match() = default;

    virtual const Scenario& scenario() const = 0;
    virtual SeatId person() const = 0; ///< no_seat: a spectator
    virtual View view() const = 0;

    /// The person's command. Without an objection it is on its way, and `next` tells what it led
    /// to: at once when the match is played here, later when it is played elsewhere.
    virtual Objection ask(const Command& command) = 0;
    /// The next thing that happened, whoever did it; nothing while all wait for the person.
    virtual std::optional<Happened> next() = 0;
    /// In a lesson the person's next move as it is recorded; null elsewhere, and for good once the
    /// person has made another.
    virtual const Command* recorded_move() const { return nullptr; }
    /// Bots that need time are asked through this from now on; without it they answer at once.
    virtual void think_with(Thought<Command>) {}
    /// A bot takes the person's seat from here on.
    virtual void let_a_bot_play() = 0;

    /// Until the phase ends by itself; nothing where nobody is hurried.
    virtual std::optional<int> seconds_left() const { return {}; }

    /// Several people sit at this machine, one after another.
    virtual bool shared() const { return false; }
    /// Who of them is to sit down now; no_seat while somebody sits, or when nobody has to.
    virtual SeatId next_person() const { return no_seat; }
    /// no_seat: whoever sat there gets up. Requires: shared().
    virtual void sit_down(SeatId) {}

    /// One table of several: their class goes on after it, and the record comes when all are over.
    virtual bool in_class() const { return false; }

    virtual bool over() const { return view().phase == Phase::Over; }
    /// The record, secrets included; null until the match is over and the record has been received.
    virtual const MatchLog* log() const = 0;
};

} // namespace frenemy::client
