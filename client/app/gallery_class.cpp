#include "client/app/gallery_class.hpp"

#include "client/app/class_screen.hpp"
#include "client/app/console_screen.hpp"
#include "client/app/debrief_screen.hpp"
#include "client/app/join_screen.hpp"
#include "client/app/projector_screen.hpp"
#include "client/app/teach_screen.hpp"
#include "client/app/told_class.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "server/room/room.hpp"

#include <deque>

namespace frenemy::client {
namespace {

using server::Label;

const Address address{"192.168.0.7"};

/// As a class's host is: leaving it ends something for others.
class HeldOpen final : public Screen {
public:
    void draw(Painter& painter, const Rect& window) override
    {
        painter.canvas.fill(window, painter.theme.table);
    }
    Outcome press(std::string_view, const Words&) override { return {}; }
    std::string_view ends_with_it() const override { return "host"; }
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
void open_class(App& app, Told& told, std::optional<Errand> given = {}, bool from_console = false)
{
    const Errand errand = given.value_or(server::Join{told.code, Label{3}});
    app.open(std::make_unique<ClassScreen>(told.line(),
                                           Going{address, told.code, errand, server::Token{}, from_console}));
    app.tick();
}

/// A teacher who has sat down in the own class.
void sit_down(App& app, Told& told)
{
    open_class(app, told, {}, true);
}

void open_console(App& app, Told& told, const std::string& page)
{
    app.open(std::make_unique<ConsoleScreen>(told.visit(server::Teach{}), address, text_of(address)));
    app.press("console.page." + page);
    app.tick();
}

void open_projector(App& app, Told& told, std::deque<LineNews> at_table = {})
{
    app.open(std::make_unique<ProjectorScreen>(told.visit(server::Watch{told.code}, std::move(at_table)),
                                               server::text_of({told.code, {}}), text_of(address)));
    app.tick();
    app.tick();
}

/// What a pupil sees of a class, from joining it to looking back on it.
std::vector<Shot> pupil_shots()
{
    return {
        {"class-join", [](App& app) {
             auto join = std::make_unique<JoinScreen>();
             join->form().fill("K7Q-2MX", "");
             join->form().find({address, Told{}.code, "2-3", 17, server::ClassStage::Lobby});
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
             open_class(app, told, server::Watch{told.code});
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
        {"class-teacher-lobby", [](App& app) {
             Told told;
             sit_down(app, told.lobby().pupil());
         }},
        {"class-teacher-table", [](App& app) {
             Told told;
             told.now.choose_seats = true;
             told.playing().lobby().pupil().table(seat_at(2)).tables();
             sit_down(app, told);
         }},
        {"class-homework", [](App& app) {
             Told told;
             told.now.homework_until = end_of_day(told.today, 7);
             told.playing().lobby().pupil().table(seat_at(2)).tables();
             told.tell(server::Clock{});
             open_class(app, told);
         }},
        {"class-debrief", [](App& app) {
             app.open(std::make_unique<DebriefScreen>(played(3), "."));
         }},
    };
}

/// The teacher's console, from opening a class to its results.
std::vector<Shot> console_shots()
{
    return {
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
             told.teaching().tell(server::ClassOpened{1, told.code, server::text_of({told.code, {}})});
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
        {"class-teach", [](App& app) { app.open(std::make_unique<TeachScreen>("192.168.0.7:8470")); }},
    };
}

/// What hangs on the wall.
std::vector<Shot> projector_shots()
{
    return {
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

} // namespace

std::vector<Shot> class_shots()
{
    std::vector<Shot> all = pupil_shots();
    for (auto& more : {console_shots(), projector_shots()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace frenemy::client
