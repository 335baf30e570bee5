#pragma once

#include "client/model/match.hpp"
#include "client/model/motion.hpp"

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

/// A settlement that can be walked through forward and back, or left to run by itself. Steps in
/// which nothing happened are left out.
struct Playback {
    struct Part {
        Step step{};
        std::vector<Event> events;
    };
    static constexpr int whole = 1'000'000; ///< a clock past the end of every part

    View before;
    std::vector<Part> parts;
    std::size_t at = 0;   ///< parts shown so far, the last of them in focus
    int clock = whole;    ///< milliseconds since that one began to be shown
    bool paused = false;

    bool finished() const { return at >= parts.size(); }
    /// Shows the part in focus from its beginning.
    void begin_part() { clock = 0; }
    /// Something is still on its way, or another part follows by itself.
    bool moving() const;
    void advance(int milliseconds);
    /// The table after the events that have been shown so far.
    View view() const;
    /// Those events, oldest first.
    std::vector<Event> told() const;
    Motion motion() const;
};

Playback playback_of(const Happened& happened);
/// All it shows, in order, whatever has been shown yet.
std::vector<Event> events_of(const Playback& playback);
/// Whether a round was settled in it.
bool settles(const Happened& happened);

} // namespace frenemy::client
