#include "client/app/app.hpp"
#include "client/app/gallery_class.hpp"
#include "client/app/options.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/sfml/freetype_metrics.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// Whether the words themselves end so.
bool said(const Words& words, const std::string& text)
{
    return std::any_of(words.texts().begin(), words.texts().end(),
                       [&](const auto& each) { return each.second == text; });
}

/// Text stands out from what was painted below it. What cannot be pressed may be pale.
void check_contrast(const RecordingCanvas& canvas, const App& app)
{
    using Kind = RecordingCanvas::Kind;
    const auto& items = canvas.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].kind != Kind::Text) continue;
        const Point middle = items[i].area.centre();
        const Control* control = control_at(app.controls(), middle);
        if (control && !control->enabled) continue;
        const RecordingCanvas::Item* ground = nullptr;
        for (std::size_t k = 0; k < i; ++k)
            if ((items[k].kind == Kind::Fill || items[k].kind == Kind::Disc) && items[k].colour.a == 255
                && items[k].area.contains(middle))
                ground = &items[k];
        if (!ground) continue;
        INFO(items[i].text);
        CHECK(contrast(items[i].colour, ground->colour) >= 4.5);
    }
}

/// What lies where: nothing cut, every text and control inside the window, and no button on another.
void look(App& app, const TextMetrics& metrics, const std::string& where)
{
    struct Form {
        int width;
        int height;
        int text;
    };
    for (const Language language : {Language::Korean, Language::English})
        for (const Form form : {Form{1280, 800, 100}, Form{1600, 900, 100}, Form{1920, 1080, 100},
                                Form{1280, 800, 150}, Form{1920, 1080, 150}}) {
            Settings settings = app.settings();
            settings.language = language;
            settings.text_percent = form.text;
            app.set(settings);
            RecordingCanvas canvas{metrics};
            app.draw(canvas, metrics, form.width, form.height);
            const Rect window{0, 0, form.width, form.height};
            INFO(where << ' ' << form.width << " text " << form.text);
            for (const RecordingCanvas::Item& item : canvas.items())
                if (item.kind == RecordingCanvas::Kind::Text) {
                    INFO(item.text);
                    CHECK(window.contains(item.area));
                    CHECK(item.text.find('{') == std::string::npos);
                    CHECK((!item.text.ends_with("…") || said(app.words(), item.text)));
                }
            for (const Control& control : app.controls()) {
                INFO(control.id);
                CHECK(window.contains(control.area));
                CHECK((control.enabled || !control.why_not.empty()));
            }
            check_contrast(canvas, app);
            const auto& controls = app.controls();
            std::set<std::string> ids;
            // The keyboard goes from name to name: two of one name would hide each other.
            for (const Control& control : controls) {
                INFO(control.id);
                CHECK(ids.insert(control.id).second);
            }
            for (std::size_t i = 0; i < controls.size(); ++i)
                for (std::size_t k = i + 1; k < controls.size(); ++k) {
                    const Rect& a = controls[i].area;
                    const Rect& b = controls[k].area;
                    INFO(controls[i].id << " and " << controls[k].id);
                    // A thing may lie wholly on a card that is a control itself.
                    CHECK((!a.meets(b) || a.contains(b) || b.contains(a)));
                }
        }
    app.set(Settings{});
}

} // namespace

TEST_CASE("Every screen fits its window, in both languages and at three sizes")
{
    const auto files = find_fonts();
    REQUIRE(files);
    const FreeTypeMetrics metrics{*files};
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
    app.press("table.menu");
    look(app, metrics, "menu");
    app.press("menu.settings");
    look(app, metrics, "settings");
    app.press("menu.keys");
    look(app, metrics, "keys");
}

TEST_CASE("Every screen of a class fits its window, in both languages and at three sizes")
{
    const auto files = find_fonts();
    REQUIRE(files);
    const FreeTypeMetrics metrics{*files};
    for (const Shot& shot : class_shots()) {
        App app{Options{}};
        shot.prepare(app);
        look(app, metrics, shot.name);
    }
}
