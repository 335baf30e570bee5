#include "client/app/gallery.hpp"
#include "client/app/options.hpp"
#include "client/model/saying.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/sfml/freetype_metrics.hpp"
#include "tests/client/looking.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace frenemy;
using namespace frenemy::client;
using frenemy::client::testing::app_of;
using frenemy::client::testing::forms;
using frenemy::client::testing::look;
using frenemy::client::testing::look_at_moment;

TEST_CASE("Every screen of the gallery can be read and pressed in every form it takes")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    for (const Shot& shot : all_shots())
        look(*app_of(shot), metrics, shot.name);
}

TEST_CASE("So can the table at every step of a match, whoever sits at it")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    Options options;
    options.scenario = GENERATE(as<std::string>{}, "three", "six", "six-full", "chip-famine");
    options.seed = 11;
    options.seat = GENERATE(1, 3);
    App app{options};
    REQUIRE_FALSE(app.choose(options));
    look(app, metrics, "start");
    app.begin_match(false);
    Table& table = *app.table();
    const auto bots = [&] {
        for (int i = 0; i < 500 && table.tick(); ++i) {}
    };
    int settlements = 0;
    for (int i = 0; i < 400 && table.page() != Page::Final; ++i) {
        bots();
        const View view = table.view();
        switch (table.page()) {
        case Page::Play:
            if (view.round % 3 == 1) look(app, metrics, "play");
            if (view.phase == Phase::Deals) {
                table.press("deals.to." + std::to_string(options.seat == 1 ? 1 : 0));
                for (const char* kind : {"wafer", "chips", "prepay", "penalty"})
                    table.press(std::string{"draft.add."} + kind);
                if (view.round == 1) look(app, metrics, "draft");
                table.press("draft.close");
                table.press("deals.done");
            } else {
                table.press("plan.coach");
                table.press("plan.seal");
            }
            break;
        case Page::Settlement:
            if (settlements++ < 14) look(app, metrics, "settlement");
            table.press("settlement.next");
            break;
        case Page::Report:
            if (view.round % 3 == 1) look(app, metrics, "report");
            table.press("report.on");
            break;
        case Page::Cover: table.press("cover.open"); break;
        case Page::Final: break;
        }
    }
    bots();
    REQUIRE(table.page() == Page::Final);
    look(app, metrics, "final");
    app.press("final.debrief");
    app.press("debrief.page.0");
    for (bool more = true; more; app.press("debrief.next")) {
        look(app, metrics, "debrief");
        more = find_control(app.controls(), "debrief.next")->enabled;
    }
    app.press("debrief.close");
    app.press("final.replay");
    look(app, metrics, "replay");
    app.press("replay.round.next");
    look(app, metrics, "replay in the middle");
}

TEST_CASE("Every line of a score is shown, in all forms, also where the replay leaves little room")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    App app{Options{}};
    for (const Shot& shot : all_shots())
        if (shot.name == "replay-end") shot.prepare(app);
    for (const auto& form : forms)
        for (const Language language : {Language::Korean, Language::English}) {
            Settings settings;
            settings.language = language;
            settings.text_percent = form.text;
            app.set(settings);
            RecordingCanvas canvas{metrics};
            app.draw(canvas, metrics, form.width, form.height);
            INFO(form.width << " text " << form.text);
            int seats = 0;
            int lines = 0;
            for (const Control& control : app.controls()) {
                seats += control.id.ends_with(".total");
                lines += control.id.ends_with(".score.dependence");
            }
            CHECK(seats == 6);
            CHECK(lines == seats);
        }
}

TEST_CASE("Where a step of the settlement tells much, each of its lines is turned to")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    Options options;
    options.scenario = "six";
    options.seed = 7;
    App app{options};
    REQUIRE_FALSE(app.choose(options));
    for (const Shot& shot : all_shots())
        if (shot.name == "settlement-moving") shot.prepare(app);
    Settings settings = app.settings();
    settings.text_percent = most_text;
    app.set(settings);
    const auto texts = [&] {
        RecordingCanvas canvas{metrics};
        app.draw(canvas, metrics, 1280, 800);
        std::string all;
        for (const auto& item : canvas.items())
            if (item.kind == RecordingCanvas::Kind::Text) all += item.text + ' ';
        return all;
    };
    std::string seen = texts();
    const Control* more = find_control(app.controls(), "settlement.more");
    REQUIRE(more);
    for (int i = 0; i < 20; ++i) {
        app.press("settlement.more");
        seen += texts();
    }
    // Korean wraps at words: a line is found by its beginning.
    const Playback& playback = app.table()->playback();
    for (const Event& event : playback.parts[playback.at - 1].events) {
        const std::string line = told(app.words(), app.table()->scenario(), event);
        INFO(line);
        CHECK(seen.find(line.substr(0, line.find(' ', line.find(' ') + 1))) != std::string::npos);
    }
}

TEST_CASE("What a greyed control said is forgotten with it")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    Options options;
    options.scenario = "three";
    options.seed = 7;
    App app{options};
    REQUIRE_FALSE(app.choose(options));
    app.begin_match(false);
    const auto look_again = [&] {
        RecordingCanvas canvas{metrics};
        app.draw(canvas, metrics, 1280, 800);
    };
    Table& table = *app.table();
    // The others still talk: a person who is done cannot be done again.
    table.press("deals.done");
    REQUIRE(table.view().phase == Phase::Deals);
    const std::string done = app.words()("deals.already_done");
    look_again();
    CHECK(app.notice().empty());
    app.press("deals.done");
    look_again();
    CHECK(app.notice() == done);
    for (int i = 0; i < 500 && table.view().phase == Phase::Deals; ++i) {
        app.tick();
        table.press("deals.done");
    }
    REQUIRE(table.view().phase == Phase::Planning);
    look_again();
    CHECK(app.notice().empty());
}

TEST_CASE("At every moment of a settlement its figures can be read")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    Options options;
    options.scenario = "six";
    options.seed = 11;
    App app{options};
    REQUIRE_FALSE(app.choose(options));
    app.begin_match(false);
    Table& table = *app.table();
    for (int i = 0; i < 200 && !(table.page() == Page::Settlement && table.view().round >= 3); ++i) {
        for (int k = 0; k < 500 && table.tick(); ++k) {}
        if (table.page() == Page::Settlement && table.view().round < 3) table.press("settlement.skip");
        else if (table.page() == Page::Report) table.press("report.on");
        else if (table.page() == Page::Play)
            table.press(table.view().phase == Phase::Deals ? "deals.done" : "plan.seal");
    }
    REQUIRE(table.page() == Page::Settlement);
    int moments = 0;
    for (int time = 0; table.moving() && time < 60'000; time += 170) {
        const auto flights = table.playback().motion().flights;
        const auto figures = std::count_if(flights.begin(), flights.end(), [](const Flight& each) {
            return each.cargo == Cargo::Money || each.quantity > 1;
        });
        moments += figures > 0;
        if (figures > 0)
            look_at_moment(app, metrics, static_cast<std::size_t>(figures),
                           std::to_string(time) + " ms");
        table.animate(170);
    }
    CHECK(moments > 15);
}
