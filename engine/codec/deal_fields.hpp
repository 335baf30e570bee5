#pragma once

#include "engine/codec/fields.hpp"

// Clauses, offers, deals.

namespace frenemy {

template <class Archive>
void serialize(Archive& archive, Clause& value)
{
    auto& [kind, giver, item, firm, first, rounds, quantity, seat, amount] = value;
    fields(archive, kind, giver, item, firm, first, rounds, quantity, seat, amount);
}

/// Only the clauses in use; the rest is zero on both sides.
template <class Archive>
void serialize(Archive& archive, Terms& terms)
{
    auto count = static_cast<std::uint8_t>(terms.count);
    archive(count);
    if (count > max_clauses) throw Malformed{};
    terms.count = count;
    items(archive, terms.clauses.data(), count);
}

/// Terms at the table name goods, alliances and seats that exist, in rounds that may come and
/// amounts that may be paid. Those of a command need not: the rules answer them.
inline void agreed(const Terms& terms)
{
    for (const Clause& clause : terms) {
        switch (clause.kind) {
        case ClauseKind::Wafer: require(clause.item < values_of<Node>); break;
        case ClauseKind::Chips: require(clause.item < values_of<Chip>); break;
        case ClauseKind::Ally: require(clause.item >= 1 && clause.item <= alliances); break;
        default: break;
        }
        if (is_goods(clause))
            require(clause.quantity >= 1 && clause.quantity <= most_chips
                    && clause.amount <= most_price && clause.first >= 1);
        if (clause.kind != ClauseKind::Cancel) // whose amount is a deal's number
            require(clause.amount >= 0 && clause.amount <= most_chips * most_price);
        require(clause.seat < max_seats);
        require(clause.first <= max_rounds && last_round_of(clause) <= max_rounds);
    }
}

template <class Archive>
void serialize(Archive& archive, Offer& value)
{
    auto& [id, from, to, terms] = value;
    fields(archive, id, from, to);
    field(archive, terms);
    only_seats(from, to);
    agreed(terms);
}

template <class Archive>
void serialize(Archive& archive, Deal& value)
{
    auto& [id, from, to, terms, prepaid, prepayment, list, penalty, delivered, lost, locked, credit,
           signed_in, defaulted, rounds_delivered, upfront, waived, served_in] = value;
    fields(archive, id, from, to);
    field(archive, terms);
    fields(archive, prepaid, prepayment, list, penalty, delivered, lost, locked, credit, signed_in,
           defaulted, rounds_delivered, upfront, waived, served_in);
    only_seats(from, to);
    agreed(terms);
}

} // namespace frenemy
