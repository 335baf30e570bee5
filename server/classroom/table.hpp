#pragma once

#include "server/classroom/pupil.hpp"
#include "server/room/room.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace frenemy::server {

/// Who has a seat, and who plays it.
struct TableSeat {
    // Kept:
    std::array<PupilNumber, most_at_a_seat> pupils{};
    bool bot_ordered = false; ///< by the teacher, until it is handed back
    Temper temper{};

    // Of this run:
    PupilNumber promised = 0; ///< has the seat from the next phase on
    bool stand_in = false;    ///< the pupils are away for too long

    bool empty() const { return pupils[0] == 0 && pupils[1] == 0; }
    bool full() const { return pupils[0] != 0 && pupils[1] != 0; }
    bool bot_plays() const { return empty() || bot_ordered || stand_in; }
    void add(PupilNumber pupil) { pupils[pupils[0] == 0 ? 0 : 1] = pupil; }
    void remove(PupilNumber pupil)
    {
        for (PupilNumber& each : pupils)
            if (each == pupil) each = 0;
    }
};

struct Follower {
    PeerId peer;
    SeatId viewer; ///< no_seat: sees what all may see
};

/// Entries each seat, and last the spectators, have heard of.
using Told = std::array<std::uint32_t, max_seats + 1>;
constexpr std::size_t place_of(SeatId viewer)
{
    return viewer.value < max_seats ? viewer.value : std::size_t{max_seats};
}

/// What a bot has said, for those who were away.
struct KeptRemark {
    Remarked said;
    Told after; ///< what everybody had heard of then
};
inline constexpr std::size_t most_remarks_kept = 16;

/// A table of a class: a room, who sits there, and how long its phase still takes.
struct Table {
    TableId id;
    std::uint8_t line_up = 0; ///< 0: the class's scenario, 1: the small one
    MatchId match = 0;
    Now opened = 0;
    bool ended_early = false;
    std::vector<TableSeat> seats;
    std::shared_ptr<const Scenario> scenario;
    Room room;
    std::vector<Provenance> given; ///< of each entry

    std::vector<Follower> followers;
    std::deque<KeptRemark> remarks; ///< the last of this run
    Now phase_began = 0;
    std::optional<Now> deadline;   ///< none: no limit, or the clock does not run
    std::uint32_t paused_left = 0; ///< of it, while the class is paused; 0: no limit
    bool waiting = false;          ///< for the other tables
    std::uint8_t last_round = 0;   ///< the lesson's time is up: no round after this one; 0: none
    Now bot_after = 0;             ///< no bot moves before
    bool bot_thinks = false;
    int last_bot = -1; ///< that moved; the next one is asked first
    /// Only entries that show a viewer something count for it: a gap would tell what others say to
    /// each other. Not known after a restart, until somebody comes.
    std::optional<Told> told;

    bool over() const { return ended_early || room.phase() == Phase::Over; }
    TableSeat& at(SeatId seat) { return seats[seat.value]; }
    const TableSeat& at(SeatId seat) const { return seats[seat.value]; }
    bool has(SeatId seat) const { return seat.value < seats.size(); }
};

/// Grows from phase to phase; equal positions are in step.
int position_of(const Table& table);

/// What the clock would do for a seat: end its deals, or seal the default plan.
Command default_move(const Table& table, SeatId seat);

/// The room learns who plays.
void update_sitter(Table& table, SeatId seat);

/// The bot whose turn it is, one after the other, so that none says everything before the next one
/// may speak; nobody while it waits or is over.
std::optional<SeatId> bot_to_move(const Table& table);

/// What happened after the viewer's entry `seen`, as the viewer may know it.
std::vector<Happened> happened_since(const Room& room, std::uint32_t seen, SeatId viewer);

/// What everybody has been told after each of the log's entries.
std::vector<Told> told_after_each(const Room& room);

} // namespace frenemy::server
