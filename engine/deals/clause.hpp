#pragma once

#include "engine/chain/chip.hpp"
#include "engine/core/id.hpp"
#include "engine/core/names.hpp"
#include "engine/core/narrow.hpp"

#include <array>
#include <cstdint>

namespace frenemy {

/// The terms a deal can have (rulebook 5.1). Append only.
enum class ClauseKind : std::uint8_t {
    Cash,      ///< amount in each of `rounds` rounds from `first`
    Wafer,     ///< `quantity` lots of `node` in each of `rounds` rounds from `first`, `amount` each
    Chips,     ///< `quantity` chips in round `first`, `amount` each
    Prepay,    ///< 선수금: `amount` now, credited evenly over the deal's first goods bought
    Credit,    ///< 외상: the deal's lots are paid one round later, one more each
    Exclusive, ///< 독점공급: no new L lots / A chips to `seat` through round `first`; `amount` waives
    Royalty,   ///< `amount` per A chip the giver sells or uses, `rounds` rounds from `first`
    Equity,    ///< 지분: `quantity` tenths of the giver's final gain
    Ally,      ///< 동맹: both sides stand in alliance `alliance`; the giver is the one who invites
    Penalty,   ///< 위약금: `amount` owed by whoever breaks the deal
    Cancel,    ///< ends deal number `amount` free of charge
};

inline constexpr int clause_kinds = static_cast<int>(ClauseKind::Cancel) + 1;
inline constexpr auto name_of_clause =
    names<ClauseKind>("cash", "wafer", "chips", "prepay", "credit", "exclusive", "royalty",
                      "equity", "ally", "penalty", "cancel");

/// Which side of a deal gives: the one who offered or the one who was asked.
enum class Side : std::uint8_t { From, To };
inline constexpr auto name_of_side = names<Side>("from", "to");

constexpr Side other(Side side)
{
    return side == Side::From ? Side::To : Side::From;
}

/// One term. Inert data: fields a kind does not use are zero, so equal clauses are equal bytes.
struct Clause {
    ClauseKind kind = ClauseKind::Cash;
    Side giver = Side::From;
    std::uint8_t item = 0;     ///< Node, Chip or AllianceId, by kind
    std::uint8_t firm = 0;     ///< Wafer: also owed when a card destroys the slot, one more a lot
    std::uint8_t first = 0;    ///< round
    std::uint8_t rounds = 0;
    std::uint8_t quantity = 0; ///< a round
    std::uint8_t seat = 0;     ///< Exclusive: against whom
    std::int16_t amount = 0;   ///< C, C a unit, or a deal's number

    friend bool operator==(const Clause&, const Clause&) = default;
};

inline constexpr int most_chips = 30;
inline constexpr int most_price = 99;  ///< a lot or chip
inline constexpr int most_cash = 200;  ///< an instalment

inline constexpr int max_clauses = 4;

/// What a deal says, in the order it was written.
struct Terms {
    std::array<Clause, max_clauses> clauses{};
    std::uint16_t count = 0;

    constexpr const Clause* begin() const { return clauses.data(); }
    constexpr const Clause* end() const { return clauses.data() + count; }

    friend bool operator==(const Terms&, const Terms&) = default;
};

/// Requires: room for it.
constexpr Terms& operator+=(Terms& terms, const Clause& clause)
{
    terms.clauses[terms.count++] = clause;
    return terms;
}

// Clauses as one says them: `terms += wafer(Side::From, Node::Leading, 1, 9, round, 2);`

constexpr Clause clause_of(ClauseKind kind, Side giver, int amount)
{
    Clause made;
    made.kind = kind;
    made.giver = giver;
    made.amount = narrow<std::int16_t>(amount);
    return made;
}
constexpr Clause cash(Side giver, int amount, int first, int rounds = 1)
{
    Clause made = clause_of(ClauseKind::Cash, giver, amount);
    made.first = narrow<std::uint8_t>(first);
    made.rounds = narrow<std::uint8_t>(rounds);
    return made;
}
constexpr Clause wafer(Side giver, Node node, int lots, int price, int first, int rounds = 1,
                       bool firm = false)
{
    Clause made = clause_of(ClauseKind::Wafer, giver, price);
    made.item = static_cast<std::uint8_t>(node);
    made.firm = firm ? 1 : 0;
    made.first = narrow<std::uint8_t>(first);
    made.rounds = narrow<std::uint8_t>(rounds);
    made.quantity = narrow<std::uint8_t>(lots);
    return made;
}
constexpr Clause chips(Side giver, Chip chip, int quantity, int price, int round)
{
    Clause made = clause_of(ClauseKind::Chips, giver, price);
    made.item = static_cast<std::uint8_t>(chip);
    made.first = narrow<std::uint8_t>(round);
    made.rounds = 1;
    made.quantity = narrow<std::uint8_t>(quantity);
    return made;
}
constexpr Clause prepay(Side giver, int amount)
{
    return clause_of(ClauseKind::Prepay, giver, amount);
}
constexpr Clause credit(Side giver)
{
    return clause_of(ClauseKind::Credit, giver, 0);
}
constexpr Clause exclusive(Side giver, SeatId against, int through, int fee)
{
    Clause made = clause_of(ClauseKind::Exclusive, giver, fee);
    made.first = narrow<std::uint8_t>(through);
    made.seat = against.value;
    return made;
}
constexpr Clause royalty(Side giver, int per_chip, int first, int rounds)
{
    Clause made = clause_of(ClauseKind::Royalty, giver, per_chip);
    made.first = narrow<std::uint8_t>(first);
    made.rounds = narrow<std::uint8_t>(rounds);
    return made;
}
constexpr Clause equity(Side giver, int tenths)
{
    Clause made = clause_of(ClauseKind::Equity, giver, 0);
    made.quantity = narrow<std::uint8_t>(tenths);
    return made;
}
constexpr Clause ally(Side giver, int alliance)
{
    Clause made = clause_of(ClauseKind::Ally, giver, 0);
    made.item = narrow<std::uint8_t>(alliance);
    return made;
}
constexpr Clause penalty(int amount)
{
    return clause_of(ClauseKind::Penalty, Side::From, amount);
}
constexpr Clause cancel(DealId deal)
{
    return clause_of(ClauseKind::Cancel, Side::From, deal.value);
}

/// The first clause of that kind, or nothing.
constexpr const Clause* find(const Terms& terms, ClauseKind kind)
{
    for (const Clause& each : terms)
        if (each.kind == kind) return &each;
    return nullptr;
}

constexpr bool is_goods(const Clause& clause)
{
    return clause.kind == ClauseKind::Wafer || clause.kind == ClauseKind::Chips;
}
constexpr Node node_of(const Clause& clause)
{
    return static_cast<Node>(clause.item);
}
/// What a goods clause delivers, in the end.
constexpr Chip chip_of(const Clause& clause)
{
    return clause.kind == ClauseKind::Chips ? static_cast<Chip>(clause.item)
                                            : chip_of(node_of(clause));
}
constexpr int last_round_of(const Clause& clause)
{
    return clause.first + (clause.rounds > 0 ? clause.rounds - 1 : 0);
}
/// All units over all rounds.
constexpr int units_of(const Clause& clause)
{
    return clause.quantity * (clause.rounds > 0 ? clause.rounds : 1);
}
/// Units due in that round.
constexpr int due_in(const Clause& clause, int round)
{
    return round >= clause.first && round <= last_round_of(clause) ? clause.quantity : 0;
}

} // namespace frenemy
