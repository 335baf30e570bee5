#include "client/app/app.hpp"
#include "client/app/options.hpp"
#include "client/sfml/display.hpp"
#include "client/sfml/freetype_metrics.hpp"
#include "client/sfml/window.hpp"
#include "tests/frames/brush.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <benchmark/benchmark.h>

#include <iostream>
#include <memory>
#include <string>

// Milliseconds a frame at 1920×1080: everything is laid out, measured and drawn anew each time, as
// when something moves. Two of each: "drawn" waits for the picture, which under Xvfb the processor
// paints (llvmpipe) and on a laptop its graphics; "ours" is what the game itself does, up to the
// triangles and their draw calls, with nobody there to paint them. Beside it stands what a graphics
// card is left to do.

using namespace frenemy;
using namespace frenemy::client;

namespace {

constexpr int width = 1920;
constexpr int height = 1080;

struct Drawn {
    FreeTypeMetrics metrics;
    SfmlFonts fonts;
    explicit Drawn(const FontFiles& files) : metrics(files) { load(fonts, files); }
};

/// A match in its fourth round, with what the coach would do.
void play_to(App& app, Page page)
{
    app.begin_match(false);
    Table& table = *app.table();
    for (int i = 0; i < 4000; ++i) {
        while (app.tick()) {
        }
        const View view = table.match().view();
        if (view.round >= 4 && table.page() == page) return;
        if (table.page() == Page::Settlement)
            table.press("settlement.skip");
        else if (table.page() == Page::Report)
            table.press("report.on");
        else if (view.phase == Phase::Planning)
            table.press("plan.seal");
        else if (const auto offers = table.offers_to_me(); !offers.empty())
            table.press((table.refusal() ? "deals.decline." : "deals.accept.")
                        + std::to_string(offers.front().id.value));
        else
            table.press("deals.done");
    }
}

/// Takes what is drawn and paints nothing.
class Nobody final : public sf::RenderTarget {
public:
    sf::Vector2u getSize() const override { return {width, height}; }
    /// Asked before each draw call.
    bool setActive(bool) override
    {
        ++calls;
        return false;
    }
    int calls = 0;
};

enum class By : std::uint8_t { Nobody, Graphics };

void frames(benchmark::State& timing, Drawn& drawn, Page page, By by)
{
    Options options;
    options.seed = 7;
    options.scenario = "six";
    App app{options};
    if (app.choose(options)) return timing.SkipWithError("no scenario");
    play_to(app, page);
    OffScreen screen{width, height, drawn.fonts};
    if (!screen.ready()) return timing.SkipWithError("no room for a frame");
    const DrawFrame frame = [&](Canvas& canvas, int w, int h) {
        app.draw(canvas, drawn.metrics, w, h);
    };
    screen.draw(frame); // glyphs are rendered once
    screen.finish();
    Brush brush{drawn.metrics};
    frame(brush, width, height);
    timing.counters["megapixels"] = static_cast<double>(brush.pixels()) / 1e6;
    Nobody nobody;
    for (auto _ : timing) {
        app.advance(16);
        if (by == By::Graphics) {
            screen.draw(frame);
            screen.finish();
        } else {
            SfmlCanvas canvas{nobody, drawn.fonts};
            frame(canvas, width, height);
        }
    }
    if (by == By::Nobody)
        timing.counters["draw_calls"] =
            benchmark::Counter(nobody.calls, benchmark::Counter::kAvgIterations);
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    const auto files = find_fonts();
    if (!display_available() || !files) {
        std::cerr << "frenemy-frames: needs a display and the game's fonts\n";
        return 1;
    }
    Drawn drawn{*files};
    for (const auto& [name, page] :
         {std::pair{"table", Page::Play}, std::pair{"settlement", Page::Settlement},
          std::pair{"report", Page::Report}})
        for (const auto& [part, by] :
             {std::pair{"/drawn", By::Graphics}, std::pair{"/ours", By::Nobody}})
            benchmark::RegisterBenchmark((std::string{name} + part).c_str(),
                                         [&drawn, page = page, by = by](benchmark::State& timing) {
                                             frames(timing, drawn, page, by);
                                         })
                ->Unit(benchmark::kMillisecond)
                ->UseRealTime();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
