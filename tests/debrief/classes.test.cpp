#include "engine/match/score.hpp"
#include "tests/debrief/worked_match.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace frenemy;
using namespace frenemy::testing;
using namespace frenemy::debrief;

namespace {

/// Three companies with names of their own, as in a real scenario.
Story named(const MatchLog& log)
{
    Story story = story_of(log);
    for (std::size_t i = 0; i < 3; ++i)
        story.scenario.seats[i].company = static_cast<std::uint8_t>(i);
    return story;
}

int total(const Story& story, int seat)
{
    return score_of(story.scenario, story.last, seat_at(seat)).total;
}

} // namespace

TEST_CASE("A class is laid beside an earlier one by the means of its tables")
{
    testing::Table idle{quiet_three()};
    idle.idle_until(3);
    const Tables now{named(two_rounds().log), named(two_rounds().log)};
    const Tables past{named(two_rounds().log), named(idle.log)};
    const auto charts = charts_of(now, past);
    REQUIRE(charts.size() >= 3);
    CHECK(charts[0].term == Term::Scores);
    const auto& rows = std::get<debrief::Table>(charts[0].panels[0]).rows;
    REQUIRE(rows.size() == 4); // three companies and the sum
    int sum_now = 0;
    for (int seat = 0; seat < 3; ++seat) {
        const auto at = static_cast<std::size_t>(seat);
        CHECK(std::get<Figure>(rows[at][1]).value == total(now[0], seat));
        const int both = total(past[0], seat) + total(past[1], seat);
        CHECK(std::abs(2 * std::get<Figure>(rows[at][2]).value - both) <= 1);
        sum_now += total(now[0], seat);
    }
    CHECK(std::get<Figure>(rows[3][1]).value == sum_now);

    const auto share = std::ranges::find(charts, Term::TitanShare, &Chart::term);
    REQUIRE(share != charts.end());
    const auto& plot = std::get<Plot>(share->panels[0]);
    REQUIRE(plot.series.size() == 2);
    // Two tables alike have the line of one of them.
    const auto one = charts_of(now[0]);
    const auto own = std::ranges::find(one, Term::TitanShare, &Chart::term);
    REQUIRE(own != one.end());
    CHECK(plot.series[0].points == std::get<Plot>(own->panels[0]).series[0].points);
    CHECK(charts_of(now, {}).empty());
}
