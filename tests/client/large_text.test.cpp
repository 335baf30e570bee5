#include "client/app/gallery.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/scene/text_layout.hpp"
#include "client/sfml/freetype_metrics.hpp"
#include "tests/client/looking.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace frenemy;
using namespace frenemy::client;
using frenemy::client::testing::app_of;

namespace {

/// Percent of the characters of a screen, at 1280×800 and the largest text, that are at least half as
/// large again as the smallest text there usually is.
int large_percent(App& app, const TextMetrics& metrics, Language language)
{
    Settings settings;
    settings.reduced_motion = true;
    settings.language = language;
    settings.text_percent = most_text;
    app.set(settings);
    RecordingCanvas canvas{metrics};
    app.draw(canvas, metrics, 1280, 800);
    constexpr int smallest = 14;
    int all = 0;
    int large = 0;
    for (const auto& item : canvas.items()) {
        if (item.kind != RecordingCanvas::Kind::Text) continue;
        int count = 0;
        for (std::size_t i = 0; i < item.text.size(); i += character_size(item.text, i)) ++count;
        all += count;
        large += item.style.pixels * 100 >= smallest * 150 ? count : 0;
    }
    return large * 100 / std::max(1, all);
}

/// What is measured now, and a little less: smaller is a loss.
struct Floor {
    const char* screen;
    int percent;
};

} // namespace

TEST_CASE("Large text is large, but for what docs/ARCHITECTURE.md lists")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    constexpr Floor floors[]{
        {"start", 40}, {"deals", 40}, {"draft", 45}, {"board", 90}, {"plan", 28},
        {"breach", 45}, {"settlement", 40}, {"report", 100}, {"final", 80}, {"lesson-deal", 60},
        {"rules-search", 100}, {"terms", 100}, {"replay-board", 80}, {"replay-scores", 80}, {"compare", 100},
        {"cover", 100}, {"menu", 50}, {"settings", 50}, {"debrief-alone", 100}, {"debrief-alone-pair", 100},
        {"debrief-network", 80}, {"debrief-next", 100}, {"console-table", 65}, {"console-class", 70}, {"console-pupils", 60},
        {"console-form", 38}};
    for (const Floor& floor : floors)
        for (const Shot& shot : all_shots()) {
            if (shot.name != floor.screen) continue;
            const auto app = app_of(shot);
            for (const Language language : {Language::Korean, Language::English}) {
                INFO(shot.name << (language == Language::Korean ? " ko" : " en"));
                CHECK(large_percent(*app, metrics, language) >= floor.percent);
            }
        }
}
