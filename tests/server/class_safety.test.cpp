#include "server/protocol/codec.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/messages.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

// A class among attackers, with a disk that fails, and with secrets to keep.

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

ClassSettings quick_lesson()
{
    ClassSettings settings;
    settings.scenario = "three";
    settings.timers = {60, 30, 0, 0};
    settings.bot_pace_ms = 0;
    settings.seed = 4;
    return settings;
}

} // namespace

TEST_CASE("Two tables that differ in what a seat may not know send it the same bytes")
{
    ThreeAtATable one{quick_lesson()};
    ClassSettings other_seed = quick_lesson();
    other_seed.seed = 99; // every round is quiet: only the secret number differs
    ThreeAtATable two{other_seed};
    REQUIRE(one.at(foundry).wire == two.at(foundry).wire);

    const auto both = [&](auto play) {
        play(one, true);
        play(two, false);
    };
    // An offer between others, and how it is answered.
    both([](ThreeAtATable& table, bool first) {
        for (int n = first ? 1 : 3; n > 0; --n)
            table.lesson.move(table.at(fabless),
                              MakeOffer{big_tech, terms_of({chips(Side::From, Chip::OnDevice, n, 4,
                                                                  1)})});
        if (table.at(big_tech).view->offers.size() != (first ? 1 : 3)) FAIL("no offers");
        table.lesson.move(table.at(big_tech), DeclineOffer{table.at(big_tech).view->offers[0].id});
        // Everybody is in the open league: what each puts in is its secret, the total is not.
        table.lesson.move(table.at(foundry),
                          MakeOffer{fabless, terms_of({ally(Side::From, 1)})});
        table.lesson.move(table.at(fabless),
                          AcceptOffer{table.at(foundry).view->offers[0].id});
        table.lesson.move(table.at(foundry),
                          MakeOffer{big_tech, terms_of({ally(Side::From, 1)})});
        table.lesson.move(table.at(big_tech),
                          AcceptOffer{table.at(foundry).view->offers[0].id});
        for (FakeClient* each : table.by_seat)
            table.lesson.move(*each, FinishDeals{});
        if (table.at(foundry).view->phase != Phase::Planning) FAIL("did not get so far");
        Plan generous;
        generous.contribute = 1;
        Plan free_ride;
        table.lesson.move(table.at(fabless), SealPlan{first ? generous : free_ride});
        table.lesson.move(table.at(fabless), SealPlan{first ? generous : free_ride});
        table.lesson.move(table.at(big_tech), SealPlan{first ? free_ride : generous});
        table.lesson.move(table.at(foundry), SealPlan{free_ride});
        if (table.at(foundry).view->round != 2) FAIL("did not settle");
    });
    // How many offers were made between others does not show either.
    CHECK(one.at(foundry).count<Happened>() >= 10);
    CHECK(one.at(foundry).wire == two.at(foundry).wire);
    CHECK(one.at(fabless).wire != two.at(fabless).wire);

    // Nor in what is missed, in a snapshot, or after a restart.
    std::array<Bytes, 2> missed;
    std::array<Bytes, 2> restarted;
    both([&](ThreeAtATable& table, bool first) {
        FakeClient& back = table.lesson.connect();
        table.lesson.say(back, Resume{table.at(foundry).token, table.at(foundry).entry});
        table.lesson.say(back, AskSnapshot{});
        missed[first ? 0 : 1] = back.wire;
        table.lesson.crash();
        FakeClient& after = table.lesson.connect();
        table.lesson.say(after, Resume{table.at(foundry).token, 0});
        restarted[first ? 0 : 1] = after.wire;
    });
    CHECK(missed[0] == missed[1]);
    CHECK(restarted[0] == restarted[1]);
}

TEST_CASE("Whatever is sent, the class plays on")
{
    Chance chance{21};
    ClassSettings settings = quick_lesson();
    settings.chat = true;
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& honest = lesson.join();
    FakeClient& friendly = lesson.join();
    lesson.use(teacher, StartMatches{});

    std::vector<FakeClient*> attackers;
    const auto all = every_client_message();
    int understood = 0;
    for (int i = 0; i < 20'000; ++i) {
        if (attackers.size() < 12) attackers.push_back(&lesson.connect());
        FakeClient*& who =
            attackers[static_cast<std::size_t>(chance.below(static_cast<int>(attackers.size())))];
        if (who->cut || chance.one_in(50)) {
            lesson.break_off(*who);
            who = &lesson.connect();
        }
        ClientMessage message = all[static_cast<std::size_t>(
            chance.below(static_cast<int>(all.size())))];
        if (auto* join = std::get_if<Join>(&message)) {
            join->code = lesson.it().code();
            join->wish = Label{static_cast<std::uint16_t>(chance.below(80))};
        } else if (auto* again = std::get_if<Reenter>(&message)) {
            again->label = honest.label;
        } else if (auto* back = std::get_if<Resume>(&message)) {
            back->token[0] = static_cast<std::uint8_t>(chance.below(255));
            for (std::size_t k = 1; k < back->token.size(); ++k)
                back->token[k] = 0;
            if (back->token == honest.token || back->token == friendly.token) continue;
        } else if (auto* move = std::get_if<Move>(&message)) {
            move->sequence = static_cast<std::uint32_t>(1 + chance.below(40));
            if (who->view && who->seat != no_seat && chance.one_in(2))
                move->command = decide(quiet_three(), Bot{Temper::Random, chance.next()},
                                       *who->view);
        }
        Bytes frame;
        REQUIRE(add_to_frame(frame, message));
        frame[static_cast<std::size_t>(chance.below(static_cast<int>(frame.size())))] ^=
            static_cast<std::byte>(chance.one_in(3) ? 1 << chance.below(8) : 0);
        const auto messages = decode_client_frame(frame);
        if (!messages) continue;
        for (const ClientMessage& each : *messages) {
            if (who->cut) break;
            ++understood;
            lesson.say(*who, each);
            who->heard.clear();
            who->wire.clear();
        }
    }
    CHECK(understood > 10'000);
    CHECK(lesson.it().pupils() <= most_pupils);
    CHECK_FALSE(honest.cut);
    CHECK_FALSE(friendly.cut);
    CHECK(lesson.it().now_of_it().stage == ClassStage::Playing); // no power was theirs
    int seconds = 0;
    while (lesson.play_a_while())
        REQUIRE(++seconds < 5000);
    for (const auto& table : lesson.it().tables())
        CHECK_FALSE(replay(table.room.log()).divergence);
}

TEST_CASE("Nobody plays another's seat, or closes a phase")
{
    ThreeAtATable table{quick_lesson()};
    FakeClient& one = table.at(foundry);
    const auto& room = table.lesson.it().tables()[0].room;
    table.lesson.move(one, ClosePhase{});
    CHECK(one.count<Accepted>() == 0);
    table.lesson.move(table.at(fabless), MakeOffer{big_tech, terms_of({ally(Side::From, 1)})});
    const OfferId offer = table.at(big_tech).view->offers[0].id;
    table.lesson.move(one, AcceptOffer{offer});
    CHECK(one.count<Accepted>() == 0);
    CHECK(room.entries() == 1);
}

TEST_CASE("Labels and places run out before the class does")
{
    Lesson lesson{quick_lesson(), quiet_three()};
    for (int i = 0; i < most_pupils; ++i)
        lesson.join();
    FakeClient& late = lesson.join();
    CHECK(late.last<server::Refused>().why == Refusal::ClassFull);
    CHECK(lesson.it().pupils() == most_pupils);
}

TEST_CASE("What anybody has heard survives a disk that fails at any byte")
{
    int restarts = 0;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        Chance chance{seed};
        ThreeAtATable table{quick_lesson()};
        Lesson& lesson = table.lesson;
        std::vector<FakeClient*> pupils = table.joined;
        std::set<std::pair<std::uint16_t, std::uint32_t>> acknowledged; // by label and number
        const auto note = [&] {
            for (FakeClient* each : pupils)
                for (const ServerMessage& message : each->heard)
                    if (const auto* accepted = std::get_if<Accepted>(&message))
                        acknowledged.insert({each->label.value, accepted->sequence});
        };
        int steps = 0;
        while (lesson.play_a_while() || lesson.broken) {
            REQUIRE(++steps < 5000);
            if (!lesson.broken && chance.one_in(12))
                lesson.disk.room = static_cast<std::size_t>(chance.below(2000));
            if (!lesson.broken && !chance.one_in(60)) continue;
            note();
            ++restarts;
            lesson.crash();
            const auto& given = lesson.it().tables()[0].given;
            // Labels are given in the order of joining, as pupils' numbers are.
            for (const auto& [label, sequence] : acknowledged)
                CHECK(std::ranges::count(given, numbered(static_cast<PupilNumber>(label), sequence),
                                         &Provenance::sequence)
                      == 1);
            for (FakeClient*& each : pupils) {
                const std::uint32_t heard = each->entry;
                each = &lesson.resume(*each);
                CHECK(each->entry >= heard); // nobody has heard more than there is
            }
        }
        lesson.disk.room = SIZE_MAX;
        const auto& log = lesson.it().tables()[0].room.log();
        CHECK(lesson.kept().matches[0].log.entries == log.entries);
        CHECK_FALSE(replay(log).divergence);
    }
    CHECK(restarts > 50);
}
