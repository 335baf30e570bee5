#include "client/model/draft.hpp"

#include "engine/deals/dues.hpp"
#include "engine/deals/fair.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// The deal of these two that comes next, up or down the numbers; 0: none does.
DealId deal_beside(const View& view, SeatId partner, int number, int step)
{
    DealId found{};
    for (const Deal& deal : view.deals) {
        if (!is_party(deal, view.viewer) || !is_party(deal, partner)) continue;
        const int id = deal.id.value;
        if (step > 0 ? id <= number : id >= number) continue;
        if (found.value == 0 || (step > 0 ? id < found.value : id > found.value)) found = deal.id;
    }
    return found;
}

} // namespace

std::vector<TermField> fields_of(ClauseKind kind)
{
    using enum TermField;
    switch (kind) {
    case ClauseKind::Cash: return {Amount, First, Rounds};
    case ClauseKind::Wafer: return {Quantity, Amount, First, Rounds};
    case ClauseKind::Chips: return {Quantity, Amount, First};
    case ClauseKind::Prepay:
    case ClauseKind::Penalty:
    case ClauseKind::Cancel: return {Amount};
    case ClauseKind::Exclusive: return {First, Amount};
    case ClauseKind::Royalty: return {Amount, First, Rounds};
    case ClauseKind::Equity: return {Quantity};
    case ClauseKind::Credit:
    case ClauseKind::Ally: return {};
    }
    return {};
}

int value_of(const Clause& clause, TermField field)
{
    switch (field) {
    case TermField::Quantity: return clause.quantity;
    case TermField::Amount: return clause.amount;
    case TermField::First: return clause.first;
    case TermField::Rounds: return clause.rounds;
    }
    return 0;
}

Bounds bounds_of(const Scenario& scenario, const View& view, const Terms& terms,
                 const Clause& clause, TermField field)
{
    const auto& deals = scenario.deals;
    const bool lots = clause.kind == ClauseKind::Wafer;
    switch (field) {
    case TermField::Quantity:
        return {1, lots ? deals.lots : clause.kind == ClauseKind::Equity ? deals.equity_limit : most_chips};
    case TermField::Amount: break;
    case TermField::First: {
        const bool far = lots || clause.kind == ClauseKind::Exclusive;
        // Wafers of the last round would never become chips.
        return {view.round, std::min<int>(view.round + (far ? deals.lots_ahead : deals.goods_ahead),
                                          scenario.rounds - (lots ? 1 : 0))};
    }
    case TermField::Rounds:
        return {1, lots                                ? deals.lot_rounds
                   : clause.kind == ClauseKind::Royalty ? deals.royalty_rounds
                                                        : deals.goods_ahead + 1};
    }
    switch (clause.kind) {
    case ClauseKind::Wafer:
    case ClauseKind::Chips: return {0, most_price};
    case ClauseKind::Prepay: {
        const int goods = prepaid_clause(terms, clause.giver);
        if (goods < 0) return {1, most_cash};
        const Clause& paid = terms.clauses[static_cast<std::size_t>(goods)];
        return {1, std::max(1, price_of(scenario, terms, paid, units_of(paid)))};
    }
    case ClauseKind::Exclusive: return {1, deals.waiver_limit};
    case ClauseKind::Royalty: return {1, deals.royalty_each};
    case ClauseKind::Penalty:
        return {0, std::min<int>(list_value(scenario, terms), deals.penalty_limit)};
    default: return {1, most_cash};
    }
}

bool turn(const Scenario& scenario, const View& view, Draft& draft, int place, TermField field,
          int step)
{
    Clause& clause = draft.terms.clauses[static_cast<std::size_t>(place)];
    int wanted = value_of(clause, field) + step;
    if (clause.kind == ClauseKind::Cancel) {
        const DealId next = deal_beside(view, draft.to, clause.amount, step);
        if (next.value == 0) return false;
        wanted = next.value;
    } else {
        const Bounds bounds = bounds_of(scenario, view, draft.terms, clause, field);
        // What other terms have made too large, or too small, can still come back.
        if (step > 0 ? wanted > bounds.high : wanted < bounds.low) return false;
    }
    switch (field) {
    case TermField::Quantity: clause.quantity = static_cast<std::uint8_t>(wanted); break;
    case TermField::Amount: clause.amount = static_cast<std::int16_t>(wanted); break;
    case TermField::First: clause.first = static_cast<std::uint8_t>(wanted); break;
    case TermField::Rounds: clause.rounds = static_cast<std::uint8_t>(wanted); break;
    }
    return true;
}

std::vector<ClauseKind> kinds_of(const Scenario& scenario)
{
    using enum ClauseKind;
    std::vector<ClauseKind> kinds{Wafer, Chips, Cash, Prepay, Penalty, Ally};
    if (scenario.layer >= Layer::Standard) {
        kinds.push_back(Credit);
        kinds.push_back(Exclusive);
        kinds.push_back(Cancel);
    }
    if (scenario.layer >= Layer::Full) {
        kinds.push_back(Royalty);
        kinds.push_back(Equity);
    }
    return kinds;
}

Clause usual_clause(const Scenario& scenario, const View& view, SeatId to, ClauseKind kind)
{
    const Role mine = company(view, view.viewer).role;
    const Role theirs = company(view, to).role;
    const int round = view.round;
    switch (kind) {
    case ClauseKind::Wafer: {
        const Side giver = mine == Role::Foundry ? Side::From : Side::To;
        return wafer(giver, Node::Leading, 1, scenario.prices.leading.list, round);
    }
    case ClauseKind::Chips: {
        const Side giver = mine == Role::Fabless || theirs != Role::Fabless ? Side::From : Side::To;
        return chips(giver, Chip::Accelerator, 2, scenario.prices.accelerator.list,
                     std::min<int>(round + 1, scenario.rounds));
    }
    case ClauseKind::Cash: return cash(Side::From, 3, round);
    case ClauseKind::Prepay:
        return prepay(mine == Role::Foundry || (mine == Role::Fabless && theirs == Role::BigTech)
                          ? Side::To
                          : Side::From,
                      4);
    case ClauseKind::Credit: return credit(mine == Role::Foundry ? Side::From : Side::To);
    case ClauseKind::Exclusive: {
        SeatId against = no_seat;
        for (int i = 0; i < view.seats; ++i)
            if (seat_at(i) != view.viewer && seat_at(i) != to) against = seat_at(i);
        return exclusive(Side::To, against, std::min<int>(round + 1, scenario.rounds), 4);
    }
    case ClauseKind::Royalty: return royalty(Side::From, 1, round, 2);
    case ClauseKind::Equity: return equity(Side::From, 1);
    case ClauseKind::Ally: {
        const auto own = company(view, view.viewer).membership.alliance;
        const auto other = company(view, to).membership.alliance;
        const AllianceId which = own != AllianceId::None     ? own
                                 : other != AllianceId::None ? other
                                                             : AllianceId::Open;
        const Side giver = own == AllianceId::None && other != AllianceId::None ? Side::To
                                                                                 : Side::From;
        return ally(giver, static_cast<int>(which));
    }
    case ClauseKind::Penalty: return penalty(6);
    case ClauseKind::Cancel:
        for (const Deal& deal : view.deals)
            if (is_party(deal, view.viewer) && is_party(deal, to)) return cancel(deal.id);
        return cancel(DealId{1});
    }
    return {};
}

Draft draft_to(const Scenario& scenario, const View& view, SeatId to)
{
    Draft draft;
    draft.to = to;
    for (const Idea& idea : ideas(scenario, Bot{}, view)) {
        if (idea.to != to) continue;
        draft.terms = idea.terms;
        break;
    }
    return draft;
}

Draft counter_to(const Offer& offer)
{
    Draft draft;
    draft.to = offer.from;
    draft.terms = offer.terms;
    draft.countered = offer.id;
    for (int i = 0; i < draft.terms.count; ++i) swap_giver(draft.terms.clauses[static_cast<std::size_t>(i)]);
    return draft;
}

Command command_of(const Draft& draft)
{
    if (draft.countered) return CounterOffer{*draft.countered, draft.terms};
    return MakeOffer{draft.to, draft.terms};
}

Objection objection_to(const Scenario& scenario, const View& view, const Draft& draft)
{
    return objection(scenario, visible(view), view.viewer, command_of(draft));
}

int list_price(const Scenario& scenario, const Clause& clause)
{
    const auto& prices = scenario.prices;
    if (clause.kind == ClauseKind::Wafer)
        return node_of(clause) == Node::Leading ? prices.leading.list : prices.mature.list;
    return chip_of(clause) == Chip::Accelerator ? prices.accelerator.list : prices.on_device.list;
}

void next_item(const Scenario& scenario, const View& view, Clause& clause)
{
    switch (clause.kind) {
    case ClauseKind::Wafer:
    case ClauseKind::Chips: {
        const bool listed = clause.amount == list_price(scenario, clause);
        clause.item = clause.item ? 0 : 1;
        if (listed) clause.amount = static_cast<std::int16_t>(list_price(scenario, clause));
        break;
    }
    case ClauseKind::Ally: clause.item = clause.item == 1 ? 2 : 1; break;
    case ClauseKind::Exclusive:
        clause.seat = static_cast<std::uint8_t>((clause.seat + 1) % view.seats);
        break;
    default: break;
    }
}

void swap_giver(Clause& clause)
{
    if (clause.kind != ClauseKind::Penalty && clause.kind != ClauseKind::Cancel)
        clause.giver = other(clause.giver);
}

void remove(Terms& terms, int place)
{
    for (int i = place; i + 1 < terms.count; ++i)
        terms.clauses[static_cast<std::size_t>(i)] = terms.clauses[static_cast<std::size_t>(i + 1)];
    terms.clauses[--terms.count] = Clause{};
}

} // namespace frenemy::client
