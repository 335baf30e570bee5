#include "client/model/draft.hpp"

#include "engine/match/rules.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {

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

bool turn(const Scenario& scenario, const View& view, Clause& clause, TermField field, int step)
{
    int low = 1;
    int high = 30;
    switch (field) {
    case TermField::Quantity:
        high = clause.kind == ClauseKind::Wafer    ? scenario.deals.lots
               : clause.kind == ClauseKind::Equity ? scenario.deals.equity_limit
                                                   : 12;
        break;
    case TermField::Amount:
        low = clause.kind == ClauseKind::Penalty ? 0 : 1;
        high = clause.kind == ClauseKind::Royalty  ? scenario.deals.royalty_each : clause.kind == ClauseKind::Cancel ? 999 : 60;
        break;
    case TermField::First:
        low = view.round;
        high = std::min<int>(view.round + scenario.deals.goods_ahead, scenario.rounds);
        break;
    case TermField::Rounds:
        high = clause.kind == ClauseKind::Royalty ? scenario.deals.royalty_rounds
                                                  : scenario.deals.lot_rounds;
        break;
    }
    const int wanted = value_of(clause, field) + step;
    if (wanted < low || wanted > high) return false;
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

void next_item(const View& view, Clause& clause)
{
    switch (clause.kind) {
    case ClauseKind::Wafer:
    case ClauseKind::Chips: clause.item = clause.item ? 0 : 1; break;
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
