#pragma once

#include "client/model/line.hpp"
#include "server/room/room.hpp"

#include <deque>
#include <memory>
#include <vector>

namespace frenemy::client {

/// Both ends of a line without sockets: what the client says is kept as bytes that were decoded
/// again, what the test has the server say comes as news.
struct FakeWire {
    std::vector<server::ClientMessage> said;
    std::deque<LineNews> news;
    std::vector<std::string> fetched;
    int opened = 0;
    bool up = false;

    /// The line stands, and the greeting is over.
    void connect();
    void cut();
    void tell(server::ServerMessage message);
    /// What has been said since the last call.
    template <class T> std::vector<T> take()
    {
        std::vector<T> found;
        for (const auto& each : said)
            if (const T* one = std::get_if<T>(&each)) found.push_back(*one);
        std::erase_if(said, [](const auto& each) { return std::holds_alternative<T>(each); });
        return found;
    }
};

class FakeLine final : public Line {
public:
    explicit FakeLine(std::shared_ptr<FakeWire> wire)
        : wire_(std::move(wire))
    {
    }
    void open() override { ++wire_->opened; }
    void send(const server::ClientMessage& message) override;
    void fetch(const std::string& path) override { wire_->fetched.push_back(path); }
    void close() override { wire_->up = false; }
    std::optional<LineNews> take() override;

private:
    std::shared_ptr<FakeWire> wire_;
};

/// One table of a class as its server would tell it: a Room, one pupil, the rest bots.
class FakeTable {
public:
    FakeTable(FakeWire& wire, const Scenario& scenario, SeatId seat, std::uint64_t seed = 7);

    server::Joined joined() const;
    void seat();
    void snapshot();
    /// Answers all moves that have been said; a number that was carried out is only acknowledged.
    void answer_moves();
    /// Bots move until the pupil hears of one, unless it gets lost. False: all wait for the pupil.
    bool bot_moves(bool told = true);
    void time_up();

    server::Room room;
    std::uint32_t last_sequence = 0;
    int carried_out = 0;

private:
    void tell(const server::Outcome& outcome, std::uint32_t sequence, bool told);

    FakeWire& wire_;
    SeatId seat_;
    std::uint32_t heard_ = 0; ///< what was to be told to it, lost or not
};

} // namespace frenemy::client
