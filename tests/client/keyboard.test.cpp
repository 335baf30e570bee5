#include "client/app/app.hpp"
#include "client/app/options.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/sfml/freetype_metrics.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// Somebody without a mouse.
struct Typist {
    FreeTypeMetrics metrics{*find_fonts()};
    Options options = [] {
        Options chosen;
        chosen.seed = 11;
        chosen.settings.reduced_motion = true;
        return chosen;
    }();
    App app{options};

    void look()
    {
        RecordingCanvas canvas{metrics};
        app.draw(canvas, metrics, 1280, 800);
    }
    void press(KeyName name)
    {
        look();
        app.handle(Key{name});
        look();
    }
};

} // namespace

TEST_CASE("Enter alone plays a match to its end: it presses what is to be done now")
{
    Typist typist;
    typist.press(KeyName::Enter);
    REQUIRE(typist.app.table());
    int presses = 0;
    while (typist.app.table()->page() != Page::Final && ++presses < 1000) {
        while (typist.app.advance(30)) {}
        typist.press(KeyName::Enter);
    }
    CHECK(typist.app.table()->match().over());
}

TEST_CASE("Bots move while somebody keeps pressing")
{
    Typist typist;
    typist.press(KeyName::Enter);
    typist.press(KeyName::Enter); // done dealing
    int moved = 0;
    for (int i = 0; i < 40; ++i) {
        moved += typist.app.advance(10);
        typist.app.handle(Hover{i, i});
    }
    CHECK(moved > 3);
}

TEST_CASE("Tab goes round every control, and what is focused is drawn")
{
    Typist typist;
    typist.press(KeyName::Enter);
    while (typist.app.advance(30)) {}
    typist.look();
    std::set<std::string> all;
    for (const Control& control : typist.app.controls()) all.insert(control.id);
    std::set<std::string> reached;
    for (std::size_t i = 0; i < all.size(); ++i) {
        typist.press(KeyName::Tab);
        reached.insert(typist.app.attention().focused);
    }
    CHECK(reached == all);
    RecordingCanvas canvas{typist.metrics};
    typist.app.draw(canvas, typist.metrics, 1280, 800);
    const Control* focused = find_control(typist.app.controls(), typist.app.attention().focused);
    REQUIRE(focused);
    bool ring = false;
    for (const auto& item : canvas.items())
        ring = ring || (item.kind == RecordingCanvas::Kind::Stroke && item.area.contains(focused->area)
                        && item.colour == dark_theme().focus);
    CHECK(ring);
    const std::string before = typist.app.attention().focused;
    typist.press(KeyName::Tab);
    typist.press(KeyName::BackTab);
    CHECK(typist.app.attention().focused == before);
}

TEST_CASE("Escape closes what lies on top and then opens the menu")
{
    Typist typist;
    typist.press(KeyName::Enter);
    typist.app.press("deals.to.0");
    REQUIRE(typist.app.table()->draft());
    typist.press(KeyName::Escape);
    CHECK_FALSE(typist.app.table()->draft());
    typist.press(KeyName::Escape);
    CHECK(find_control(typist.app.controls(), "menu.settings"));
    typist.press(KeyName::Escape);
    CHECK_FALSE(find_control(typist.app.controls(), "menu.settings"));
    typist.press(KeyName::Help);
    CHECK(find_control(typist.app.controls(), "overlay.close"));
    typist.press(KeyName::Enter);
    CHECK_FALSE(find_control(typist.app.controls(), "overlay.close"));
    typist.press(KeyName::Tab);
    typist.press(KeyName::Escape);
    CHECK(typist.app.attention().focused.empty());
}

TEST_CASE("A window that is too small says so and offers nothing to press")
{
    Typist typist;
    RecordingCanvas canvas{typist.metrics};
    typist.app.draw(canvas, typist.metrics, 500, 300);
    CHECK(typist.app.controls().empty());
    CHECK_FALSE(canvas.items().empty());
}
