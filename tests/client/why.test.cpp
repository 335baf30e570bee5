#include "client/app/app.hpp"
#include "client/app/options.hpp"
#include "client/model/saying.hpp"
#include "client/model/why_result.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/sfml/freetype_metrics.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

// Every number on the table, the plan, the report and the scores can be asked why.

using namespace frenemy;
using namespace frenemy::client;

namespace {

bool has_digit(const std::string& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char each) { return each >= '0' && each <= '9'; });
}

/// The number of a wheel is what the person turned it to.
bool is_turned(const Controls& controls, Point at)
{
    for (const Control& less : controls) {
        if (!less.id.ends_with(".less") || at.y < less.area.y || at.y > less.area.bottom()
            || at.x < less.area.x)
            continue;
        const Control* more =
            find_control(controls, less.id.substr(0, less.id.size() - 5) + ".more");
        if (more && at.x < more->area.x) return true;
    }
    return false;
}

bool answers(const Controls& controls, const RecordingCanvas::Item& item)
{
    const Point at = item.area.centre();
    return std::any_of(controls.begin(), controls.end(), [&](const Control& each) {
        return each.area.contains(at) && (!each.hint.empty() || !each.why_not.empty());
    });
}

void ask_all(App& app, const TextMetrics& metrics, const std::string& where)
{
    RecordingCanvas canvas{metrics};
    app.draw(canvas, metrics, 1280, 800);
    const Table& table = *app.table();
    const View view = table.page() == Page::Report ? table.playback().before : table.view();
    // Which round it is, and when, is nobody's result.
    const std::string round =
        app.words()("table.round", view.round, table.scenario().rounds);
    const std::string year = std::to_string(2024 + (view.round - 1) / 2);
    CHECK(std::any_of(canvas.items().begin(), canvas.items().end(),
                      [&](const auto& item) { return item.text == round; }));
    for (const auto& item : canvas.items()) {
        if (item.kind != RecordingCanvas::Kind::Text || !has_digit(item.text)) continue;
        // The coach's sentence is an answer already.
        if (item.area.centre().x > 80 && item.area.y > 720 && where == "report") continue;
        if (item.text == round || item.text.find(year) != std::string::npos) continue;
        if (is_turned(app.controls(), item.area.centre())) continue;
        INFO(where << ": " << item.text << " at " << item.area.x << ',' << item.area.y);
        CHECK(answers(app.controls(), item));
    }
}

} // namespace

TEST_CASE("Every number answers why")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    Options options;
    options.scenario = GENERATE(as<std::string>{}, "three", "six-full");
    options.seat = GENERATE(1, 2, 3);
    options.seed = 11;
    App app{options};
    REQUIRE_FALSE(app.choose(options));
    app.begin_match(false);
    Table& table = *app.table();
    for (int i = 0; i < 600 && table.page() != Page::Final; ++i) {
        for (int k = 0; k < 500 && table.tick(); ++k) {
        }
        switch (table.page()) {
        case Page::Play:
            ask_all(app, metrics, table.view().phase == Phase::Deals ? "deals" : "plan");
            table.press(table.view().phase == Phase::Deals ? "deals.done" : "plan.seal");
            break;
        // Its lines are the arithmetic itself.
        case Page::Settlement: table.press("settlement.skip"); break;
        case Page::Report:
            ask_all(app, metrics, "report");
            table.press("report.on");
            break;
        case Page::Cover:
        case Page::Final: break;
        }
    }
    for (int k = 0; k < 500 && table.tick(); ++k) {
    }
    REQUIRE(table.final_state());
    ask_all(app, metrics, "final");
}

TEST_CASE(
    "A line of the result is answered with what it does not print: the sum, the deal, the price")
{
    const Words say = read_words(Language::English);
    Options options;
    options.scenario = GENERATE(as<std::string>{}, "three", "six-full");
    options.seat = GENERATE(1, 2, 3);
    options.seed = 11;
    App app{options};
    REQUIRE_FALSE(app.choose(options));
    app.begin_match(false);
    Table& table = *app.table();
    int lines = 0;
    for (int i = 0; i < 600 && table.page() != Page::Final; ++i) {
        for (int k = 0; k < 500 && table.tick(); ++k) {
        }
        if (table.page() == Page::Play) {
            for (const Offer& offer : table.offers_to_me())
                table.press("deals.accept." + std::to_string(offer.id.value));
            table.press(table.view().phase == Phase::Deals ? "deals.done" : "plan.seal");
        } else if (table.page() == Page::Settlement) {
            table.press("settlement.skip");
        } else if (table.page() == Page::Report) {
            for (const ReportLine& line : report_of(table.playback(), table.seat())) {
                const std::string why =
                    why_result(say, table.scenario(), table.playback(), table.seat(), line);
                INFO(name_of_reason(line.reason) << ": " << why);
                CHECK(has_digit(why));
                CHECK(why != told(say, table.scenario(), line.events.front()));
                if (line.events.size() > 1)
                    CHECK(why.find("= " + signed_number(line.amount)) != std::string::npos);
                ++lines;
            }
            table.press("report.on");
        }
    }
    CHECK(lines > 10);
}

TEST_CASE("Who leaves an alliance finds its end in the result of the round")
{
    const FreeTypeMetrics metrics{*find_fonts()};
    Options options;
    options.scenario = "three";
    options.seed = 11;
    App app{options};
    REQUIRE_FALSE(app.choose(options));
    app.begin_match(false);
    Table& table = *app.table();
    const auto allied = [&] {
        return company(table.view(), table.seat()).membership.alliance != AllianceId::None;
    };
    bool left = false;
    for (int i = 0; i < 600 && table.page() != Page::Final; ++i) {
        for (int k = 0; k < 500 && table.tick(); ++k) {
        }
        if (table.page() == Page::Settlement) {
            table.press("settlement.skip");
        } else if (table.page() == Page::Report && left) {
            RecordingCanvas canvas{metrics};
            app.draw(canvas, metrics, 1920, 1080);
            CHECK(find_control(app.controls(), "report.changed.members"));
            return;
        } else if (table.page() == Page::Report) {
            table.press("report.on");
        } else if (table.view().phase == Phase::Deals) {
            for (const Offer& offer : table.offers_to_me())
                table.press("deals.accept." + std::to_string(offer.id.value));
            table.press("deals.done");
        } else {
            left = allied();
            if (left) table.press("plan.loyalty.leave");
            table.press("plan.seal");
        }
    }
    FAIL("nobody left");
}

TEST_CASE("A price of which a part was paid ahead says so")
{
    const Words say = read_words(Language::English);
    const Scenario scenario{};
    CashMoved moved;
    moved.from = party(seat_at(0));
    moved.to = Party::Titan;
    moved.reason = Reason::Goods;
    moved.units = 2;
    moved.each = 9;
    const auto paid = [&](int amount) {
        moved.amount = Money{amount};
        return told(say, scenario, moved);
    };
    CHECK(paid(18).ends_with("2 × 9 = 18 C"));
    CHECK(paid(15).ends_with("2 × 9 − 3 prepaid = 15 C"));
    CHECK(paid(20).ends_with("2 × 9 + 2 on top = 20 C"));
}
