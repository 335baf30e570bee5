#include "engine/alliance/invitation.hpp"
#include "engine/deals/commitments.hpp"
#include "engine/deals/dues.hpp"
#include "engine/deals/fair.hpp"
#include "engine/deals/goods.hpp"
#include "engine/deals/limits.hpp"
#include "engine/deals/signing.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace frenemy {
namespace {

using enum Rejection::Code;

/// Everything one clause is checked against.
struct Table {
    const Scenario& scenario;
    const State& state;
    SeatId from;
    SeatId to;
    const Terms& terms;
    CommitmentBook& book;

    SeatId seat(Side side) const { return side == Side::From ? from : to; }
    const Company& giver(const Clause& clause) const { return company(state, seat(clause.giver)); }
};

Layer layer_of(const Clause& clause)
{
    switch (clause.kind) {
    case ClauseKind::Credit:
    case ClauseKind::Exclusive:
    case ClauseKind::Cancel: return Layer::Standard;
    case ClauseKind::Royalty:
    case ClauseKind::Equity: return Layer::Full;
    case ClauseKind::Wafer: return clause.firm ? Layer::Standard : Layer::Basic;
    default: return Layer::Basic;
    }
}

Objection check_cash(const Table& table, const Clause& clause)
{
    if (auto no = within(clause.amount, 1, most_cash, BadPrice)) return no;
    const int ahead = table.scenario.deals.goods_ahead;
    if (auto no = within(clause.rounds, 1, ahead + 1, BadRound)) return no;
    if (auto no = rounds_within(table.state, clause, ahead, table.scenario.rounds)) return no;
    return within(last_round_of(clause), 1, table.state.round + ahead, BadRound);
}

Objection check_goods(const Table& table, const Clause& clause)
{
    const SeatId seller = table.seat(clause.giver);
    const SeatId buyer = table.seat(other(clause.giver));
    if (clause.item > 1 || clause.firm > 1) return Rejection{UnknownClause};
    if (auto no = objection_to_partners(table.state, seller, buyer, clause)) return no;
    if (auto no = objection_to_quantities(table.scenario, table.state, clause)) return no;
    if (clause.kind == ClauseKind::Wafer)
        if (auto no = objection_to_slots(table.state, seller, clause, table.terms, table.book))
            return no;
    return objection_to_exclusivity(seller, buyer, clause, table.book);
}

Objection check_prepay(const Table& table, const Clause& clause)
{
    const int goods = prepaid_clause(table.terms, clause.giver);
    if (goods < 0) return Rejection{NoGoodsToPay};
    const Clause& paid = table.terms.clauses[static_cast<std::size_t>(goods)];
    const Clause* on_credit = find(table.terms, ClauseKind::Credit);
    if (on_credit && on_credit->giver == paid.giver && paid.kind == ClauseKind::Wafer)
        return Rejection{PrepaidCredit};
    const int price = price_of(table.scenario, table.terms, paid, units_of(paid));
    return within(clause.amount, 1, price, OverPrice);
}

Objection check_credit(const Table& table, const Clause& clause)
{
    const bool sells_lots = std::any_of(table.terms.begin(), table.terms.end(), [&](auto& each) {
        return each.kind == ClauseKind::Wafer && each.giver == clause.giver;
    });
    return sells_lots ? Objection{} : Rejection{NoGoodsToPay};
}

Objection check_exclusive(const Table& table, const Clause& clause)
{
    const Company& giver = table.giver(clause);
    if (giver.role == Role::BigTech) return Rejection{WrongGiver};
    if (clause.seat >= table.state.seats || SeatId{clause.seat} == table.from
        || SeatId{clause.seat} == table.to)
        return Rejection{UnknownSeat};
    if (auto no = within(clause.amount, 1, table.scenario.deals.waiver_limit, BadPrice)) return no;
    return rounds_within(table.state, clause, table.scenario.deals.lots_ahead,
                         table.scenario.rounds);
}

Objection check_royalty(const Table& table, const Clause& clause)
{
    if (table.giver(clause).role == Role::Foundry) return Rejection{WrongGiver};
    const auto& deals = table.scenario.deals;
    if (auto no = within(clause.amount, 1, deals.royalty_each, BadPrice)) return no;
    if (auto no = within(clause.rounds, 1, deals.royalty_rounds, BadRound)) return no;
    if (auto no = rounds_within(table.state, clause, deals.goods_ahead, table.scenario.rounds))
        return no;
    int promised = clause.amount;
    for (const Deal& deal : table.state.deals)
        for (const Clause& each : deal.terms)
            if (each.kind == ClauseKind::Royalty
                && seat_of(deal, each.giver) == table.seat(clause.giver)
                && last_round_of(each) >= table.state.round)
                promised += each.amount;
    const int limit = table.scenario.deals.royalty_limit;
    if (promised > limit) return Rejection{OverRoyalty, limit - (promised - clause.amount)};
    return {};
}

Objection check_equity(const Table& table, const Clause& clause)
{
    const Company& issuer = table.giver(clause);
    int out = issuer.fund_tenths;
    for (const std::uint8_t tenths : issuer.issued)
        out += tenths;
    const int left = table.scenario.deals.equity_limit - out;
    return within(clause.quantity, 1, left, OverEquity);
}

Objection check_ally(const Table& table, const Clause& clause)
{
    if (clause.item < 1 || clause.item > alliances) return Rejection{UnknownAlliance};
    return objection_to_invitation(table.state, table.seat(clause.giver),
                                   table.seat(other(clause.giver)),
                                   static_cast<AllianceId>(clause.item));
}

Objection check_penalty(const Table& table, const Clause& clause)
{
    const int list = list_value(table.scenario, table.terms);
    if (list == 0) return Rejection{NoGoodsToPay};
    return within(clause.amount, 0, std::min<int>(list, table.scenario.deals.penalty_limit),
                  BadPrice);
}

Objection check_cancel(const Table& table, const Clause& clause)
{
    const auto id = DealId{static_cast<std::uint16_t>(clause.amount)};
    const Deal* deal = find_by_id(table.state.deals, id);
    if (!deal) return Rejection{UnknownDeal};
    if (!is_party(*deal, table.from) || !is_party(*deal, table.to)) return Rejection{NotYourDeal};
    return {};
}

Objection check(const Table& table, const Clause& clause)
{
    switch (clause.kind) {
    case ClauseKind::Cash: return check_cash(table, clause);
    case ClauseKind::Wafer:
    case ClauseKind::Chips: return check_goods(table, clause);
    case ClauseKind::Prepay: return check_prepay(table, clause);
    case ClauseKind::Credit: return check_credit(table, clause);
    case ClauseKind::Exclusive: return check_exclusive(table, clause);
    case ClauseKind::Royalty: return check_royalty(table, clause);
    case ClauseKind::Equity: return check_equity(table, clause);
    case ClauseKind::Ally: return check_ally(table, clause);
    case ClauseKind::Penalty: return check_penalty(table, clause);
    case ClauseKind::Cancel: return check_cancel(table, clause);
    }
    return Rejection{UnknownClause};
}

/// Goods and instalments may stand several times; every other kind once.
bool may_repeat(ClauseKind kind)
{
    return kind == ClauseKind::Cash || kind == ClauseKind::Wafer || kind == ClauseKind::Chips;
}

/// Which fields a kind uses.
struct Uses {
    bool item = false;
    bool firm = false;
    bool first = false;
    bool rounds = false;
    bool quantity = false;
    bool seat = false;
    bool amount = false;
    bool giver = true; ///< no: it holds for both sides
};

/// All bits of the fields a kind does not use. They are zero, so that equal clauses are equal
/// bytes.
constexpr std::array<Clause, clause_kinds> unused = [] {
    std::array<Clause, clause_kinds> by_kind{};
    const auto say = [&](ClauseKind kind, const Uses& used) {
        const auto ones = [](bool is_used) {
            return is_used ? std::uint8_t{0} : std::uint8_t{255};
        };
        by_kind[static_cast<std::size_t>(kind)] = {.giver = static_cast<Side>(ones(used.giver)),
                                                   .item = ones(used.item),
                                                   .firm = ones(used.firm),
                                                   .first = ones(used.first),
                                                   .rounds = ones(used.rounds),
                                                   .quantity = ones(used.quantity),
                                                   .seat = ones(used.seat),
                                                   .amount = used.amount ? std::int16_t{0}
                                                                         : std::int16_t{-1}};
    };
    say(ClauseKind::Cash, {.first = true, .rounds = true, .amount = true});
    say(ClauseKind::Wafer, {.item = true,
                            .firm = true,
                            .first = true,
                            .rounds = true,
                            .quantity = true,
                            .amount = true});
    say(ClauseKind::Chips,
        {.item = true, .first = true, .rounds = true, .quantity = true, .amount = true});
    say(ClauseKind::Prepay, {.amount = true});
    say(ClauseKind::Credit, {});
    say(ClauseKind::Exclusive, {.first = true, .seat = true, .amount = true});
    say(ClauseKind::Royalty, {.first = true, .rounds = true, .amount = true});
    say(ClauseKind::Equity, {.quantity = true});
    say(ClauseKind::Ally, {.item = true});
    say(ClauseKind::Penalty, {.amount = true, .giver = false});
    say(ClauseKind::Cancel, {.amount = true, .giver = false});
    return by_kind;
}();

/// All of a clause, to look at at once.
struct Bits {
    std::uint64_t fields = 0;
    std::uint16_t amount = 0;
};

Bits bits_of(const Clause& clause)
{
    static_assert(offsetof(Clause, amount) == sizeof(Bits::fields));
    static_assert(sizeof(Clause) == sizeof(Bits::fields) + sizeof(Bits::amount));
    Bits bits;
    std::memcpy(&bits.fields, &clause, sizeof bits.fields);
    std::memcpy(&bits.amount, &clause.amount, sizeof bits.amount);
    return bits;
}

bool is_canonical(const Clause& clause)
{
    if (static_cast<int>(clause.kind) >= clause_kinds || clause.giver > Side::To) return false;
    const Bits said = bits_of(clause);
    const Bits no_use = bits_of(unused[static_cast<std::size_t>(clause.kind)]);
    return (said.fields & no_use.fields) == 0 && (said.amount & no_use.amount) == 0;
}

bool is_empty(const Clause& clause)
{
    const Bits said = bits_of(clause);
    return said.fields == 0 && said.amount == 0;
}

/// Kinds that stand more than once and may not, a bit each.
unsigned repeated_kinds(const Terms& terms)
{
    unsigned seen = 0;
    unsigned repeated = 0;
    for (const Clause& clause : terms) {
        const unsigned kind = 1U << (static_cast<unsigned>(clause.kind) % 32);
        if (!may_repeat(clause.kind)) repeated |= seen & kind;
        seen |= kind;
    }
    return repeated;
}

/// How the terms are written, whoever says them and whenever.
Objection objection_to_form(const Scenario& scenario, const Terms& terms)
{
    if (terms.count == 0) return Rejection{NoClause};
    if (terms.count > max_clauses) return Rejection{UnknownClause};
    for (std::size_t i = terms.count; i < max_clauses; ++i)
        if (!is_empty(terms.clauses[i])) return Rejection{UnknownClause};

    const unsigned repeated = repeated_kinds(terms);
    for (const Clause& clause : terms) {
        if (!is_canonical(clause)) return Rejection{UnknownClause};
        if (layer_of(clause) > scenario.layer) return Rejection{NotInThisLayer};
        if (((repeated >> static_cast<unsigned>(clause.kind)) & 1U) != 0)
            return Rejection{RepeatedClause};
    }
    // A cancellation stands alone: nobody is talked out of a deal inside another one.
    if (terms.count > 1 && find(terms, ClauseKind::Cancel)) return Rejection{CancelNotAlone};
    return {};
}

/// Who broke a deal lately signs none of several rounds.
Objection objection_to_ban(const State& state, SeatId seat, const Terms& terms)
{
    const std::uint8_t banned_until = company(state, seat).banned_until;
    if (banned_until < state.round || !spans_rounds(terms)) return {};
    return Rejection{Banned, banned_until};
}

} // namespace

bool may_sign_more(const Scenario& scenario, const State& state, SeatId seat)
{
    return company(state, seat).deals_signed < scenario.deals.signed_limit;
}

Objection objection_to_terms(const Scenario& scenario, const State& state, SeatId from, SeatId to,
                             const Terms& terms)
{
    if (to.value >= state.seats || to == from) return Rejection{UnknownSeat};
    if (auto no = objection_to_form(scenario, terms)) return no;
    CommitmentBook book{state};
    return objection_to_promises(scenario, state, from, to, terms, book);
}

Objection objection_to_promises(const Scenario& scenario, const State& state, SeatId from,
                                SeatId to, const Terms& terms, CommitmentBook& book)
{
    // Who has signed all it may this round can only be asked to end a deal.
    if (terms.clauses[0].kind != ClauseKind::Cancel
        && !(may_sign_more(scenario, state, from) && may_sign_more(scenario, state, to)))
        return Rejection{TooManyDeals, scenario.deals.signed_limit};

    const Table table{scenario, state, from, to, terms, book};
    for (const Clause& clause : terms)
        if (auto no = check(table, clause)) return no;

    if (auto no = objection_to_ban(state, from, terms)) return no;
    if (auto no = objection_to_ban(state, to, terms)) return no;
    if (const int gap = unfairness(scenario, state, from, to, terms); gap > 0)
        return Rejection{Unfair, gap};
    return {};
}

} // namespace frenemy
