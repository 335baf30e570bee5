#pragma once

#include <cstdint>
#include <string_view>

namespace frenemy {

/// Why a command is not legal now. An answer to a player, not a failure of the program: no
/// exception and no sentence. The client owns the words.
struct Rejection {
    enum class Code : std::uint8_t {
        MatchOver,
        WrongPhase,
        NotYourSeat,
        UnknownSeat,
        UnknownOffer,
        NotYourOffer,
        TooManyOffers,      ///< limit: offers of one's own that may be open
        TooManyDeals,       ///< limit: deals a seat may sign in a round
        TableFull,          ///< limit: deals or offers the table can hold
        NoClause,
        UnknownClause,
        NotInThisLayer,
        WrongGiver,         ///< this role cannot give that
        WrongPartner,       ///< this role cannot receive that
        BadQuantity,        ///< limit: the largest allowed
        BadPrice,           ///< limit: the largest allowed
        BadRound,           ///< limit: the last round allowed
        PastTheEnd,         ///< limit: the last round of the match
        RepeatedClause,
        NoGoodsToPay,       ///< prepayment, credit or penalty without goods
        OverPrice,          ///< limit: what the goods cost
        Unfair,             ///< limit: how far the two sides are apart, in C
        NotEnoughCash,      ///< limit: free cash
        NotEnoughChips,     ///< limit: free chips
        NotEnoughSlots,     ///< limit: free slots
        NoDesign,           ///< buying L lots needs a design
        Banned,             ///< limit: the round in which the ban ends
        Exclusive,          ///< limit: the last round of the exclusivity
        OverRoyalty,        ///< limit: what may still be promised
        OverEquity,         ///< limit: tenths not yet issued
        UnknownAlliance,
        AlreadyAllied,
        NotInvited,         ///< neither side belongs to that alliance
        UnknownDeal,
        NotYourDeal,
        NothingToWaive,
        NotBetrayed,        ///< free cancelling needs a betrayal last round
        AlreadyDone,
        UnknownAction,
        NotThisRole,
        OncePerMatch,       ///< limit: times it may be done
        TooLate,            ///< the last round allows only an audit
        OverSealingLimit,   ///< limit: what a plan may spend
        NotAllied,
        NoBreach,           ///< that deal cannot be breached by this seat
        PolicyTooSoon,      ///< limit: the round from which it may switch
        NoFund,
        BadAgenda,
        OverDebt,           ///< limit: debt allowed
        PrepaidCredit,      ///< the same lots paid ahead and on credit
        CancelNotAlone,     ///< a cancellation beside other clauses
    };

    Code code{};
    std::int32_t limit = 0; ///< the number the player ran into, where there is one

    friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// Stable name for logs, tests and word tables, such as "not_enough_slots".
std::string_view name_of(Rejection::Code code);
inline constexpr int rejection_codes = static_cast<int>(Rejection::Code::CancelNotAlone) + 1;

/// Empty when nothing speaks against it: `if (auto no = objection(...)) return no;`. Used like an
/// optional Rejection, and kept in one word: rules ask each other millions of times a second, and
/// the parts of an optional would go through memory each time.
class Objection {
public:
    constexpr Objection() = default;
    constexpr Objection(Rejection no)
        : word_(std::uint64_t{static_cast<std::uint32_t>(no.limit)} << 32U
                | (static_cast<std::uint64_t>(no.code) + 1))
    {
    }

    constexpr bool has_value() const { return word_ != 0; }
    constexpr explicit operator bool() const { return has_value(); }

    /// Requires: not empty.
    constexpr Rejection operator*() const
    {
        return {static_cast<Rejection::Code>((word_ & 0xffU) - 1),
                static_cast<std::int32_t>(word_ >> 32U)};
    }
    constexpr auto operator->() const
    {
        struct Pointed {
            Rejection rejection;
            constexpr const Rejection* operator->() const { return &rejection; }
        };
        return Pointed{**this};
    }

    friend constexpr bool operator==(Objection, Objection) = default;

private:
    std::uint64_t word_ = 0; ///< 0, or limit and code + 1
};

} // namespace frenemy
