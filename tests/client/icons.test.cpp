#include "client/model/playback.hpp"
#include "client/model/table.hpp"
#include "client/scene/icon_set.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::client;

TEST_CASE("Every action, clause and step of a settlement has its icon")
{
    for (int i = 0; i <= static_cast<int>(Action::Lobby); ++i) {
        INFO(name_of_action(static_cast<Action>(i)));
        CHECK(find_icon(name_of_action(static_cast<Action>(i))));
    }
    for (int i = 0; i < clause_kinds; ++i) {
        INFO(name_of_clause(static_cast<ClauseKind>(i)));
        CHECK(find_icon(name_of_clause(static_cast<ClauseKind>(i))));
    }
    for (int i = 0; i < steps; ++i) {
        INFO(name_of_step(static_cast<Step>(i)));
        CHECK(find_icon(name_of_step(static_cast<Step>(i))));
    }
    CHECK_FALSE(find_icon("no such icon"));
}

TEST_CASE("An icon is read as it is written")
{
    const auto* tag = find_icon("spot"); // a line and a dot
    REQUIRE(tag);
    REQUIRE(tag->size() == 2);
    CHECK(tag->front().kind == IconShape::Kind::Line);
    CHECK(tag->front().points.size() == 6);
    CHECK(tag->front().points[1] == Point{12, 4});
    CHECK(tag->back().kind == IconShape::Kind::Dot);
    CHECK(tag->back().radius == 1);
}
