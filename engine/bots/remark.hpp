#pragma once

#include "engine/bots/bot.hpp"
#include "engine/core/names.hpp"

#include <cstdint>

namespace frenemy {

/// What a bot says, in one line, beside a command that disappoints somebody. A code and a number
/// that both sides know anyway: a limit is admitted, not told. Append only: the place is the number
/// on the wire.
enum class RemarkKind : std::uint8_t {
    None,
    // It refuses.
    PriceTooHigh,   ///< number: C a unit, as offered
    PriceTooLow,    ///< number: C a unit, as offered
    NoNeed,         ///< at no price
    NothingToSpare, ///< at no price
    NoMoney,        ///< now or when it falls due
    TooLittle,      ///< of what the terms bring
    NotPossible,    ///< by the rules, as things stand
    KeepsTheDeal,   ///< lets nobody out of it
    NoTrust,        ///< in who has betrayed an alliance
    BetterWithout,  ///< having played it out
    // It counters.
    OtherPrice,     ///< number: C a unit
    OtherQuantity,  ///< number: units in all
    OtherRound,     ///< number: the first round
    OtherTerms,
    // It breaks with somebody.
    BreachPays,
    BetrayalPays,
    BetrayalAtTheEnd, ///< of the match
    Leaves,           ///< an alliance
};
inline constexpr int remark_kinds = static_cast<int>(RemarkKind::Leaves) + 1;
inline constexpr auto name_of_remark = names<RemarkKind>(
    "none", "price_too_high", "price_too_low", "no_need", "nothing_to_spare", "no_money",
    "too_little", "not_possible", "keeps_the_deal", "no_trust", "better_without", "other_price",
    "other_quantity", "other_round", "other_terms", "breach_pays", "betrayal_pays",
    "betrayal_at_the_end", "leaves");
static_assert(name_of_remark.text.size() == remark_kinds);

struct Remark {
    RemarkKind kind{};
    std::int16_t number = 0;

    friend bool operator==(const Remark&, const Remark&) = default;
};

/// Why the bot declines or counters; None for any other command. Like the command a function of what
/// the bot sees, and no part of the match. Requires: the command is its own, on that view.
Remark remark_on(const Scenario& scenario, const Bot& bot, const View& view,
                 const Command& command);

/// Why it has broken a deal, and why it leaves or betrays an alliance in that round. Told once the
/// settlement has shown it: a sealed plan is a secret.
Remark remark_on_breach();
Remark remark_on_parting(const Scenario& scenario, int round, Loyalty loyalty);

} // namespace frenemy
