#pragma once

#include "engine/bots/temper.hpp"
#include "engine/core/id.hpp"
#include "engine/core/names.hpp"
#include "engine/match/state.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace frenemy::server {

// What is said about a class and its tables. Times of day are milliseconds since 1970, UTC;
// lengths of time are seconds or milliseconds as their names say.

/// A table of a class, counted from 0; people count from 1.
using TableId = Id<struct TableTag, std::uint16_t>;
inline constexpr TableId no_table{65535}; ///< none, or all of them where a power allows that
inline constexpr int most_tables = 64;

/// What a pupil is called all lesson long and in the results: a number the pupil may wish for, such
/// as the one in the class register. 1 to 9999; 0: none.
using Label = Id<struct LabelTag, std::uint16_t>;
inline constexpr Label no_label{0};
inline constexpr int highest_label = 9999;
inline constexpr int most_pupils = 64;

/// What a pupil is called on screens: a place in the fixed list `alias` of the words. No two pupils
/// of a class have the same, and nobody types a name.
using Alias = Id<struct AliasTag, std::uint8_t>;
inline constexpr int aliases = 64;
static_assert(aliases >= most_pupils);

/// What a class is joined by: six letters and digits that nobody mixes up (join_code.hpp).
struct ClassCode {
    std::array<char, 6> text{};
    friend auto operator<=>(const ClassCode&, const ClassCode&) = default;
};

/// Opaque; brings a pupil back to the same seat.
using Token = std::array<std::uint8_t, 16>;

inline constexpr int most_at_a_seat = 2;
/// Classes that a teacher is shown, the newest of them.
inline constexpr std::size_t most_classes_told = 256;
inline constexpr std::size_t most_title_bytes = 60;
inline constexpr std::size_t most_chat_bytes = 200;
inline constexpr std::size_t most_announcement_bytes = 500;

struct Timers {
    std::uint16_t deals_s = 120;  ///< 0: no limit
    std::uint16_t planning_s = 45;
    std::uint16_t reading_s = 20; ///< added to deals: for the settlement and the news before it
    std::uint8_t free_rounds = 1; ///< first rounds without a limit

    friend bool operator==(const Timers&, const Timers&) = default;
};

/// What to do when pupils and seats do not come out even.
enum class Odd : std::uint8_t {
    Bots,  ///< fill the seats that are left
    Pairs, ///< two pupils share a seat, so that no table is opened for a few
};

/// How a class is played; fixed by the teacher when it is opened.
struct ClassSettings {
    std::string title;          ///< at most most_title_bytes; may be empty
    std::string scenario;       ///< name of a shipped one
    std::string small_scenario; ///< for three who are left over; empty: all tables alike
    Odd odd = Odd::Bots;
    std::uint8_t tables = 0; ///< 0: as many as the pupils need
    Timers timers;
    std::uint16_t absent_s = 30;   ///< without a connection, until a bot takes over
    std::uint16_t bot_pace_ms = 500; ///< between two moves of the bots of a table
    Temper temper = Temper::Fair;  ///< of the bots
    bool in_step = false;     ///< no table begins a phase before all have ended the one before
    bool chat = false;
    bool watching = true;     ///< spectators may look on; they see what all may see
    bool listed = true;       ///< shown to clients that look around the local network
    bool rehearsal = false;   ///< a trial that the teacher ends with ResetRehearsal
    bool choose_seats = false; ///< anybody may take any seat a bot has (demo)
    std::uint64_t seed = 0;   ///< every table's; 0: drawn
    std::uint64_t homework_until = 0; ///< 0: a lesson. Else each pupil plays alone against bots
    std::uint64_t delete_on = 0;      ///< everything is forgotten then; 0: in 30 days
    /// Minutes from the start: the round that is played then is the last. 0: all rounds are played.
    std::uint16_t play_min = 0;

    friend bool operator==(const ClassSettings&, const ClassSettings&) = default;
};

enum class ClassStage : std::uint8_t { Lobby, Playing, Over };

/// What everybody in a class may know of it.
struct ClassNow {
    ClassCode code;
    std::string title;
    std::string scenario;
    ClassStage stage{};
    bool paused = false;
    bool in_step = false;
    bool chat = false;
    bool watching = false;
    bool rehearsal = false;
    bool choose_seats = false;
    std::uint16_t tables = 0;
    std::uint64_t homework_until = 0;
    std::uint64_t delete_on = 0;
    Timers timers;             ///< from the next phase on
    std::uint64_t ends_at = 0; ///< the round that is played then is the last; 0: none but its own
    bool time_up = false;      ///< then has come: no table begins another round

    friend bool operator==(const ClassNow&, const ClassNow&) = default;
};

struct Person {
    Label label;
    Alias alias;
    TableId table = no_table;
    SeatId seat = no_seat; ///< no_seat: looks on until there is one
    bool here = false;     ///< has a connection
    bool muted = false;

    friend bool operator==(const Person&, const Person&) = default;
};

enum class Holder : std::uint8_t {
    Bot,    ///< nobody's
    Person, ///< here
    Absent, ///< a pupil's who is not here; its bot has not begun yet
    StandIn, ///< a pupil's, and a bot plays it until the pupil is back
};

/// Who plays a seat.
struct SeatNow {
    Holder holder{};
    Temper temper{}; ///< of the bot, if one plays
    std::array<Label, most_at_a_seat> pupils{};

    friend bool operator==(const SeatNow&, const SeatNow&) = default;
};

struct TableNow {
    TableId table;
    std::vector<SeatNow> seats; ///< by seat; at most max_seats

    friend bool operator==(const TableNow&, const TableNow&) = default;
};

enum class ClockState : std::uint8_t {
    Off,     ///< no limit in this phase
    Running,
    Paused,  ///< by the teacher; `left_ms` stands still
    Waiting, ///< for the other tables
};

/// The line of a table on the teacher's monitor.
struct TableLine {
    TableId table;
    std::uint8_t seats = 0;
    std::uint8_t rounds = 0;
    std::uint8_t round = 0;
    Phase phase{};
    std::uint8_t ready = 0;  ///< seats that have sealed, or have nothing more to say
    std::uint8_t bots = 0;   ///< seats a bot plays now
    std::uint8_t absent = 0; ///< seats whose pupil is not here
    std::uint8_t slow = 0;   ///< bit per seat: a person the others are waiting for
    bool ended_early = false;
    ClockState clock{};
    std::uint32_t left_ms = 0;
    std::uint32_t entries = 0;

    friend bool operator==(const TableLine&, const TableLine&) = default;
};

/// A seat against the same seat at the other tables of the same line-up.
struct RankLine {
    std::uint8_t line_up = 0; ///< 0: the scenario, 1: the small one
    SeatId seat = no_seat;
    TableId table;
    std::array<Label, most_at_a_seat> pupils{}; ///< none: a bot, which has no rank
    std::uint8_t rank = 0;    ///< from 1; equal totals share it; 0: a bot
    std::int32_t total = 0;   ///< score; while a match goes on, the public part of V − par
    std::int32_t table_sum = 0; ///< of the table's seats: did the industry grow?
    bool final = false;

    friend bool operator==(const RankLine&, const RankLine&) = default;
};

/// What can be fetched.
enum class Download : std::uint8_t {
    Match,    ///< a match file of a table whose match is over; for anybody in the class
    Players,  ///< players.csv, and from here on for the teacher alone
    Rounds,   ///< rounds.csv
    Deals,    ///< deals.csv
    Commands, ///< commands.jsonl
    Powers,   ///< powers.csv: what the teacher did
    Decisions, ///< decisions.csv: every command with the time it took
    Gradebook, ///< gradebook.csv: a number and a mark for each pupil
};

} // namespace frenemy::server
