#include "engine/match/match_log.hpp"

#include "engine/match/rules.hpp"

#include <algorithm>

namespace frenemy {

Replay replay(const MatchLog& log, std::size_t entries)
{
    Replay so_far{begin(log.scenario, log.seed), {}};
    for (std::size_t i = 0; i < std::min(entries, log.entries.size()); ++i) {
        const auto& [seat, command, recorded] = log.entries[i];
        if (const auto no = apply(log.scenario, so_far.state, seat, command)) {
            so_far.divergence = Divergence{i, no, 0};
            return so_far;
        }
        if (const std::uint64_t digest = digest_of(so_far.state); digest != recorded) {
            // Rare: going there once more is cheaper than a copy of the state before each entry.
            Replay before = replay(log, i);
            before.divergence = Divergence{i, {}, digest};
            return before;
        }
    }
    return so_far;
}

State state_at(const MatchLog& log, std::size_t entries)
{
    return replay(log, entries).state;
}

} // namespace frenemy
