#include "client/app/app.hpp"
#include "client/app/debrief_screen.hpp"
#include "client/app/gallery.hpp"
#include "client/app/options.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/sfml/freetype_metrics.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// What can be pressed, once it is drawn.
const Controls& drawn(App& app, const TextMetrics& metrics)
{
    RecordingCanvas canvas{metrics};
    app.draw(canvas, metrics, 1280, 800);
    return app.controls();
}

void come_to(App& app, std::string_view screen)
{
    Options options;
    options.scenario = "six";
    options.seed = 7;
    REQUIRE_FALSE(app.choose(options));
    for (const Shot& shot : all_shots())
        if (shot.name == screen) return shot.prepare(app);
    FAIL("no screen " << screen);
}

} // namespace

TEST_CASE("The board alone takes the desk's place, and gives it back")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    App app{Options{}};
    come_to(app, "deals");
    const Rect beside = find_control(drawn(app, metrics), "board.seat.0")->area;
    app.press("alone");
    CHECK_FALSE(find_control(drawn(app, metrics), "deals.done"));
    CHECK(find_control(app.controls(), "board.seat.0")->area.h > beside.h);
    app.handle(Key{KeyName::Escape});
    CHECK(find_control(drawn(app, metrics), "deals.done"));
    CHECK(find_control(app.controls(), "board.seat.0")->area == beside);

    // Who makes an offer from it sees the offer, and then the desk.
    app.press("alone");
    drawn(app, metrics);
    app.press("board.seat.0");
    CHECK(find_control(drawn(app, metrics), "draft.send"));
    app.press("draft.close");
    CHECK(find_control(drawn(app, metrics), "deals.done"));
}

TEST_CASE("A chart alone stays so while one turns to the next")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    App app{Options{}};
    come_to(app, "debrief-alone");
    CHECK_FALSE(find_control(drawn(app, metrics), "debrief.close"));
    app.press("debrief.next");
    CHECK_FALSE(find_control(drawn(app, metrics), "debrief.close"));
    app.handle(Key{KeyName::Escape});
    CHECK(find_control(drawn(app, metrics), "debrief.close"));
}

TEST_CASE("What is told does not lie on the question of a debrief")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    App app{Options{}};
    come_to(app, "class-debrief");
    std::string folder;
    for (int i = 0; i < 12; ++i) folder += "/a-folder-of-a-class";
    const std::string told = app.words()("console.debrief_saved", folder);
    app.say(told);
    RecordingCanvas canvas{metrics};
    app.draw(canvas, metrics, 1280, 800);
    const auto find = [&](const std::string& part) {
        const auto item = std::find_if(canvas.items().begin(), canvas.items().end(), [&](const auto& each) {
            return each.kind == RecordingCanvas::Kind::Text && each.text.find(part) != std::string::npos;
        });
        REQUIRE(item != canvas.items().end());
        return item->area;
    };
    const Rect notice = find("a-folder");
    const Rect question = find(app.words()("debrief.question"));
    CHECK_FALSE(notice.meets(question.inset(-6)));
}
