#include "engine/bots/search/race.hpp"

#include <algorithm>
#include <numeric>

namespace frenemy {
namespace {

constexpr std::size_t finalists = 3; // what would be done anyway, and two others

std::size_t half_of(std::size_t choices)
{
    return std::max(finalists, (choices + 1) / 2);
}

} // namespace

Race::Race(std::size_t choices)
    : merits_(choices)
    , running_(choices)
{
    std::iota(running_.begin(), running_.end(), std::size_t{0});
}

int Race::rungs_of(std::size_t choices)
{
    int rungs = 1;
    for (; choices > finalists; choices = half_of(choices))
        ++rungs;
    return rungs;
}

void Race::rank()
{
    const auto sum = [&](std::size_t choice) {
        return std::accumulate(merits_[choice].begin(), merits_[choice].end(), std::int64_t{0});
    };
    std::stable_sort(running_.begin(), running_.end(),
                     [&](std::size_t a, std::size_t b) { return sum(a) > sum(b); });
}

void Race::halve()
{
    rank();
    const auto cut = running_.begin() + static_cast<std::ptrdiff_t>(half_of(running_.size()));
    const bool usual_stays = std::find(running_.begin(), cut, std::size_t{0}) != cut;
    running_.erase(cut, running_.end());
    if (!usual_stays) running_.back() = 0;
}

Advantage Race::advantage_of(std::size_t choice) const
{
    return advantage(merits_[choice], merits_[0]);
}

} // namespace frenemy
