#pragma once

#include "lab/probes/trial.hpp"

#include <deque>
#include <initializer_list>
#include <memory>
#include <vector>

namespace frenemy {

/// One trial a seed.
using Series = std::vector<Trial>;

/// Matches of one scenario on the same seeds again and again, each time with other strategies: two
/// series differ by the strategies alone (duplicate comparison). A series is played when it is
/// first asked for, and once.
class Trials {
public:
    Trials(Scenario scenario, int matches, std::uint64_t seed, int threads);

    const Scenario& scenario() const { return scenario_; }
    int matches() const { return matches_; }
    int seats() const { return static_cast<int>(scenario_.seats.size()); }
    /// First seat of the role, or no_seat.
    SeatId first(Role role) const;
    /// Those and no others play the strategy.
    static Strategies by(Strategy strategy, std::initializer_list<SeatId> seats);
    Strategies by_all(Strategy strategy) const;

    /// Fair bots everywhere.
    const Series& fair() const { return play({}); }
    const Series& play(const Strategies& strategies) const;
    const Series& play(Temper temper, SeatId seat) const;
    /// The same seeds with other numbers.
    const Trials& with(const Scenario& scenario) const;
    /// The same numbers, on seeds of their own: what is chosen there can be measured here.
    Trials apart(int matches) const;

private:
    struct Seating {
        Strategies strategies{};
        BySeat<Temper> tempers{};
        friend bool operator==(const Seating&, const Seating&) = default;
    };
    const Series& played(const Seating& seating) const;

    Scenario scenario_;
    int matches_;
    std::uint64_t seed_;
    int threads_;
    // A deque: what was handed out stays where it is.
    mutable std::deque<std::pair<Seating, Series>> series_;
    mutable std::deque<std::pair<std::uint64_t, std::unique_ptr<Trials>>> others_;
};

/// What a strategy changed at one seat, match by match: V in C.
std::vector<double> gain(const Series& with, const Series& without, SeatId seat);
/// The same of points, as duplicate scoring sees it.
std::vector<double> score_gain(const Series& with, const Series& without, SeatId seat);
std::vector<double> sum(std::vector<double> a, const std::vector<double>& b);
/// V of all seats together, match by match.
std::vector<double> gain_of_table(const Series& with, const Series& without, int seats);

} // namespace frenemy
