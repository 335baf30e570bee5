#include "client/app/net_match.hpp"
#include "client/model/address.hpp"
#include "client/model/start.hpp"
#include "client/model/table.hpp"
#include "tests/client/fake_server.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::client;
using Standing = Visit::Standing;

namespace {

Scenario three()
{
    client::Start start = read_start();
    REQUIRE_FALSE(choose(start, "three"));
    return start.scenario().scenario;
}

const server::Join errand{server::code_of(77), server::no_label};

/// A pupil at seat 2 of a table whose match has begun.
struct Seated {
    std::shared_ptr<FakeWire> wire = std::make_shared<FakeWire>();
    std::shared_ptr<Visit> visit =
        std::make_shared<Visit>(std::make_unique<FakeLine>(wire), Errand{errand});
    FakeTable table{*wire, three(), seat_at(2)};

    Seated()
    {
        visit->advance(0);
        wire->connect();
        visit->advance(1);
        wire->tell(table.joined());
        server::Lobby lobby;
        lobby.now.code = errand.code;
        wire->tell(lobby);
        table.seat();
        table.snapshot();
        visit->advance(1);
        wire->said.clear();
        REQUIRE(visit->standing() == Standing::Here);
    }
    void come_back()
    {
        visit->advance(60'000);
        wire->connect();
        visit->advance(1);
    }
};

/// As a person would who does no more than is asked.
void press_on(Table& table)
{
    switch (table.page()) {
    case Page::Settlement: table.press("settlement.skip"); break;
    case Page::Report: table.press("report.on"); break;
    case Page::Cover:
    case Page::Final: break;
    case Page::Play: table.press(table.view().phase == Phase::Deals ? "deals.done" : "plan.seal");
    }
}

} // namespace

TEST_CASE("A visit says hello, joins, and follows the table it is seated at")
{
    const auto wire = std::make_shared<FakeWire>();
    Visit visit{std::make_unique<FakeLine>(wire), Errand{errand}};
    CHECK(visit.standing() == Standing::Coming);
    visit.advance(0);
    CHECK(wire->opened == 1);
    wire->connect();
    visit.advance(1);
    CHECK(wire->take<server::Hello>() == std::vector{server::Hello{}});
    CHECK(wire->take<server::Join>() == std::vector{errand});
    FakeTable table{*wire, three(), seat_at(1)};
    wire->tell(table.joined());
    visit.advance(1);
    CHECK(visit.standing() == Standing::Here);
    CHECK_FALSE(visit.following());
    table.seat();
    visit.advance(1);
    REQUIRE(visit.following());
    CHECK_FALSE(visit.following()->begun());
    table.snapshot();
    visit.advance(1);
    CHECK(visit.following()->shown() == table.room.view(seat_at(1)));
}

TEST_CASE("A whole match is played over a line by the presses of a solo match")
{
    Seated pupil;
    Table table{std::make_unique<NetMatch>(pupil.visit)};
    int presses = 0;
    while (table.page() != Page::Final && ++presses < 2000) {
        press_on(table);
        INFO((table.refusal() ? name_of(table.refusal()->code) : std::string_view{"no"}));
        REQUIRE_FALSE(table.refusal());
        pupil.table.answer_moves();
        while (pupil.table.bot_moves()) {}
        pupil.visit->advance(100);
        while (table.page() == Page::Play && table.tick()) {}
        // What the screens show is what the server would send.
        if (table.page() == Page::Play)
            REQUIRE(table.match().view() == pupil.table.room.view(seat_at(2)));
    }
    REQUIRE(table.page() == Page::Final);
    CHECK(pupil.wire->take<server::DigestDiffers>().empty());

    // The scores are in the record, which holds what others still play for: it is asked for once,
    // when every table is over.
    CHECK_FALSE(table.final_state());
    table.tick();
    CHECK(pupil.wire->take<server::AskDownload>().empty());
    server::ClassNow now = pupil.visit->classroom().now();
    now.stage = server::ClassStage::Over;
    pupil.wire->tell(now);
    pupil.visit->advance(100);
    table.tick();
    REQUIRE(pupil.wire->take<server::AskDownload>().size() == 1);
    pupil.wire->tell(server::Ticket{server::Download::Match, server::TableId{0}, "/download/0123"});
    pupil.visit->advance(100);
    REQUIRE(pupil.wire->fetched == std::vector<std::string>{"/download/0123"});
    pupil.wire->news.push_back(Fetched{"/download/0123", encode_match(pupil.table.room.log())});
    pupil.visit->advance(100);
    table.tick();
    REQUIRE(table.final_state());
    CHECK(*table.final_state() == pupil.table.room.state());
}

TEST_CASE("A view that parts from the server's is healed by a snapshot")
{
    Seated pupil;
    REQUIRE(pupil.table.bot_moves(false)); // lost on the way
    REQUIRE(pupil.table.bot_moves());
    REQUIRE(pupil.table.bot_moves());
    const View before = pupil.visit->following()->latest();
    pupil.visit->advance(1);
    CHECK(pupil.visit->following()->latest() == before);
    const auto said = pupil.wire->take<server::DigestDiffers>();
    REQUIRE(said.size() == 1); // the second is passed over: a snapshot is on its way
    CHECK(said[0].entry == 2);
    pupil.table.snapshot();
    pupil.visit->advance(1);
    while (pupil.visit->following()->next()) {}
    CHECK(pupil.visit->following()->shown() == pupil.table.room.view(seat_at(2)));
    // And it follows again.
    while (pupil.table.bot_moves()) {}
    pupil.visit->advance(1);
    CHECK(pupil.visit->following()->latest() == pupil.table.room.view(seat_at(2)));
    CHECK(pupil.wire->take<server::DigestDiffers>().empty());
}

TEST_CASE("An event that leads to another digest is not believed")
{
    Seated pupil;
    server::Happened forged{1, {}, 12345};
    pupil.wire->tell(forged);
    pupil.visit->advance(1);
    const auto said = pupil.wire->take<server::DigestDiffers>();
    REQUIRE(said.size() == 1);
    CHECK(said[0].digest == digest_of(pupil.visit->following()->latest()));
    CHECK(pupil.visit->following()->entry() == 0);
}

TEST_CASE("What is heard twice happens once")
{
    Seated pupil;
    REQUIRE(pupil.table.bot_moves());
    const auto told = std::get<server::ServerMessage>(pupil.wire->news.back());
    pupil.wire->tell(told);
    pupil.visit->advance(1);
    CHECK(pupil.visit->following()->untold() == 1);
    CHECK(pupil.visit->following()->latest() == pupil.table.room.view(seat_at(2)));
}

TEST_CASE("A double click is one move")
{
    Seated pupil;
    Table table{std::make_unique<NetMatch>(pupil.visit)};
    table.press("deals.done");
    table.press("deals.done");
    CHECK_FALSE(table.refusal());
    pupil.table.answer_moves();
    pupil.visit->advance(1);
    CHECK(pupil.table.carried_out == 1);
    CHECK_FALSE(pupil.visit->moving());
}

TEST_CASE("A move whose answer was lost is sent again with its number, and counts once")
{
    Seated pupil;
    Table table{std::make_unique<NetMatch>(pupil.visit)};
    const bool arrived = GENERATE(true, false);
    table.press("deals.done");
    if (arrived) pupil.table.answer_moves();
    pupil.wire->news.clear();
    pupil.wire->cut();
    pupil.visit->advance(1);
    CHECK(pupil.visit->standing() == Standing::Away);
    pupil.wire->said.clear();

    pupil.come_back();
    const auto resumed = pupil.wire->take<server::Resume>();
    REQUIRE(resumed.size() == 1);
    CHECK(resumed[0].token == pupil.table.joined().token);
    CHECK(pupil.wire->take<server::Join>().empty());
    pupil.wire->tell(pupil.table.joined());
    pupil.table.seat();
    pupil.table.snapshot();
    pupil.visit->advance(1);
    pupil.table.answer_moves();
    pupil.visit->advance(1);
    CHECK(pupil.table.carried_out == 1);
    CHECK(pupil.visit->standing() == Standing::Here);
    CHECK_FALSE(pupil.visit->moving());
    while (table.tick()) {}
    CHECK(company(table.match().view(), seat_at(2)).done);
}

TEST_CASE("Who comes back says how far it had heard, and is told the rest")
{
    Seated pupil;
    REQUIRE(pupil.table.bot_moves());
    pupil.visit->advance(1);
    pupil.wire->cut();
    pupil.visit->advance(1);
    pupil.come_back();
    CHECK(pupil.wire->take<server::Resume>().back().seen == 1);
    pupil.wire->tell(pupil.table.joined());
    pupil.table.seat();
    REQUIRE(pupil.table.bot_moves());
    pupil.visit->advance(1);
    CHECK(pupil.visit->following()->latest() == pupil.table.room.view(seat_at(2)));
    CHECK(pupil.visit->following()->untold() == 2);
}

TEST_CASE("Attempts to come back grow rarer and never stop")
{
    const auto wire = std::make_shared<FakeWire>();
    Visit visit{std::make_unique<FakeLine>(wire), Errand{errand}};
    visit.advance(0);
    std::uint32_t last = 0;
    for (int i = 0; i < 30; ++i) {
        wire->news.push_back(Broken{Trouble::NoAnswer});
        visit.advance(0);
        CHECK(visit.trouble() == Trouble::NoAnswer);
        CHECK(visit.wait_ms() >= last);
        CHECK(visit.wait_ms() < 10'000);
        last = visit.wait_ms();
        const int opened = wire->opened;
        visit.advance(last - 1);
        CHECK(wire->opened == opened);
        visit.advance(1);
        CHECK(wire->opened == opened + 1);
    }
}

TEST_CASE("A token that is no longer known asks for a new place")
{
    const auto wire = std::make_shared<FakeWire>();
    Visit visit{std::make_unique<FakeLine>(wire), Errand{errand}, server::Token{9}};
    visit.advance(0);
    wire->connect();
    visit.advance(1);
    CHECK(wire->take<server::Resume>().size() == 1);
    wire->tell(server::Refused{server::Refusal::UnknownToken, 0});
    visit.advance(1);
    CHECK(wire->take<server::Join>() == std::vector{errand});
}

TEST_CASE("A seat used elsewhere ends the visit, and one can come again")
{
    Seated pupil;
    pupil.wire->tell(server::Refused{server::Refusal::Elsewhere, 0});
    pupil.wire->cut();
    pupil.visit->advance(100'000);
    pupil.visit->advance(100'000);
    CHECK(pupil.visit->standing() == Standing::Ended);
    CHECK(pupil.visit->refusal() == server::Refusal::Elsewhere);
    const int opened = pupil.wire->opened;
    pupil.visit->come_again();
    CHECK(pupil.wire->opened == opened + 1);
    pupil.wire->connect();
    pupil.visit->advance(1);
    CHECK(pupil.wire->take<server::Resume>().size() == 1);
}

TEST_CASE("A refused move says why, once")
{
    Seated pupil;
    Table table{std::make_unique<NetMatch>(pupil.visit)};
    table.press("deals.done");
    const auto moves = pupil.wire->take<server::Move>();
    REQUIRE(moves.size() == 1);
    SECTION("by the rules")
    {
        pupil.wire->tell(server::Rejected{moves[0].sequence, {Rejection::Code::WrongPhase, 0}});
        pupil.visit->advance(1);
        CHECK(table.tick());
        REQUIRE(table.refusal());
        CHECK(table.refusal()->code == Rejection::Code::WrongPhase);
        CHECK_FALSE(table.tick());
    }
    SECTION("by the class")
    {
        pupil.wire->tell(server::Refused{server::Refusal::Paused, moves[0].sequence});
        pupil.visit->advance(1);
        CHECK(pupil.visit->take_refusal() == server::Refusal::Paused);
        CHECK_FALSE(pupil.visit->take_refusal());
        CHECK(pupil.visit->standing() == Standing::Here);
    }
    CHECK_FALSE(pupil.visit->moving());
}

TEST_CASE("Addresses are read as people type them")
{
    const auto read = [](std::string_view text) {
        const auto address = read_address(text);
        return address ? text_of(*address) : "-";
    };
    CHECK(read("teacher.local") == "teacher.local:8470");
    CHECK(read(" 10.0.0.7:9000 ") == "10.0.0.7:9000");
    CHECK(read("[::1]:9000") == "[::1]:9000");
    CHECK(read("fe80::1") == "[fe80::1]:8470");
    CHECK(read("wss://frenemy.school.kr/") == "wss://frenemy.school.kr:443");
    CHECK(read("http://10.0.0.7") == "10.0.0.7:80");
    for (const char* wrong : {"", " ", "host:", "host:0", "host:70000", "host:12x", "a b", "[::1", "[::1]9",
                              "host/play", "한글", "host#", "host#8C4T"})
        CHECK(read(wrong) == "-");
    const auto marked = read_address("10.0.0.7:9000#8c4t-19zd-p0rw");
    REQUIRE(marked);
    CHECK(marked->encrypted);
    CHECK(marked->port == 9000);
    REQUIRE(marked->mark);
    CHECK(server::mark_text(*marked->mark) == "8C4T-19ZD-P0RW");
}
