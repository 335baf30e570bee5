#include "client/app/app.hpp"
#include "client/app/lesson_file.hpp"
#include "client/app/lesson_screen.hpp"
#include "client/scene/lesson_scene.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/sfml/freetype_metrics.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// Bots have moved as far as they can.
void wait(Screen& screen, const Words& say)
{
    for (int i = 0; i < 300 && screen.tick(say).changed; ++i) {}
}

Controls drawn(Screen& screen, const Words& say)
{
    const auto files = find_fonts();
    REQUIRE(files);
    const FreeTypeMetrics metrics{*files};
    RecordingCanvas canvas{metrics};
    const Attention attention;
    const Theme theme = dark_theme();
    Painter painter{canvas, metrics, theme, say, Scale{}, attention};
    screen.draw(painter, {0, 0, 1280, 800});
    return std::move(painter.controls);
}

} // namespace

TEST_CASE("Who presses what the hints point at plays the lesson to its end, and misses none")
{
    const Words say = read_words(Language::Korean);
    const auto lesson = read_lesson();
    REQUIRE(lesson);
    Outcome opened = open_lesson(say);
    REQUIRE(opened.screen);
    auto& screen = static_cast<LessonScreen&>(*opened.screen);
    std::size_t followed = 0;
    for (int i = 0; i < 100 && !screen.tutor().over(); ++i) {
        wait(screen, say);
        const Hint* hint = screen.tutor().hint();
        REQUIRE(hint);
        INFO(hint->say);
        REQUIRE(say.has("lesson." + hint->say));
        const Controls controls = drawn(screen, say);
        const Control* control = pointed_at(*hint, controls);
        REQUIRE(control);
        const Control* bubble = find_control(controls, "lesson.stop");
        REQUIRE(bubble);
        CHECK_FALSE(bubble->area.meets(control->area));
        if (hint->press.empty())
            screen.press("lesson.on", say);
        else
            screen.press(control->id, say);
        ++followed;
    }
    CHECK(screen.tutor().over());
    CHECK(screen.tutor().given() == lesson->hints.size());
    CHECK(followed == lesson->hints.size());
}

TEST_CASE("A hint blocks nothing, and is gone when its moment has passed")
{
    const Words say = read_words(Language::Korean);
    Outcome opened = open_lesson(say);
    auto& screen = static_cast<LessonScreen&>(*opened.screen);
    wait(screen, say);
    REQUIRE(screen.tutor().hint());
    for (int i = 0; i < 5; ++i) { // the bots may still want to offer something
        screen.press("deals.done", say);
        wait(screen, say);
    }
    REQUIRE(screen.tutor().hint());
    CHECK(screen.tutor().hint()->at == Moment::Planning);
    screen.press("lesson.stop", say);
    CHECK(screen.tutor().over());
    CHECK(drawn(screen, say).size() > 5);
}

TEST_CASE("What is no lesson is not taught")
{
    const auto file = std::filesystem::temp_directory_path() / "frenemy-wrong-lesson.json";
    const auto refused = [&](const char* text) {
        std::ofstream{file} << text;
        return !read_lesson(file);
    };
    CHECK(refused("[]"));
    CHECK(refused(R"({"scenario": "three", "seat": 2, "seed": 1})"));
    CHECK(refused(R"({"scenario": "three", "seat": 9, "seed": 1, "hints": []})"));
    CHECK(refused(R"({"scenario": "three", "seat": 1, "seed": 1, "hints": [{"say": "a"}]})"));
    CHECK(refused(R"({"scenario": "three", "seat": 1, "seed": 1, "hints": [{"say": "a", "round": 1, "at": "noon", "point": "b"}]})"));
    CHECK_FALSE(refused(R"({"scenario": "three", "seat": 1, "seed": 1, "hints": [{"say": "a", "round": 1, "at": "deals", "point": "b"}]})"));
    CHECK_FALSE(read_lesson("no such file"));
}
