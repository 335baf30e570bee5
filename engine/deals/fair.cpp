#include "engine/deals/fair.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// What a side of a deal gives may be worth: from the low to the high end of the fair band. What it
/// pays for goods counts at face.
struct GiftRange {
    int low = 0;
    int high = 0;

    constexpr GiftRange& operator+=(GiftRange other)
    {
        low += other.low;
        high += other.high;
        return *this;
    }
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
    case ClauseKind::Royalty: return {0, 4 * clause.amount * clause.rounds};
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
    GiftRange left;
    GiftRange right;
    for (const Clause& clause : terms) {
        const bool from_left = clause.giver == Side::From;
        GiftRange& given = from_left ? left : right;
        GiftRange& paid = from_left ? right : left;
        given += gift(scenario, state, from_left ? from : to, clause);
        if (is_goods(clause)) paid += exactly(units_of(clause) * clause.amount);
    }
    return std::max({0, left.low - right.high, right.low - left.high});
}

} // namespace frenemy
