#pragma once

#include "engine/lab/parallel.hpp"
#include "engine/lab/play.hpp"

#include <functional>
#include <vector>

namespace frenemy {

/// What probes ask of a match.
struct Trial {
    std::array<int, max_seats> value{}; ///< V
    std::array<int, max_seats> score{};
    std::array<int, max_seats> halfway{}; ///< V after half of the rounds
    std::array<int, max_seats> deals{};   ///< completed
    std::array<int, max_seats> debt{};    ///< largest in the match
    std::array<int, max_seats> dependence{};
    std::array<int, max_rounds> titan_share{};
};

/// Matches of one scenario on the same seeds again and again, each time with other strategies: two
/// series differ by the strategies alone (duplicate comparison).
class Trials {
public:
    Trials(Scenario scenario, int matches, std::uint64_t seed, int threads);

    const Scenario& scenario() const { return scenario_; }
    int seats() const { return static_cast<int>(scenario_.seats.size()); }
    /// First seat of the role, or no_seat.
    SeatId first(Role role) const;
    /// Those and no others play the strategy.
    static Strategies by(Strategy strategy, std::initializer_list<SeatId> seats);
    Strategies by_all(Strategy strategy) const;

    /// Fair bots everywhere; played once.
    const std::vector<Trial>& fair() const { return fair_; }
    std::vector<Trial> play(const Strategies& strategies) const;
    std::vector<Trial> play(Temper temper, SeatId seat) const;
    /// What `look` finds in each match; called from several threads.
    template <class Found>
    std::vector<Found> find(const Strategies& strategies,
                            std::function<Found(const PlayedMatch&)> look) const
    {
        std::vector<Found> found(static_cast<std::size_t>(matches_));
        in_parallel(matches_, threads_, [&](int i) {
            found[static_cast<std::size_t>(i)] = look(played(i, fair_lineup(i), strategies));
        });
        return found;
    }
    /// The same seeds with other numbers.
    Trials with(Scenario scenario) const;

private:
    std::uint64_t seed_of(int match) const { return seed_ + static_cast<std::uint64_t>(match); }
    Lineup fair_lineup(int match) const;
    PlayedMatch played(int match, const Lineup& lineup, const Strategies& strategies) const;

    Scenario scenario_;
    int matches_;
    std::uint64_t seed_;
    int threads_;
    std::vector<Trial> fair_;
};

/// What a strategy changed at one seat, match by match.
std::vector<double> gain(const std::vector<Trial>& with, const std::vector<Trial>& without,
                         SeatId seat);
/// The same of points, as duplicate scoring sees it.
std::vector<double> score_gain(const std::vector<Trial>& with, const std::vector<Trial>& without,
                               SeatId seat);
std::vector<double> sum(std::vector<double> a, const std::vector<double>& b);

/// The events of a match, one after the other, each with the state it led to.
void retell(const MatchLog& log, const std::function<void(const State&, const Event&)>& listen);

} // namespace frenemy
