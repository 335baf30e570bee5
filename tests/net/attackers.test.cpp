#include "server/protocol/codec.hpp"
#include "tests/net/lesson_on_sockets.hpp"
#include "tests/net/raw_line.hpp"
#include "tests/support/messages.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>

// Whoever is on the line with something else in mind than playing. All of it is refused and
// counted, and an honest pupil plays to the end.

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

/// A class with one pupil who has begun to play.
struct Besieged {
    explicit Besieged(std::vector<std::string> options = {})
        : server(scratch.path() / "data", std::move(options))
        , teacher(io, server)
        , code(teacher.open(settings()))
        , honest(io, server.port(), code)
    {
        wait_until(io, [&] {
            honest.act(chance);
            return honest.client.knows.label != no_label;
        });
        teacher.use(StartMatches{});
        wait_until(io, [&] {
            honest.act(chance);
            return !honest.acknowledged.empty();
        });
    }
    /// The class has not taken harm.
    ~Besieged() noexcept(false)
    {
        if (std::uncaught_exceptions() > 0) return;
        for (const auto& each : clients)
            each->say(Leave{}); // whoever has got a seat: bots play it
        wait_until(io, [&] {
            honest.act(chance);
            return honest.has_ended();
        });
        if (http_get(server.port(), "/healthz").status != 200) FAIL("not healthy");
        if (server.end() != 0) FAIL("did not end cleanly");
    }
    Besieged(const Besieged&) = delete;
    Besieged& operator=(const Besieged&) = delete;

    static ClassSettings settings()
    {
        ClassSettings settings = a_lesson();
        settings.scenario = "three";
        return settings;
    }

    /// Somebody who has said Hello and this, and was welcomed.
    WireClient& somebody(const ClientMessage& first)
    {
        clients.push_back(std::make_unique<WireClient>(io, server.port()));
        WireClient& one = *clients.back();
        one.connect(first);
        wait_until(io, [&] { return one.is_open(); });
        return one;
    }
    /// Waits until it was told no, and why.
    Refusal refused(WireClient& who, std::size_t before = 0)
    {
        wait_until(io, [&] { return who.knows.count<Refused>() > before; });
        return who.knows.last<Refused>().why;
    }
    void ends(WireClient& who)
    {
        wait_until(io, [&] { return !who.is_open() && !who.is_connecting(); });
    }
    void ends(RawLine& who)
    {
        wait_until(io, [&] {
            honest.act(chance);
            return who.is_closed();
        });
    }
    std::uint64_t refusals(const char* why) { return testing::refusals(server.port(), why); }

    ScratchFolder scratch;
    ServerProcess server;
    boost::asio::io_context io;
    Chance chance{2};
    Teacher teacher;
    ClassCode code;
    ScriptedPupil honest;
    std::vector<std::unique_ptr<WireClient>> clients;
};

std::string text_of(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
std::string hello()
{
    Bytes frame;
    add_to_frame(frame, ClientMessage{Hello{}});
    return bytes_of({.payload = text_of(frame)});
}

} // namespace

TEST_CASE("Who says more than anybody needs is cut and counted")
{
    Besieged its;
    SECTION("messages")
    {
        WireClient& flood = its.somebody(Watch{its.code, TableId{0}});
        for (int i = 0; i < 500; ++i)
            flood.say(AskSnapshot{});
        its.ends(flood); // what it was told may be lost with the connection: it never stops talking
        CHECK(its.refusals("too_much") == 1);
    }
    SECTION("messages, sixteen a frame")
    {
        WireClient& flood = its.somebody(Watch{its.code, TableId{0}});
        Bytes frame;
        for (int i = 0; i < 16; ++i)
            add_to_frame(frame, ClientMessage{AskSnapshot{}});
        for (int i = 0; i < 4; ++i)
            flood.send(frame);
        its.ends(flood);
        CHECK(its.refusals("too_much") == 1);
    }
    SECTION("pings")
    {
        RawLine flood{its.server.port()};
        flood.upgrade();
        flood.send(hello());
        for (int i = 0; i < 500; ++i)
            flood.send(bytes_of({.opcode = 9, .payload = "are you there"}));
        its.ends(flood);
        CHECK(its.refusals("too_much") == 1);
    }
    SECTION("pieces without content of a message that never ends")
    {
        RawLine flood{its.server.port()};
        flood.upgrade();
        flood.send(hello());
        flood.send(bytes_of({.payload = "x", .last = false}));
        std::string pieces;
        for (int i = 0; i < 10'000; ++i)
            pieces += bytes_of({.opcode = 0, .last = false});
        for (int i = 0; i < 100 && flood.send(pieces); ++i) {}
        its.ends(flood);
        CHECK(its.refusals("too_much") == 1);
    }
    SECTION("guessed keys")
    {
        WireClient& flood = its.somebody(Teach{"0123456789abcdef"});
        for (int i = 0; i < 500; ++i)
            flood.say(Teach{"guess " + std::to_string(i)});
        its.ends(flood);
        CHECK(its.refusals("too_much") == 1);
        CHECK(its.refusals("wrong_key") <= 61);
    }
}

TEST_CASE("Frames that are no messages end the connection and are counted")
{
    Besieged its;
    auto line = std::make_unique<RawLine>(its.server.port());
    line->upgrade();
    line->send(hello());
    std::uint64_t counted = 1;
    SECTION("bytes that mean nothing")
    {
        line->send(bytes_of({.payload = std::string(100, '\xee')}));
    }
    SECTION("an empty frame")
    {
        line->send(bytes_of({}));
    }
    SECTION("text")
    {
        line->send(bytes_of({.opcode = 1, .payload = "hello?"}));
    }
    SECTION("a byte too many")
    {
        line->send(bytes_of({.payload = std::string(most_client_bytes + 1, '\7')}));
    }
    SECTION("a size nobody has")
    {
        line->send(bytes_of({.claimed = std::uint64_t{1} << 62U}));
    }
    SECTION("in pieces that are too much together")
    {
        line->send(bytes_of({.payload = std::string(2'048, '\7'), .last = false}));
        line->send(bytes_of({.opcode = 0, .payload = std::string(2'048, '\7'), .last = false}));
        line->send(bytes_of({.opcode = 0, .payload = "x", .last = false}));
    }
    SECTION("more messages than a frame may hold")
    {
        Bytes frame;
        for (int i = 0; i < 17; ++i)
            add_to_frame(frame, ClientMessage{AskSnapshot{}});
        line->send(bytes_of({.payload = text_of(frame)}));
    }
    SECTION("a message that ends too soon")
    {
        Bytes frame;
        add_to_frame(frame, ClientMessage{Join{its.code, no_label}});
        frame.pop_back();
        line->send(bytes_of({.payload = text_of(frame)}));
    }
    SECTION("what is no WebSocket: without a mask")
    {
        line->send(bytes_of({.payload = "x", .masked = false}));
        counted = 0; // it never became a frame
    }
    SECTION("what is no WebSocket: an unknown kind")
    {
        line->send(bytes_of({.opcode = 5, .payload = "x"}));
        counted = 0;
    }
    its.ends(*line);
    line.reset(); // the server waits a moment for the other end to go
    wait_until(its.io, [&] {
        return metric(its.server.port(), "frames_refused_total") == counted;
    });
}

TEST_CASE("Who does not come to the point within ten seconds is cut, and nobody waits meanwhile")
{
    Besieged its;
    RawLine silent{its.server.port()};
    RawLine slow{its.server.port()};
    RawLine no_hello{its.server.port()};
    no_hello.upgrade();
    RawLine slow_hello{its.server.port()};
    slow_hello.upgrade();
    RawLine only_hello{its.server.port()};
    only_hello.upgrade();
    only_hello.send(hello());
    RawLine refused{its.server.port()}; // says what leads to a place, and does not lead there
    refused.upgrade();
    Bytes wrong;
    add_to_frame(wrong, ClientMessage{Hello{}});
    add_to_frame(wrong, ClientMessage{Join{its.code, its.honest.client.knows.label}});
    refused.send(bytes_of({.payload = text_of(wrong)}));
    WireClient& looks_on = its.somebody(Watch{its.code, no_table});
    RawLine half{its.server.port()};
    half.send("GET /play HTTP/1.1\r\nHost: localh");

    const std::string request = "GET /metrics HTTP/1.1\r\nHost: " + std::string(4'000, 'a');
    const std::string frame = bytes_of({.payload = std::string(2'000, '\0')});
    std::size_t said = 0;
    auto next = std::chrono::steady_clock::now();
    wait_until(its.io, [&] {
        its.honest.act(its.chance);
        if (std::chrono::steady_clock::now() >= next && said < request.size()) {
            next += std::chrono::milliseconds{50};
            slow.send(request.substr(said, 1));
            slow_hello.send(frame.substr(std::min(said, frame.size() - 1), 1));
            ++said;
        }
        return silent.is_closed() && slow.is_closed() && no_hello.is_closed()
               && slow_hello.is_closed() && half.is_closed() && only_hello.is_closed()
               && refused.is_closed();
    });
    CHECK(its.refusals("join_first") == 2);
    CHECK(looks_on.is_open());
    CHECK(its.honest.has_ended()); // a match took less time than their patience
}

TEST_CASE("Who does not read is cut, and the room goes on")
{
    Besieged its{{"--messages-a-second", "1000000"}}; // it must not be cut for something else
    RawLine deaf{its.server.port()};
    deaf.read_nothing();
    deaf.upgrade();
    Bytes greeting;
    add_to_frame(greeting, ClientMessage{Hello{}});
    add_to_frame(greeting, ClientMessage{Watch{its.code, TableId{0}}});
    deaf.send(bytes_of({.payload = text_of(greeting)}));
    Bytes asks;
    for (int i = 0; i < 16; ++i)
        add_to_frame(asks, ClientMessage{AskSnapshot{}});
    wait_until(its.io, [&] {
        its.honest.act(its.chance);
        deaf.send(bytes_of({.payload = text_of(asks)}));
        return metric(its.server.port(), "too_slow_total") > 0;
    });
    CHECK(metric(its.server.port(), "too_slow_total") == 1);
}

TEST_CASE("Before a place is taken only hello and what leads to a place is understood")
{
    Besieged its;
    for (const ClientMessage& message : every_client_message()) {
        const bool leads =
            std::holds_alternative<Hello>(message) || std::holds_alternative<Join>(message)
            || std::holds_alternative<Resume>(message) || std::holds_alternative<Reenter>(message)
            || std::holds_alternative<Watch>(message) || std::holds_alternative<Teach>(message);
        if (leads) continue;
        WireClient& stranger = its.somebody(message);
        const Refusal why = its.refused(stranger);
        CAPTURE(message.index());
        CHECK((why == Refusal::JoinFirst || why == Refusal::NotTeacher));
        stranger.cut();
    }
    // Nor anything at all before Hello, and a later Hello may not change what was agreed.
    WireClient& other = its.somebody(Leave{});
    for (const std::uint16_t version : {std::uint16_t{0}, std::uint16_t{99}}) {
        WireClient& one = its.somebody(Leave{});
        one.say(Hello{version});
        its.ends(one);
        CHECK(its.refusals(version == 0 ? "too_old" : "too_new") == 1);
    }
    RawLine line{its.server.port()};
    line.upgrade();
    Bytes frame;
    add_to_frame(frame, ClientMessage{Join{its.code, no_label}});
    line.send(bytes_of({.payload = text_of(frame)}));
    wait_until(its.io, [&] { return its.refusals("hello_first") == 1; });
    CHECK(other.is_open());
}

TEST_CASE("Nobody gets at another's place, seat or powers")
{
    Besieged its;
    const Label owner = its.honest.client.knows.label;
    SECTION("with a wrong token")
    {
        WireClient& guess = its.somebody(Resume{Token{1, 2, 3}, 0});
        CHECK(its.refused(guess) == Refusal::UnknownToken);
        Token nearly = its.honest.client.knows.token;
        nearly[15] ^= 1U;
        guess.say(Resume{nearly, 0});
        CHECK(its.refused(guess, 1) == Refusal::UnknownToken);
        CHECK(its.refusals("unknown_token") == 2);
        CHECK(its.honest.client.is_open());
    }
    SECTION("with its label")
    {
        WireClient& thief = its.somebody(Join{its.code, owner});
        CHECK(its.refused(thief) == Refusal::LabelTaken);
        thief.say(Reenter{its.code, owner});
        wait_until(its.io, [&] { return thief.knows.count<ConsentAsked>() == 1; });
        its.teacher.use(LetBack{owner, false});
        CHECK(its.refused(thief, 1) == Refusal::ConsentDenied);
        CHECK(thief.knows.token == Token{});
        CHECK(its.refusals("label_taken") == 1);
    }
    SECTION("with commands that are the table's own, or no longer count")
    {
        WireClient& insider = its.somebody(Join{its.code, no_label});
        wait_until(its.io, [&] {
            its.honest.act(its.chance); // its seat is free from the next phase on
            return insider.knows.seat != no_seat && insider.knows.view;
        });
        insider.say(Move{5, ClosePhase{}});
        wait_until(its.io, [&] { return insider.knows.count<Rejected>() == 1; });
        CHECK(metric(its.server.port(), "rejections_total{code=\"not_your_seat\"}") == 1);
        // A number that was carried out once is answered as before, and not carried out again.
        const Command first = insider.knows.view->phase == Phase::Deals ? Command{FinishDeals{}}
                                                                        : Command{SealPlan{}};
        insider.say(Move{6, first});
        wait_until(its.io, [&] { return insider.knows.count<Accepted>() == 1; });
        const Accepted answer = insider.knows.last<Accepted>();
        insider.say(Move{6, ClosePhase{}});
        wait_until(its.io, [&] { return insider.knows.count<Accepted>() == 2; });
        CHECK(insider.knows.last<Accepted>() == answer);
        insider.say(Move{4, first});
        CHECK(its.refused(insider) == Refusal::OldSequence);
        CHECK(its.refusals("old_sequence") == 1);
    }
    SECTION("with powers and no key")
    {
        WireClient& pupil = its.somebody(Join{its.code, no_label});
        std::uint32_t request = 0;
        for (const Power& power :
             {Power{EndEarly{}}, Power{Pause{true}}, Power{Advance{}}, Power{RemovePerson{owner}},
              Power{DeleteClass{}}, Power{OpenClass{Besieged::settings()}},
              Power{AttendClass{its.code}}, Power{ProxyMove{TableId{0}, SeatId{0}, FinishDeals{}}}})
            pupil.say(Use{++request, power});
        wait_until(its.io, [&] { return pupil.knows.count<Refused>() == request; });
        CHECK(its.refusals("not_teacher") == request);
        pupil.say(Teach{"0123456789abcdef"});
        CHECK(its.refused(pupil, request) == Refusal::WrongKey);
        // The results are the teacher's, and the match is not over.
        pupil.say(AskDownload{Download::Players, TableId{0}});
        CHECK(its.refused(pupil, request + 1) == Refusal::NotTeacher);
        pupil.say(AskDownload{Download::Match, TableId{0}});
        CHECK(its.refused(pupil, request + 2) == Refusal::NotOver);
    }
    CHECK(its.honest.client.knows.label == owner);
}

TEST_CASE("A crowd that joins, leaves and looks on costs the class nothing")
{
    Besieged its{{"--messages-a-second", "200"}};
    SECTION("places run out for those who take many")
    {
        for (int i = 0; i < most_pupils + 10; ++i)
            its.somebody(Join{its.code, no_label});
        wait_until(its.io, [&] {
            its.honest.act(its.chance);
            return its.refusals("class_full") == 11;
        });
        CHECK(metric(its.server.port(), "seats") == most_pupils);
    }
    SECTION("one that joins and leaves for ever uses nothing up")
    {
        for (int i = 0; i < 300; ++i) {
            WireClient& one = its.somebody(Join{its.code, no_label});
            one.say(Leave{});
            its.ends(one);
            its.clients.pop_back(); // nobody plays meanwhile: a class that is over takes nobody
        }
        CHECK(its.refusals("class_full") == 0);
        CHECK(metric(its.server.port(), "seats") == 1);
    }
    SECTION("eyes")
    {
        for (int wave = 0; wave < 4; ++wave) {
            for (int i = 0; i < 40; ++i)
                its.somebody(Watch{its.code, TableId{0}});
            wait_until(its.io, [&] {
                return std::ranges::all_of(
                    its.clients, [](const auto& each) { return each->knows.view.has_value(); });
            });
            its.clients.clear();
        }
    }
}

TEST_CASE("A client that has lost its way says so, is counted and healed")
{
    Besieged its;
    WireClient& lost = its.somebody(Watch{its.code, TableId{0}});
    wait_until(its.io, [&] { return lost.knows.count<Snapshot>() == 1; });
    lost.say(DigestDiffers{lost.knows.entry, 12345});
    wait_until(its.io, [&] { return lost.knows.count<Snapshot>() == 2; });
    CHECK(metric(its.server.port(), "digests_differ_total") == 1);
}
