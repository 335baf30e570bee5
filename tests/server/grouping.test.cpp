#include "server/classroom/grouping.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace frenemy::server;

namespace {

struct Shape {
    int large = 0;
    int small = 0;
    int bots = 0;
    int shared = 0;
    friend bool operator==(const Shape&, const Shape&) = default;
};

/// Also fails the test when anybody sits twice, or tables differ in bots by more than one.
Shape shape(std::size_t pupils, const GroupingRules& rules, std::uint64_t seed = 3)
{
    Shape shape;
    std::set<std::size_t> seated;
    std::array<std::set<int>, 2> bots_at;
    for (const Group& table : group(pupils, rules, seed)) {
        ++(table.line_up == 0 ? shape.large : shape.small);
        int bots = 0;
        for (const auto& seat : table.seats) {
            bots += seat.empty() ? 1 : 0;
            shape.shared += seat.size() > 1 ? 1 : 0;
            if (seat.size() > 2) FAIL("three at a seat");
            for (const std::size_t who : seat)
                if (!seated.insert(who).second) FAIL("pupil " << who << " sits twice");
        }
        bots_at[table.line_up].insert(bots);
        shape.bots += bots;
    }
    if (seated.size() != pupils) FAIL(seated.size() << " of " << pupils << " have a seat");
    for (const auto& each : bots_at)
        if (!each.empty() && *each.rbegin() - *each.begin() > 1) FAIL("bots are not spread");
    return shape;
}

} // namespace

TEST_CASE("Pupils are grouped into sixes and threes with as few bots as can be")
{
    const GroupingRules both{6, 3, Odd::Bots, 0};
    CHECK(shape(30, both) == Shape{5, 0, 0, 0});
    CHECK(shape(33, both) == Shape{5, 1, 0, 0});
    CHECK(shape(28, both) == Shape{5, 0, 2, 0});
    CHECK(shape(26, both) == Shape{4, 1, 1, 0});
    CHECK(shape(3, both) == Shape{0, 1, 0, 0});
    CHECK(shape(1, both) == Shape{0, 1, 2, 0});
    const GroupingRules sixes{6, 0, Odd::Bots, 0};
    CHECK(shape(26, sixes) == Shape{5, 0, 4, 0});
    CHECK(shape(31, sixes) == Shape{6, 0, 5, 0});
    const GroupingRules five_tables{6, 0, Odd::Bots, 5};
    CHECK(shape(7, five_tables) == Shape{5, 0, 23, 0});
    CHECK(shape(32, five_tables) == Shape{5, 0, 0, 2});
}

TEST_CASE("Or without bots, and who is left over shares a seat")
{
    const GroupingRules both{6, 3, Odd::Pairs, 0};
    CHECK(shape(32, both) == Shape{5, 0, 0, 2});
    CHECK(shape(34, both) == Shape{5, 1, 0, 1});
    CHECK(shape(5, both) == Shape{0, 1, 0, 2});
    CHECK(shape(2, both) == Shape{0, 1, 1, 0});
    CHECK(shape(11, {6, 0, Odd::Pairs, 0}) == Shape{1, 0, 0, 5});
}

TEST_CASE("Any number of pupils finds its seats, and another seed another order")
{
    for (const Odd odd : {Odd::Bots, Odd::Pairs})
        for (std::size_t pupils = 1; pupils <= most_pupils; ++pupils) {
            shape(pupils, {6, 3, odd, 0}, pupils);
            shape(pupils, {4, 0, odd, 0}, pupils);
        }
    const GroupingRules sixes{6, 0, Odd::Bots, 0};
    CHECK(group(30, sixes, 1)[0].seats != group(30, sixes, 2)[0].seats);
    CHECK(group(30, sixes, 1)[0].seats == group(30, sixes, 1)[0].seats);
    CHECK(group(0, sixes, 1).empty());
}
