#include "client/app/seat_file.hpp"
#include "client/model/join.hpp"
#include "client/model/lobby.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "tests/client/fake_server.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace frenemy;
using namespace frenemy::client;

namespace {

const server::ClassCode code = server::code_of(4711);
const std::string typed_code = server::text_of({code, {}});

void type(JoinForm& form, std::string_view text)
{
    for (const char c : text) form.type(static_cast<char32_t>(c));
}

NearbyClass nearby(const char* host)
{
    return {{host}, code, "2-3", 12, server::ClassStage::Lobby};
}

} // namespace

TEST_CASE("A code alone finds the class near by")
{
    JoinForm form{{}};
    type(form, "  " + typed_code);
    form.press("join.go");
    CHECK(form.looking());
    CHECK(form.wanted() == code);
    CHECK_FALSE(form.take_going());
    form.find(nearby("10.0.0.7"));
    const auto going = form.take_going();
    REQUIRE(going);
    CHECK(going->address.host == "10.0.0.7");
    REQUIRE(std::holds_alternative<server::Join>(going->errand));
    CHECK(std::get<server::Join>(going->errand).code == code);
    CHECK_FALSE(form.looking());
}

TEST_CASE("Who finds nobody is asked for the address")
{
    JoinForm form{{}};
    form.press("join.go");
    CHECK(form.complaint() == "join.no_code");
    type(form, "12");
    form.press("join.go");
    CHECK(form.complaint() == "join.bad_code");
    form.fill(typed_code, "");
    form.press("join.go");
    form.advance(10'000);
    CHECK(form.complaint() == "join.not_near");
    CHECK(form.field() == JoinForm::Field::Address);
    type(form, "teacher.local:9");
    form.press("join.watch");
    const auto going = form.take_going();
    REQUIRE(going);
    CHECK(going->address.port == 9);
    CHECK(std::holds_alternative<server::Watch>(going->errand));
}

TEST_CASE("The mark in a code goes before what the network says")
{
    const server::JoinCode marked{code, 0x123456789ABCDEF};
    JoinForm form{{}};
    NearbyClass forged = nearby("10.6.6.6");
    forged.address.encrypted = true;
    forged.address.mark = 1;
    form.find(forged);
    form.fill(server::text_of(marked), "");
    form.press("join.go");
    const auto going = form.take_going();
    REQUIRE(going);
    CHECK(going->address.encrypted);
    CHECK(going->address.mark == marked.mark);
}

TEST_CASE("A class that is chosen from the list asks for one's number, then is joined where it was found")
{
    JoinForm form{{}};
    form.find(nearby("10.0.0.7"));
    form.press("join.nearby.0");
    CHECK_FALSE(form.take_going());
    REQUIRE(form.field() == JoinForm::Field::Label);
    type(form, "12");
    form.press("join.go");
    const auto going = form.take_going();
    REQUIRE(going);
    CHECK(going->address.host == "10.0.0.7");
    CHECK(std::get<server::Join>(going->errand).wish == server::Label{12});
}

TEST_CASE("A kept seat is its owner's: another number at the same machine is somebody else")
{
    const KeptSeat seat{{"10.0.0.7"}, code, server::Label{5}, {1, 2, 3}};
    const auto [number, returns] = GENERATE(table<const char*, bool>({{"", true}, {"5", true}, {"6", false}}));
    JoinForm form{{seat}};
    form.find(nearby("10.0.0.7"));
    form.press("join.nearby.0");
    type(form, number);
    form.press("join.go");
    const auto going = form.take_going();
    REQUIRE(going);
    CHECK(going->token.has_value() == returns);
}

TEST_CASE("A kept seat is returned to, by its button and by its code")
{
    const KeptSeat seat{{"10.0.0.7"}, code, server::Label{5}, {1, 2, 3}};
    JoinForm form{{seat}};
    const bool by_code = GENERATE(true, false);
    if (by_code) {
        form.fill(typed_code, "");
        form.press("join.go");
        form.advance(10'000); // nobody near by: where it was
    } else {
        form.press("join.return.0");
    }
    const auto going = form.take_going();
    REQUIRE(going);
    CHECK(going->token == seat.token);
    CHECK(going->address == seat.address);
}

TEST_CASE("Seats are kept from one start of the game to the next, for their owner's eyes alone")
{
    const auto folder = std::filesystem::temp_directory_path() / "frenemy-seats-test";
    std::filesystem::remove_all(folder);
    const auto file = folder / "frenemy" / "seats.json";
    CHECK(read_seats(file).empty());
    const KeptSeat first{{"10.0.0.7", 9000, true, 77}, code, server::Label{5}, {1, 2, 255}};
    REQUIRE(keep_seat(file, first));
    CHECK(read_seats(file) == std::vector{first});
    CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::all)
          == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    KeptSeat again = first;
    again.token = {9};
    const KeptSeat other{{"::1"}, server::code_of(1), server::Label{1}, {3}};
    REQUIRE(keep_seat(file, other));
    REQUIRE(keep_seat(file, again));
    CHECK(read_seats(file) == std::vector{again, other});
    forget_seat(file, code);
    CHECK(read_seats(file) == std::vector{other});
    for (const char* spoiled : {"", "[", "{}", "[1]", "[{\"class\": 1}]",
                                "[{\"class\":\"K7Q2MX\",\"server\":\"h\",\"label\":1,\"token\":\"zz\"}]"}) {
        std::ofstream{file, std::ios::trunc} << spoiled;
        CHECK(read_seats(file).empty());
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("Chat says why it is closed, and goes out when it is open")
{
    const auto wire = std::make_shared<FakeWire>();
    Lobby lobby{std::make_shared<Visit>(std::make_unique<FakeLine>(wire), Errand{server::Join{code, {}}})};
    lobby.advance(0);
    wire->connect();
    lobby.advance(1);
    wire->tell(server::Joined{{1}, server::Label{5}, server::Alias{1}, 0});
    server::Lobby told;
    told.now.code = code;
    told.people.push_back({server::Label{5}, server::Alias{1}, server::TableId{0}, seat_at(0), true});
    wire->tell(told);
    lobby.advance(1);
    CHECK(lobby.why_no_chat() == "class.chat_off");
    told.now.chat = true;
    wire->tell(told.now);
    lobby.advance(1);
    CHECK(lobby.why_no_chat() == "class.chat_no_table");
    server::Person muted = told.people[0];
    auto read = read_scenario("three");
    wire->tell(server::Seated{server::TableId{0}, seat_at(0),
                              std::make_shared<Scenario>(std::get<ScenarioFile>(read).scenario)});
    wire->tell(server::TableNow{server::TableId{0}, std::vector<server::SeatNow>(3)});
    lobby.advance(1);
    CHECK(lobby.may_chat());
    lobby.words().paste("hi");
    lobby.press("class.send");
    CHECK(wire->take<server::Say>() == std::vector{server::Say{"hi"}});
    muted.muted = true;
    wire->tell(server::PersonNow{muted});
    lobby.advance(1);
    CHECK(lobby.why_no_chat() == "class.chat_muted");
}

TEST_CASE("Seats can be chosen at tables one is not at")
{
    const auto wire = std::make_shared<FakeWire>();
    Lobby lobby{std::make_shared<Visit>(std::make_unique<FakeLine>(wire), Errand{server::Join{code, {}}})};
    lobby.advance(0);
    wire->connect();
    lobby.advance(1);
    wire->tell(server::Joined{{1}, server::Label{5}, server::Alias{1}, 0});
    server::Lobby told;
    told.now.code = code;
    told.now.scenario = "three";
    told.now.choose_seats = true;
    told.now.tables = 2;
    told.people.push_back({server::Label{6}, server::Alias{2}, server::TableId{1}, seat_at(2), true});
    wire->tell(told);
    lobby.advance(1);
    const auto tables = lobby.tables();
    REQUIRE(tables.size() == 2);
    REQUIRE(tables[1].seats.size() == 3);
    CHECK(tables[1].seats[2].pupils[0] == server::Label{6});
    CHECK(tables[0].seats[2].pupils[0] == server::no_label);
    CHECK(lobby.press("class.seat.1.0"));
    CHECK(wire->take<server::TakeSeat>() == std::vector{server::TakeSeat{server::TableId{1}, seat_at(0)}});
}
