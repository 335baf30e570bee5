#include "tests/client/fake_server.hpp"

#include "server/protocol/codec.hpp"

#include <catch2/catch.hpp>

namespace frenemy::client {

void FakeWire::connect()
{
    up = true;
    news.push_back(Opened{});
    tell(server::Welcome{});
}

void FakeWire::cut()
{
    up = false;
    news.push_back(Broken{Trouble::Cut});
}

void FakeWire::tell(server::ServerMessage message)
{
    Bytes frame;
    REQUIRE(server::add_to_frame(frame, message));
    const auto read = server::decode_server_frame(frame);
    REQUIRE(read.has_value());
    if (up) news.push_back(read->front());
}

void FakeLine::send(const server::ClientMessage& message)
{
    Bytes frame;
    REQUIRE(server::add_to_frame(frame, message));
    const auto read = server::decode_client_frame(frame);
    REQUIRE(read.has_value());
    if (wire_->up) wire_->said.push_back(read->front());
}

std::optional<LineNews> FakeLine::take()
{
    if (wire_->news.empty()) return {};
    LineNews news = std::move(wire_->news.front());
    wire_->news.pop_front();
    return news;
}

namespace {

std::vector<server::Sitter> one_pupil(std::size_t seats, SeatId seat)
{
    std::vector<server::Sitter> sitters(seats);
    for (std::size_t i = 0; i < seats; ++i)
        if (seat_at(static_cast<int>(i)) != seat) sitters[i].bot = Bot{Temper::Fair, i};
    return sitters;
}

} // namespace

FakeTable::FakeTable(FakeWire& wire, const Scenario& scenario, SeatId seat, std::uint64_t seed)
    : room(scenario, seed, one_pupil(scenario.seats.size(), seat))
    , wire_(wire)
    , seat_(seat)
{
}

server::Joined FakeTable::joined() const
{
    server::Joined joined;
    joined.token = {1, 2, 3};
    joined.label = server::Label{4};
    joined.last_sequence = last_sequence;
    return joined;
}

void FakeTable::seat()
{
    wire_.tell(server::Seated{server::TableId{0}, seat_, std::make_shared<Scenario>(room.scenario())});
}

void FakeTable::snapshot()
{
    auto view = std::make_shared<View>(room.view(seat_));
    wire_.tell(server::Snapshot{heard_, digest_of(*view), view});
}

void FakeTable::tell(const server::Outcome& outcome, std::uint32_t sequence, bool told)
{
    for (const server::Answer& answer : outcome.answers) {
        if (answer.to != seat_) continue;
        if (const auto* no = std::get_if<Rejection>(&answer.what))
            return wire_.tell(server::Rejected{sequence, *no});
        server::Happened heard = std::get<server::Happened>(answer.what);
        heard.entry = ++heard_;
        if (sequence != 0) wire_.tell(server::Accepted{sequence, heard_});
        if (told) wire_.tell(std::move(heard));
    }
}

void FakeTable::answer_moves()
{
    for (const server::Move& move : wire_.take<server::Move>()) {
        if (move.sequence <= last_sequence) {
            wire_.tell(server::Accepted{move.sequence, heard_});
            continue;
        }
        const auto outcome = room.on_command(seat_, move.command);
        if (outcome.entry) {
            ++carried_out;
            last_sequence = move.sequence;
        }
        tell(outcome, move.sequence, true);
    }
}

bool FakeTable::bot_moves(bool told)
{
    for (const std::uint32_t before = heard_; room.next_bot();) {
        tell(room.on_bot_turn(), 0, told);
        if (heard_ > before) return true;
    }
    return false;
}

void FakeTable::time_up()
{
    tell(room.on_time_up(), 0, true);
}

} // namespace frenemy::client
