#pragma once

#include "client/scene/board.hpp"
#include "client/scene/board_motion.hpp"
#include "engine/match/visible.hpp"

namespace frenemy::client {

/// Between two stages of the chain, at 1280×800: here the ribbons run.
inline constexpr int stage_gap = 84;

/// What the parts of the board are drawn from, and where they lie.
struct Board {
    Painter& p;
    const Scenario& scenario;
    const View& view;
    State state; ///< what the viewer sees, for the rules' own reckoning
    std::span<const Event> told;
    const Motion& motion;
    BoardPlaces places{};

    const Company& at(int seat) const { return view.companies[static_cast<std::size_t>(seat)]; }
};

// A file each.

void draw_titan(Board& board, const Rect& area);
/// The shadow Titan throws on whoever lies below it, as deep as its share.
void draw_titan_shadow(Board& board, const Rect& below);
void draw_markets(Board& board);
void draw_company(Board& board, const Rect& area, int seat);

/// What one company still delivers to another of one kind of goods, from the edge of the one to the
/// other's by way of its price. A broken deal tears alone.
struct Ribbon {
    SeatId giver = no_seat;
    SeatId taker = no_seat;
    ClauseKind kind{};
    std::uint8_t item = 0; ///< node or chip
    DealId deal{};         ///< the first of them
    int clause = 0;
    int quantity = 0; ///< of all of them, a round
    int low = 0;      ///< C, the lowest price of one
    int high = 0;
    Point from;
    Point to;
    Point tag; ///< where the price stands
    int thickness = 0;
    bool own = false; ///< of the viewer
    int torn = 0;     ///< permille
    Colour colour;
    std::string price;
    std::string why;
};
/// All of them, laid out so that no price covers another while there is room.
std::vector<Ribbon> ribbons_of(const Board& board);
void draw_ribbons(Painter& painter, const std::vector<Ribbon>& ribbons);
/// Above the companies: the prices, each a control "board.deal.<number>.<clause>" that lists its
/// deals.
void draw_prices(Painter& painter, const std::vector<Ribbon>& ribbons);

} // namespace frenemy::client
