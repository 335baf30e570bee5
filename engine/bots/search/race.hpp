#pragma once

#include "engine/bots/search/foresight.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace frenemy {

/// Which of several choices ends best, by successive halving (Karnin, Koren and Somekh, 2013): all
/// are played out in the same few imagined matches, the better half of them in more, and so on
/// until the playouts are spent. Choice 0 is what would be done anyway; it stays to the end, and
/// what the others are worth is what they bring over it.
class Race {
public:
    /// Requires: choices > 0.
    explicit Race(std::size_t choices);

    /// `play(choice, match)` is the merit of that choice in that imagined match. However few the
    /// playouts, each choice is tried in two matches.
    template <class Play>
    void run(int playouts, Play play)
    {
        for (int rungs = rungs_of(running_.size()); rungs > 0; --rungs) {
            const auto runners = static_cast<int>(running_.size());
            const int more = std::max(matches_ == 0 ? 2 : 1, playouts / (rungs * runners));
            for (int k = 0; k < more; ++k, ++matches_)
                for (const std::size_t choice : running_)
                    merits_[choice].push_back(play(choice, matches_));
            playouts -= more * runners;
            if (rungs > 1) halve();
        }
        rank();
    }

    /// Over choice 0, in the matches that were played with both.
    Advantage advantage_of(std::size_t choice) const;
    /// Those that came to the end, the best first; choice 0 is among them.
    const std::vector<std::size_t>& ranking() const { return running_; }

private:
    static int rungs_of(std::size_t choices);
    void halve();
    void rank();

    std::vector<Merits> merits_;
    std::vector<std::size_t> running_;
    int matches_ = 0;
};

} // namespace frenemy
