#pragma once

#include "server/load/line.hpp"
#include "server/load/script.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace frenemy::server {

using SteadyClock = std::chrono::steady_clock;

/// Where the server under load is, and what opens its classes.
struct LoadTarget {
    boost::asio::ip::tcp::endpoint server;
    std::string key;
};

/// What was heard while rooms played.
struct Heard {
    std::vector<std::uint32_t> acks; ///< microseconds from when a move was due to its answer
    double seconds = 0;
    Traffic traffic;
};

/// Pupils at tables of a server, each a connection of its own, who say what the script has for
/// their seats. One thread; every call returns at the latest after `patience`, and then trouble()
/// says in one sentence what did not come.
class Crowd {
public:
    static constexpr std::chrono::seconds patience{120};

    Crowd(boost::asio::io_context& io, LoadTarget target, const Script& script);
    ~Crowd();
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    /// Opens classes of at most eight tables, takes every seat of `rooms` tables and starts.
    void gather(int rooms);

    /// Every seat says its next move as soon as it may, until all matches are over or that time
    /// has passed. What is under way then is waited for, and not counted.
    Heard flood(std::chrono::duration<double> longest);
    /// Every room makes `rate` moves a second, spread evenly, for that long or until the script is
    /// at its end. A move that comes late because an answer did, is counted from when it was due.
    Heard pace(double rate, std::chrono::duration<double> how_long);

    /// Plays as flood() does for so long and is cut off in the middle of it, or lets itself be cut.
    void play_on(std::chrono::duration<double> how_long);
    /// All lines are pulled at once; then everybody comes back with a token. Seconds until the last
    /// one sits and has a view.
    double come_back();

    /// Moves that were acknowledged and that the server no longer knew of when a player came back.
    std::uint64_t lost() const;
    std::uint64_t acknowledged() const;
    bool over() const;
    /// The code of one of its classes.
    ClassCode a_code() const;
    /// Of the players whose match is over: those whose view does not become the script's. The last
    /// moves of others are heard of a moment after the last answer.
    std::size_t astray();
    /// The server forgets the classes.
    void forget();

    const std::string& trouble() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace frenemy::server
