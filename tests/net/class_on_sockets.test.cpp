#include "server/classroom/class_record.hpp"
#include "server/protocol/codec.hpp"
#include "server/store/log_store.hpp"
#include "tests/net/server_process.hpp"
#include "tests/net/wire_client.hpp"

#include <boost/asio/io_context.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <set>

// A whole class against a server in a process of its own: nothing here is told when, only that.

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

/// Waits for what must come; the limit only ends a test that would never end.
template <class Condition>
void wait_until(boost::asio::io_context& io, Condition condition, int seconds = 60)
{
    const auto last = std::chrono::steady_clock::now() + std::chrono::seconds{seconds};
    while (!condition()) {
        if (std::chrono::steady_clock::now() > last) FAIL("it never came");
        io.restart();
        io.run_for(std::chrono::milliseconds{2});
    }
}

/// Plays as a bot would, resends what was not answered, and comes back when it falls out.
class ScriptedPupil {
public:
    ScriptedPupil(boost::asio::io_context& io, std::uint16_t port, const ClassCode& code)
        : client(io, port)
        , code_(code)
    {
    }

    /// One step: whatever is to be done now.
    void act(Chance& chance)
    {
        FakeClient& knows = client.knows;
        listen();
        if (!client.is_open()) {
            pending_sent_ = false;
            if (client.is_connecting()) return;
            if (knows.token == Token{}) client.connect(Join{code_, no_label});
            else client.connect(Resume{knows.token, knows.view ? knows.entry : 0});
            return;
        }
        if (pending_) {
            if (!pending_sent_ && arrived_) send(chance);
            return;
        }
        if (!arrived_ || knows.seat == no_seat || !knows.view || !scenario_) return;
        const View& view = *knows.view;
        if (view.phase == Phase::Over) return;
        const Company& own = company(view, knows.seat);
        if (view.phase == Phase::Deals ? own.done : own.sealed) return;
        pending_sent_ = false;
        pending_ = Move{++knows.sequence, decide(*scenario_, Bot{Temper::Fair, 7}, view)};
        send(chance);
    }

    void cut()
    {
        client.cut();
        arrived_ = false;
        pending_sent_ = false;
    }
    /// Round and phase it sees; round 0: none yet.
    std::pair<int, Phase> phase() const
    {
        return client.knows.view ? std::pair{int{client.knows.view->round},
                                             client.knows.view->phase}
                                 : std::pair{0, Phase::Over};
    }

    WireClient client;
    std::vector<Move> acknowledged;
    std::size_t doubled = 0;

private:
    void send(Chance& chance)
    {
        const auto now = std::chrono::steady_clock::now();
        if (now < next_) return;
        next_ = now + std::chrono::milliseconds{80}; // faster than people, slower than a flood
        pending_sent_ = true;
        client.say(*pending_);
        if (!chance.one_in(4)) return;
        client.say(*pending_); // a double click
        ++doubled;
    }

    /// What was heard since the last time.
    void listen()
    {
        for (const ServerMessage& message : client.knows.heard) {
            if (const auto* joined = std::get_if<Joined>(&message)) {
                arrived_ = true;
                // The server's number: what it holds may have been carried out without an answer.
                if (pending_ && joined->last_sequence < pending_->sequence)
                    client.knows.sequence = pending_->sequence;
            } else if (const auto* seated = std::get_if<Seated>(&message)) {
                scenario_ = seated->scenario;
            } else if (const auto* accepted = std::get_if<Accepted>(&message)) {
                if (!pending_ || pending_->sequence != accepted->sequence) continue;
                acknowledged.push_back(*pending_);
                pending_.reset();
            } else if (const auto* rejected = std::get_if<Rejected>(&message)) {
                if (pending_ && pending_->sequence == rejected->about) pending_.reset();
            } else if (const auto* refused = std::get_if<server::Refused>(&message)) {
                if (pending_ && refused->about != 0 && pending_->sequence == refused->about)
                    pending_.reset();
                if (refused->why <= Refusal::StoreBroken) arrived_ = false;
            }
        }
        client.knows.heard.clear();
        client.knows.wire.clear();
        if (!client.is_open()) arrived_ = false;
    }

    ClassCode code_;
    std::optional<Move> pending_;
    bool pending_sent_ = false;
    bool arrived_ = false;
    std::shared_ptr<const Scenario> scenario_;
    std::chrono::steady_clock::time_point next_;
};

ClassSettings a_lesson()
{
    ClassSettings settings;
    settings.scenario = "six-lesson";
    settings.timers = {0, 0, 0, 0}; // nobody is hurried: only what is said counts
    settings.absent_s = 3600;
    settings.bot_pace_ms = 0;
    return settings;
}

/// A teacher that comes back when the server does.
class Teacher {
public:
    Teacher(boost::asio::io_context& io, const ServerProcess& server)
        : client(io, server.port())
        , io_(io)
        , key_(server.teacher_key())
    {
        come();
    }
    void come()
    {
        client.connect(Teach{key_});
        wait_until(io_, [&] { return client.knows.count<Teaching>() > 0; });
    }
    ClassCode open(const ClassSettings& settings)
    {
        use(OpenClass{settings});
        wait_until(io_, [&] { return client.knows.count<ClassOpened>() > 0; });
        return client.knows.last<ClassOpened>().code;
    }
    void use(const Power& power) { client.say(Use{++requests_, power}); }

    WireClient client;

private:
    boost::asio::io_context& io_;
    std::string key_;
    std::uint32_t requests_ = 0;
};

} // namespace

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
                return std::ranges::all_of(pupils, [](const auto& each) {
                    return each->client.knows.label != no_label;
                });
            });
        };
        join(28);
        teacher.use(StartMatches{});
        wait_until(io, [&] {
            return std::ranges::all_of(pupils, [](const auto& each) {
                return each->client.knows.seat != no_seat;
            });
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
        else CHECK(file.body.size() > 100);
        CHECK(http_get(server.port(), path).status == 404);
    }
    CHECK(http_get(server.port(), "/healthz").status == 200);
    CHECK(http_get(server.port(), "/metrics").body.find("frenemy_") != std::string::npos);
    CHECK(http_get(server.port(), "/download/0123456789abcdef0123456789abcdef").status == 404);
    CHECK(http_get(server.port(), "/../../etc/passwd").status == 404);
    CHECK(server.end() == 0);
}

TEST_CASE("Attackers on the line are cut and counted, and the class plays on")
{
    ScratchFolder scratch;
    ServerProcess server{scratch.path() / "data"};
    boost::asio::io_context io;
    Chance chance{2};
    Teacher teacher{io, server};
    ClassSettings settings = a_lesson();
    settings.scenario = "three";
    const ClassCode code = teacher.open(settings);
    ScriptedPupil honest{io, server.port(), code};
    wait_until(io, [&] {
        honest.act(chance);
        return honest.client.knows.label != no_label;
    });
    teacher.use(StartMatches{});

    const auto refused = [](const WireClient& who) {
        return who.knows.count<server::Refused>() > 0 ? who.knows.last<server::Refused>().why
                                                      : Refusal::HelloFirst;
    };
    const auto ends = [&](WireClient& who) {
        wait_until(io, [&] { return !who.is_open() && !who.is_connecting(); });
    };

    SECTION("too many messages")
    {
        WireClient flood{io, server.port()};
        flood.connect(Watch{code, TableId{0}});
        wait_until(io, [&] { return flood.is_open(); });
        for (int i = 0; i < 500; ++i)
            flood.say(AskSnapshot{});
        // What it was told may be lost with the connection, for it never stops talking.
        ends(flood);
        CHECK_THAT(http_get(server.port(), "/metrics").body,
                   Catch::Matchers::Contains("frenemy_refusals_total{code=\"too_much\"} 1"));
    }
    SECTION("frames that are no messages, or too large")
    {
        WireClient garbage{io, server.port()};
        garbage.connect(Watch{code, no_table});
        wait_until(io, [&] { return garbage.is_open(); });
        garbage.send(Bytes(100, std::byte{0xee}));
        ends(garbage);
        CHECK(refused(garbage) == Refusal::NotUnderstood);
        WireClient large{io, server.port()};
        large.connect(Watch{code, no_table});
        wait_until(io, [&] { return large.is_open(); });
        large.send(Bytes(most_client_bytes + 1, std::byte{7}));
        ends(large);
    }
    SECTION("guessed keys and tokens, powers without a key")
    {
        WireClient thief{io, server.port()};
        thief.connect(Teach{"0123456789abcdef"});
        wait_until(io, [&] { return refused(thief) == Refusal::WrongKey; });
        thief.cut();
        WireClient guess{io, server.port()};
        guess.connect(Resume{Token{1, 2, 3}, 0});
        wait_until(io, [&] { return refused(guess) == Refusal::UnknownToken; });
        guess.say(Use{1, EndEarly{}});
        wait_until(io, [&] { return refused(guess) != Refusal::UnknownToken; });
        CHECK((refused(guess) == Refusal::JoinFirst || refused(guess) == Refusal::NotTeacher));
    }
    SECTION("no Hello, other versions")
    {
        for (const std::uint16_t version : {std::uint16_t{0}, std::uint16_t{99}}) {
            WireClient other{io, server.port()};
            Bytes frame;
            other.connect(Leave{});
            wait_until(io, [&] { return other.is_open(); });
            add_to_frame(frame, ClientMessage{Hello{version}});
            other.send(frame);
            ends(other);
            CHECK(refused(other) == (version == 0 ? Refusal::TooOld : Refusal::TooNew));
        }
    }
    SECTION("what is no WebSocket and no HTTP")
    {
        CHECK(raw_exchange(server.port(), "GET /play HTTP/1.1\r\n\r\n").find("101")
              == std::string::npos);
        raw_exchange(server.port(), std::string(100'000, 'A'));
        raw_exchange(server.port(), "\x16\x03\x01\x02" + std::string(600, '\0') + "\r\n\r\n");
        raw_exchange(server.port(), "POST /play HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n");
    }
    SECTION("a crowd that joins and leaves")
    {
        for (int wave = 0; wave < 4; ++wave) {
            std::vector<std::unique_ptr<WireClient>> crowd;
            for (int i = 0; i < 40; ++i) {
                crowd.push_back(std::make_unique<WireClient>(io, server.port()));
                crowd.back()->connect(Watch{code, TableId{0}});
            }
            wait_until(io, [&] {
                return std::ranges::all_of(crowd, [](const auto& each) {
                    return each->knows.view.has_value();
                });
            });
        }
    }

    wait_until(io, [&] {
        honest.act(chance);
        return honest.phase().second == Phase::Over && honest.phase().first > 0;
    });
    CHECK(server.end() == 0);
}
