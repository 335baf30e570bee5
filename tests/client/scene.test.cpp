#include "client/scene/chart_scene.hpp"
#include "client/scene/controls.hpp"
#include "client/scene/overlays.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/scene/text_layout.hpp"
#include "client/scene/theme.hpp"
#include "engine/core/id.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// Ten pixels a character.
class Tens final : public TextMetrics {
public:
    int width(std::string_view text, TextStyle) const override
    {
        int count = 0;
        for (std::size_t i = 0; i < text.size(); i += character_size(text, i)) ++count;
        return 10 * count;
    }
    int line_height(TextStyle) const override { return 20; }
};

} // namespace

TEST_CASE("Korean wraps at words, then between syllables")
{
    const Tens metrics;
    CHECK(wrap(metrics, "가나 다라", {}, 30) == std::vector<std::string>{"가나", "다라"});
    CHECK(wrap(metrics, "가나다라마", {}, 30) == std::vector<std::string>{"가나다", "라마"});
    CHECK(wrap(metrics, "가\n나", {}, 100) == std::vector<std::string>{"가", "나"});
    CHECK(wrap(metrics, "", {}, 100) == std::vector<std::string>{""});
}

TEST_CASE("Text that is too long ends in dots and fits")
{
    const Tens metrics;
    CHECK(ellipsis(metrics, "가나다라", {}, 40) == "가나다라");
    CHECK(ellipsis(metrics, "가나다라마", {}, 40) == "가나다…");
    CHECK(ellipsis(metrics, "가나다", {}, 5).empty());
}

TEST_CASE("The keyboard reaches every control")
{
    const Controls controls{{"a", {0, 0, 10, 10}, "", true, {}, {}},
                            {"b", {20, 0, 10, 10}, "", true, {}, {}},
                            {"c", {0, 20, 10, 10}, "", true, {}, {}}};
    CHECK(next_control(controls, "", 1) == "a");
    CHECK(next_control(controls, "c", 1) == "a");
    CHECK(next_control(controls, "a", -1) == "c");
    CHECK(neighbour(controls, "a", {1, 0}) == "b");
    CHECK(neighbour(controls, "a", {0, 1}) == "c");
    CHECK(neighbour(controls, "a", {-1, 0}) == "a");
    REQUIRE(control_at(controls, {25, 5}));
    CHECK(control_at(controls, {25, 5})->id == "b");
    CHECK_FALSE(control_at(controls, {15, 15}));
}

TEST_CASE("Text can be read on what it stands on")
{
    for (const Theme& theme : {dark_theme(), light_theme()}) {
        for (const Colour surface : {theme.card, theme.well}) {
            CHECK(contrast(theme.ink, surface) >= 4.5);
            CHECK(contrast(theme.ink_quiet, surface) >= 4.5);
        }
        for (const Colour surface : {theme.table, theme.raised}) {
            CHECK(contrast(theme.table_text, surface) >= 4.5);
            CHECK(contrast(theme.table_quiet, surface) >= 4.5);
        }
        CHECK(contrast(theme.on_accent, theme.accent) >= 4.5);
        for (const Colour colour : {theme.gain, theme.loss, theme.foundry, theme.fabless, theme.big_tech}) {
            CHECK(contrast(colour, theme.card) >= 4.5);
            CHECK(contrast(colour, theme.well) >= 4.5);
        }
        CHECK(contrast(theme.card, theme.titan) >= 4.5);
    }
}

namespace {

/// How somebody without one kind of cone sees a colour (Machado, Oliveira and Fernandes 2009, full
/// severity, in linear light).
struct Sight {
    const char* name;
    double matrix[3][3];
};
constexpr Sight sights[]{
    {"protanopia", {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {"deuteranopia", {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {"tritanopia", {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
};

Colour seen(const Sight& sight, Colour colour)
{
    const auto linear = [](int channel) { return std::pow(channel / 255.0, 2.2); };
    const double in[]{linear(colour.r), linear(colour.g), linear(colour.b)};
    int out[3];
    for (int i = 0; i < 3; ++i) {
        const double sum = sight.matrix[i][0] * in[0] + sight.matrix[i][1] * in[1] + sight.matrix[i][2] * in[2];
        out[i] = static_cast<int>(std::pow(std::clamp(sum, 0.0, 1.0), 1 / 2.2) * 255);
    }
    return rgb(static_cast<std::uint32_t>(out[0] << 16 | out[1] << 8 | out[2]));
}

double apart(Colour a, Colour b)
{
    return std::sqrt(std::pow(a.r - b.r, 2) + std::pow(a.g - b.g, 2) + std::pow(a.b - b.b, 2));
}

} // namespace

TEST_CASE("Colour-blind eyes tell roles and alliances apart")
{
    for (const Theme& theme : {dark_theme(), light_theme()})
        for (const Sight& sight : sights) {
            INFO(sight.name);
            const Colour roles[]{seen(sight, theme.foundry), seen(sight, theme.fabless), seen(sight, theme.big_tech)};
            CHECK(apart(roles[0], roles[1]) >= 40);
            CHECK(apart(roles[0], roles[2]) >= 40);
            CHECK(apart(roles[1], roles[2]) >= 40);
            CHECK(apart(seen(sight, theme.open_alliance), seen(sight, theme.exclusive_alliance)) >= 40);
            CHECK(apart(seen(sight, theme.titan_edge), seen(sight, theme.titan)) >= 40);
        }
}

TEST_CASE("So they do the seats, tables and parts of a chart, and Titan")
{
    const Theme theme = light_theme();
    std::vector<Colour> drawn;
    for (int i = 0; i < max_seats; ++i)
        drawn.push_back(colour_of(theme, {debrief::Subject::Kind::Seat, i}));
    drawn.push_back(colour_of(theme, {debrief::Subject::Kind::Titan, 0}));
    for (const Colour colour : drawn) CHECK(contrast(colour, theme.card) >= 4.5);
    for (const Sight& sight : sights)
        for (std::size_t i = 0; i < drawn.size(); ++i)
            for (std::size_t k = i + 1; k < drawn.size(); ++k) {
                INFO(sight.name << ": " << i << " and " << k);
                CHECK(apart(seen(sight, drawn[i]), seen(sight, drawn[k])) >= 34);
            }
}

TEST_CASE("A recording names what was drawn")
{
    const Tens metrics;
    RecordingCanvas canvas{metrics};
    canvas.fill({1, 2, 3, 4}, {}, 0);
    canvas.text({5, 6}, "가나", {}, {});
    CHECK(canvas.transcript() == "fill 1,2 3x4\ntext 5,6 20x20 가나\n");
}

TEST_CASE("A notice covers nothing that can be pressed")
{
    const Tens metrics;
    const Words say;
    const Theme theme = dark_theme();
    const Attention nobody;
    const Rect window{0, 0, 1280, 800};
    const auto notice_over = [&](const Controls& controls) {
        RecordingCanvas canvas{metrics};
        Painter painter{canvas, metrics, theme, say, {100, 100}, nobody};
        painter.controls = controls;
        draw_notice(painter, window, "협상을 이미 끝냈어요.");
        REQUIRE(canvas.items().back().kind == RecordingCanvas::Kind::Text);
        return canvas.items().back().area;
    };
    const auto key = [](std::string id, Rect area) { return Control{std::move(id), area, "", true, {}, {}}; };
    const Rect low = notice_over({});
    CHECK(low.x < 100);
    CHECK(low.y > 700);
    // Beside what stands there, and above where there is no room beside it.
    const Rect beside = notice_over({key("tab", {0, 740, 300, 60})});
    CHECK(beside.x > 300);
    CHECK(beside.y == low.y);
    const Rect above = notice_over({key("dock", {0, 500, 1280, 300})});
    CHECK(above.bottom() < 500);
    // Where all is taken it is said all the same.
    CHECK(notice_over({key("all", window)}) == low);
}
