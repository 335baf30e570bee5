#include "client/app/debrief_screen.hpp"
#include "client/model/debrief_viewer.hpp"
#include "client/scene/chart_scene.hpp"
#include "tests/support/recorded.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// Parts of light, 0 to 1.
struct Light {
    double r = 0;
    double g = 0;
    double b = 0;
};

enum class Eye { Full, NoRedCones, NoGreenCones };

/// Through an eye that lacks a kind of cone (Viénot, Brettel and Mollon 1999).
Light seen(Colour colour, Eye eye)
{
    const auto light = [](int part) { return std::pow(part / 255.0, 2.2); };
    const Light c{light(colour.r), light(colour.g), light(colour.b)};
    const auto yellow = [&](double red) { return red * c.r + (1 - red) * c.g; };
    switch (eye) {
    case Eye::NoRedCones: return {yellow(0.11238), yellow(0.11238), c.b + 0.00401 * (c.r - c.g)};
    case Eye::NoGreenCones: return {yellow(0.29275), yellow(0.29275), c.b - 0.02234 * (c.r - c.g)};
    case Eye::Full: break;
    }
    return c;
}

/// 0 to 3; equal steps look about equal.
double apart(Light a, Light b)
{
    const auto step = [](double one, double two) {
        return std::abs(std::cbrt(std::max(0.0, one)) - std::cbrt(std::max(0.0, two)));
    };
    return step(a.r, b.r) + step(a.g, b.g) + step(a.b, b.b);
}

} // namespace

TEST_CASE("The debrief turns its pages by key, wheel and list, and stops at both ends")
{
    testing::Table table{testing::quiet_three()};
    table.idle_until(3);
    DebriefViewer viewer{table.log};
    REQUIRE(viewer.pages() > 5);
    CHECK_FALSE(viewer.over());
    CHECK(viewer.page() == 0);
    CHECK(viewer.press("debrief.back"));
    CHECK(viewer.page() == 0);
    CHECK(viewer.press("debrief.next"));
    CHECK(viewer.page() == 1);
    CHECK(viewer.press("debrief.page.3"));
    REQUIRE(viewer.chart());
    CHECK(*viewer.chart() == viewer.charts()[3]);
    CHECK(viewer.press("debrief.page.999"));
    CHECK(viewer.page() == viewer.pages() - 1);
    CHECK_FALSE(viewer.chart());
    CHECK(viewer.press("debrief.next"));
    CHECK(viewer.page() == viewer.pages() - 1);
    CHECK_FALSE(viewer.press("debrief.close"));

    const Words say;
    DebriefScreen screen{table.log};
    CHECK(screen.key(KeyName::Right, say).changed);
    CHECK(screen.key(KeyName::PageUp, say).changed);
    CHECK_FALSE(screen.key(KeyName::Up, say).changed); // moves the focus through the list
    CHECK(screen.press("debrief.close", say).then == Outcome::Then::Back);
    CHECK(screen.escape().then == Outcome::Then::Back);
}

TEST_CASE("A class's debrief goes from its tables to each of them and to an earlier class")
{
    testing::Table table{testing::quiet_three()};
    table.idle_until(4);
    const MatchLog played = testing::random_match(4);
    DebriefViewer viewer{std::vector{table.log, played, table.log}};
    using Part = DebriefViewer::Part;
    CHECK(viewer.part() == Part::Class);
    CHECK(viewer.tables() == 3);
    CHECK(viewer.press("debrief.table.more"));
    CHECK(viewer.part() == Part::Table);
    CHECK(viewer.table() == 0);
    CHECK(viewer.press("debrief.table.less"));
    CHECK(viewer.table() == 2);
    CHECK(viewer.press("debrief.table.more"));
    CHECK(viewer.press("debrief.table.more"));
    CHECK(viewer.table() == 1);
    CHECK(viewer.charts() == debrief::charts_of(debrief::story_of(played)));
    // What one looks at stays the same question.
    viewer.press("debrief.class");
    for (int i = 0; i + 1 < viewer.pages(); ++i) {
        viewer.press("debrief.page." + std::to_string(i));
        const auto term = viewer.chart()->term;
        viewer.press("debrief.table.more");
        REQUIRE(viewer.chart());
        CHECK(viewer.chart()->term == term);
        viewer.press("debrief.class");
    }

    CHECK_FALSE(viewer.press("debrief.past.more")); // none is known
    viewer.offer({"2026-03-02 2-3", "2026-03-01 2-1"});
    CHECK(viewer.press("debrief.past.more"));
    CHECK(viewer.take_wanted() == 0);
    CHECK_FALSE(viewer.take_wanted());
    CHECK_FALSE(viewer.compare({}));
    CHECK(viewer.part() == Part::Class);
    CHECK(viewer.compare({table.log}));
    CHECK(viewer.part() == Part::Classes);
    CHECK(viewer.press("debrief.past.more"));
    CHECK(viewer.take_wanted() == 1);
}

TEST_CASE("The debrief opens at the chart its scenario begins with")
{
    MatchLog log = testing::random_match(4);
    const DebriefViewer unknown{log};
    CHECK(unknown.page() == 0);
    log.scenario.name = "six"; // the chart it names is Titan's share
    const DebriefViewer viewer{log};
    REQUIRE(viewer.chart());
    CHECK(viewer.chart()->term == debrief::Term::TitanShare);
}

TEST_CASE("Series can be read on paper and told apart by every eye")
{
    using Kind = debrief::Subject::Kind;
    for (const Theme& theme : {dark_theme(), light_theme()}) {
        std::vector<Colour> colours{colour_of(theme, debrief::Subject{Kind::Titan, 0})};
        for (int i = 0; i < max_seats; ++i)
            colours.push_back(colour_of(theme, debrief::Subject{Kind::Seat, i}));
        for (std::size_t i = 0; i < colours.size(); ++i) {
            CHECK(contrast(colours[i], theme.card) >= 4.5);
            CHECK(contrast(theme.card, colours[i]) >= 4.5); // figures inside a bar
        }
        // Parts of a whole lie against each other, with nothing but colour between them.
        for (std::size_t i = 1; i <= 4; ++i)
            for (std::size_t k = i + 1; k <= 4; ++k)
                for (const Eye eye : {Eye::Full, Eye::NoRedCones, Eye::NoGreenCones}) {
                    INFO(i << " and " << k << " eye " << static_cast<int>(eye));
                    CHECK(apart(seen(colours[i], eye), seen(colours[k], eye)) >= 0.25);
                }
    }
}
