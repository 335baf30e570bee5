#include "client/model/class_saying.hpp"
#include "client/model/console.hpp"
#include "client/model/teach.hpp"
#include "engine/codec/codec.hpp"
#include "engine/match/rules.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "tests/client/fake_server.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::client;

namespace {

const server::ClassCode code = server::code_of(4711);
const std::string typed_code = server::text_of({code, {}});

/// Ten in the morning in Seoul.
constexpr Calendar a_day{20'000ULL * 86'400'000 + 3'600'000, 540};

/// A teacher whose key was right.
struct Teacher {
    std::shared_ptr<FakeWire> wire = std::make_shared<FakeWire>();
    std::shared_ptr<Visit> visit =
        std::make_shared<Visit>(std::make_unique<FakeLine>(wire), Errand{server::Teach{"key"}});
    Console console{visit, a_day};

    Teacher()
    {
        console.advance(0);
        wire->connect();
        console.advance(1);
        wire->tell(server::Teaching{{}, {"six", "six-lesson", "three", "three-lesson"}});
        console.advance(1);
    }
    template <class Power> std::vector<Power> used()
    {
        std::vector<Power> powers;
        for (const server::Use& use : wire->take<server::Use>()) {
            if (const auto* one = std::get_if<Power>(&use.power)) powers.push_back(*one);
            wire->tell(server::Done{use.request});
        }
        console.advance(1);
        return powers;
    }
    void open_class()
    {
        console.press("console.open");
        const auto asked = wire->take<server::Use>();
        REQUIRE(asked.size() == 1);
        wire->tell(server::ClassOpened{asked[0].request, code, typed_code});
        server::Lobby lobby;
        lobby.now.code = code;
        lobby.now.stage = server::ClassStage::Playing;
        lobby.now.tables = 2;
        lobby.people.push_back({server::Label{5}, server::Alias{1}, server::TableId{0}, seat_at(0), true});
        wire->tell(lobby);
        for (std::uint16_t i = 0; i < 2; ++i) {
            server::TableNow table{server::TableId{i}, std::vector<server::SeatNow>(3)};
            if (i == 0) {
                table.seats[0].holder = server::Holder::Person;
                table.seats[0].pupils[0] = server::Label{5};
            }
            wire->tell(table);
        }
        wire->tell(server::Monitor{{{server::TableId{0}, 3, 6, 1}, {server::TableId{1}, 3, 6, 1}}});
        console.advance(1);
        REQUIRE(console.attends());
    }
};

} // namespace

TEST_CASE("A lesson is opened by the time there is")
{
    Teacher teacher;
    REQUIRE(teacher.console.form());
    CHECK(teacher.console.form()->preset() == &presets[1]);
    teacher.console.press("form.preset.short");
    teacher.console.press("form.chat");
    teacher.console.press("form.deals.more");
    CHECK_FALSE(teacher.console.form()->preset());
    teacher.console.press("form.title");
    REQUIRE(teacher.console.typed());
    teacher.console.typed()->paste("2-3");
    teacher.console.press("console.open");
    const auto opened = teacher.used<server::OpenClass>();
    REQUIRE(opened.size() == 1);
    CHECK(opened[0].settings.scenario == "three-lesson");
    CHECK(opened[0].settings.chat);
    CHECK(opened[0].settings.title == "2-3");
    CHECK(opened[0].settings.timers.deals_s == presets[0].timers.deals_s + 15);
    CHECK(opened[0].settings.homework_until == 0);
    teacher.console.press("form.preset.homework");
    // Midnight in Seoul at the end of the seventh day from now; the results outlive it.
    const auto homework = teacher.console.form()->ready();
    CHECK(homework.homework_until == 20'008ULL * 86'400'000 - 9 * 3'600'000);
    CHECK(homework.play_min == 0);
    CHECK(homework.delete_on > homework.homework_until);
}

TEST_CASE("Dates are those of the place, and a day ends at its midnight")
{
    CHECK(date_text(a_day, a_day.now) == "2024-10-04");
    CHECK(time_text(a_day, a_day.now) == "10:00");
    CHECK(end_of_day(a_day, 0) == 20'001ULL * 86'400'000 - 9 * 3'600'000);
    CHECK(date_text(a_day, end_of_day(a_day, 0)) == "2024-10-04");
    CHECK(date_text(a_day, end_of_day(a_day, 30)) == "2024-11-03");
    const Calendar west{a_day.now, -600};
    CHECK(date_text(west, west.now) == "2024-10-03");
    CHECK(time_text(west, west.now) == "15:00");
}

TEST_CASE("The form says how long its clocks take, and opens matches that end in time")
{
    Teacher teacher;
    CHECK(teacher.console.form()->rounds() == 6);
    CHECK(teacher.console.form()->longest_min() == 16); // (6 − 1) × (120 + 45 + 20) s: the first round has no clock
    CHECK(teacher.console.form()->settings().play_min == 24);
    for (int i = 0; i < 3; ++i) teacher.console.press("form.planning.less");
    CHECK(teacher.console.form()->longest_min() == 0);
    teacher.console.press("form.play.less");
    teacher.console.press("console.open");
    const auto opened = teacher.used<server::OpenClass>();
    REQUIRE(opened.size() == 1);
    CHECK(opened[0].settings.play_min == 23);
}

TEST_CASE("Every power has a control, and what cannot be taken back asks first")
{
    Teacher teacher;
    teacher.open_class();
    Console& console = teacher.console;
    struct Pressed {
        std::vector<const char*> ids;
        std::size_t power; ///< its place in the list
        bool asks;
    };
    using server::Power;
    const auto place = [](const Power& power) { return power.index(); };
    const std::vector<Pressed> all{
        {{"console.start"}, place(server::StartMatches{}), false},
        {{"console.pause"}, place(server::Pause{}), false},
        {{"console.time.all"}, place(server::AddTime{}), false},
        {{"console.time.one"}, place(server::AddTime{}), false},
        {{"console.advance.all"}, place(server::Advance{}), true},
        {{"console.advance.one"}, place(server::Advance{}), false},
        {{"console.in_step"}, place(server::KeepInStep{}), false},
        {{"console.end.one"}, place(server::EndEarly{}), true},
        {{"console.end.all"}, place(server::EndEarly{}), true},
        {{"console.timers"}, place(server::SetTimers{}), false},
        {{"console.pupil.5", "console.to.table.more", "console.move"}, place(server::MovePupil{}), false},
        {{"console.to_lobby"}, place(server::MovePupil{}), false},
        {{"console.remove"}, place(server::RemovePerson{}), true},
        {{"console.table.0", "console.seat.0.bot"}, place(server::SeatBot{}), false},
        {{"console.seat.0.back"}, place(server::HandBack{}), false},
        {{"console.seat.0.deals"}, place(server::ProxyMove{}), true},
        {{"console.seat.0.plan"}, place(server::SealFor{}), true},
        {{"console.seat.0.choices"}, place(server::AskChoices{}), false},
        {{"console.chat"}, place(server::AllowChat{}), false},
        {{"console.mute"}, place(server::Mute{}), false},
        {{"console.let_back.yes.5"}, place(server::LetBack{}), false},
        {{"console.reset"}, place(server::ResetRehearsal{}), true},
        {{"console.kept.more"}, place(server::SetDeletion{}), false},
        {{"console.kept.less"}, place(server::SetDeletion{}), false},
        {{"console.ends.more"}, place(server::SetEnd{}), false},
        {{"console.ends.less"}, place(server::SetEnd{}), false},
        {{"console.ends.off"}, place(server::SetEnd{}), false},
        {{"console.delete"}, place(server::DeleteClass{}), true},
    };
    for (const Pressed& each : all) {
        INFO(each.ids.back());
        for (const char* id : each.ids) CHECK(console.press(id));
        CHECK(console.asked().has_value() == each.asks);
        if (each.asks) {
            CHECK(teacher.wire->take<server::Use>().empty());
            console.press("console.yes");
        }
        const auto used = teacher.wire->take<server::Use>();
        REQUIRE(used.size() == 1);
        CHECK(used[0].power.index() == each.power);
    }
    console.press("console.words");
    REQUIRE(console.typed());
    console.typed()->paste("!");
    console.press("console.announce");
    CHECK(teacher.used<server::Announce>() == std::vector{server::Announce{"!"}});
}

TEST_CASE("Whoever is moved is moved from where they are")
{
    Teacher teacher;
    teacher.open_class();
    Console& console = teacher.console;
    console.press("console.to.table.more");
    console.press("console.to.seat.more");
    console.press("console.table.0");
    console.press("console.seat.0.pupil");
    CHECK(console.page() == Console::Page::Pupils);
    CHECK(console.target_table() == server::TableId{0});
    CHECK(console.target() == seat_at(0));
    console.press("console.to.seat.less");
    console.press("console.move");
    CHECK(teacher.used<server::MovePupil>()
          == std::vector{server::MovePupil{server::Label{5}, server::TableId{0}, seat_at(2)}});
}

TEST_CASE("A seat is called by the company it has in its own line-up")
{
    Teacher teacher;
    teacher.open_class();
    server::ClassNow now = teacher.console.classroom().now();
    now.scenario = "six-lesson";
    teacher.wire->tell(now);
    const server::TableId six{0};
    const server::TableId three{1};
    teacher.wire->tell(server::TableNow{six, std::vector<server::SeatNow>(6)});
    teacher.wire->tell(server::TableNow{three, std::vector<server::SeatNow>(3)});
    teacher.console.advance(1);
    const Classroom& classroom = teacher.console.classroom();
    const Words say = read_words(Language::English);
    CHECK(company_name(say, classroom, six, seat_at(1)) == say("company.1"));
    CHECK(company_name(say, classroom, three, seat_at(1)) == say("company.2"));
    CHECK(company_name(say, classroom, server::RankLine{1, seat_at(2)}) == say("company.4"));
    // Where the class plays alone at three, or at four seats, its own scenario tells.
    now.scenario = "chip-famine";
    teacher.wire->tell(now);
    teacher.wire->tell(server::TableNow{six, std::vector<server::SeatNow>(4)});
    teacher.console.advance(1);
    CHECK(company_name(say, classroom, six, seat_at(3)) == say("company.5"));
}

TEST_CASE("Homework asks for a day alone, and has nothing that only a lesson has")
{
    Teacher teacher;
    Console& console = teacher.console;
    CHECK_FALSE(console.press("form.homework.more")); // a lesson has none
    for (const char* id : {"form.rehearsal", "form.in_step", "form.choose_seats", "form.small", "form.tables.more"})
        console.press(id);
    console.press("form.preset.homework");
    CHECK(console.form()->homework_days() == 7);
    for (int i = 0; i < 10; ++i) console.press("form.homework.less");
    CHECK(console.form()->homework_days() == 1);
    console.press("form.deals.more");
    const server::ClassSettings ready = console.form()->ready();
    CHECK(ready.timers == server::Timers{0, 0, 0, 0});
    CHECK(ready.tables == 0);
    CHECK(ready.small_scenario.empty());
    CHECK_FALSE((ready.rehearsal || ready.in_step || ready.choose_seats));
    CHECK(date_text(a_day, ready.homework_until) == "2024-10-05");
}

TEST_CASE("Those who are left over play as long as the others, and at tables of three nobody is")
{
    ClassForm form{{"six", "six-lesson", "three", "three-lesson"}, a_day};
    form.press("form.small");
    CHECK(form.ready().small_scenario == "three-lesson");
    form.press("form.preset.double");
    CHECK(form.ready().small_scenario == "three");
    form.press("form.preset.short");
    CHECK(form.rounds() == 6);
    CHECK(form.longest_min() == 10); // what docs/TEACHING says of 25 minutes
    CHECK_FALSE(form.may_leave_over());
    CHECK(form.ready().small_scenario.empty());
}

TEST_CASE("A phase without a limit has none while it is paused")
{
    CHECK(has_limit(server::Clock{server::ClockState::Running, 0}));
    CHECK(has_limit(server::Clock{server::ClockState::Paused, 1}));
    CHECK_FALSE(has_limit(server::Clock{server::ClockState::Paused, 0}));
    CHECK_FALSE(has_limit(server::Clock{server::ClockState::Off, 0}));
    CHECK_FALSE(has_limit(server::Clock{server::ClockState::Waiting, 0}));
}

TEST_CASE("A teacher answers for a seat by what it could do, and only by that")
{
    Teacher teacher;
    teacher.open_class();
    Console& console = teacher.console;
    console.press("console.table.0");
    CHECK_FALSE(console.press("console.choice.accept.0")); // nothing was asked
    const OfferId id{5};
    const auto told = [&](Phase phase, const std::vector<Offer>& offers, const std::vector<Plan>& plans) {
        teacher.wire->tell(server::Choices{server::TableId{0}, seat_at(0), phase, offers, plans});
        console.advance(1);
    };
    const auto answered = [&](const char* press) {
        CHECK(console.press(press));
        REQUIRE(console.asked());
        console.press("console.yes");
        CHECK(console.choices() == nullptr); // they are of before
        const auto used = teacher.used<server::ProxyMove>();
        REQUIRE(used.size() == 1);
        CHECK(used[0].table == server::TableId{0});
        CHECK(used[0].seat == seat_at(0));
        return used[0].command;
    };
    const std::vector<Offer> offers{{OfferId{4}, seat_at(1), seat_at(0), {}}, {id, seat_at(2), seat_at(0), {}}};
    told(Phase::Deals, offers, {});
    CHECK(answered("console.choice.accept.1") == Command{AcceptOffer{id}});
    told(Phase::Deals, offers, {});
    CHECK(answered("console.choice.decline.0") == Command{DeclineOffer{OfferId{4}}});
    told(Phase::Deals, offers, {});
    CHECK(answered("console.choice.deals") == Command{FinishDeals{}});
    Plan bold;
    bold.contribute = 1;
    told(Phase::Planning, {}, {Plan{}, bold});
    CHECK_FALSE(console.press("console.choice.plan.2"));
    CHECK(answered("console.choice.plan.1") == Command{SealPlan{bold}});
    told(Phase::Planning, {}, {Plan{}});
    console.press("console.choice.close");
    CHECK(console.choices() == nullptr);
}

TEST_CASE("A no takes nothing away")
{
    Teacher teacher;
    teacher.open_class();
    teacher.console.press("console.delete");
    REQUIRE(teacher.console.asked());
    teacher.console.press("console.no");
    CHECK_FALSE(teacher.console.asked());
    teacher.console.press("console.yes");
    CHECK(teacher.wire->take<server::Use>().empty());
}

TEST_CASE("A teacher who comes back attends the same class")
{
    Teacher teacher;
    teacher.open_class();
    teacher.wire->cut();
    teacher.console.advance(1);
    teacher.console.advance(60'000);
    teacher.wire->connect();
    teacher.console.advance(1);
    CHECK(teacher.wire->take<server::Teach>().size() >= 1);
    teacher.wire->tell(server::Teaching{{}, {"six"}});
    teacher.console.advance(1);
    const auto used = teacher.wire->take<server::Use>();
    REQUIRE(used.size() == 1);
    CHECK(std::get<server::AttendClass>(used[0].power).code == code);
}

TEST_CASE("A results file comes by a ticket, once")
{
    Teacher teacher;
    teacher.open_class();
    teacher.console.press("console.file.1");
    teacher.console.press("console.file.1");
    CHECK(teacher.wire->take<server::AskDownload>()
          == std::vector{server::AskDownload{server::Download::Players, server::no_table}});
    teacher.wire->tell(server::Ticket{server::Download::Players, server::no_table, "/download/aa"});
    teacher.console.advance(1);
    REQUIRE(teacher.wire->fetched.size() == 1);
    teacher.wire->news.push_back(Fetched{"/download/aa", Bytes(3)});
    teacher.console.advance(1);
    const auto file = teacher.console.take_file();
    REQUIRE(file);
    CHECK(file->what == server::Download::Players);
    CHECK_FALSE(teacher.console.take_file());
}

TEST_CASE("One press fetches every match and every result, a few at a time, then there is a debrief")
{
    Teacher teacher;
    teacher.open_class();
    auto read = read_scenario("three");
    MatchLog log;
    log.rules = rules_version;
    log.scenario = std::get<ScenarioFile>(read).scenario;
    for (std::size_t i = 0; i < log.scenario.seats.size(); ++i) log.players.push_back({});
    const bool playing = GENERATE(false, true);
    server::ClassNow now;
    now.code = code;
    now.tables = 2;
    now.stage = server::ClassStage::Over;
    if (!playing) teacher.wire->tell(now);
    teacher.console.advance(1);
    teacher.console.press("console.debrief");
    if (playing) {
        // Tables that still play are ended, if that is meant.
        REQUIRE(teacher.console.asks_debrief());
        teacher.console.press("console.yes");
        CHECK(teacher.used<server::EndEarly>() == std::vector{server::EndEarly{}});
        CHECK_FALSE(teacher.console.gathering().running());
        teacher.wire->tell(now);
    }
    std::vector<server::AskDownload> asked;
    for (int turns = 0; turns < 20; ++turns) {
        teacher.console.advance(10);
        const auto more = teacher.wire->take<server::AskDownload>();
        CHECK(more.size() <= 4);
        for (const server::AskDownload& each : more) {
            const std::string path = "/download/" + std::to_string(asked.size());
            asked.push_back(each);
            CHECK_FALSE(teacher.console.take_debrief());
            teacher.wire->tell(server::Ticket{each.what, each.table, path});
            teacher.wire->news.push_back(
                Fetched{path, each.what == server::Download::Match ? encode_match(log) : Bytes(3)});
        }
        teacher.console.advance(10);
        while (teacher.console.take_file()) {}
    }
    CHECK(asked.size() == 2 + Gathering::results.size());
    const auto tables = teacher.console.take_debrief();
    REQUIRE(tables);
    CHECK(tables->size() == 2);
    CHECK_FALSE(teacher.console.take_debrief());
}

TEST_CASE("A server elsewhere is entered with its address and its key")
{
    TeachForm form;
    form.press("teach.go");
    CHECK(form.complaint() == "join.bad_address");
    form.fill("10.0.0.7:9000");
    CHECK(form.field() == TeachForm::Field::Key);
    form.press("teach.go");
    CHECK(form.complaint() == "teach.no_key");
    for (const char c : std::string_view{"abc123-XYZ789 "}) form.type(static_cast<char32_t>(c));
    form.press("teach.go");
    const auto going = form.take_going();
    REQUIRE(going);
    CHECK(going->address.port == 9000);
    CHECK(going->key == "ABC123-XYZ789");
    CHECK(form.key().empty());
    CHECK_FALSE(form.take_going());
}
