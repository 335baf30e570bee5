#include "client/app/gallery_class.hpp"

#include "client/app/calendar_here.hpp"
#include "client/app/class_screen.hpp"
#include "client/app/console_screen.hpp"
#include "client/app/debrief_screen.hpp"
#include "client/app/join_screen.hpp"
#include "client/app/projector_screen.hpp"
#include "client/app/teach_screen.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/rules.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "server/room/room.hpp"

#include <deque>

namespace frenemy::client {
namespace {

using server::Holder;
using server::Label;
using server::TableId;

const server::ClassCode code = server::code_of(0x2f3a51c7);

/// Says what it has been given, and the rest to whoever asks for a table.
class ToldLine final : public Line {
public:
    explicit ToldLine(std::deque<LineNews> news, std::deque<LineNews> at_table = {})
        : news_(std::move(news))
        , at_table_(std::move(at_table))
    {
    }
    void open() override {}
    void send(const server::ClientMessage& message) override
    {
        const auto* watch = std::get_if<server::Watch>(&message);
        if (watch && watch->table != server::no_table) std::swap(news_, at_table_);
    }
    void fetch(const std::string&) override {}
    void close() override {}
    std::optional<LineNews> take() override
    {
        if (news_.empty()) return {};
        LineNews news = std::move(news_.front());
        news_.pop_front();
        return news;
    }

private:
    std::deque<LineNews> news_;
    std::deque<LineNews> at_table_;
};

/// A class of seventeen at three tables of six, in its second round.
struct Told {
    std::deque<LineNews> news{Opened{}, server::ServerMessage{server::Welcome{}}};
    server::ClassNow now;
    Scenario scenario;
    Calendar today = calendar_here();

    Told()
    {
        auto read = read_scenario("six-lesson");
        if (auto* file = std::get_if<ScenarioFile>(&read)) scenario = std::move(file->scenario);
        now.code = code;
        now.title = "2-3";
        now.scenario = scenario.name;
        now.watching = true;
        now.chat = true;
        now.timers = {120, 60, 20, 1};
        now.delete_on = end_of_day(today, 30);
    }

    Told& tell(server::ServerMessage message)
    {
        news.emplace_back(std::move(message));
        return *this;
    }
    Told& playing()
    {
        now.stage = server::ClassStage::Playing;
        now.tables = 3;
        now.ends_at = today.now + 18 * 60'000;
        return *this;
    }
    Told& over()
    {
        playing();
        now.ends_at = 0;
        now.stage = server::ClassStage::Over;
        return *this;
    }
    Told& lobby()
    {
        server::Lobby lobby{now, {}};
        for (std::uint16_t i = 0; i < 17; ++i) {
            server::Person each{Label{static_cast<std::uint16_t>(i + 1)},
                                server::Alias{static_cast<std::uint8_t>(i * 7 % server::aliases)}};
            each.here = i != 8;
            if (now.tables > 0) {
                each.table = TableId{static_cast<std::uint16_t>(i / 6)};
                each.seat = seat_at(i % 6);
            }
            lobby.people.push_back(each);
        }
        return tell(lobby);
    }
    Told& pupil()
    {
        return tell(server::Joined{{}, Label{3}, server::Alias{14}, 0});
    }
    Told& tables()
    {
        for (std::uint16_t table = 0; table < now.tables; ++table) {
            server::TableNow told{TableId{table}, std::vector<server::SeatNow>(6)};
            for (std::uint16_t i = 0; i < 6; ++i) {
                const auto pupil = static_cast<std::uint16_t>(table * 6 + i + 1);
                if (pupil > 17) continue;
                told.seats[i].holder = pupil == 9 ? Holder::StandIn : Holder::Person;
                told.seats[i].pupils[0] = Label{pupil};
            }
            tell(told);
        }
        return *this;
    }
    /// Seat 2 of the first table, or what spectators see of it.
    Told& table(SeatId seat)
    {
        std::vector<server::Sitter> bots(scenario.seats.size());
        for (std::size_t i = 0; i < bots.size(); ++i) bots[i].bot = Bot{Temper::Fair, i};
        server::Room room{scenario, 7, bots};
        const auto own = [&] { return seat != no_seat && room.view(seat).round == 2 && room.next_bot() == seat; };
        for (int i = 0; i < 400 && room.next_bot() && room.view(no_seat).round < 3 && !own(); ++i)
            room.on_bot_turn();
        const auto view = std::make_shared<View>(room.view(seat));
        tell(server::Seated{TableId{0}, seat, std::make_shared<Scenario>(scenario)});
        tell(server::Snapshot{room.entries(), digest_of(*view), view});
        return tell(server::Clock{server::ClockState::Running, 71'000});
    }
    Told& ranks()
    {
        server::Ranks ranks;
        for (std::uint16_t i = 0; i < 17; ++i)
            ranks.lines.push_back({0, seat_at(i / 3), TableId{static_cast<std::uint16_t>(i % 3)},
                                   {Label{static_cast<std::uint16_t>(i % 3 * 6 + i / 3 + 1)}},
                                   static_cast<std::uint8_t>(i % 3 + 1), 131 - i % 3 * 14 - i, 540, true});
        for (std::uint16_t i = 0; i < 3; ++i) tell(server::TableOver{TableId{i}, false});
        return tell(ranks);
    }
    Told& teaching()
    {
        tell(server::Teaching{{}, {"three", "six", "six-lesson", "six-full", "bullwhip"}});
        return *this;
    }
    /// Homework: a table each, more than there is room for two lines.
    Told& homework()
    {
        now.homework_until = end_of_day(today, 7);
        now.tables = 31;
        now.stage = server::ClassStage::Playing;
        tell(server::ClassOpened{1, code, server::text_of({code, {}})});
        server::Lobby lobby{now, {}};
        std::vector<server::TableNow> tables;
        for (std::uint16_t i = 0; i < now.tables; ++i) {
            lobby.people.push_back({Label{static_cast<std::uint16_t>(i + 1)},
                                    server::Alias{static_cast<std::uint8_t>(i * 7 % server::aliases)}, TableId{i},
                                    seat_at(i % 6), i % 5 != 0});
            server::TableNow table{TableId{i}, std::vector<server::SeatNow>(6)};
            table.seats[i % 6U] = {i % 5 != 0 ? Holder::Person : Holder::Absent, Temper::Fair,
                                   {Label{static_cast<std::uint16_t>(i + 1)}}};
            tables.push_back(table);
        }
        tell(lobby);
        for (const server::TableNow& each : tables) tell(each);
        server::Monitor monitor;
        for (std::uint16_t i = 0; i < now.tables; ++i)
            monitor.lines.push_back({TableId{i}, 6, 6, static_cast<std::uint8_t>(1 + i % 6), Phase::Deals,
                                     static_cast<std::uint8_t>(i % 6), 5, static_cast<std::uint8_t>(i % 3 == 0),
                                     static_cast<std::uint8_t>(i % 5 == 0), i % 7 == 0, server::ClockState::Off, 0, 40});
        return tell(monitor);
    }
    /// What a teacher could do for the second seat of the first table.
    Told& choices(Phase phase)
    {
        server::Choices choices{TableId{0}, seat_at(2), phase, {}, {}};
        const State start = begin(scenario, 7);
        if (phase == Phase::Planning)
            for (const bool bold : {false, true}) {
                Plan plan = default_plan(scenario, start, seat_at(2));
                if (bold) plan.action = Action::TapeOut;
                if (bold) plan.contribute = 1;
                choices.plans.push_back(plan);
            }
        Legal legal;
        for (const int from : {0, 1, 4}) {
            list_legal(scenario, start, seat_at(from), legal);
            for (const Command& each : legal)
                if (const auto* offer = std::get_if<MakeOffer>(&each);
                    phase == Phase::Deals && offer && offer->to == seat_at(2)) {
                    choices.offers.push_back({OfferId{}, seat_at(from), seat_at(2), offer->terms});
                    break;
                }
        }
        return tell(choices);
    }
    Told& monitor()
    {
        tell(server::ClassOpened{1, code, server::text_of({code, {}})});
        server::Monitor monitor;
        const bool over = now.stage == server::ClassStage::Over;
        for (std::uint16_t i = 0; i < 3; ++i)
            monitor.lines.push_back({TableId{i}, 6, 6, static_cast<std::uint8_t>(over ? 6 : 2),
                                     over     ? Phase::Over
                                     : i == 1 ? Phase::Planning
                                              : Phase::Deals,
                                     static_cast<std::uint8_t>(5 - i), static_cast<std::uint8_t>(i == 2 ? 1 : 0),
                                     static_cast<std::uint8_t>(i == 1 ? 1 : 0),
                                     static_cast<std::uint8_t>(over ? 0 : i == 0 ? 4 : 18), false,
                                     over ? server::ClockState::Off : server::ClockState::Running,
                                     over ? 0 : 71'000U - i * 29'000U, 40});
        return tell(monitor);
    }

    std::unique_ptr<Visit> visit(const Errand& errand, std::deque<LineNews> at_table = {})
    {
        return std::make_unique<Visit>(std::make_unique<ToldLine>(std::move(news), std::move(at_table)),
                                       errand);
    }
};

const Address address{"192.168.0.7"};

/// As a class's host is: leaving it ends something for others.
class HeldOpen final : public Screen {
public:
    void draw(Painter& painter, const Rect& window) override
    {
        painter.canvas.fill(window, painter.theme.table);
    }
    Outcome press(std::string_view, const Words&) override { return {}; }
    std::string_view ends_with_it() const override { return "leaving.host"; }
};

/// Matches of bots, to look back on.
std::vector<MatchLog> played(int tables)
{
    std::vector<MatchLog> logs;
    auto read = read_scenario("three");
    const auto* file = std::get_if<ScenarioFile>(&read);
    for (int i = 0; file && i < tables; ++i) {
        std::vector<server::Sitter> bots(file->scenario.seats.size());
        for (std::size_t k = 0; k < bots.size(); ++k)
            bots[k].bot = Bot{static_cast<Temper>((static_cast<int>(k) + i) % 4), k};
        server::Room room{file->scenario, 7, bots};
        while (room.next_bot()) room.on_bot_turn();
        logs.push_back(room.log());
        for (SeatPlayer& player : logs.back().players) player.bot = 0;
    }
    return logs;
}

/// A place of one's own is not remembered: nothing here is real.
void open_class(App& app, Told& told, const Errand& errand = server::Join{code, Label{3}})
{
    app.open(std::make_unique<ClassScreen>(std::make_unique<ToldLine>(std::move(told.news)),
                                           Going{address, code, errand, server::Token{}}));
    app.tick();
}

void open_console(App& app, Told& told, const std::string& page)
{
    app.open(std::make_unique<ConsoleScreen>(told.visit(server::Teach{}), address, text_of(address)));
    app.press("console.page." + page);
    app.tick();
}

void open_projector(App& app, Told& told, std::deque<LineNews> at_table = {})
{
    app.open(std::make_unique<ProjectorScreen>(told.visit(server::Watch{code}, std::move(at_table)),
                                               server::text_of({code, {}}), text_of(address)));
    app.tick();
    app.tick();
}

} // namespace

std::vector<Shot> class_shots()
{
    return {
        {"class-join", [](App& app) {
             auto join = std::make_unique<JoinScreen>();
             join->form().fill("K7Q-2MX", "");
             join->form().find({address, code, "2-3", 17, server::ClassStage::Lobby});
             join->form().find({address, server::code_of(77), "", 4, server::ClassStage::Playing});
             app.open(std::move(join));
         }},
        {"class-proxy", [](App& app) {
             Told told;
             told.news = {Broken{Trouble::Proxy}};
             open_class(app, told);
         }},
        {"class-taken", [](App& app) {
             Told told;
             told.tell(server::Refused{server::Refusal::LabelTaken, 0});
             open_class(app, told);
         }},
        {"class-lobby", [](App& app) {
             Told told;
             open_class(app, told.lobby().pupil());
         }},
        {"class-seats", [](App& app) {
             Told told;
             told.now.choose_seats = true;
             open_class(app, told.playing().lobby().pupil().tables());
         }},
        {"class-table", [](App& app) {
             Told told;
             told.playing().lobby().pupil().table(seat_at(2)).tables();
             told.tell(server::Announced{app.words()("console.words")});
             open_class(app, told);
         }},
        {"class-away", [](App& app) {
             Told told;
             told.playing().lobby().pupil().table(seat_at(2)).tables();
             told.news.emplace_back(Broken{Trouble::Cut});
             open_class(app, told);
         }},
        {"class-chat", [](App& app) {
             Told told;
             told.playing().lobby().pupil().table(seat_at(2)).tables();
             told.tell(server::Said{Label{1}, app.words()("class.words_hint")});
             told.tell(server::Said{Label{3}, app.words()("class.seat_hint")});
             open_class(app, told);
             app.press("class.chat");
         }},
        {"class-watch", [](App& app) {
             Told told;
             told.playing().lobby().table(no_seat).tables();
             open_class(app, told, server::Watch{code});
         }},
        {"class-over", [](App& app) {
             Told told;
             open_class(app, told.over().lobby().pupil().ranks());
         }},
        {"class-leave", [](App& app) {
             Told told;
             open_class(app, told.lobby().pupil());
             app.press("class.leave");
         }},
        {"console-form", [](App& app) {
             Told told;
             open_console(app, told.teaching(), "table");
         }},
        {"console-form-homework", [](App& app) {
             Told told;
             open_console(app, told.teaching(), "table");
             app.press("form.preset.homework");
         }},
        {"console-lobby", [](App& app) {
             Told told;
             told.teaching().tell(server::ClassOpened{1, code, server::text_of({code, {}})});
             open_console(app, told.lobby(), "class");
         }},
        {"console-table", [](App& app) {
             Told told;
             told.teaching().playing().monitor().lobby().tables().monitor();
             open_console(app, told.tell(server::ReentryAsked{Label{9}}), "table");
         }},
        {"console-rehearsal", [](App& app) {
             Told told;
             told.now.rehearsal = true;
             open_console(app, told.teaching().playing().lobby().tables().monitor(), "pupils");
         }},
        {"console-pupils", [](App& app) {
             Told told;
             open_console(app, told.teaching().playing().lobby().tables().monitor(), "pupils");
             app.press("console.pupil.4");
         }},
        {"console-class", [](App& app) {
             Told told;
             open_console(app, told.teaching().playing().lobby().tables().monitor(), "class");
         }},
        {"console-results", [](App& app) {
             Told told;
             open_console(app, told.teaching().over().lobby().tables().monitor().ranks(), "results");
         }},
        {"console-ask", [](App& app) {
             Told told;
             open_console(app, told.teaching().playing().lobby().tables().monitor(), "table");
             app.press("console.end.all");
         }},
        {"console-choices", [](App& app) {
             Told told;
             told.teaching().playing().lobby().tables().monitor();
             open_console(app, told.choices(Phase::Deals), "table");
         }},
        {"console-plans", [](App& app) {
             Told told;
             told.teaching().playing().lobby().tables().monitor();
             open_console(app, told.choices(Phase::Planning), "table");
         }},
        {"class-homework", [](App& app) {
             Told told;
             told.now.homework_until = end_of_day(told.today, 7);
             told.playing().lobby().pupil().table(seat_at(2)).tables();
             told.tell(server::Clock{});
             open_class(app, told);
         }},
        {"console-homework", [](App& app) {
             Told told;
             open_console(app, told.teaching().homework(), "table");
         }},
        {"console-leaving", [](App& app) {
             Told told;
             app.open(std::make_unique<HeldOpen>());
             open_console(app, told.teaching().playing().lobby().tables().monitor(), "table");
             app.press("menu.quit");
         }},
        {"class-debrief", [](App& app) {
             app.open(std::make_unique<DebriefScreen>(played(3), "."));
         }},
        {"class-teach", [](App& app) { app.open(std::make_unique<TeachScreen>("192.168.0.7:8470")); }},
        {"projector-join", [](App& app) {
             Told told;
             open_projector(app, told.lobby());
         }},
        {"projector-table", [](App& app) {
             Told told;
             Told table;
             table.news.clear();
             open_projector(app, told.playing().lobby(), table.table(no_seat).news);
         }},
        {"projector-ranks", [](App& app) {
             Told told;
             open_projector(app, told.over().lobby().ranks());
         }},
    };
}

} // namespace frenemy::client
