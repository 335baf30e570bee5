#include "server/classroom/grouping.hpp"

#include "engine/core/hash.hpp"

#include <algorithm>
#include <numeric>
#include <span>

namespace frenemy::server {
namespace {

struct TableCounts {
    int large = 0;
    int small = 0;
};

int seats_of(const TableCounts& counts, const GroupingRules& rules)
{
    return counts.large * rules.seats + counts.small * rules.small_seats;
}

/// The fewest seats for bots; of those, the most large tables.
TableCounts with_bots(int pupils, const GroupingRules& rules)
{
    TableCounts best{(pupils + rules.seats - 1) / rules.seats, 0};
    if (rules.small_seats == 0) return best;
    for (int large = best.large; large >= 0; --large) {
        const int rest = std::max(0, pupils - large * rules.seats);
        const TableCounts some{large, (rest + rules.small_seats - 1) / rules.small_seats};
        if (seats_of(some, rules) < seats_of(best, rules)) best = some;
    }
    return best;
}

/// No seat for a bot, where that can be: whoever is left over shares one.
TableCounts with_pairs(int pupils, const GroupingRules& rules)
{
    TableCounts counts{pupils / rules.seats, 0};
    if (rules.small_seats > 0)
        counts.small = (pupils - counts.large * rules.seats) / rules.small_seats;
    if (counts.large + counts.small > 0) return counts;
    return rules.small_seats > 0 ? TableCounts{0, 1} : TableCounts{1, 0};
}

std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i) {
        const std::uint64_t step = i;
        const std::uint64_t drawn = hash_of(std::as_bytes(std::span{&step, 1}), seed);
        std::swap(order[i - 1], order[static_cast<std::size_t>(drawn % i)]);
    }
    return order;
}

} // namespace

std::vector<Group> group(std::size_t pupils, const GroupingRules& rules, std::uint64_t seed)
{
    TableCounts counts{rules.tables, 0};
    if (rules.tables == 0 && pupils > 0)
        counts = rules.odd == Odd::Bots ? with_bots(static_cast<int>(pupils), rules)
                                        : with_pairs(static_cast<int>(pupils), rules);
    std::vector<Group> groups;
    for (int i = 0; i < std::min(counts.large + counts.small, most_tables); ++i) {
        Group table{static_cast<std::uint8_t>(i < counts.large ? 0 : 1), {}};
        table.seats.resize(
            static_cast<std::size_t>(table.line_up == 0 ? rules.seats : rules.small_seats));
        groups.push_back(std::move(table));
    }

    // One pupil a table, then the next one; each time another seat comes first, so that no role is
    // always the bots'.
    const std::vector<std::size_t> order = shuffled(pupils, seed);
    auto next = order.begin();
    for (std::size_t a_seat = 1; a_seat <= most_at_a_seat; ++a_seat)
        for (std::size_t turn = 0; turn < max_seats; ++turn)
            for (std::size_t i = 0; i < groups.size() && next != order.end(); ++i) {
                auto& seats = groups[i].seats;
                if (turn < seats.size()) seats[(turn + i) % seats.size()].push_back(*next++);
            }
    return groups;
}

} // namespace frenemy::server
