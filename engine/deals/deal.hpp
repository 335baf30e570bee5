#pragma once

#include "engine/core/bounded_list.hpp"
#include "engine/core/id.hpp"
#include "engine/deals/clause.hpp"

#include <array>
#include <cstdint>

namespace frenemy {

/// A proposal: binds nobody, locks nothing, and dies when negotiation ends.
struct Offer {
    OfferId id;
    SeatId from = no_seat;
    SeatId to = no_seat;
    Terms terms;

    friend bool operator==(const Offer&, const Offer&) = default;
};

/// A signed deal and how far it has come. Public.
struct Deal {
    DealId id;
    SeatId from = no_seat;
    SeatId to = no_seat;
    Terms terms;
    std::int16_t prepaid = 0;      ///< prepayment not yet credited
    std::int16_t prepayment = 0;   ///< as it was paid
    std::int16_t list = 0;         ///< value at list prices when signed
    std::int16_t penalty = 0;      ///< of the whole deal; falls with what remains
    std::array<std::uint8_t, max_clauses> delivered{}; ///< units so far, by clause
    std::array<std::uint8_t, max_clauses> lost{};      ///< units due that never came
    std::array<std::uint8_t, max_clauses> locked{};    ///< chips set aside for this round
    std::array<std::uint8_t, max_clauses> credit{};    ///< lots delivered last round, to be paid
    std::uint8_t signed_in = 0;       ///< round
    std::uint8_t defaulted = 0;       ///< trust was lost over it once
    std::uint8_t rounds_delivered = 0;
    std::uint8_t upfront = 0;         ///< goods were paid in full at signing (little trust)
    std::uint8_t waived = 0;          ///< the exclusivity was bought off
    std::uint8_t served_in = 0;       ///< round of the last delivery

    friend bool operator==(const Deal&, const Deal&) = default;
};

constexpr SeatId seat_of(const Deal& deal, Side side)
{
    return side == Side::From ? deal.from : deal.to;
}
constexpr SeatId seat_of(const Offer& offer, Side side)
{
    return side == Side::From ? offer.from : offer.to;
}
constexpr bool is_party(const Deal& deal, SeatId seat)
{
    return deal.from == seat || deal.to == seat;
}
constexpr SeatId partner_of(const Deal& deal, SeatId seat)
{
    return deal.from == seat ? deal.to : deal.from;
}

inline constexpr int max_open_offers = 3; ///< of one seat
inline constexpr int max_offers = max_seats * max_open_offers;
inline constexpr int max_offers_of_pair = 1023; ///< one to the other, over a match
inline constexpr int max_deals = 48;  ///< running at the whole table

using OfferList = BoundedList<Offer, max_offers>;
using DealList = BoundedList<Deal, max_deals>;

} // namespace frenemy
