#include "client/app/app.hpp"
#include "client/app/class_screen.hpp"
#include "client/app/options.hpp"
#include "client/app/told_class.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/sfml/freetype_metrics.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// As a class's server is.
class Held final : public Screen {
public:
    void draw(Painter&, const Rect&) override {}
    Outcome press(std::string_view id, const Words&) override
    {
        return id == "home" ? Outcome::go(Outcome::Then::Home) : Outcome::unknown();
    }
    std::string_view ends_with_it() const override { return "host"; }
};

/// Counts what it is told of the time.
class Waited final : public Screen {
public:
    Waited(int& ticks, int& covered)
        : ticks_(ticks)
        , covered_(covered)
    {
    }
    void draw(Painter&, const Rect&) override {}
    Outcome press(std::string_view, const Words&) override { return Outcome::unknown(); }
    bool busy() const override { return true; }
    int pace() const override { return 1; }
    Outcome tick(const Words&) override
    {
        ++ticks_;
        return {};
    }
    void covered() override { ++covered_; }

private:
    int& ticks_;
    int& covered_;
};

} // namespace

TEST_CASE("What lies below another screen or the menu still hears that time passes")
{
    int ticks = 0;
    int covered = 0;
    App app{Options{}};
    app.open(std::make_unique<Waited>(ticks, covered));
    app.advance(10);
    CHECK(ticks == 1);
    CHECK(covered == 0);
    app.press("menu.settings");
    app.advance(10);
    CHECK(covered == 1);
    app.handle(Key{KeyName::Escape});
    app.open(std::make_unique<Held>());
    app.advance(10);
    CHECK(covered == 2);
    CHECK(ticks == 1);
}

TEST_CASE("Who would end something for others is asked once more, whichever way out it is")
{
    App app{Options{}};
    app.open(std::make_unique<Held>());
    for (const char* way : {"menu.quit", "menu.start", "home"}) {
        app.press(way);
        CHECK_FALSE(app.wants_to_quit());
        app.press("leaving.stay");
    }
    app.handle(Closed{});
    CHECK_FALSE(app.wants_to_quit());
    app.handle(Key{KeyName::Escape}); // is a no
    app.handle(Closed{});
    CHECK_FALSE(app.wants_to_quit());
    app.handle(Closed{});
    CHECK(app.wants_to_quit());
}

TEST_CASE("A match that is not over is left only when that is meant; watching bots is no match of one's own")
{
    App app{Options{}};
    app.begin_match(true);
    app.press("menu.start");
    app.begin_match(false);
    app.press("menu.start");
    app.press("leaving.stay");
    REQUIRE(app.table());
    app.handle(Closed{});
    CHECK_FALSE(app.wants_to_quit());
    app.press("leaving.stay");
    app.table()->play_out();
    app.press("menu.start");
    CHECK_FALSE(app.table());
}

TEST_CASE("What was confirmed is done, and nobody is asked where nothing ends")
{
    App app{Options{}};
    app.open(std::make_unique<Held>());
    app.press("menu.start");
    app.press("leaving.go");
    CHECK_FALSE(app.wants_to_quit());
    app.press("menu.quit"); // of the first screen
    CHECK(app.wants_to_quit());
}

TEST_CASE("A teacher who sits in the own class has a way back to its console, in the lobby and at the table")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    const bool begun = GENERATE(false, true);
    const bool teacher = GENERATE(false, true);
    CAPTURE(begun, teacher);
    App app{Options{}};
    int ticks = 0;
    int covered = 0;
    app.open(std::make_unique<Waited>(ticks, covered)); // as the console does
    Told told;
    if (begun) told.playing();
    told.lobby().pupil();
    if (begun) told.table(seat_at(2)).tables();
    const Address here{"127.0.0.1", 8470, false, {}};
    app.open(std::make_unique<ClassScreen>(
        told.line(), Going{here, told.code, server::Join{told.code, server::Label{3}}, server::Token{}, teacher}));
    app.tick();
    RecordingCanvas canvas{metrics};
    app.draw(canvas, metrics, 1280, 800);
    CHECK((find_control(app.controls(), "class.back") != nullptr) == teacher);
    CHECK((find_control(app.controls(), "class.leave") == nullptr) == begun); // the lobby has it
    if (!teacher) return;
    app.press("class.back");
    CHECK_FALSE(app.wants_to_quit());
    app.tick();
    CHECK(ticks == 1); // it is the console's time again
}
