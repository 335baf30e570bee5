#include "engine/match/rules.hpp"
#include "server/protocol/join_code.hpp"
#include "tests/support/lesson_of_three.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <span>

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

TEST_CASE("A rehearsal is forgotten and the lesson begins with other cards")
{
    ClassSettings settings = lesson_of_three();
    settings.rehearsal = true;
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    lesson.use(teacher, StartMatches{});
    const std::uint64_t trial = table_of(lesson, one).room.log().seed;
    lesson.move(one, FinishDeals{});
    lesson.use(teacher, ResetRehearsal{});
    CHECK(one.seat == no_seat);
    CHECK(one.last<Lobby>().now.stage == ClassStage::Lobby);
    CHECK(lesson.kept().matches.empty());
    lesson.use(teacher, StartMatches{});
    CHECK(table_of(lesson, one).room.log().seed != trial);
    lesson.move(one, FinishDeals{});
    CHECK(one.last<Accepted>().sequence == one.sequence);
    lesson.use(teacher, ResetRehearsal{});
    CHECK(refused(teacher) == Refusal::NotRehearsing);
}

TEST_CASE("Homework is played alone, at one's own pace, until a date")
{
    ClassSettings settings = lesson_of_three();
    settings.homework_until = 1'700'000'000'000 + 7 * 24 * 3'600'000ULL;
    Lesson lesson{settings, quiet_three()};
    FakeClient& one = lesson.join();
    FakeClient& two = lesson.join();
    CHECK(one.table != two.table);
    CHECK(one.seat != two.seat);
    CHECK(one.seat != no_seat);
    const auto& tables = lesson.it().tables();
    CHECK(tables[0].room.log().seed == tables[1].room.log().seed);
    lesson.pass(24 * 3'600'000ULL);
    CHECK(one.view->round == 1); // nobody hurries
    lesson.break_off(one);
    lesson.pass(3'600'000);
    CHECK(one.view->round == 1); // and no bot takes over
    FakeClient& back = lesson.resume(one);
    int moves = 0;
    while (table_of(lesson, back).room.phase() != Phase::Over && ++moves < 1000)
        lesson.play_a_while();
    CHECK(table_of(lesson, back).room.phase() == Phase::Over);
    lesson.say(back, AskDownload{Download::Match, back.table});
    CHECK(refused(back) == Refusal::NotOver); // others still play with that seed
    lesson.pass(7 * 24 * 3'600'000ULL);
    CHECK(back.last<ClassNow>().stage == ClassStage::Over);
    CHECK(tables[1].over());
    CHECK(back.last<Ranks>().lines.size() == 6); // of three seats at two tables, bots' too
}

TEST_CASE("Homework's tables are not used up by who joins and leaves")
{
    ClassSettings settings = lesson_of_three();
    settings.homework_until = 1'700'000'000'000 + 7 * 24 * 3'600'000ULL;
    Lesson lesson{settings, quiet_three()};
    for (int i = 0; i < most_tables + 6; ++i)
        lesson.say(lesson.join(), Leave{});
    CHECK(lesson.it().tables().size() == 1);
    for (int i = 0; i < most_tables; ++i) {
        FakeClient& stays = lesson.join();
        CHECK(stays.seat != no_seat);
        lesson.move(stays, FinishDeals{});
    }
    FakeClient& late = lesson.connect();
    lesson.say(late, Join{lesson.it().code(), no_label});
    CHECK(refused(late) == Refusal::ClassFull);
}

TEST_CASE("Homework that the teacher ends is over for all, and can be looked back on")
{
    ClassSettings settings = lesson_of_three();
    settings.homework_until = 1'700'000'000'000 + 7 * 24 * 3'600'000ULL;
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    FakeClient& two = lesson.join();
    lesson.use(teacher, EndEarly{one.table});
    CHECK(one.last<Lobby>().now.stage == ClassStage::Playing); // the others go on
    CHECK_FALSE(table_of(lesson, two).over());
    lesson.use(teacher, EndEarly{no_table});
    CHECK(table_of(lesson, two).over());
    CHECK(two.last<ClassNow>().stage == ClassStage::Over);
    CHECK(one.last<Ranks>().lines.size() == 6);
    lesson.say(teacher, AskDownload{Download::Match, one.table});
    CHECK(teacher.last<Ticket>().table == one.table);
}

TEST_CASE("Everything is forgotten on the day the teacher has set")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    lesson.use(teacher, StartMatches{});
    lesson.use(teacher, SetDeletion{lesson.now + 3'600'000});
    CHECK(one.last<ClassNow>().delete_on == lesson.now + 3'600'000);
    lesson.pass(3'600'001);
    CHECK(refused(one) == Refusal::ClassOver);
    CHECK(one.cut);
    const Kept kept = lesson.kept();
    CHECK(kept.matches.empty());
    CHECK(kept.records.empty());
}

TEST_CASE("A teacher seats, moves, removes and speaks for pupils, and all of it is on record")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    FakeClient& two = lesson.join();
    lesson.use(teacher, StartMatches{});
    lesson.use(teacher, ProxyMove{one.table, one.seat, FinishDeals{}});
    CHECK(table_of(lesson, one).given.back().by == GivenBy::Teacher);
    lesson.use(teacher, ProxyMove{one.table, one.seat, FinishDeals{}});
    CHECK(teacher.last<Rejected>().why.code == Rejection::Code::AlreadyDone);
    lesson.use(teacher, SeatBot{two.table, two.seat, Temper::Loyal});
    CHECK(holder(teacher, two.seat) == Holder::StandIn);
    lesson.move(two, FinishDeals{});
    CHECK(refused(two) == Refusal::SeatTaken);
    lesson.use(teacher, HandBack{two.table, two.seat});
    CHECK(holder(teacher, two.seat) == Holder::Person);

    const SeatId old = two.seat;
    lesson.use(teacher, MovePupil{two.label, one.table, one.seat});
    CHECK(two.seat == one.seat);
    CHECK(two.view->viewer == one.seat);
    CHECK(holder(teacher, old) == Holder::Bot);
    lesson.use(teacher, MovePupil{two.label, no_table, no_seat});
    CHECK(two.seat == no_seat);
    lesson.use(teacher, RemovePerson{one.label});
    CHECK(refused(one) == Refusal::Removed);
    CHECK(one.cut);
    CHECK(lesson.it().pupils() == 1);

    const std::string powers = lesson.it().results().powers;
    CHECK(powers.find("2023-11-14T22:13:20.000Z,proxy_move,1,") != std::string::npos);
    CHECK(powers.find("rejected") != std::string::npos); // what was tried in vain, too
    for (const char* name : {"open_class", "start_matches", "proxy_move", "seat_bot", "hand_back", "move_pupil",
                             "remove_person"})
        CHECK(powers.find(name) != std::string::npos);
    lesson.crash();
    CHECK(lesson.it().results().powers == powers);
}

TEST_CASE("Chat is off until the teacher allows it, and who is muted stays so")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    FakeClient& two = lesson.join();
    FakeClient& looks = lesson.connect();
    lesson.use(teacher, StartMatches{});
    lesson.say(looks, Watch{lesson.it().code(), one.table});
    lesson.say(one, Say{"hello"});
    CHECK(refused(one) == Refusal::ChatOff);
    lesson.use(teacher, AllowChat{true});
    lesson.say(one, Say{"hello"});
    CHECK(two.count<Said>() == 1);
    CHECK(teacher.count<Said>() == 1);
    CHECK(looks.count<Said>() == 0);
    lesson.use(teacher, Mute{one.label, true});
    lesson.say(one, Say{"hello"});
    CHECK(refused(one) == Refusal::Muted);
    lesson.use(teacher, Announce{"다섯 시까지예요"});
    CHECK(looks.count<Announced>() == 1);
}

TEST_CASE("A teacher is told what a seat could do, chooses for it, and both are on record")
{
    ThreeAtATable three{lesson_of_three()};
    Lesson& lesson = three.lesson;
    FakeClient& teacher = *three.teacher;
    const TableId at = three.joined[0]->table;
    lesson.move(three.at(foundry), MakeOffer{fabless, terms_of({ally(Side::From, 1)})});
    lesson.move(three.at(foundry), MakeOffer{big_tech, terms_of({ally(Side::From, 1)})});
    lesson.move(three.at(fabless), MakeOffer{big_tech, terms_of({ally(Side::From, 1)})});

    lesson.use(teacher, AskChoices{at, fabless});
    const Choices told = teacher.last<Choices>();
    CHECK(told.phase == Phase::Deals);
    CHECK(told.plans.empty());
    REQUIRE(told.offers.size() == 1); // neither those it has made nor those of others
    CHECK(told.offers[0].from == foundry);
    lesson.use(teacher, ProxyMove{at, fabless, AcceptOffer{told.offers[0].id}});
    CHECK(three.at(fabless).view->deals.size() == 1);
    CHECK(table_of(lesson, *three.joined[0]).given.back().by == GivenBy::Teacher);

    lesson.use(teacher, Advance{});
    lesson.use(teacher, AskChoices{at, big_tech});
    const Choices plans = teacher.last<Choices>();
    CHECK(plans.phase == Phase::Planning);
    CHECK(plans.offers.empty());
    REQUIRE_FALSE(plans.plans.empty());
    CHECK(Command{SealPlan{plans.plans[0]}} == default_move(table_of(lesson, *three.joined[0]), big_tech));
    lesson.use(teacher, ProxyMove{at, big_tech, SealPlan{plans.plans.back()}});
    CHECK(table_of(lesson, *three.joined[0]).room.log().entries.back().command
          == Command{SealPlan{plans.plans.back()}});

    FakeClient& pupil = three.at(foundry);
    lesson.use(pupil, AskChoices{at, fabless});
    CHECK(refused(pupil) == Refusal::NotTeacher);
    CHECK(pupil.count<Choices>() == 0);
    const std::string powers = lesson.it().results().powers;
    CHECK(powers.find("ask_choices,1,2,") != std::string::npos);
    CHECK(powers.find("proxy_move,1,2,") != std::string::npos);
}

TEST_CASE("A teacher seals for a pupil what the clock would have sealed")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    lesson.join();
    lesson.join();
    lesson.use(teacher, StartMatches{});
    lesson.use(teacher, SealFor{one.table, big_tech});
    CHECK(refused(teacher) == Refusal::NotPlaying); // still deals
    lesson.use(teacher, Advance{});
    const server::Table& table = table_of(lesson, one);
    const Command wanted = default_move(table, big_tech);
    CHECK(std::get<SealPlan>(wanted).plan.use > 0);
    lesson.use(teacher, SealFor{one.table, big_tech});
    CHECK(table.room.log().entries.back().command == wanted);
    CHECK(table.given.back().by == GivenBy::Teacher);
    lesson.use(teacher, SealFor{one.table, big_tech});
    CHECK(refused(teacher) == Refusal::AlreadySealed);
    CHECK(table.room.log().entries.size() == 2);
}

TEST_CASE("A record of the first format is read, and its class ends by its rounds alone")
{
    ClassSettings settings = lesson_of_three();
    settings.play_min = 0x1DEA;
    ClassRecord record;
    record.id = 3;
    record.code = code_of(7);
    record.settings = settings;
    record.scenario = quiet_three();
    record.ends_at = 0x1122334455667788;
    Bytes bytes = encode(record);
    // Format 1 had neither: the ten bytes that follow the settings.
    const auto bytes_of = [](auto value) {
        const auto all = std::as_bytes(std::span{&value, 1});
        return Bytes{all.begin(), all.end()};
    };
    Bytes added = bytes_of(std::uint16_t{0x1DEA});
    for (const std::byte each : bytes_of(std::uint64_t{0x1122334455667788}))
        added.push_back(each);
    const auto at = std::ranges::search(bytes, added).begin();
    REQUIRE(at != bytes.end());
    bytes.erase(at, at + static_cast<std::ptrdiff_t>(added.size()));
    REQUIRE(bytes[0] == std::byte{2});
    bytes[0] = std::byte{1};
    const auto read = decode_class_record(bytes);
    REQUIRE(read);
    CHECK(read->id == 3);
    CHECK(read->ends_at == 0);
    settings.play_min = 0;
    CHECK(read->settings == settings);
    bytes[0] = std::byte{3};
    CHECK_FALSE(decode_class_record(bytes));
}
