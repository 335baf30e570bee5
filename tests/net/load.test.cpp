#include "engine/scenario/scenario_reader.hpp"
#include "server/load/crowd.hpp"
#include "server/load/harm.hpp"
#include "server/load/script.hpp"
#include "tests/net/server_process.hpp"

#include <catch2/catch.hpp>

#include <chrono>

// What measures a server must be right itself.

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

Script of_four_seats()
{
    return script_of(std::get<ScenarioFile>(read_scenario("chip-famine")).scenario, 1);
}

LoadTarget target(const ServerProcess& server)
{
    return {{boost::asio::ip::address_v4::loopback(), server.port()}, server.teacher_key()};
}

} // namespace

TEST_CASE("A script's waves lead to the same end forwards and backwards")
{
    const Script script = of_four_seats();
    CHECK(script.moves() > 150);
    const auto play = [&](bool backwards) {
        State state = begin(script.scenario, script.seed);
        std::array<std::uint32_t, max_seats> said{};
        for (auto wave : script.waves) {
            if (backwards) std::reverse(wave.begin(), wave.end());
            for (const ScriptedMove& each : wave) {
                if (each.sequence != ++said[each.seat.value]) FAIL("a number is missing");
                if (apply(script.scenario, state, each.seat, each.command)) FAIL("not legal");
            }
        }
        return state;
    };
    const State forwards = play(false);
    CHECK(forwards.phase == Phase::Over);
    CHECK(forwards == play(true));
    for (int i = 0; i < script.seats(); ++i)
        CHECK(digest_of(view_for(forwards, seat_at(i)))
              == script.last_view[static_cast<std::size_t>(i)]);
}

TEST_CASE("A crowd plays its script to the end, and is counted move by move")
{
    const Script script = of_four_seats();
    ScratchFolder scratch;
    ServerProcess server{scratch.path() / "data", {"--messages-a-second", "100000"}};
    boost::asio::io_context io{1};
    Crowd crowd{io, target(server), script};
    crowd.gather(10); // two classes
    REQUIRE(crowd.trouble() == "");
    const Heard paced = crowd.pace(40, std::chrono::seconds{1});
    REQUIRE(crowd.trouble() == "");
    CHECK(!paced.acks.empty());
    CHECK(paced.acks.size() <= 401);
    CHECK(crowd.come_back() > 0);
    const Heard flood = crowd.flood(std::chrono::seconds{60});
    REQUIRE(crowd.trouble() == "");
    CHECK(crowd.over());
    CHECK(crowd.astray() == 0);
    // What was under way when the pace ended, a move a seat at most, was answered and is in neither.
    const std::size_t counted = paced.acks.size() + flood.acks.size();
    CHECK(counted <= 10 * script.moves());
    const auto seats = static_cast<std::size_t>(10 * script.seats());
    CHECK(counted + seats >= 10 * script.moves());
    CHECK(flood.traffic.up > flood.acks.size() * 10);
    CHECK(metric(server.port(), "commands_total") == 10 * script.moves());
    CHECK(metric(server.port(), "digests_differ_total") == 0);
    crowd.forget();
    CHECK(crowd.trouble() == "");
    CHECK(metric(server.port(), "classes") == 0);
    CHECK(server.end() == 0);
}

TEST_CASE("A server that is killed and whose log is torn has every acknowledged move")
{
    const Script script = of_four_seats();
    ScratchFolder scratch;
    const auto data = scratch.path() / "data";
    ServerProcess server{data, {"--messages-a-second", "100000"}};
    boost::asio::io_context io{1};
    Crowd crowd{io, target(server), script};
    crowd.gather(3);
    REQUIRE(crowd.trouble() == "");
    for (unsigned kill = 0; kill < 12; ++kill) {
        crowd.play_on(std::chrono::milliseconds{5 + 7 * static_cast<int>(kill % 5)});
        server.kill();
        tear(data / "matches.log", kill);
        server.start();
        crowd.come_back();
        REQUIRE(crowd.trouble() == "");
    }
    CHECK(crowd.acknowledged() > 0);
    CHECK(crowd.lost() == 0);
    crowd.flood(std::chrono::seconds{60});
    CHECK(crowd.over());
    CHECK(crowd.astray() == 0);
    CHECK(server.end() == 0);
}
