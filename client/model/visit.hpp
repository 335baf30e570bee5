#pragma once

#include "client/model/classroom.hpp"
#include "client/model/following.hpp"
#include "client/model/line.hpp"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace frenemy::client {

/// What one comes to a server for.
using Errand = std::variant<server::Join, server::Reenter, server::Watch, server::Teach>;

/// One person at a server, over a line that may break: comes in, follows class and table, and comes
/// back to the same place. Time is the caller's.
class Visit {
public:
    /// With a token from an earlier visit one returns to the seat that it belongs to; the errand is
    /// for when the server no longer knows it.
    Visit(std::unique_ptr<Line> line, Errand errand, std::optional<server::Token> token = {});

    enum class Standing : std::uint8_t {
        Coming,  ///< has not been let in yet
        Waiting, ///< for the teacher's consent
        Here,
        Away,    ///< the line broke: tries again by itself
        Ended,   ///< for good, unless one comes again
    };
    Standing standing() const { return standing_; }
    /// Why one is away or it ended, as far as it is known.
    std::optional<Trouble> trouble() const { return trouble_; }
    std::optional<server::Refusal> refusal() const { return refusal_; }
    /// Until the next attempt, while away or coming.
    std::uint32_t wait_ms() const;

    /// Hears what came and lets time pass. True when something changed.
    bool advance(std::uint32_t milliseconds);
    /// Tries at once.
    void come_again();
    /// Forgets the line; the seat is kept for who has the token.
    void close();

    const Errand& errand() const { return errand_; }
    const Classroom& classroom() const { return classroom_; }
    /// The place one was given; empty for spectators and teachers.
    const std::optional<server::Joined>& place() const { return place_; }
    /// The table one sits or looks on at, once it is known; it outlives the seat.
    const std::shared_ptr<Following>& following() const { return following_; }

    /// A move of one's own. The same move is not sent again while it waits for its answer.
    void move(const Command& command);
    bool moving() const { return !moves_.empty(); }
    /// Why a move was refused by the rules after all, once.
    Objection take_objection();
    /// What else was refused, once: a move while the class rests, for one.
    std::optional<server::Refusal> take_refusal();

    void say(const std::string& words);
    void take_seat(server::TableId table, SeatId seat);
    void watch(server::TableId table);
    /// The place is given up for good.
    void leave();
    void put_announcement_away() { classroom_.put_announcement_away(); }

    /// A finished match; asked for on the first call, there on a later one. May be called at will.
    const MatchLog* record(server::TableId table);
    /// One that has been received; null otherwise.
    const MatchLog* known_record(server::TableId table) const;
    void ask_file(server::Download what);
    struct File {
        server::Download what{};
        Bytes bytes;
    };
    /// A file that was asked for, once.
    std::optional<File> take_file();

    // A teacher's.

    struct Taught {
        std::vector<server::ClassNow> classes;
        std::vector<std::string> scenarios;
    };
    /// Set once the key was right.
    const std::optional<Taught>& taught() const { return taught_; }
    /// What pupils type; empty while no class has been opened here.
    const std::string& join_code() const { return join_code_; }
    /// The class that is attended.
    const std::optional<server::ClassCode>& attended() const { return attended_; }
    /// What a seat could do, that was asked for; once.
    std::optional<server::Choices> take_choices() { return std::exchange(choices_, {}); }
    void use(const server::Power& power);
    bool using_power() const { return !powers_.empty(); }

private:
    void take(const Opened&);
    void take(const Broken& broken);
    void take(const Fetched& fetched);
    void take(const server::ServerMessage& message);

    template <class Other> void hear(const Other&) {}
    void hear(const server::Welcome&);
    void hear(const server::Refused& refused);
    void hear(const server::Joined& joined);
    void hear(const server::ConsentAsked&);
    void hear(const server::Lobby&);
    void hear(const server::Seated& seated);
    void hear(const server::Unseated&);
    void hear(const server::Snapshot& snapshot);
    void hear(const server::Happened& happened);
    void hear(const server::Remarked& remarked);
    void hear(const server::Accepted& accepted);
    void hear(const server::Rejected& rejected);
    void hear(const server::Ticket& ticket);
    void hear(const server::Teaching& teaching);
    void hear(const server::ClassOpened& opened);
    void hear(const server::Done& done);
    void hear(const server::Choices& choices) { choices_ = choices; }

    void dial();
    void arrive();
    void end(server::Refusal why);
    void send(const server::ClientMessage& message) { line_->send(message); }
    /// True when a move or a power waited for this answer.
    bool settle(std::uint32_t number);
    void ask(server::Download what, server::TableId table);
    void forget_tickets();

    struct Asked {
        server::Download what{};
        server::TableId table = server::no_table;
        friend auto operator<=>(const Asked&, const Asked&) = default;
    };
    struct Used {
        std::uint32_t request = 0;
        server::Power power;
    };

    std::optional<server::Choices> choices_;
    std::unique_ptr<Line> line_;
    Errand errand_;
    std::optional<server::Token> token_;
    Standing standing_ = Standing::Coming;
    std::optional<Trouble> trouble_;
    std::optional<server::Refusal> refusal_;
    std::uint64_t now_ = 0;
    std::uint64_t dial_at_ = 0;
    bool dialled_ = false;
    bool closed_ = false;
    int attempts_ = 0;

    Classroom classroom_;
    std::optional<server::Joined> place_;
    std::shared_ptr<Following> following_;
    std::uint32_t sequence_ = 0;
    std::deque<server::Move> moves_; ///< not answered yet
    Objection objection_;
    std::optional<server::Refusal> refused_;

    std::map<Asked, std::uint64_t> asked_; ///< not again before then
    std::map<std::string, Asked> tickets_;
    std::map<server::TableId, MatchLog> records_;
    std::deque<File> files_;

    std::optional<Taught> taught_;
    std::optional<server::ClassCode> attended_;
    std::string join_code_;
    std::uint32_t request_ = 0;
    std::deque<Used> powers_; ///< not answered yet
};

} // namespace frenemy::client
