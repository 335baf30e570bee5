#pragma once

#include "client/model/match.hpp"

#include <vector>

namespace frenemy::client {

/// The steps of a settlement, as the rulebook orders them; then the next round's news.
enum class Step : std::uint8_t {
    Breaches, Deals, Unsold, Wafers, Titan, Services, Devices, EMarket, Spot, Royalties, Actions,
    Upkeep, Alliances, Closing, News,
};
inline constexpr int steps = static_cast<int>(Step::News) + 1;
inline constexpr auto name_of_step =
    names<Step>("breaches", "deals", "unsold", "wafers", "titan", "services", "devices",
                "e_market", "spot", "royalties", "actions", "upkeep", "alliances", "closing",
                "news");

/// A settlement that can be walked through forward and back. Steps in which nothing happened are
/// left out.
struct Playback {
    struct Part {
        Step step{};
        std::vector<Event> events;
    };

    View before;
    std::vector<Part> parts;
    std::size_t at = 0; ///< parts shown so far, the last of them in focus

    bool finished() const { return at >= parts.size(); }
    /// The table after the parts shown so far.
    View view() const;
};

Playback playback_of(const Happened& happened);
/// Whether a round was settled in it.
bool settles(const Happened& happened);

} // namespace frenemy::client
