#include "server/protocol/codec.hpp"
#include "tests/net/lesson_on_sockets.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <fstream>
#include <iterator>
#include <memory>

// What leaves the server: bytes on the wire, its log, its pages.

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

/// Three pupils at a table of "three", by seat, who say what a test tells them.
class Three {
public:
    Three(boost::asio::io_context& io, std::uint16_t port, Teacher& teacher) : io_(io)
    {
        ClassSettings settings = a_lesson();
        settings.scenario = "three";
        settings.seed = 4; // the same cards at every table
        const ClassCode code = teacher.open(settings);
        for (auto& each : joined_) {
            each = std::make_unique<WireClient>(io, port);
            each->connect(Join{code, no_label});
            wait_until(io, [&] { return each->knows.label != no_label; });
        }
        teacher.use(StartMatches{});
        for (auto& each : joined_) {
            wait_until(io, [&] { return each->knows.view.has_value(); });
            by_seat_[each->knows.seat.value] = each.get();
        }
    }

    WireClient& at(SeatId seat) { return *by_seat_[seat.value]; }

    void move(SeatId seat, const Command& command)
    {
        FakeClient& who = at(seat).knows;
        const std::size_t before = who.count<Accepted>();
        at(seat).say(Move{++who.sequence, command});
        wait_until(io_, [&] { return who.count<Accepted>() > before; });
        // Everybody has heard of it who ever will.
        for (auto& each : joined_) {
            const std::size_t shots = each->knows.count<Snapshot>();
            each->say(AskSnapshot{});
            wait_until(io_, [&] { return each->knows.count<Snapshot>() > shots; });
        }
    }

    /// What a seat was told of the match, as it lay on the wire. Tokens, codes and who is called
    /// what differ from class to class.
    Bytes told(SeatId seat)
    {
        Bytes bytes;
        for (const ServerMessage& message : at(seat).knows.heard)
            if (std::holds_alternative<Happened>(message)
                || std::holds_alternative<Snapshot>(message)
                || std::holds_alternative<Accepted>(message)
                || std::holds_alternative<Clock>(message))
                add_to_frame(bytes, message);
        return bytes;
    }

    const std::array<std::unique_ptr<WireClient>, 3>& pupils() const { return joined_; }

private:
    boost::asio::io_context& io_;
    std::array<std::unique_ptr<WireClient>, 3> joined_;
    std::array<WireClient*, 3> by_seat_{};
};

std::string contents(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string hex(const Token& token)
{
    std::string text;
    for (const std::uint8_t byte : token) {
        text += "0123456789abcdef"[byte >> 4U];
        text += "0123456789abcdef"[byte & 15U];
    }
    return text;
}

} // namespace

TEST_CASE("Two tables that differ in what a seat may not know send it the same bytes on the wire")
{
    ScratchFolder scratch;
    ServerProcess server{scratch.path() / "data", {"--messages-a-second", "1000"}};
    boost::asio::io_context io;
    Teacher teacher{io, server};
    Three one{io, server.port(), teacher};
    Three two{io, server.port(), teacher};
    REQUIRE(one.told(foundry) == two.told(foundry));

    const auto both = [&](auto play) {
        play(one, true);
        play(two, false);
    };
    both([](Three& table, bool first) {
        // An offer that the others make each other, or three.
        for (int n = first ? 1 : 3; n > 0; --n)
            table.move(fabless,
                       MakeOffer{big_tech, terms_of({chips(Side::From, Chip::OnDevice, n, 4, 1)})});
        table.move(big_tech, DeclineOffer{table.at(big_tech).knows.view->offers[0].id});
    });
    CHECK(one.told(fabless) != two.told(fabless));
    // What is asked for again differs in how often it was asked; the match does not.
    const auto last_view = [](Three& table) { return table.at(foundry).knows.last<Snapshot>(); };
    CHECK(last_view(one).digest == last_view(two).digest);
    CHECK(last_view(one).entry == last_view(two).entry);
    CHECK(one.at(foundry).knows.count<Happened>() == two.at(foundry).knows.count<Happened>());
    Bytes first;
    Bytes second;
    add_to_frame(first, ServerMessage{last_view(one)});
    add_to_frame(second, ServerMessage{last_view(two)});
    CHECK(first == second);

    // Sealed plans: an envelope, whatever is in it.
    both([](Three& table, bool generous) {
        for (const SeatId seat : {foundry, fabless, big_tech})
            table.move(seat, FinishDeals{});
        Plan plan;
        if (generous) plan.bank = 1;
        table.move(fabless, SealPlan{plan});
    });
    const auto last_news = [](Three& table, SeatId seat) {
        Bytes bytes;
        add_to_frame(bytes, ServerMessage{table.at(seat).knows.last<Happened>()});
        return bytes;
    };
    CHECK(last_news(one, foundry) == last_news(two, foundry));
    CHECK(last_news(one, fabless) != last_news(two, fabless));
}

TEST_CASE("Neither the log nor the server's pages name anybody, or tell a secret")
{
    ScratchFolder scratch;
    const auto data = scratch.path() / "data";
    ServerProcess server{data};
    boost::asio::io_context io;
    Teacher teacher{io, server};
    Three table{io, server.port(), teacher};
    WireClient guess{io, server.port()};
    guess.connect(Resume{Token{9, 9, 9}, 0});
    wait_until(io, [&] { return guess.knows.count<Refused>() == 1; });
    const std::string pages = http_get(server.port(), "/metrics").body
                              + http_get(server.port(), "/healthz").body
                              + http_get(server.port(), "/nothing").body;
    CHECK(server.end() == 0);

    const std::string log = contents(data.string() + ".log");
    CHECK(log.find("event=ready") != std::string::npos);
    CHECK(log.find("event=ended") != std::string::npos);
    for (const std::string& said : {log, pages}) {
        CHECK(said.find(server.teacher_key()) == std::string::npos);
        CHECK(said.find("127.0.0.1") == std::string::npos);
        for (const auto& pupil : table.pupils())
            CHECK(said.find(hex(pupil->knows.token)) == std::string::npos);
    }
    // The key is kept as a hash.
    for (const auto& file : std::filesystem::directory_iterator{data})
        CHECK(contents(file.path()).find(server.teacher_key()) == std::string::npos);
}
