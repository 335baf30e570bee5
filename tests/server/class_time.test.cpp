#include "engine/match/rules.hpp"
#include "tests/support/lesson_of_three.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

TEST_CASE("Nobody waits for a person: the clock closes phases, and pauses stop it")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    lesson.join();
    lesson.join();
    lesson.use(teacher, StartMatches{});
    CHECK(one.last<Clock>() == Clock{ClockState::Running, 60'000});
    lesson.pass(59'000);
    CHECK(one.view->phase == Phase::Deals);
    lesson.use(teacher, Pause{true});
    CHECK(one.last<Clock>() == Clock{ClockState::Paused, 1'000});
    lesson.move(one, FinishDeals{});
    CHECK(refused(one) == Refusal::Paused);
    lesson.pass(600'000);
    CHECK(one.view->phase == Phase::Deals);
    lesson.use(teacher, AddTime{no_table, 30});
    lesson.use(teacher, Pause{false});
    CHECK(one.last<Clock>() == Clock{ClockState::Running, 31'000});
    lesson.pass(10'000);
    lesson.use(teacher, AddTime{no_table, 30});
    CHECK(one.last<Clock>() == Clock{ClockState::Running, 51'000});
    lesson.pass(1'000);
    CHECK(teacher.last<Monitor>().lines.front().left_ms > 45'000); // and not 20 s
    lesson.pass(49'000);
    CHECK(one.view->phase == Phase::Deals);
    lesson.pass(1'000);
    CHECK(one.view->phase == Phase::Planning);
    CHECK(table_of(lesson, one).given.back().by == GivenBy::Clock);
    lesson.pass(30'000);
    CHECK(one.view->round == 2);
    // Without anybody doing anything the lesson comes to its end.
    lesson.pass(3'600'000);
    CHECK(one.view->phase == Phase::Over);
    CHECK(one.last<ClassNow>().stage == ClassStage::Over);
}

TEST_CASE("Tables kept in step wait for each other")
{
    ClassSettings settings = lesson_of_three();
    settings.in_step = true;
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    std::vector<FakeClient*> six;
    for (int i = 0; i < 6; ++i)
        six.push_back(&lesson.join());
    lesson.use(teacher, StartMatches{});
    REQUIRE(lesson.it().tables().size() == 2);
    const TableId fast{0};
    for (FakeClient* each : six)
        if (each->table == fast) lesson.move(*each, FinishDeals{});
    FakeClient* quick = nullptr;
    FakeClient* slow = nullptr;
    for (FakeClient* each : six)
        (each->table == fast ? quick : slow) = each;
    CHECK(quick->view->phase == Phase::Planning);
    CHECK(quick->last<Clock>().state == ClockState::Waiting);
    lesson.move(*quick, SealPlan{});
    CHECK(refused(*quick) == Refusal::TablesAhead);
    lesson.pass(10'000);
    for (FakeClient* each : six)
        if (each->table != fast) lesson.move(*each, FinishDeals{});
    CHECK(quick->last<Clock>() == Clock{ClockState::Running, 30'000});
    CHECK(slow->last<Clock>() == Clock{ClockState::Running, 30'000});
    lesson.move(*quick, SealPlan{});
    CHECK(quick->last<Accepted>().sequence == quick->sequence);
    lesson.use(teacher, Advance{fast});
    CHECK(quick->last<Clock>().state == ClockState::Waiting);
    lesson.use(teacher, KeepInStep{false});
    CHECK(quick->last<Clock>().state == ClockState::Running);
}

TEST_CASE("A table that ends early is scored as it stands")
{
    Lesson lesson{lesson_of_three(), quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    lesson.use(teacher, StartMatches{});
    lesson.say(one, AskDownload{Download::Match, TableId{0}});
    CHECK(refused(one) == Refusal::NotOver);
    lesson.use(teacher, EndEarly{});
    CHECK(one.last<ClassNow>().stage == ClassStage::Over);
    lesson.move(one, FinishDeals{});
    CHECK(refused(one) == Refusal::NotPlaying);
    CHECK(teacher.last<Ranks>().lines.size() == 3);
    lesson.say(one, AskDownload{Download::Match, TableId{0}});
    CHECK(one.last<Ticket>().path.size() == 42);
    lesson.say(one, AskDownload{Download::Commands, no_table});
    CHECK(refused(one) == Refusal::NotTeacher);
    const Bytes file = file_of(lesson.it().results(), Download::Match, TableId{0});
    CHECK(decode_match(file).error == MatchFileError::None);
}

TEST_CASE("When the lesson's time is up the round that is played is the last")
{
    ClassSettings settings = lesson_of_three();
    settings.play_min = 2;
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient* one = &lesson.join();
    lesson.join();
    lesson.join();
    const Now began = lesson.now;
    lesson.use(teacher, StartMatches{});
    CHECK(one->last<ClassNow>().ends_at == began + 120'000);
    lesson.pass(119'000);
    CHECK(one->view->round == 2);
    CHECK_FALSE(one->last<ClassNow>().time_up);
    const bool crashes = GENERATE(false, true);
    if (crashes) {
        lesson.crash();
        one = &lesson.resume(*one);
    }
    lesson.pass(1'000);
    CHECK(one->last<ClassNow>().time_up);
    CHECK(one->last<ClassNow>().stage == ClassStage::Playing);
    CHECK(one->view->phase == Phase::Deals);
    lesson.pass(120'000);
    CHECK(one->last<ClassNow>().stage == ClassStage::Over);
    const server::Table& table = table_of(lesson, *one);
    CHECK(table.ended_early);
    CHECK(table.room.state().round == 3); // the second was settled, the third never began
    // Without a crash nobody stands in for anybody: the clock closed four phases.
    if (!crashes) CHECK(table.room.log().entries.size() == 4);
}

TEST_CASE("Once time is up no phase goes on for ever, but a pause holds")
{
    ClassSettings settings = lesson_of_three();
    settings.timers = {0, 0, 0, 1};
    settings.play_min = 10;
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    lesson.join();
    lesson.join();
    lesson.use(teacher, StartMatches{});
    CHECK(one.last<Clock>().state == ClockState::Off);
    lesson.pass(300'000);
    lesson.use(teacher, Pause{true});
    lesson.pass(600'000);
    CHECK_FALSE(one.last<ClassNow>().time_up);
    lesson.use(teacher, Pause{false});
    lesson.pass(0);
    CHECK(one.last<ClassNow>().time_up);
    CHECK(one.last<Clock>() == Clock{ClockState::Running, 60'000});
    lesson.pass(120'000);
    CHECK(one.last<ClassNow>().stage == ClassStage::Over);
}

TEST_CASE("A table that waits for the others begins no round when time is up")
{
    ClassSettings settings = lesson_of_three();
    settings.timers = {0, 0, 0, 0};
    settings.in_step = true;
    settings.play_min = 1;
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    for (int i = 0; i < 6; ++i)
        lesson.join();
    lesson.use(teacher, StartMatches{});
    const TableId fast{0};
    for (int i = 0; i < 4; ++i) { // both phases; the other table follows by one
        lesson.use(teacher, Advance{i % 2 == 0 ? fast : TableId{1}});
    }
    lesson.use(teacher, Advance{fast});
    lesson.use(teacher, Advance{fast});
    const auto& tables = lesson.it().tables();
    REQUIRE(tables[0].waiting);
    const int ahead = tables[0].room.state().round;
    lesson.pass(60'000);
    if (tables[0].room.phase() == Phase::Deals) CHECK(tables[0].over());
    CHECK_FALSE(tables[1].over());
    lesson.pass(600'000);
    CHECK(teacher.last<ClassNow>().stage == ClassStage::Over);
    CHECK(tables[0].room.state().round <= ahead + 1);
}

TEST_CASE("The teacher moves the end, or lets all rounds be played")
{
    ClassSettings settings = lesson_of_three();
    settings.play_min = 2;
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    FakeClient& one = lesson.join();
    lesson.use(teacher, SetEnd{lesson.now + 60'000});
    CHECK(refused(teacher) == Refusal::NotPlaying);
    lesson.use(teacher, StartMatches{});
    lesson.use(teacher, SetEnd{lesson.now - 1});
    CHECK(refused(teacher) == Refusal::BadSettings);
    lesson.use(teacher, SetEnd{lesson.now + 600'000});
    CHECK(one.last<ClassNow>().ends_at == lesson.now + 600'000);
    const bool all_rounds = GENERATE(false, true);
    if (all_rounds) lesson.use(teacher, SetEnd{0});
    lesson.pass(3'600'000);
    CHECK(one.last<ClassNow>().stage == ClassStage::Over);
    CHECK((one.view->phase == Phase::Over) == all_rounds);
}
