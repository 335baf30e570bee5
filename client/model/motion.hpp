#pragma once

#include "engine/deals/deal.hpp"
#include "engine/match/event.hpp"

#include <optional>
#include <vector>

namespace frenemy::client {

/// What travels over the table.
enum class Cargo : std::uint8_t { Wafers, Accelerators, OnDevice, Money };

/// One thing on its way; `permille` of the way is done, eased out.
struct Flight {
    Party from{};
    Party to{};
    Cargo cargo{};
    int quantity = 0; ///< pieces, or C
    int permille = 0;
    int lane = 0; ///< one of `lanes` beside each other: what follows soon after covers nothing
};
inline constexpr int lanes = 5;

/// A deal that has just been broken: as it was, and how far it is torn. It hangs there until the
/// next step.
struct Tear {
    Deal deal{};
    int permille = 0;
};

/// What moves on the table at one moment of a settlement. Empty: nothing does.
struct Motion {
    std::vector<Flight> flights;
    std::vector<Tear> tears;
    std::optional<int> envelopes;           ///< permille open, while a round is settled
    std::optional<ServicesPriced> services; ///< the market's arithmetic, once it is told
    std::optional<EMarketPriced> e_market;
    int services_glide = 1000;              ///< permille of the way to that price
    int e_market_glide = 1000;
    std::optional<int> share_before;        ///< Titan's, from where it glides
    int share_glide = 1000;
};

/// What an event sends over the table, if anything: chips, wafers or money.
std::optional<Flight> flight_of(const Event& event);

/// Fast at first and slow at the end: permille of the way after permille of the time.
constexpr int eased_out(int permille)
{
    const int left = 1000 - permille;
    return 1000 - left * left / 1000 * left / 1000;
}

} // namespace frenemy::client
