#pragma once

#include "engine/core/rejection.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/view.hpp"
#include "server/protocol/class_info.hpp"
#include "server/protocol/happened.hpp"
#include "server/protocol/power.hpp"
#include "server/protocol/refusal.hpp"
#include "server/protocol/remarked.hpp"
#include "server/protocol/version.hpp"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace frenemy::server {

// What a client and a server say to each other (docs/PROTOCOL, byte by byte). A frame is one or
// more messages, one after the other.

// From a client --------------------------------------------------------------------------------

/// First of all. Answered by Welcome, or refused.
struct Hello {
    std::uint16_t version = protocol_version;
    std::uint16_t rules = rules_version;
    std::uint64_t features = known_features; ///< what the client can do
    std::uint64_t needs = 0;                 ///< what it cannot do without
    friend bool operator==(const Hello&, const Hello&) = default;
};
/// A place in a class: its label if it is free, else the lowest that is. Answered by Joined.
struct Join {
    ClassCode code;
    Label wish = no_label;
    friend bool operator==(const Join&, const Join&) = default;
};
/// Back to the same seat. What was missed follows, or a Snapshot.
struct Resume {
    Token token{};
    std::uint32_t seen = 0; ///< entry of the last Happened or Snapshot; 0: none
    friend bool operator==(const Resume&, const Resume&) = default;
};
/// Back without the token: the teacher is asked. Answered by Joined once the teacher consents.
struct Reenter {
    ClassCode code;
    Label label;
    friend bool operator==(const Reenter&, const Reenter&) = default;
};
/// Looks on at what all may see, and takes no seat. May be said again for another table.
struct Watch {
    ClassCode code;
    TableId table = no_table; ///< no_table: the class alone
    friend bool operator==(const Watch&, const Watch&) = default;
};
/// A teacher's connection. Answered by Teaching.
struct Teach {
    std::string key;
    friend bool operator==(const Teach&, const Teach&) = default;
};
/// A move. Numbers grow by at least one with each new move of a pupil; the same number is the same
/// move, and counts once. Answered by Accepted, Rejected or Refused with the number.
struct Move {
    std::uint32_t sequence = 0; ///< 1 to most_sequence
    Command command;
    friend bool operator==(const Move&, const Move&) = default;
};
inline constexpr std::uint32_t most_sequence = 0xffffff;
struct AskSnapshot {
    friend bool operator==(const AskSnapshot&, const AskSnapshot&) = default;
};
/// The client's View is another than the server's: counted, and answered by a Snapshot.
struct DigestDiffers {
    std::uint32_t entry = 0;
    std::uint64_t digest = 0; ///< the client's
    friend bool operator==(const DigestDiffers&, const DigestDiffers&) = default;
};
/// A bot's seat, where the class lets pupils choose.
struct TakeSeat {
    TableId table;
    SeatId seat;
    friend bool operator==(const TakeSeat&, const TakeSeat&) = default;
};
/// To the people at the same table.
struct Say {
    std::string text; ///< at most most_chat_bytes
    friend bool operator==(const Say&, const Say&) = default;
};
/// A file. Answered by Ticket.
struct AskDownload {
    Download what{};
    TableId table = no_table; ///< for a match
    friend bool operator==(const AskDownload&, const AskDownload&) = default;
};
/// A teacher uses a power. Answered by Done, ClassOpened, Rejected or Refused with the number.
struct Use {
    std::uint32_t request = 0;
    Power power;
    friend bool operator==(const Use&, const Use&) = default;
};
/// The place is given up for good; a bot has the seat.
struct Leave {
    friend bool operator==(const Leave&, const Leave&) = default;
};

/// Append only: the position is the tag on the wire.
using ClientMessage = std::variant<Hello, Join, Resume, Reenter, Watch, Teach, Move, AskSnapshot,
                                   DigestDiffers, TakeSeat, Say, AskDownload, Use, Leave>;

// From a server --------------------------------------------------------------------------------

struct Welcome {
    std::uint16_t version = protocol_version;
    std::uint16_t rules = rules_version;
    std::uint64_t features = known_features;
    friend bool operator==(const Welcome&, const Welcome&) = default;
};
/// What was asked is not done. `about` is the number of the move or request, else 0.
struct Refused {
    Refusal why{};
    std::uint32_t about = 0;
    friend bool operator==(const Refused&, const Refused&) = default;
};
/// A pupil's place in the class. The token is the only key to it: keep it.
struct Joined {
    Token token{};
    Label label;
    Alias alias;
    std::uint32_t last_sequence = 0; ///< of the pupil's moves that were carried out
    friend bool operator==(const Joined&, const Joined&) = default;
};
/// The teacher has been asked.
struct ConsentAsked {
    friend bool operator==(const ConsentAsked&, const ConsentAsked&) = default;
};
/// At a table from now on: whose part one hears, and the numbers of the game. A Snapshot follows,
/// or what was missed.
struct Seated {
    TableId table = no_table;
    SeatId seat = no_seat; ///< no_seat: looks on
    std::shared_ptr<const Scenario> scenario; ///< never null
};
/// Back in the lobby: there is no table to follow any more.
struct Unseated {
    friend bool operator==(const Unseated&, const Unseated&) = default;
};
struct Snapshot {
    std::uint32_t entry = 0; ///< of the last Happened it holds; 0: none
    std::uint64_t digest = 0;
    std::shared_ptr<const View> view; ///< never null
};
struct Accepted {
    std::uint32_t sequence = 0;
    std::uint32_t entry = 0; ///< of the Happened that shows it, before or after this
    friend bool operator==(const Accepted&, const Accepted&) = default;
};
/// The rules object.
struct Rejected {
    std::uint32_t about = 0; ///< the move's sequence, or the request of a proxy move
    Rejection why;
    friend bool operator==(const Rejected&, const Rejected&) = default;
};
/// Everybody in the class; afterwards PersonNow and PersonGone.
struct Lobby {
    ClassNow now;
    std::vector<Person> people; ///< by label; at most most_pupils
    friend bool operator==(const Lobby&, const Lobby&) = default;
};
struct PersonNow {
    Person person;
    friend bool operator==(const PersonNow&, const PersonNow&) = default;
};
struct PersonGone {
    Label label;
    friend bool operator==(const PersonGone&, const PersonGone&) = default;
};
/// How long the present phase of one's table still takes.
struct Clock {
    ClockState state{};
    std::uint32_t left_ms = 0; ///< while Running or Paused
    friend bool operator==(const Clock&, const Clock&) = default;
};
struct Said {
    Label from;
    std::string text;
    friend bool operator==(const Said&, const Said&) = default;
};
/// From the teacher, to everybody.
struct Announced {
    std::string text;
    friend bool operator==(const Announced&, const Announced&) = default;
};
/// A table's match is over: by its last round, or early.
struct TableOver {
    TableId table;
    bool early = false;
    friend bool operator==(const TableOver&, const TableOver&) = default;
};
/// To everybody when all tables are over; to teachers at any time.
struct Ranks {
    std::vector<RankLine> lines; ///< by line-up, seat, rank
    friend bool operator==(const Ranks&, const Ranks&) = default;
};
/// GET this path of the same server, once and within a minute.
struct Ticket {
    Download what{};
    TableId table = no_table;
    std::string path; ///< "/download/" and 32 hexadecimal digits
    friend bool operator==(const Ticket&, const Ticket&) = default;
};

/// The key was right; classes that can be attended, and what can be opened.
struct Teaching {
    std::vector<ClassNow> classes;
    std::vector<std::string> scenarios;
    friend bool operator==(const Teaching&, const Teaching&) = default;
};
struct ClassOpened {
    std::uint32_t request = 0;
    ClassCode code;
    std::string join_code; ///< what pupils type: the code, and with TLS the certificate's mark
    friend bool operator==(const ClassOpened&, const ClassOpened&) = default;
};
struct Done {
    std::uint32_t request = 0;
    friend bool operator==(const Done&, const Done&) = default;
};
/// The lines of the tables that changed.
struct Monitor {
    std::vector<TableLine> lines;
    friend bool operator==(const Monitor&, const Monitor&) = default;
};
/// Somebody says to be the pupil of that label. Answer with LetBack.
struct ReentryAsked {
    Label label;
    friend bool operator==(const ReentryAsked&, const ReentryAsked&) = default;
};

/// What a seat could do now, to the teacher who asked: answers to the offers it has got, or plans.
struct Choices {
    TableId table;
    SeatId seat;
    Phase phase{};
    std::vector<Offer> offers; ///< open, to this seat
    std::vector<Plan> plans;   ///< the default plan; then what a fair bot would seal, if it differs
    friend bool operator==(const Choices&, const Choices&) = default;
};
inline constexpr std::size_t most_plans_offered = 2;

/// Append only: the position is the tag on the wire.
using ServerMessage =
    std::variant<Welcome, Refused, Joined, ConsentAsked, Seated, Unseated, Snapshot, Happened,
                 Accepted, Rejected, Lobby, ClassNow, PersonNow, PersonGone, TableNow, Clock, Said,
                 Announced, TableOver, Ranks, Ticket, Teaching, ClassOpened, Done, Monitor,
                 ReentryAsked, Remarked, Choices>;

} // namespace frenemy::server
