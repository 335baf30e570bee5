#include "client/app/app.hpp"
#include "client/app/debrief_screen.hpp"
#include "client/app/gallery.hpp"
#include "client/app/options.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/sfml/freetype_metrics.hpp"
#include "engine/files/match_file.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>

// What is written where on the screens one sees most, as text a reviewer can read. When a screen is
// meant to change: client_tests "[record]", then look at git diff tests/golden/scenes.

using namespace frenemy;
using namespace frenemy::client;

namespace {

const std::filesystem::path folder = std::filesystem::path{FRENEMY_GOLDEN} / "scenes";

constexpr const char* screens[]{"start",       "deals",           "plan",            "rules",
                                "terms-alone", "debrief-network", "debrief-bullwhip"};

/// As the gallery comes to it; what a debrief shows is of a recorded match.
void come_to(App& app, const std::string& screen)
{
    if (screen.starts_with("debrief-")) {
        const auto read = read_match_file(folder.parent_path() / "matches" / "six-seats.frenemy");
        REQUIRE(read.decoded.error == MatchFileError::None);
        const DebriefViewer viewer{read.decoded.log};
        app.open(std::make_unique<DebriefScreen>(read.decoded.log));
        for (std::size_t i = 0; i < viewer.charts().size(); ++i)
            if (debrief::name_of_term(viewer.charts()[i].term) == screen.substr(8))
                app.press("debrief.page." + std::to_string(i));
        return;
    }
    for (const Shot& shot : all_shots())
        if (shot.name == screen) return shot.prepare(app);
    FAIL("no screen " << screen);
}

std::string scene(const std::string& screen, Language language)
{
    const FreeTypeMetrics metrics{*find_fonts()};
    Options options;
    options.seed = 7;
    options.scenario = "three";
    App app{options};
    REQUIRE_FALSE(app.choose(options));
    if (screen == "deals" || screen == "plan") {
        app.begin_match(false);
        while (app.tick()) {}
    } else if (screen != "start") {
        come_to(app, screen);
    }
    if (screen == "plan") {
        app.press("deals.done");
        while (app.tick()) {}
        REQUIRE(app.table()->view().phase == Phase::Planning);
    }
    std::string all;
    for (const auto& [width, height] : {std::pair{1280, 800}, std::pair{1600, 900}, std::pair{1920, 1080}})
        for (const int percent : {100, 150}) {
            Settings settings;
            settings.language = language;
            settings.text_percent = percent;
            app.set(settings);
            RecordingCanvas canvas{metrics};
            app.draw(canvas, metrics, width, height);
            all += fmt::format("== {}x{}, text {} %\n", width, height, percent);
            for (const auto& item : canvas.items())
                if (item.kind == RecordingCanvas::Kind::Text)
                    all += fmt::format("{},{} {}x{} {}\n", item.area.x, item.area.y, item.area.w,
                                       item.area.h, item.text);
        }
    return all;
}

std::filesystem::path file_of(const std::string& screen, Language language)
{
    return folder / (screen + (language == Language::Korean ? "-ko.txt" : "-en.txt"));
}

} // namespace

TEST_CASE("Scenes are written as they were")
{
    for (const char* screen : screens)
        for (const Language language : {Language::Korean, Language::English}) {
            const auto file = file_of(screen, language);
            std::stringstream expected;
            expected << std::ifstream{file}.rdbuf();
            INFO(file);
            std::istringstream wanted{expected.str()};
            std::istringstream drawn{scene(screen, language)};
            std::string one;
            std::string other;
            int line = 0;
            while (true) {
                const bool more = static_cast<bool>(std::getline(wanted, one));
                const bool also = static_cast<bool>(std::getline(drawn, other));
                INFO("line " << ++line);
                REQUIRE(more == also);
                if (!more) break;
                REQUIRE(one == other);
            }
        }
}

TEST_CASE("Scenes are recorded anew", "[.][record]")
{
    std::filesystem::create_directories(folder);
    for (const char* screen : screens)
        for (const Language language : {Language::Korean, Language::English})
            std::ofstream{file_of(screen, language)} << scene(screen, language);
}
