#include "engine/deals/dues.hpp"

#include <algorithm>

namespace frenemy {
namespace {

int list_price(const Scenario& scenario, const Clause& clause)
{
    return clause.kind == ClauseKind::Wafer ? good(scenario, node_of(clause)).list
                                            : good(scenario, chip_of(clause)).list;
}

const Clause& clause_at(const Deal& deal, int i)
{
    return deal.terms.clauses[static_cast<std::size_t>(i)];
}
int handled(const Deal& deal, int i)
{
    const auto at = static_cast<std::size_t>(i);
    return deal.delivered[at] + deal.lost[at];
}
Side side_of(const Deal& deal, SeatId seat)
{
    return deal.from == seat ? Side::From : Side::To;
}

/// Goods and instalments of `round`: what the News locks.
int locked_dues(const Scenario& scenario, const Deal& deal, Side side, int round)
{
    int sum = 0;
    for (int i = 0; i < deal.terms.count; ++i) {
        const Clause& clause = clause_at(deal, i);
        if (clause.kind == ClauseKind::Cash && clause.giver == side) {
            if (round >= clause.first && round <= last_round_of(clause)) sum += clause.amount;
        } else if (is_goods(clause) && clause.giver != side) {
            sum += payment_due(scenario, deal, i, round);
        }
    }
    return sum;
}

} // namespace

int list_value(const Scenario& scenario, const Terms& terms)
{
    int value = 0;
    bool goods = false;
    for (const Clause& clause : terms)
        if (is_goods(clause)) {
            goods = true;
            value += units_of(clause) * list_price(scenario, clause);
        }
    const Clause* exclusive = goods ? nullptr : find(terms, ClauseKind::Exclusive);
    return exclusive ? exclusive->amount : value;
}

int list_value_left(const Scenario& scenario, const Deal& deal)
{
    int value = 0;
    bool goods = false;
    for (int i = 0; i < deal.terms.count; ++i) {
        const Clause& clause = clause_at(deal, i);
        if (!is_goods(clause)) continue;
        goods = true;
        value += (units_of(clause) - handled(deal, i)) * list_price(scenario, clause);
    }
    return goods || deal.waived ? value : deal.list;
}

int usual_penalty(const Scenario& scenario, int list)
{
    return std::min<int>(ceil_div(list * scenario.deals.default_penalty, 100),
                         scenario.deals.penalty_limit);
}

int penalty_for(const Deal& deal, int missing)
{
    return deal.list > 0 ? ceil_div(deal.penalty * missing, deal.list) : 0;
}

int prepaid_clause(const Terms& terms, Side payer)
{
    for (int i = 0; i < terms.count; ++i) {
        const Clause& clause = terms.clauses[static_cast<std::size_t>(i)];
        if (is_goods(clause) && clause.giver != payer) return i;
    }
    return -1;
}

int price_of(const Scenario& scenario, const Terms& terms, const Clause& clause, int units)
{
    int each = clause.amount;
    if (clause.kind == ClauseKind::Wafer) {
        if (clause.firm) each += scenario.deals.firm_fee;
        const Clause* on_credit = find(terms, ClauseKind::Credit);
        if (on_credit && on_credit->giver == clause.giver) each += scenario.deals.credit_fee;
    }
    return each * units;
}

int prepayment_share(const Deal& deal, int i, int units)
{
    const Clause* ahead = find(deal.terms, ClauseKind::Prepay);
    if (!ahead || prepaid_clause(deal.terms, ahead->giver) != i) return 0;
    const int all = units_of(clause_at(deal, i));
    const auto credited = [&](int n) {
        return n == all ? deal.prepayment : n * (deal.prepayment / all);
    };
    const int before = handled(deal, i);
    return credited(before + units) - credited(before);
}

bool paid_upfront(const Deal& deal, Side buyer)
{
    return (deal.upfront & (buyer == Side::From ? 1 : 2)) != 0;
}

int paid_ahead(const Scenario& scenario, const Deal& deal, Side buyer)
{
    if (paid_upfront(deal, buyer)) {
        int left = 0;
        for (int i = 0; i < deal.terms.count; ++i) {
            const Clause& clause = clause_at(deal, i);
            if (is_goods(clause) && clause.giver != buyer)
                left += price_of(scenario, deal.terms, clause, units_of(clause) - handled(deal, i));
        }
        return left;
    }
    if (deal.prepaid == 0) return 0;
    const Clause* ahead = find(deal.terms, ClauseKind::Prepay);
    return ahead && ahead->giver == buyer ? deal.prepaid : 0;
}

int payment_due(const Scenario& scenario, const Deal& deal, int i, int round)
{
    const Clause& clause = clause_at(deal, i);
    const int units = due_in(clause, round);
    if (units == 0 || paid_upfront(deal, other(clause.giver))) return 0;
    const Clause* on_credit = find(deal.terms, ClauseKind::Credit);
    if (clause.kind == ClauseKind::Wafer && on_credit && on_credit->giver == clause.giver) return 0;
    return price_of(scenario, deal.terms, clause, units) - prepayment_share(deal, i, units);
}

int credit_owed(const Scenario& scenario, const Deal& deal, Side side)
{
    if (deal.credit == decltype(deal.credit){}) return 0;
    int sum = 0;
    for (int i = 0; i < deal.terms.count; ++i)
        if (const int lots = deal.credit[static_cast<std::size_t>(i)];
            lots > 0 && clause_at(deal, i).giver != side)
            sum += price_of(scenario, deal.terms, clause_at(deal, i), lots);
    return sum;
}

int dues_of(const Scenario& scenario, const Deal& deal, Side side, int round)
{
    return locked_dues(scenario, deal, side, round) + credit_owed(scenario, deal, side);
}

int dues(const Scenario& scenario, const State& state, SeatId seat, int round)
{
    int sum = 0;
    for (const Deal& deal : state.deals)
        if (is_party(deal, seat)) sum += dues_of(scenario, deal, side_of(deal, seat), round);
    return sum;
}

int free_cash(const Scenario& scenario, const State& state, SeatId seat)
{
    int free = company(state, seat).cash.count;
    for (const Deal& deal : state.deals)
        if (is_party(deal, seat))
            free -= locked_dues(scenario, deal, side_of(deal, seat), state.round);
    return free;
}

int locked_chips(const State& state, SeatId seat, Chip chip)
{
    int locked = 0;
    for (const Deal& deal : state.deals) {
        if (!is_party(deal, seat)) continue;
        for (int i = 0; i < deal.terms.count; ++i) {
            const Clause& clause = clause_at(deal, i);
            if (clause.kind == ClauseKind::Chips && chip_of(clause) == chip
                && seat_of(deal, clause.giver) == seat)
                locked += deal.locked[static_cast<std::size_t>(i)];
        }
    }
    return locked;
}

int free_chips(const State& state, SeatId seat, Chip chip)
{
    return company(state, seat).stock.of(chip) - locked_chips(state, seat, chip);
}

int last_round_of(const Terms& terms)
{
    int last = 0;
    for (const Clause& clause : terms) {
        int end = last_round_of(clause);
        if (clause.kind == ClauseKind::Wafer && find(terms, ClauseKind::Credit)) ++end;
        last = std::max(last, end);
    }
    return last;
}

bool spans_rounds(const Terms& terms)
{
    int first = 0;
    for (const Clause& clause : terms) {
        if (!is_goods(clause) && clause.kind != ClauseKind::Cash) continue;
        if (first == 0) first = clause.first;
        if (clause.first != first || last_round_of(clause) != first) return true;
    }
    return false;
}

} // namespace frenemy
