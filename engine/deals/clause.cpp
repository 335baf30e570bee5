#include "engine/deals/clause.hpp"

namespace frenemy {
namespace {

constexpr std::uint8_t small(int n)
{
    return static_cast<std::uint8_t>(n);
}

Clause clause(ClauseKind kind, Side giver, int amount)
{
    Clause made;
    made.kind = kind;
    made.giver = giver;
    made.amount = static_cast<std::int16_t>(amount);
    return made;
}

} // namespace

Clause cash(Side giver, int amount, int first, int rounds)
{
    Clause made = clause(ClauseKind::Cash, giver, amount);
    made.first = small(first);
    made.rounds = small(rounds);
    return made;
}

Clause wafer(Side giver, Node node, int lots, int price, int first, int rounds, bool firm)
{
    Clause made = clause(ClauseKind::Wafer, giver, price);
    made.item = static_cast<std::uint8_t>(node);
    made.firm = firm ? 1 : 0;
    made.first = small(first);
    made.rounds = small(rounds);
    made.quantity = small(lots);
    return made;
}

Clause chips(Side giver, Chip chip, int quantity, int price, int round)
{
    Clause made = clause(ClauseKind::Chips, giver, price);
    made.item = static_cast<std::uint8_t>(chip);
    made.first = small(round);
    made.rounds = 1;
    made.quantity = small(quantity);
    return made;
}

Clause prepay(Side giver, int amount)
{
    return clause(ClauseKind::Prepay, giver, amount);
}

Clause credit(Side giver)
{
    return clause(ClauseKind::Credit, giver, 0);
}

Clause exclusive(Side giver, SeatId against, int through, int fee)
{
    Clause made = clause(ClauseKind::Exclusive, giver, fee);
    made.first = small(through);
    made.seat = against.value;
    return made;
}

Clause royalty(Side giver, int per_chip, int first, int rounds)
{
    Clause made = clause(ClauseKind::Royalty, giver, per_chip);
    made.first = small(first);
    made.rounds = small(rounds);
    return made;
}

Clause equity(Side giver, int tenths)
{
    Clause made = clause(ClauseKind::Equity, giver, 0);
    made.quantity = small(tenths);
    return made;
}

Clause ally(Side giver, int alliance)
{
    Clause made = clause(ClauseKind::Ally, giver, 0);
    made.item = small(alliance);
    return made;
}

Clause penalty(int amount)
{
    return clause(ClauseKind::Penalty, Side::From, amount);
}

Clause cancel(DealId deal)
{
    return clause(ClauseKind::Cancel, Side::From, deal.value);
}

const Clause* find(const Terms& terms, ClauseKind kind)
{
    for (const Clause& each : terms)
        if (each.kind == kind) return &each;
    return nullptr;
}

} // namespace frenemy
