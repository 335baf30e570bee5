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

GiftRange goods(const Good& band, int units)
{
    return {band.low * units, band.high * units};
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
    case ClauseKind::Wafer: return goods(good(scenario, node_of(clause)), units_of(clause));
    case ClauseKind::Chips: return goods(good(scenario, chip_of(clause)), units_of(clause));
    case ClauseKind::Exclusive: return {0, clause.amount};
    case ClauseKind::Royalty: return {0, scenario.deals.royalty_value * clause.amount * clause.rounds};
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
        const bool gives = clause.giver == Side::From;
        const GiftRange given = gift(scenario, state, gives ? from : to, clause);
        const int paid = is_goods(clause) ? units_of(clause) * clause.amount : 0; // at face
        low += gives ? given.low - paid : paid - given.high;
        high += gives ? given.high - paid : paid - given.low;
    }
    return std::max({0, low, -high});
}

} // namespace frenemy
