#include "engine/scenario/scenario_reader.hpp"
#include "tests/support/lesson_of_three.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

TEST_CASE("A class plays a lesson to the end")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    for (int i = 0; i < 7; ++i)
        lesson.join();
    lesson.use(teacher, StartMatches{});
    REQUIRE(lesson.it().tables().size() == 3);
    int seconds = 0;
    while (lesson.play_a_while())
        REQUIRE(++seconds < 2000);
    CHECK(teacher.last<ClassNow>().stage == ClassStage::Over);
    CHECK(teacher.count<TableOver>() == 3);

    const Kept kept = lesson.kept();
    REQUIRE(kept.matches.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        const MatchLog& log = lesson.it().tables()[i].room.log();
        CHECK(kept.matches[i].log.entries == log.entries);
        CHECK_FALSE(replay(log).divergence);
        CHECK(log.seed == lesson.it().tables()[0].room.log().seed);
    }
    // Seven people: every seat at every table has a rank, bots have none.
    int ranked = 0;
    for (const RankLine& line : teacher.last<Ranks>().lines) {
        CHECK(line.final);
        const bool person = line.pupils[0] != no_label;
        CHECK((line.rank > 0) == person);
        ranked += person ? 1 : 0;
    }
    CHECK(ranked == 7);
}

TEST_CASE("A pupil gets the label wished for, once")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& first = lesson.join(Label{12});
    CHECK(first.label == Label{12});
    FakeClient& second = lesson.join(Label{12});
    CHECK(refused(second) == Refusal::LabelTaken);
    FakeClient& third = lesson.join();
    CHECK(third.label == Label{1});
    CHECK(third.last<Joined>().alias != first.last<Joined>().alias);
    CHECK(third.last<Lobby>().people.size() == 2);
    lesson.say(third, Join{lesson.it().code(), no_label});
    CHECK(refused(third) == Refusal::AlreadyJoined);
}

TEST_CASE("A token brings back to the same seat in every phase, and what was missed is heard")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient* one = &lesson.join();
    FakeClient& other = lesson.join();
    lesson.use(teacher, StartMatches{});
    const SeatId seat = one->seat;
    int returns = 0;
    while (table_of(lesson, other).room.phase() != Phase::Over) {
        REQUIRE(++returns < 500);
        lesson.break_off(*one);
        CHECK(holder(teacher, seat) == Holder::Absent);
        lesson.play_a_while();
        one = &lesson.resume(*one);
        CHECK(one->seat == seat);
        CHECK(one->entry == (*table_of(lesson, other).told)[one->seat.value]);
        CHECK(holder(teacher, seat) == Holder::Person);
        lesson.play_a_while();
    }
    CHECK(returns > 8);
}

TEST_CASE("A wrong token changes nothing for its owner")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& owner = lesson.join();
    lesson.use(teacher, StartMatches{});
    const std::size_t heard = owner.heard.size();
    FakeClient& thief = lesson.connect();
    Token wrong = owner.token;
    wrong[15] ^= 1U;
    lesson.say(thief, Resume{wrong, 0});
    CHECK(refused(thief) == Refusal::UnknownToken);
    lesson.say(thief, Resume{{}, 0});
    CHECK(refused(thief) == Refusal::UnknownToken);
    CHECK(owner.heard.size() == heard);
    lesson.move(owner, FinishDeals{});
    CHECK(owner.last<Accepted>().sequence == owner.sequence);
}

TEST_CASE("A token used elsewhere moves the seat there")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& first = lesson.join();
    lesson.use(teacher, StartMatches{});
    FakeClient& second = lesson.resume(first);
    CHECK(refused(first) == Refusal::Elsewhere);
    CHECK(first.cut);
    lesson.move(second, FinishDeals{});
    CHECK(second.count<Accepted>() == 1);
    // The first connection's end is not the second's.
    Effects effects;
    lesson.it().gone(first.peer, effects);
    CHECK(lesson.it().pupils_here() == 1);
}

TEST_CASE("Without the token a pupil comes back by the teacher's consent alone")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& owner = lesson.join(Label{5});
    lesson.use(teacher, StartMatches{});
    const SeatId seat = owner.seat;
    lesson.break_off(owner);

    FakeClient& thief = lesson.connect();
    lesson.say(thief, Reenter{lesson.it().code(), Label{5}});
    CHECK(teacher.last<ReentryAsked>().label == Label{5});
    FakeClient& again = lesson.connect();
    lesson.say(again, Reenter{lesson.it().code(), Label{5}});
    CHECK(refused(again) == Refusal::LabelTaken); // one after the other
    lesson.use(teacher, LetBack{Label{5}, false});
    CHECK(refused(thief) == Refusal::ConsentDenied);
    lesson.say(thief, Move{1, FinishDeals{}});
    CHECK(refused(thief) == Refusal::JoinFirst);

    lesson.say(again, Reenter{lesson.it().code(), Label{5}});
    lesson.use(teacher, LetBack{Label{5}, true});
    CHECK(again.seat == seat);
    CHECK(again.token != owner.token);
    FakeClient& old = lesson.connect();
    lesson.say(old, Resume{owner.token, 0});
    CHECK(refused(old) == Refusal::UnknownToken);
    lesson.say(old, Reenter{lesson.it().code(), Label{77}});
    CHECK(refused(old) == Refusal::UnknownLabel);

    // Who tries one number after the other does not keep the teacher busy.
    const std::size_t asked = teacher.count<ReentryAsked>();
    for (int i = 0; i < 10; ++i)
        lesson.join(Label{static_cast<std::uint16_t>(20 + i)});
    for (int i = 0; i < 10; ++i)
        lesson.say(old, Reenter{lesson.it().code(), Label{static_cast<std::uint16_t>(20 + i)}});
    CHECK(refused(old) == Refusal::ConsentDenied);
    CHECK(teacher.count<ReentryAsked>() == asked + 4);
}

TEST_CASE("A move counts once, however often it is sent")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    lesson.join();
    lesson.use(teacher, StartMatches{});
    lesson.say(one, Move{1, FinishDeals{}});
    const std::uint32_t entries = table_of(lesson, one).room.entries();
    CHECK(one.last<Accepted>().entry == one.entry);
    lesson.say(one, Move{1, FinishDeals{}});
    CHECK(one.count<Accepted>() == 2);
    CHECK(one.last<Accepted>().entry == one.entry);
    CHECK(table_of(lesson, one).room.entries() == entries);

    // Rejected moves may be sent again, and later ones overtake them for good.
    lesson.say(one, Move{2, SealPlan{}});
    CHECK(one.last<Rejected>().why.code == Rejection::Code::WrongPhase);
    lesson.use(teacher, Advance{});
    lesson.say(one, Move{5, SealPlan{}});
    CHECK(one.last<Accepted>().sequence == 5);
    lesson.say(one, Move{2, SealPlan{}});
    CHECK(refused(one) == Refusal::OldSequence);

    // Another connection and a restart change nothing about it.
    FakeClient& back = lesson.resume(one);
    CHECK(back.sequence == 5);
    lesson.say(back, Move{5, SealPlan{}});
    CHECK(back.last<Accepted>().sequence == 5);
    const std::uint32_t before = table_of(lesson, back).room.entries();
    lesson.crash();
    FakeClient& after = lesson.resume(back);
    CHECK(after.sequence == 5);
    lesson.say(after, Move{5, SealPlan{}});
    CHECK(after.last<Accepted>().sequence == 5);
    CHECK(after.last<Accepted>().entry == back.last<Accepted>().entry);
    CHECK(table_of(lesson, after).room.entries() == before);
}

TEST_CASE("Two pupils share a seat, and each one's numbers are its own")
{
    ClassSettings settings = lesson_of_three();
    settings.odd = Odd::Pairs;
    settings.timers = {0, 0, 0, 0};
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    std::vector<FakeClient*> four;
    for (int i = 0; i < 4; ++i)
        four.push_back(&lesson.join());
    lesson.use(teacher, StartMatches{});
    REQUIRE(lesson.it().tables().size() == 1);
    FakeClient* a = nullptr;
    FakeClient* b = nullptr;
    for (FakeClient* x : four)
        for (FakeClient* y : four)
            if (x != y && x->seat == y->seat) {
                a = x;
                b = y;
            }
    REQUIRE(a);
    lesson.say(*a, Move{1, FinishDeals{}});
    CHECK(b->count<Happened>() == 1);
    lesson.say(*b, Move{1, FinishDeals{}});
    CHECK(b->last<Rejected>().why.code == Rejection::Code::AlreadyDone);
    lesson.break_off(*a);
    lesson.pass(120'000);
    CHECK(holder(teacher, b->seat) == Holder::Person); // one of them is enough
    lesson.break_off(*b);
    lesson.pass(120'000);
    CHECK(holder(teacher, b->seat) == Holder::StandIn);
}

TEST_CASE("A bot takes over an absent pupil's seat after a countdown and hands it back")
{
    ClassSettings settings = lesson_of_three();
    settings.absent_s = 20;
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& away = lesson.join();
    FakeClient& here = lesson.join();
    FakeClient& too = lesson.join();
    lesson.use(teacher, StartMatches{});
    lesson.break_off(away);
    lesson.pass(19'000);
    CHECK(holder(teacher, away.seat) == Holder::Absent);
    CHECK(table_of(lesson, here).room.entries() == 0);
    lesson.pass(2'000);
    CHECK(holder(teacher, away.seat) == Holder::StandIn);
    CHECK(table_of(lesson, here).room.entries() > 0);
    for (const Provenance& each : table_of(lesson, here).given)
        CHECK(each.by == GivenBy::Bot);
    FakeClient& back = lesson.resume(away);
    CHECK(holder(teacher, back.seat) == Holder::Person);
    const auto before = table_of(lesson, here).room.entries();
    lesson.use(teacher, Advance{});
    lesson.pass(5'000);
    CHECK(table_of(lesson, here).room.entries() == before + 1); // nobody moved but the teacher
    lesson.move(back, SealPlan{});
    CHECK(back.count<Accepted>() == 1);
    CHECK(too.entry == (*table_of(lesson, here).told)[too.seat.value]);
}

TEST_CASE("Who was away hears what bots said meanwhile, once, and nobody else does")
{
    ThreeAtATable three{lesson_of_three()};
    Lesson& lesson = three.lesson;
    FakeClient& teacher = *three.teacher;
    FakeClient& asks = three.at(fabless);
    lesson.move(asks, MakeOffer{big_tech, terms_of({chips(Side::From, Chip::Accelerator, 2, 12, 2)})});
    lesson.break_off(asks);
    lesson.use(teacher, SeatBot{asks.table, big_tech, Temper::Fair});
    lesson.pass(5'000);
    CHECK(asks.count<Remarked>() == 0);
    FakeClient& back = lesson.resume(asks);
    REQUIRE(back.count<Remarked>() == 1);
    CHECK(back.last<Remarked>() == Remarked{big_tech, fabless, {RemarkKind::PriceTooHigh, 12}});
    lesson.break_off(back);
    CHECK(lesson.resume(back).count<Remarked>() == 0);
    lesson.break_off(three.at(foundry));
    CHECK(lesson.resume(three.at(foundry)).count<Remarked>() == 0);
}

TEST_CASE("A latecomer has a bot's seat from the next phase on")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& first = lesson.join();
    lesson.use(teacher, StartMatches{});
    lesson.move(first, FinishDeals{});
    lesson.pass(100);
    FakeClient& late = lesson.join();
    CHECK(late.table == first.table);
    const int round = late.view->round;
    const Phase phase = late.view->phase;
    if (late.seat == no_seat) {
        lesson.use(teacher, Advance{});
        CHECK((late.view->phase != phase || late.view->round != round));
    }
    CHECK(late.seat != no_seat);
    CHECK(late.seat != first.seat);
    // One that finds every seat taken shares one.
    for (int i = 0; i < 3; ++i)
        lesson.join();
    lesson.use(teacher, Advance{});
    CHECK(lesson.it().pupils() == 5);
    int seated = 0;
    for (const SeatNow& seat : teacher.last<TableNow>().seats)
        for (const Label label : seat.pupils)
            seated += label != no_label ? 1 : 0;
    CHECK(seated == 5);
}

TEST_CASE("Who only looks takes no seat and plays none")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    lesson.use(teacher, StartMatches{});
    FakeClient& looks = lesson.connect();
    lesson.say(looks, Watch{lesson.it().code(), no_table});
    lesson.say(looks, Watch{lesson.it().code(), TableId{9}});
    CHECK(refused(looks) == Refusal::UnknownTable);
    lesson.say(looks, Watch{lesson.it().code(), TableId{0}});
    CHECK(looks.view->viewer == no_seat);
    lesson.move(one, FinishDeals{});
    CHECK(looks.count<Happened>() >= 1);
    lesson.say(looks, Move{1, FinishDeals{}});
    CHECK(refused(looks) == Refusal::NotSeated);
    lesson.say(looks, Use{1, Pause{true}});
    CHECK(refused(looks) == Refusal::NotTeacher);
    lesson.say(one, Use{1, Pause{true}});
    CHECK(refused(one) == Refusal::NotTeacher);
    CHECK(lesson.it().pupils() == 1);
}

TEST_CASE("Where pupils may choose, any bot's seat can be taken")
{
    ClassSettings settings = lesson_of_three();
    settings.choose_seats = true;
    settings.tables = 2;
    settings.bot_pace_ms = 1000;
    Lesson lesson{settings, quiet_three()};
    CHECK(lesson.it().tables().size() == 2);
    lesson.pass(60'000);
    CHECK(lesson.it().tables()[1].room.entries() == 0); // until somebody has come
    FakeClient& one = lesson.join();
    lesson.say(one, TakeSeat{TableId{1}, big_tech});
    CHECK(one.table == TableId{1});
    CHECK(one.seat == big_tech);
    lesson.pass(60'000);
    FakeClient& two = lesson.join();
    lesson.say(two, TakeSeat{TableId{1}, big_tech});
    CHECK(refused(two) == Refusal::SeatTaken);
    lesson.say(two, TakeSeat{TableId{0}, foundry});
    CHECK(two.table == TableId{0});
    lesson.pass(120'000);
    CHECK(two.seat == foundry);
    // The other table has the same cards: looking at a rival's aim there would be cheating.
    lesson.say(two, TakeSeat{TableId{0}, fabless});
    CHECK(refused(two) == Refusal::AlreadySeated);
    CHECK(two.seat == foundry);
    lesson.say(one, Leave{});
    lesson.say(two, TakeSeat{TableId{0}, fabless});
    lesson.pass(120'000);
    CHECK(two.seat == fabless);
}

TEST_CASE("Coming first to a match that runs already gives nobody more time")
{
    ClassSettings settings = lesson_of_three();
    settings.choose_seats = true;
    settings.tables = 1;
    Lesson lesson{settings, quiet_three()};
    FakeClient& one = lesson.join();
    CHECK(one.last<Clock>() == Clock{ClockState::Running, 60'000}); // from now on
    lesson.pass(40'000);
    REQUIRE(table_of(lesson, one).room.entries() > 0); // bots have moved
    lesson.say(one, Leave{}); // who never moved leaves no trace: the next is the first
    FakeClient& two = lesson.join();
    CHECK(two.last<Clock>() == Clock{ClockState::Running, 20'000});
}

TEST_CASE("The monitor has a line per table and only what changed")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    std::vector<FakeClient*> six;
    for (int i = 0; i < 6; ++i)
        six.push_back(&lesson.join());
    lesson.use(teacher, StartMatches{});
    lesson.pass(2'000);
    CHECK(teacher.last<Monitor>().lines.size() == 2);
    std::vector<FakeClient*> table;
    for (FakeClient* each : six)
        if (each->table == TableId{1}) table.push_back(each);
    lesson.move(*table[0], FinishDeals{});
    lesson.move(*table[1], FinishDeals{});
    lesson.pass(2'000);
    REQUIRE(teacher.last<Monitor>().lines.size() == 1);
    const TableLine& line = teacher.last<Monitor>().lines[0];
    CHECK(line.table == TableId{1});
    CHECK(line.ready == 2);
    CHECK(line.bots == 0);
    CHECK(line.slow == 1U << table[2]->seat.value);
}
