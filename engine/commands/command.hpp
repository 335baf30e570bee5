#pragma once

#include "engine/commands/plan.hpp"
#include "engine/deals/deal.hpp"

#include <type_traits>
#include <variant>

namespace frenemy {

struct MakeOffer {
    SeatId to = no_seat;
    Terms terms;
    friend bool operator==(const MakeOffer&, const MakeOffer&) = default;
};
struct AcceptOffer {
    OfferId offer;
    friend bool operator==(const AcceptOffer&, const AcceptOffer&) = default;
};
struct DeclineOffer {
    OfferId offer;
    friend bool operator==(const DeclineOffer&, const DeclineOffer&) = default;
};
/// Kills the offer and makes one's own to the same seat.
struct CounterOffer {
    OfferId offer;
    Terms terms;
    friend bool operator==(const CounterOffer&, const CounterOffer&) = default;
};
struct WithdrawOffer {
    OfferId offer;
    friend bool operator==(const WithdrawOffer&, const WithdrawOffer&) = default;
};
/// Pays the printed fee and is free of an exclusivity.
struct WaiveExclusive {
    DealId deal;
    friend bool operator==(const WaiveExclusive&, const WaiveExclusive&) = default;
};
/// After a betrayal: ends a deal with the betrayer free of charge.
struct CancelBetrayed {
    DealId deal;
    friend bool operator==(const CancelBetrayed&, const CancelBetrayed&) = default;
};
/// Nothing left to negotiate. Receiving an offer takes it back.
struct FinishDeals {
    friend bool operator==(const FinishDeals&, const FinishDeals&) = default;
};
/// Seals a plan; may be sealed anew until everybody has.
struct SealPlan {
    Plan plan;
    friend bool operator==(const SealPlan&, const SealPlan&) = default;
};
/// The umpire's: time is up. Missing plans become default plans.
struct ClosePhase {
    friend bool operator==(const ClosePhase&, const ClosePhase&) = default;
};

/// Everything that can be asked. Append only: the position is the tag in files and on the wire.
using Command = std::variant<MakeOffer, AcceptOffer, DeclineOffer, CounterOffer, WithdrawOffer,
                             WaiveExclusive, CancelBetrayed, FinishDeals, SealPlan, ClosePhase>;
static_assert(std::is_trivially_copyable_v<Command>);

/// The same list by name.
enum class CommandKind : std::uint8_t {
    Offer, Accept, Decline, Counter, Withdraw, Waive, Cancel, Finish, Seal, Close,
};
inline constexpr auto name_of_command =
    names<CommandKind>("offer", "accept", "decline", "counter", "withdraw", "waive", "cancel",
                       "finish", "seal", "close");
static_assert(std::variant_size_v<Command> == name_of_command.text.size());

inline CommandKind kind_of(const Command& command)
{
    return static_cast<CommandKind>(command.index());
}

} // namespace frenemy
