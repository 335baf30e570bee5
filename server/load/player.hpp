#pragma once

#include "server/load/line.hpp"
#include "server/load/script.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace frenemy::server {

using SteadyClock = std::chrono::steady_clock;

/// A pupil who says what it is told to, one move at a time, and comes back when it falls out.
class Player final : Line::Owner {
public:
    /// Who brought the players together.
    class Host {
    public:
        virtual ~Host() = default;
        /// Has a place in the class, for the first time.
        virtual void joined(Player& player) = 0;
        /// Has a seat and a view of its table, or has them again.
        virtual void seated(Player& player) = 0;
        /// The move that was under way is safe. `heard`: its answer came; else the server knew of
        /// it when the player came back.
        virtual void answered(Player& player, SteadyClock::time_point due, bool heard) = 0;
        virtual void cut_off(Player& player, const std::string& why) = 0;
        /// What no client should ever hear.
        virtual void complain(const std::string& what) = 0;
    };

    Player(std::size_t its_number, boost::asio::io_context& io, const LineEnds& ends,
           Traffic& traffic, Host& host);

    const std::size_t number; ///< the host's

    void join(const ClassCode& code);
    void come_back();
    void cut();
    bool is_connected() const { return line_.is_open(); }

    /// Requires: nothing is under way.
    void say(const ScriptedMove& move, SteadyClock::time_point due);

    bool is_here() const { return here_; }
    TableId table() const { return table_; }
    SeatId seat() const { return seat_; }
    std::uint64_t view_digest() const { return digest_; }
    std::uint32_t acknowledged() const { return acknowledged_; }
    /// Moves that were acknowledged, and that the server did not know of when the player came back.
    std::uint32_t lost() const { return lost_; }

private:
    struct UnderWay {
        Move move;
        SteadyClock::time_point due;
    };

    void heard(const ServerMessage& message) override;
    void cut_off(const std::string& why) override;
    void on(const Joined& message);
    void follow(std::uint32_t entry, std::uint64_t digest);
    void settle(bool heard);

    Host& host_;
    Line line_;
    Token token_{};
    TableId table_ = no_table;
    SeatId seat_ = no_seat;
    std::uint32_t entry_ = 0;
    std::uint64_t digest_ = 0;
    std::uint32_t acknowledged_ = 0; ///< highest number
    std::uint32_t lost_ = 0;
    bool here_ = false;
    std::optional<UnderWay> under_way_;
};

} // namespace frenemy::server
