#include "client/app/gallery_learning.hpp"

#include "client/app/debrief_screen.hpp"
#include "client/app/lesson_screen.hpp"
#include "client/app/replay_screen.hpp"
#include "client/app/room_match.hpp"
#include "client/app/what_if_screen.hpp"
#include "client/model/start.hpp"

namespace frenemy::client {
namespace {

/// A match that bots have played to its end, the same every time.
MatchLog played()
{
    Start start = read_start();
    choose(start, "six");
    start.seat = 2;
    start.seed = 7;
    Table table{std::make_unique<RoomMatch>(setup_of(start, true))};
    table.play_out();
    return *table.match().log();
}

/// The same record in every shot: it is played once.
const MatchLog& record()
{
    static const MatchLog log = played();
    return log;
}

void open_replay_at(App& app, int round)
{
    app.open(std::make_unique<ReplayScreen>(record()));
    for (int i = 1; i < round; ++i) app.press("replay.round.next");
}

/// The lesson, followed until a hint of that name is given.
void follow_lesson(App& app, std::string_view until)
{
    Outcome opened = open_lesson(app.words());
    if (!opened.screen) return;
    auto& lesson = static_cast<LessonScreen&>(*opened.screen);
    app.open(std::move(opened.screen));
    for (int i = 0; i < 60 && !lesson.tutor().over(); ++i) {
        for (int k = 0; k < 300 && app.tick(); ++k) {}
        const Hint* hint = lesson.tutor().hint();
        if (!hint || hint->say == until) return;
        app.press(hint->press.empty() ? "lesson.on" : hint->point);
    }
}

/// Half of the record again, played by bots to another end.
void play_on_from_half(App& app)
{
    auto again = play_on(record(), record().entries.size() / 2, seat_at(2));
    static_cast<WhatIfScreen&>(*again).table().play_out();
    app.open(std::move(again));
}

} // namespace

std::vector<Shot> learning_shots()
{
    std::vector<Shot> shots{
        {"lesson", [](App& app) { app.press("start.lesson"); }},
        {"lesson-deal", [](App& app) { follow_lesson(app, "draft"); }},
        {"lesson-plan", [](App& app) { follow_lesson(app, "action"); }},
        {"lesson-settlement", [](App& app) { follow_lesson(app, "settlement"); }},
        {"rules", [](App& app) {
             app.press("library");
             app.press("library.open.6");
         }},
        {"rules-search", [](App& app) {
             app.press("library");
             for (const char letter : std::string_view{"HBM"}) app.handle(Typed{static_cast<char32_t>(letter)});
         }},
        {"rules-nothing", [](App& app) {
             app.press("library");
             for (const char letter : std::string_view{"xyzzy"}) app.handle(Typed{static_cast<char32_t>(letter)});
         }},
        {"terms", [](App& app) {
             open_replay_at(app, 5);
             app.press("library");
             app.press("library.terms");
             app.press("library.open.18");
         }},
        {"terms-number", [](App& app) {
             open_replay_at(app, 5);
             app.press("library");
             app.press("library.terms");
             app.press("library.open.16");
         }},
        {"terms-alone", [](App& app) {
             app.press("library");
             app.press("library.terms");
             app.press("library.open.2");
         }},
        {"replay", [](App& app) {
             open_replay_at(app, 4);
             for (int i = 0; i < 9; ++i) app.press("replay.entry.next");
         }},
        {"replay-settlement", [](App& app) {
             open_replay_at(app, 4);
             app.press("replay.entry.back");
             for (int i = 0; i < 40; ++i) app.press("replay.event.next");
         }},
        {"replay-seat", [](App& app) {
             open_replay_at(app, 6);
             app.press("replay.seat.4");
         }},
        {"replay-board", [](App& app) {
             open_replay_at(app, 6);
             app.press("alone");
         }},
        {"replay-scores", [](App& app) {
             open_replay_at(app, 1);
             app.press("replay.end");
             app.press("alone");
         }},
        {"replay-start", [](App& app) { open_replay_at(app, 1); }},
        {"replay-end", [](App& app) {
             open_replay_at(app, 1);
             app.press("replay.end");
         }},
        {"again-final", [](App& app) { play_on_from_half(app); }},
        {"compare", [](App& app) {
             play_on_from_half(app);
             app.press("final.compare");
         }},
        {"cover", [](App& app) {
             for (int i = 0; i < 6; ++i) app.press("start.temper.0");
             app.begin_match(false);
             app.tick();
         }},
        {"menu", [](App& app) {
             app.begin_match(false);
             app.press("table.menu");
         }},
        {"settings", [](App& app) { app.press("menu.settings"); }},
        {"keys", [](App& app) { app.press("menu.keys"); }},
    };
    for (const auto& [name, page] : {std::pair{"debrief-alone", 5}, std::pair{"debrief-alone-pair", 9}})
        shots.push_back({name, [page](App& app) {
                             app.open(std::make_unique<DebriefScreen>(record()));
                             app.press("debrief.page." + std::to_string(page));
                             app.press("alone");
                         }});
    // A page for each chart that match has, and what happened next.
    const DebriefViewer viewer{record()};
    for (int page = 0; page < viewer.pages(); ++page) {
        const bool chart = page < static_cast<int>(viewer.charts().size());
        const std::string name{
            chart ? debrief::name_of_term(viewer.charts()[static_cast<std::size_t>(page)].term) : "next"};
        shots.push_back({"debrief-" + name, [page](App& app) {
                             app.open(std::make_unique<DebriefScreen>(record()));
                             app.press("debrief.page." + std::to_string(page));
                         }});
    }
    return shots;
}

} // namespace frenemy::client
