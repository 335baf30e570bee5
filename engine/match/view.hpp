#pragma once

#include "engine/match/state.hpp"

namespace frenemy {

/// What one seat, or a spectator (`viewer` is no_seat), may know: built up from nothing, so that
/// a fact that is not copied here on purpose cannot leak. Bots, clients, projectors and files for
/// pupils hold Views and redacted events, nothing else. The numbers of the game are in the public
/// Scenario.
struct View {
    SeatId viewer = no_seat;
    std::uint8_t seats = 0;
    std::uint8_t round = 0;
    Phase phase{};
    std::uint8_t known_news = 0;          ///< cards known: up to this round's and next headline
    std::array<Card, max_rounds> news{};  ///< by round, Quiet where it is not known
    std::uint16_t next_deal = 0;          ///< number of the next deal to be signed
    Titan titan;
    std::array<std::int16_t, max_seats + 1> supply{};
    std::array<Alliance, alliances> alliance{};
    std::array<Company, max_seats> companies{}; ///< public facts of every seat
    Secret own;                                 ///< the viewer's; empty for a spectator
    DealList deals;                                ///< every signed deal
    std::array<std::uint16_t, max_seats> offered{}; ///< offers the viewer has made, by seat
    OfferList offers;                              ///< those from or to the viewer

    friend bool operator==(const View&, const View&) = default;
};

View view_for(const State& state, SeatId viewer);

/// Fingerprint of a View: client and server compare theirs.
std::uint64_t digest_of(const View& view);

inline const Company& company(const View& view, SeatId seat)
{
    return view.companies[seat.value];
}

} // namespace frenemy
