#pragma once

#include "engine/commands/command.hpp"
#include "server/protocol/class_info.hpp"

#include <variant>

namespace frenemy::server {

// What a teacher can do. Each is logged. Where a table is named, no_table means all of them.

/// A new class; the teacher attends it. Answered by ClassOpened.
struct OpenClass {
    ClassSettings settings;
    friend bool operator==(const OpenClass&, const OpenClass&) = default;
};
/// One that is open already: its news come from now on, its powers work.
struct AttendClass {
    ClassCode code;
    friend bool operator==(const AttendClass&, const AttendClass&) = default;
};
/// Groups who is in the lobby and deals the cards.
struct StartMatches {
    friend bool operator==(const StartMatches&, const StartMatches&) = default;
};
struct Pause {
    bool on = false;
    friend bool operator==(const Pause&, const Pause&) = default;
};
/// More time in the present phase.
struct AddTime {
    TableId table = no_table;
    std::uint16_t seconds = 30;
    friend bool operator==(const AddTime&, const AddTime&) = default;
};
/// Ends the present phase: default plans for who has none.
struct Advance {
    TableId table = no_table;
    friend bool operator==(const Advance&, const Advance&) = default;
};
struct KeepInStep {
    bool on = false;
    friend bool operator==(const KeepInStep&, const KeepInStep&) = default;
};
/// The match ends as it stands, and is scored so.
struct EndEarly {
    TableId table = no_table;
    friend bool operator==(const EndEarly&, const EndEarly&) = default;
};
/// From the next phase on.
struct SetTimers {
    Timers timers;
    friend bool operator==(const SetTimers&, const SetTimers&) = default;
};
/// To a bot's seat, or to one that another pupil has: then they share it. no_table: to the lobby.
struct MovePupil {
    Label pupil;
    TableId table;
    SeatId seat;
    friend bool operator==(const MovePupil&, const MovePupil&) = default;
};
/// Out of the class: the token ends, a bot has the seat, the label is free.
struct RemovePerson {
    Label pupil;
    friend bool operator==(const RemovePerson&, const RemovePerson&) = default;
};
/// A bot plays the seat until it is handed back.
struct SeatBot {
    TableId table;
    SeatId seat;
    Temper temper{};
    friend bool operator==(const SeatBot&, const SeatBot&) = default;
};
struct HandBack {
    TableId table;
    SeatId seat;
    friend bool operator==(const HandBack&, const HandBack&) = default;
};
/// On a pupil's behalf; recorded as the teacher's.
struct ProxyMove {
    TableId table;
    SeatId seat;
    Command command;
    friend bool operator==(const ProxyMove&, const ProxyMove&) = default;
};
struct Announce {
    std::string text; ///< at most most_announcement_bytes
    friend bool operator==(const Announce&, const Announce&) = default;
};
struct AllowChat {
    bool on = false;
    friend bool operator==(const AllowChat&, const AllowChat&) = default;
};
struct Mute {
    Label pupil;
    bool on = false;
    friend bool operator==(const Mute&, const Mute&) = default;
};
/// Whether who asked for that label may have its seat.
struct LetBack {
    Label pupil;
    bool yes = false;
    friend bool operator==(const LetBack&, const LetBack&) = default;
};
/// The trial is forgotten; everybody is in the lobby again.
struct ResetRehearsal {
    friend bool operator==(const ResetRehearsal&, const ResetRehearsal&) = default;
};
struct SetDeletion {
    std::uint64_t on = 0;
    friend bool operator==(const SetDeletion&, const SetDeletion&) = default;
};
/// Everything of it, now.
struct DeleteClass {
    friend bool operator==(const DeleteClass&, const DeleteClass&) = default;
};

/// The default plan on a pupil's behalf: what the clock would seal, for one seat.
struct SealFor {
    TableId table;
    SeatId seat;
    friend bool operator==(const SealFor&, const SealFor&) = default;
};
/// The round that is played then is the last of every table. 0: all rounds are played.
struct SetEnd {
    std::uint64_t on = 0;
    friend bool operator==(const SetEnd&, const SetEnd&) = default;
};

/// What a pupil's seat could do at the moment: what ProxyMove may choose from.
struct AskChoices {
    TableId table;
    SeatId seat;
    friend bool operator==(const AskChoices&, const AskChoices&) = default;
};

/// Append only: the position is the tag on the wire.
using Power = std::variant<OpenClass, AttendClass, StartMatches, Pause, AddTime, Advance, KeepInStep,
                           EndEarly, SetTimers, MovePupil, RemovePerson, SeatBot, HandBack,
                           ProxyMove, Announce, AllowChat, Mute, LetBack, ResetRehearsal,
                           SetDeletion, DeleteClass, SealFor, SetEnd, AskChoices>;

/// The same list by name, for logs and results.
inline constexpr std::array name_of_power{
    "open_class", "attend_class", "start_matches", "pause",       "add_time",        "advance",
    "keep_in_step", "end_early",  "set_timers",  "move_pupil",  "remove_person",   "seat_bot",
    "hand_back",  "proxy_move",   "announce",    "allow_chat",  "mute",            "let_back",
    "reset_rehearsal", "set_deletion", "delete_class", "seal_for", "set_end", "ask_choices"};
static_assert(name_of_power.size() == std::variant_size_v<Power>);

} // namespace frenemy::server
