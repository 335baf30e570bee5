#pragma once

#include "engine/core/names.hpp"

#include <cstdint>

namespace frenemy::server {

/// Why a server does not do what it was asked, apart from the rules of the game, which have their
/// Rejection. Append only; the client owns the words.
enum class Refusal : std::uint8_t {
    TooOld,         ///< the client's protocol; then the connection is closed, as up to TooSlow
    TooNew,
    OtherRules,     ///< the client plays another version of the rules
    MissingFeature,
    NotUnderstood,  ///< a frame that is no message
    TooMuch,        ///< more messages than anybody needs
    TooSlow,        ///< what it was sent has not been read
    ServerEnds,     ///< it will be back; resume with the token
    StoreBroken,    ///< what was asked could not be kept; resume with the token
    HelloFirst,
    JoinFirst,
    AlreadyJoined,
    UnknownCode,
    UnknownToken,
    UnknownLabel,
    LabelTaken,     ///< the pupil of that label must be let back in by the teacher
    ClassFull,
    ClassOver,
    Removed,        ///< by the teacher
    Elsewhere,      ///< the same token is used on another connection
    ConsentDenied,
    NotTeacher,
    WrongKey,
    NoWatching,     ///< this class lets nobody watch
    NotSeated,
    NotPlaying,     ///< before the start, or the table's match is over
    Paused,
    TablesAhead,    ///< this table waits for the others
    OldSequence,    ///< a later move has been carried out, this one never was
    ChatOff,
    Muted,
    UnknownTable,
    UnknownSeat,
    SeatTaken,
    UnknownScenario,
    BadSettings,
    AlreadyStarted,
    TooManyClasses,
    NotOver,        ///< a replay is for when the match is over
    NotRehearsing,
    NoPupils,       ///< nobody to start with
    AlreadySealed,  ///< a pupil's own plan stays
    AlreadySeated,  ///< who knows one seat's secrets gets no other's while others play
};
inline constexpr auto name_of_refusal = names<Refusal>(
    "too_old", "too_new", "other_rules", "missing_feature", "not_understood", "too_much",
    "too_slow", "server_ends", "store_broken", "hello_first", "join_first", "already_joined",
    "unknown_code", "unknown_token", "unknown_label", "label_taken", "class_full", "class_over",
    "removed", "elsewhere", "consent_denied", "not_teacher", "wrong_key", "no_watching",
    "not_seated", "not_playing", "paused", "tables_ahead", "old_sequence", "chat_off", "muted",
    "unknown_table", "unknown_seat", "seat_taken", "unknown_scenario", "bad_settings",
    "already_started", "too_many_classes", "not_over", "not_rehearsing", "no_pupils",
    "already_sealed", "already_seated");
inline constexpr int refusals = static_cast<int>(Refusal::AlreadySeated) + 1;
static_assert(name_of_refusal.text.size() == refusals);

} // namespace frenemy::server
