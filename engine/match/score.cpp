#include "engine/match/score.hpp"

#include "engine/match/agenda.hpp"

#include <algorithm>
#include <numeric>

namespace frenemy {
namespace {

/// Final cash gain before any equity, the sealed ledger excluded (rulebook 5.1).
int gain_before_equity(const Scenario& scenario, const Company& each)
{
    const int start = scenario.start[static_cast<std::size_t>(each.role)].cash;
    return std::max(0, each.cash.count - each.debt.count - start);
}

int equity_of(const Scenario& scenario, const State& state, SeatId seat)
{
    int sum = 0;
    for (int i = 0; i < state.seats; ++i) {
        const Company& issuer = company(state, seat_at(i));
        const int gain = gain_before_equity(scenario, issuer);
        if (seat_at(i) != seat) {
            sum += issuer.issued[seat.value] * gain / 10;
            continue;
        }
        for (const std::uint8_t tenths : issuer.issued)
            sum -= tenths * gain / 10;
        sum -= issuer.fund_tenths * gain / 10;
    }
    return sum;
}

int value_without_points(const Scenario& scenario, const State& state, SeatId seat, Score& score)
{
    const Company& own = company(state, seat);
    const auto& worth = scenario.score;
    score.cash = own.cash.count;
    score.ledger = secret(state, seat).ledger.count;
    score.debt = own.debt.count;
    score.accelerators = worth.accelerator * own.stock.accelerators();
    score.on_device = worth.on_device * own.stock.e;
    score.lines = worth.line * own.foundry.built_leading;
    score.equity = equity_of(scenario, state, seat);
    return score.cash + score.ledger - score.debt + score.accelerators + score.on_device
           + score.lines + score.equity;
}

/// Rivals of one's own role who became partners; at a table of three, partners of long standing.
int frenemy_points(const Scenario& scenario, const State& state, SeatId seat)
{
    const Company& own = company(state, seat);
    const auto& worth = scenario.score;
    int points = 0;
    for (int i = 0; i < state.seats; ++i) {
        const Company& each = company(state, seat_at(i));
        if (seat_at(i) == seat) continue;
        if (worth.frenemy_by_agreements) {
            if (own.agreements[static_cast<std::size_t>(i)] >= worth.agreements) points += worth.frenemy;
            continue;
        }
        const AllianceId id = own.membership.alliance;
        const bool allied = id != AllianceId::None && each.membership.alliance == id
                            && each.role == own.role
                            && own.membership.settlements >= worth.frenemy_settlements
                            && each.membership.settlements >= worth.frenemy_settlements;
        if (!allied) continue;
        points += worth.frenemy;
        if (state.alliance[static_cast<std::size_t>(index(id))].tier) points += worth.frenemy;
    }
    return std::min(points, 2 * worth.frenemy);
}

void count_dependence(const Scenario& scenario, const Company& own, Score& score)
{
    const auto& worth = scenario.score;
    if (worth.dependence_big_tech_only && own.role != Role::BigTech) return;
    const int total = std::accumulate(own.trade.begin(), own.trade.end(), 0);
    if (total < worth.dependence_floor) return;
    const int largest = worth.dependence_big_tech_only
                            ? own.trade[static_cast<std::size_t>(index(Party::Titan))]
                            : *std::max_element(own.trade.begin(), own.trade.end());
    score.dependence_percent = 100 * largest / total;
    if (100 * largest >= worth.dependence_high * total) score.dependence = -worth.dependence;
    else if (100 * largest <= worth.dependence_low * total) score.dependence = worth.dependence;
}

} // namespace

int value_of(const Scenario& scenario, const State& state, SeatId seat)
{
    Score score;
    return value_without_points(scenario, state, seat, score);
}

Score score_of(const Scenario& scenario, const State& state, SeatId seat)
{
    const SeatSetup& setup = scenario.seats[seat.value];
    Score score;
    score.value = value_without_points(scenario, state, seat, score);
    score.par = setup.par;
    score.gain_points = floor_div(10 * (score.value - setup.par), setup.scale);
    score.agenda = agenda_points(scenario, state, seat);
    score.frenemy = frenemy_points(scenario, state, seat);
    score.trust = company(state, seat).trust;
    count_dependence(scenario, company(state, seat), score);
    score.total = scenario.score.base + score.gain_points + score.agenda + score.frenemy
                  + score.trust + score.dependence;
    return score;
}

int rank_among(std::span<const int> totals, int own)
{
    return 1
           + static_cast<int>(std::count_if(totals.begin(), totals.end(),
                                            [own](int each) { return each > own; }));
}

} // namespace frenemy
