#include "engine/deals/fair.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// What a gift may be worth: from the low to the high end of the fair band.
struct GiftRange {
    int low = 0;
    int high = 0;
};

constexpr GiftRange exactly(int amount)
{
    return {amount, amount};
}

/// Less what is paid for them, at face.
GiftRange goods(const Good& band, const Clause& clause)
{
    const int units = units_of(clause);
    return {units * (band.low - clause.amount), units * (band.high - clause.amount)};
}

/// A tenth of what the issuer has gained so far, up to that and one C for each round to come.
GiftRange shares(const Scenario& scenario, const State& state, SeatId issuer, int tenths)
{
    const Company& each = company(state, issuer);
    const int start = scenario.start[static_cast<std::size_t>(each.role)].cash;
    const int tenth = floor_div(std::max(0, each.cash.count - each.debt.count - start), 10);
    const int rounds_left = scenario.rounds - state.round;
    return {tenths * floor_div(tenth, 2), tenths * (tenth + rounds_left)};
}

GiftRange gift(const Scenario& scenario, const State& state, SeatId giver, const Clause& clause)
{
    switch (clause.kind) {
    case ClauseKind::Cash: return exactly(clause.amount * clause.rounds);
    case ClauseKind::Wafer: return goods(good(scenario, node_of(clause)), clause);
    case ClauseKind::Chips: return goods(good(scenario, chip_of(clause)), clause);
    case ClauseKind::Exclusive: return {0, clause.amount};
    case ClauseKind::Royalty:
        return {0, scenario.deals.royalty_value * clause.amount * clause.rounds};
    case ClauseKind::Equity: return shares(scenario, state, giver, clause.quantity);
    case ClauseKind::Ally: return {0, scenario.deals.ally_value};
    case ClauseKind::Prepay:
    case ClauseKind::Penalty:
    case ClauseKind::Credit:
    case ClauseKind::Cancel: return {};
    }
    return {};
}

} // namespace

int unfairness(const Scenario& scenario, const State& state, SeatId from, SeatId to,
               const Terms& terms)
{
    // What `from` gives less what it is given, which may be worth anything from low to high.
    int low = 0;
    int high = 0;
    for (const Clause& clause : terms) {
        if (clause.giver == Side::From) {
            const GiftRange given = gift(scenario, state, from, clause);
            low += given.low;
            high += given.high;
        } else {
            const GiftRange given = gift(scenario, state, to, clause);
            low -= given.high;
            high -= given.low;
        }
    }
    return std::max({0, low, -high});
}

} // namespace frenemy
