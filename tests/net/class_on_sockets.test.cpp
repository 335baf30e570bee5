#include "server/classroom/class_record.hpp"
#include "server/protocol/codec.hpp"
#include "server/store/log_store.hpp"
#include "tests/net/lesson_on_sockets.hpp"
#include "tests/net/server_process.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

// A whole class against a server in a process of its own: nothing here is told when, only that.

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

TEST_CASE("Thirty pupils play a lesson to the end through cuts, crashes and double clicks")
{
    ScratchFolder scratch;
    const auto data = scratch.path() / "data";
    ServerProcess server{data};
    boost::asio::io_context io;
    Chance chance{30};
    std::vector<std::unique_ptr<ScriptedPupil>> pupils;
    ClassCode code;
    {
        Teacher teacher{io, server};
        code = teacher.open(a_lesson());
        const auto join = [&](std::size_t until) {
            while (pupils.size() < until)
                pupils.push_back(std::make_unique<ScriptedPupil>(io, server.port(), code));
            wait_until(io, [&] {
                for (auto& each : pupils)
                    each->act(chance);
                return std::ranges::all_of(
                    pupils, [](const auto& each) { return each->client.knows.label != no_label; });
            });
        };
        join(28);
        teacher.use(StartMatches{});
        wait_until(io, [&] {
            return std::ranges::all_of(
                pupils, [](const auto& each) { return each->client.knows.seat != no_seat; });
        });
        join(30); // two latecomers
    }

    std::set<std::pair<int, Phase>> cut_in;
    std::size_t acknowledged = 0;
    std::size_t next_kill = 100;
    int kills = 0;
    const auto over = [](const auto& each) { return each->phase().second == Phase::Over; };
    wait_until(
        io,
        [&] {
            for (auto& each : pupils)
                each->act(chance);
            ScriptedPupil& victim =
                *pupils[static_cast<std::size_t>(chance.below(static_cast<int>(pupils.size())))];
            if (victim.phase().first > 0
                && (cut_in.insert(victim.phase()).second || chance.one_in(100)))
                victim.cut();
            acknowledged = 0;
            for (const auto& each : pupils)
                acknowledged += each->acknowledged.size();
            if (acknowledged >= next_kill) {
                next_kill = acknowledged + 100 + static_cast<std::size_t>(chance.below(100));
                ++kills;
                server.kill();
                server.start();
            }
            return std::ranges::all_of(pupils, over);
        },
        280);
    CHECK(kills >= 3);
    CHECK(cut_in.size() >= 12); // both phases of six rounds

    // What a client got told is there, once, and every match can be played again.
    CHECK(server.end() == 0);
    StoreError trouble{};
    auto opened = open_log_store(open_folder(data, trouble));
    REQUIRE(opened.store);
    CHECK(opened.kept.aside.empty());
    REQUIRE(opened.kept.matches.size() == 5);
    std::optional<ClassRecord> record;
    for (const KeptRecord& each : opened.kept.records)
        if (page_of(each.id) == 0) record = decode_class_record(each.value);
    REQUIRE(record.has_value());
    std::map<std::uint32_t, std::vector<Command>> kept; // by pupil and number
    for (const KeptMatch& match : opened.kept.matches) {
        const Replay again = replay(match.log);
        CHECK_FALSE(again.divergence.has_value());
        CHECK(again.state.phase == Phase::Over);
        for (std::size_t i = 0; i < match.provenance.size(); ++i)
            if (match.provenance[i].sequence != 0)
                kept[match.provenance[i].sequence].push_back(match.log.entries[i].command);
    }
    std::size_t doubled = 0;
    for (const auto& each : pupils) {
        const auto who = std::ranges::find(record->pupils, each->client.knows.label,
                                           &frenemy::server::Pupil::label);
        REQUIRE(who != record->pupils.end());
        const auto number = static_cast<PupilNumber>(who - record->pupils.begin() + 1);
        for (const Move& move : each->acknowledged) {
            const auto& found = kept[numbered(number, move.sequence)];
            if (found.size() != 1 || !(found[0] == move.command))
                FAIL("label " << who->label.value << ", move " << move.sequence << " is there "
                              << found.size() << " times");
        }
        doubled += each->doubled;
    }
    CHECK(acknowledged > 500);
    CHECK(doubled > 100);
}

TEST_CASE("A teacher fetches the results, and a ticket works once")
{
    ScratchFolder scratch;
    ServerProcess server{scratch.path() / "data"};
    boost::asio::io_context io;
    Chance chance{1};
    Teacher teacher{io, server};
    ClassSettings settings = a_lesson();
    settings.scenario = "three";
    const ClassCode code = teacher.open(settings);
    ScriptedPupil pupil{io, server.port(), code};
    wait_until(io, [&] {
        pupil.act(chance);
        return pupil.client.knows.label != no_label;
    });
    teacher.use(StartMatches{});
    wait_until(io, [&] {
        pupil.act(chance);
        return pupil.phase().second == Phase::Over && pupil.phase().first > 0;
    });
    for (const Download what : {Download::Match, Download::Players, Download::Commands}) {
        teacher.client.knows.heard.clear();
        teacher.client.say(AskDownload{what, TableId{0}});
        wait_until(io, [&] { return teacher.client.knows.count<Ticket>() > 0; });
        const std::string path = teacher.client.knows.last<Ticket>().path;
        const HttpAnswer file = http_get(server.port(), path);
        CHECK(file.status == 200);
        if (what == Download::Match)
            CHECK(decode_match(std::as_bytes(std::span{file.body})).error == MatchFileError::None);
        else
            CHECK(file.body.size() > 100);
        CHECK(http_get(server.port(), path).status == 404);
    }
    CHECK(http_get(server.port(), "/healthz").status == 200);
    CHECK(http_get(server.port(), "/metrics").body.find("frenemy_") != std::string::npos);
    CHECK(http_get(server.port(), "/download/0123456789abcdef0123456789abcdef").status == 404);
    CHECK(http_get(server.port(), "/../../etc/passwd").status == 404);
    CHECK(server.end() == 0);
}

TEST_CASE("Teachers who come while others open classes are told what there is")
{
    ScratchFolder scratch;
    ServerProcess server{scratch.path() / "data", {"--messages-a-second", "10000"}};
    boost::asio::io_context io;
    Teacher opens{io, server};
    ClassSettings settings = a_lesson();
    settings.scenario = "three";
    std::vector<std::unique_ptr<WireClient>> others;
    constexpr std::size_t classes = 300; // more than a teacher is told of
    for (std::size_t i = 0; i < classes; ++i) {
        opens.use(OpenClass{settings});
        others.push_back(std::make_unique<WireClient>(io, server.port()));
        others.back()->connect(Teach{server.teacher_key()});
    }
    wait_until(io, [&] {
        return std::ranges::all_of(others, [](const std::unique_ptr<WireClient>& each) {
            return each->knows.count<Teaching>() == 1;
        });
    });
    wait_until(io, [&] { return opens.client.knows.count<ClassOpened>() == classes; });
    CHECK(opens.client.knows.count<Refused>() == 0);
    Teacher late{io, server};
    const Teaching& told = late.client.knows.last<Teaching>();
    CHECK(told.classes.size() == most_classes_told);
    CHECK(told.classes.front().code == opens.client.knows.last<ClassOpened>().code); // the newest
    CHECK(metric(server.port(), "unsaid_total") == 0);
    CHECK(server.end() == 0);
}

TEST_CASE("A teacher may open a class and use it in the same breath")
{
    ScratchFolder scratch;
    ServerProcess server{scratch.path() / "data"};
    boost::asio::io_context io;
    Teacher teacher{io, server};
    ClassSettings settings = a_lesson();
    settings.scenario = "three";
    Bytes frame;
    add_to_frame(frame, ClientMessage{Use{1, OpenClass{settings}}});
    add_to_frame(frame, ClientMessage{Use{2, Announce{"Welcome"}}});
    teacher.client.send(frame);
    wait_until(io, [&] { return teacher.client.knows.count<Done>() > 0; });
    CHECK(teacher.client.knows.count<ClassOpened>() == 1);
    CHECK(teacher.client.knows.last<Done>().request == 2);
    CHECK(teacher.client.knows.count<Refused>() == 0);
    CHECK(server.end() == 0);
}
