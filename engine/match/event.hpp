#pragma once

#include "engine/chain/party.hpp"
#include "engine/match/state.hpp"

#include <optional>
#include <variant>

namespace frenemy {

// What happened, in past tense, outcomes included: applying an event consults no rule and rolls
// no die. Enough is said for a table to show the arithmetic behind every number.

/// Why money moved. Append only.
enum class Reason : std::uint8_t {
    DealCash, Prepayment, Goods, Refund, Penalty, TrustPrice, WaiverFee, Royalty,
    LotCost,      ///< foundry's variable cost
    Packaging,    ///< HBM and packaging, the buyer's
    Porting,      ///< lots away from home
    UnsoldSlots, OffshoreLots, TitanChips,
    Services, PolicyBonus, GenerationBonus, DataCentreBonus, BoomBonus, SharedDemand, Power, Devices, EMarket, SpotMarket,
    Investment,   ///< an action's price
    Upkeep, Interest, Borrowed, Repaid, AutomaticLoan,
    AntitrustFine, FundMoney, UndeliveredFee,
};
inline constexpr int reasons = static_cast<int>(Reason::UndeliveredFee) + 1;
inline constexpr auto name_of_reason =
    names<Reason>("deal_cash", "prepayment", "goods", "refund", "penalty", "trust_price",
                  "waiver_fee", "royalty", "lot_cost", "packaging", "porting", "unsold_slots",
                  "offshore_lots", "titan_chips", "services", "policy_bonus", "generation_bonus",
                  "data_centre_bonus", "boom_bonus", "shared_demand",
                  "power", "devices", "e_market", "spot_market", "investment", "upkeep", "interest",
                  "borrowed", "repaid", "automatic_loan", "antitrust_fine", "fund_money",
                  "undelivered_fee");

struct PhaseBegan {
    Phase phase{};
    std::uint8_t round = 0;
    friend bool operator==(const PhaseBegan&, const PhaseBegan&) = default;
};
struct CardTurned {
    Card card{};
    Card next{};              ///< the headline
    std::uint8_t has_next = 0; ///< 0 in the last round
    friend bool operator==(const CardTurned&, const CardTurned&) = default;
};
struct OfferMade {
    Offer offer;
    friend bool operator==(const OfferMade&, const OfferMade&) = default;
};
enum class OfferEnd : std::uint8_t { Signed, Declined, Countered, Withdrawn, Expired, Impossible };
inline constexpr auto name_of_offer_end =
    names<OfferEnd>("signed", "declined", "countered", "withdrawn", "expired", "impossible");
struct OfferEnded {
    OfferId offer{};
    OfferEnd how{};
    SeatId from = no_seat;
    SeatId to = no_seat;
    friend bool operator==(const OfferEnded&, const OfferEnded&) = default;
};
/// The deal with its locks; the money it moves at once follows in events of its own.
struct DealSigned {
    Deal deal;
    friend bool operator==(const DealSigned&, const DealSigned&) = default;
};
enum class DealEnd : std::uint8_t { Completed, Breached, Cancelled, Void };
inline constexpr auto name_of_deal_end =
    names<DealEnd>("completed", "breached", "cancelled", "void");
struct DealEnded {
    DealId deal{};
    DealEnd how{};
    SeatId breaker = no_seat;       ///< who broke it; umpire when both did
    std::uint8_t counting = 0;      ///< completed, and large enough to count
    std::uint8_t agreement = 0;     ///< counting, and over several rounds
    std::int16_t prepaid = 0;       ///< prepayment it carried, for the agenda
    std::uint8_t banned_until = 0;  ///< breakers sign no deal of several rounds up to this round
    SeatId from = no_seat;
    SeatId to = no_seat;
    friend bool operator==(const DealEnded&, const DealEnded&) = default;
};
/// Chips of a deal set aside at the News.
struct ChipsLocked {
    DealId deal{};
    std::uint8_t clause = 0;
    std::uint8_t quantity = 0;
    friend bool operator==(const ChipsLocked&, const ChipsLocked&) = default;
};
/// A clause's units of this round: what came, what never will.
struct ClauseServed {
    DealId deal{};
    std::uint8_t clause = 0;
    std::uint8_t delivered = 0;
    std::uint8_t lost = 0;
    std::uint8_t on_credit = 0;     ///< lots to be paid next round
    std::int16_t prepaid_used = 0;  ///< credited or given back
    friend bool operator==(const ClauseServed&, const ClauseServed&) = default;
};
/// Lots on credit that are paid now.
struct CreditSettled {
    DealId deal{};
    std::uint8_t clause = 0;
    friend bool operator==(const CreditSettled&, const CreditSettled&) = default;
};
struct DealDefaulted {
    DealId deal{};
    SeatId seat = no_seat;
    friend bool operator==(const DealDefaulted&, const DealDefaulted&) = default;
};
struct ExclusiveWaived {
    DealId deal{};
    SeatId seat = no_seat;
    friend bool operator==(const ExclusiveWaived&, const ExclusiveWaived&) = default;
};
struct DealsFinished {
    SeatId seat = no_seat;
    std::uint8_t done = 1; ///< 0: an offer came in, there is something to say again
    friend bool operator==(const DealsFinished&, const DealsFinished&) = default;
};
/// Shown to others as a folded envelope: the plan is empty for them.
struct PlanSealed {
    SeatId seat = no_seat;
    std::uint8_t by_default = 0;
    Plan plan;
    friend bool operator==(const PlanSealed&, const PlanSealed&) = default;
};
/// Money from one party to another. `deal` is 0 where none is behind it; `units` and `each` carry
/// the arithmetic where the amount is a product.
struct CashMoved {
    Party from{};
    Party to{};
    Reason reason{};
    Money amount;
    DealId deal{};
    std::int16_t units = 0;
    std::int16_t each = 0;
    friend bool operator==(const CashMoved&, const CashMoved&) = default;
};
/// Finished chips from one party to another: `Consumers` when they are used or sold.
struct ChipsMoved {
    Party from{};
    Party to{};
    Chip chip{};
    std::uint8_t generation = 0;
    std::int16_t quantity = 0;
    std::int16_t own = 0; ///< of these, the user's own design
    DealId deal{};
    friend bool operator==(const ChipsMoved&, const ChipsMoved&) = default;
};
/// Lots turned into wafers: chips for `buyer` at the next News.
struct LotsStarted {
    Party foundry{};
    SeatId buyer = no_seat;
    Node node{};
    std::uint8_t lots = 0;
    std::uint8_t yield = 0;      ///< chips a lot
    std::uint8_t generation = 0;
    std::uint8_t own = 0;        ///< a big tech's own design
    DealId deal{};
    friend bool operator==(const LotsStarted&, const LotsStarted&) = default;
};
struct SlotsSold {
    SeatId foundry = no_seat;
    Node node{};
    std::uint8_t slots = 0;   ///< to other customers
    std::uint8_t offered = 0; ///< all slots there were
    std::uint8_t dealt = 0;   ///< of those, slots that served a deal
    std::uint8_t saleable = 0; ///< slots a deal could have had: none in the last round
    friend bool operator==(const SlotsSold&, const SlotsSold&) = default;
};
struct HomePorted {
    SeatId seat = no_seat;
    SeatId foundry = no_seat;
    friend bool operator==(const HomePorted&, const HomePorted&) = default;
};
/// Chips of last round's wafers and lines that are ready, at the News.
struct Arrived {
    SeatId seat = no_seat;
    ChipStock chips;
    std::uint8_t leading_lines = 0;
    std::uint8_t built_leading = 0; ///< of those, self-built
    std::uint8_t mature_lines = 0;
    friend bool operator==(const Arrived&, const Arrived&) = default;
};
struct LinesDelayed {
    SeatId seat = no_seat;
    friend bool operator==(const LinesDelayed&, const LinesDelayed&) = default;
};
struct TitanRationed {
    SeatId seat = no_seat;
    std::int16_t ordered = 0;  ///< new
    std::int16_t open = 0;     ///< backlog and new
    std::int16_t delivered = 0;
    std::int16_t stock = 0;    ///< for all
    std::int16_t price = 0;
    friend bool operator==(const TitanRationed&, const TitanRationed&) = default;
};
struct TitanPriced {
    std::int16_t price = 0;
    std::int16_t share = 0; ///< percent
    std::int16_t delivered = 0;
    std::int16_t supplied = 0;
    std::array<std::int16_t, max_seats + 1> supply{};
    friend bool operator==(const TitanPriced&, const TitanPriced&) = default;
};
/// The arithmetic of the service market, once a settlement.
struct ServicesPriced {
    std::int16_t demand = 0; ///< S_r · n_B
    std::int16_t used = 0;   ///< Q
    std::int16_t buyers = 0; ///< n_B
    std::int16_t price = 0;
    friend bool operator==(const ServicesPriced&, const ServicesPriced&) = default;
};
struct EMarketPriced {
    std::int16_t demand = 0;
    std::int16_t sold = 0;
    std::int16_t sellers = 0;
    std::int16_t price = 0;
    friend bool operator==(const EMarketPriced&, const EMarketPriced&) = default;
};
struct ServicesSold {
    SeatId seat = no_seat;
    std::uint8_t used = 0;
    std::int16_t price = 0; ///< before own bonuses
    friend bool operator==(const ServicesSold&, const ServicesSold&) = default;
};
/// `skipped` when it was no longer legal at its step: unpaid, without effect.
struct ActionTaken {
    SeatId seat = no_seat;
    Action action{};
    std::uint8_t target = 0;
    std::uint8_t skipped = 0;
    std::uint8_t value = 0;    ///< rounds until a line stands; lots learned by yield R&D
    friend bool operator==(const ActionTaken&, const ActionTaken&) = default;
};
struct PolicySwitched {
    SeatId seat = no_seat;
    ModelPolicy policy{};
    friend bool operator==(const PolicySwitched&, const PolicySwitched&) = default;
};
struct FundTaken {
    SeatId seat = no_seat;
    std::uint8_t tenths = 0;
    friend bool operator==(const FundTaken&, const FundTaken&) = default;
};
struct AllianceJoined {
    SeatId seat = no_seat;
    AllianceId alliance{};
    friend bool operator==(const AllianceJoined&, const AllianceJoined&) = default;
};
enum class Parting : std::uint8_t { Left, Betrayed, Dissolved };
inline constexpr auto name_of_parting = names<Parting>("left", "betrayed", "dissolved");
struct AllianceLeft {
    SeatId seat = no_seat;
    AllianceId alliance{};
    Parting how{};
    std::uint8_t banned_until = 0; ///< a betrayer joins nothing up to this round
    friend bool operator==(const AllianceLeft&, const AllianceLeft&) = default;
};
/// Secret until the match is over: only the contributor learns it.
struct Contributed {
    SeatId seat = no_seat;
    std::int16_t amount = 0;
    friend bool operator==(const Contributed&, const Contributed&) = default;
};
/// The alliance's result of a settlement, told to all.
struct PotShared {
    AllianceId alliance{};
    std::int16_t total = 0;     ///< T, as it counts this round
    std::int16_t share = 0;     ///< to each loyal member
    std::uint8_t members = 0;
    std::uint8_t betrayers = 0;
    friend bool operator==(const PotShared&, const PotShared&) = default;
};
/// A sealed ledger moved. Secret like the ledger.
struct LedgerMoved {
    SeatId seat = no_seat;
    std::int16_t amount = 0;
    friend bool operator==(const LedgerMoved&, const LedgerMoved&) = default;
};
struct TierReached {
    AllianceId alliance{};
    friend bool operator==(const TierReached&, const TierReached&) = default;
};
enum class TrustReason : std::uint8_t { Agreement, Breach, Default, Betrayal };
inline constexpr auto name_of_trust_reason =
    names<TrustReason>("agreement", "breach", "default", "betrayal");
struct TrustChanged {
    SeatId seat = no_seat;
    TrustReason why{};
    std::int8_t change = 0;
    friend bool operator==(const TrustChanged&, const TrustChanged&) = default;
};
/// Secret: what an audit found.
struct AuditShown {
    SeatId seat = no_seat;
    SeatId member = no_seat;
    std::int16_t amount = 0;
    friend bool operator==(const AuditShown&, const AuditShown&) = default;
};
struct AgendaKept {
    SeatId seat = no_seat;
    Agenda agenda{};
    friend bool operator==(const AgendaKept&, const AgendaKept&) = default;
};
/// The round is closed: marks that last one round fall, what starts "next round" starts.
struct RoundEnded {
    std::uint8_t round = 0;
    friend bool operator==(const RoundEnded&, const RoundEnded&) = default;
};

/// Append only: the position is the tag in files and on the wire.
using Event =
    std::variant<PhaseBegan, CardTurned, OfferMade, OfferEnded, DealSigned, DealEnded, ChipsLocked,
                 ClauseServed, CreditSettled, DealDefaulted, ExclusiveWaived, DealsFinished,
                 PlanSealed, CashMoved, ChipsMoved, LotsStarted, SlotsSold, HomePorted, Arrived,
                 LinesDelayed, TitanRationed, TitanPriced, ServicesPriced, EMarketPriced,
                 ServicesSold, ActionTaken, PolicySwitched, FundTaken, AllianceJoined, AllianceLeft,
                 Contributed, PotShared, LedgerMoved, TierReached, TrustChanged, AuditShown,
                 AgendaKept, RoundEnded>;
static_assert(std::is_trivially_copyable_v<Event>);

inline constexpr auto name_of_event =
    names<std::size_t>("phase_began", "card_turned", "offer_made", "offer_ended", "deal_signed",
                       "deal_ended", "chips_locked", "clause_served", "credit_settled",
                       "deal_defaulted", "exclusive_waived", "deals_finished", "plan_sealed",
                       "cash_moved", "chips_moved", "lots_started", "slots_sold", "home_ported",
                       "arrived", "lines_delayed", "titan_rationed", "titan_priced",
                       "services_priced", "e_market_priced", "services_sold", "action_taken",
                       "policy_switched", "fund_taken", "alliance_joined", "alliance_left",
                       "contributed", "pot_shared", "ledger_moved", "tier_reached",
                       "trust_changed", "audit_shown", "agenda_kept", "round_ended");
static_assert(std::variant_size_v<Event> == name_of_event.text.size());

/// The one place where a State changes.
void evolve(State& state, const Event& event);

/// The event as `viewer` may learn it (no_seat: a spectator); empty when it may not learn of it.
std::optional<Event> redact(const Event& event, SeatId viewer);

} // namespace frenemy
