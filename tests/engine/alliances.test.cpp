#include "engine/alliance/pot.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

namespace {

/// n seats, all in the open league, in planning of round 1.
Table allied(int n)
{
    Scenario scenario = quiet_scenario({});
    for (int i = 0; i < n; ++i)
        scenario.seats.push_back({static_cast<Role>(i % roles), 0, 0, 20});
    Table table{scenario};
    for (int i = 1; i < n; ++i)
        table.sign(seat_at(0), seat_at(i), {ally(Side::From, 1)});
    return table;
}

/// Ledgers after a round in which the first `givers` members put in.
std::vector<int> after_giving(int n, int givers)
{
    Table table = allied(n);
    table.plan_begins();
    for (int i = 0; i < n; ++i) {
        Plan plan;
        plan.contribute = i < givers ? 1 : 0;
        table.seal(seat_at(i), plan);
    }
    std::vector<int> ledgers;
    for (int i = 0; i < n; ++i)
        ledgers.push_back(table.ledger(seat_at(i)));
    return ledgers;
}

} // namespace

TEST_CASE("The alliance is a strict prisoner's dilemma at every size, as printed")
{
    struct Row {
        int n, lone_defector, all, nobody, lone_cooperator;
    };
    for (const Row row : {Row{2, 3, 2, 0, -1}, Row{3, 2, 1, 0, -1}, Row{4, 3, 2, 0, -1},
                          Row{5, 3, 2, 0, -2}, Row{6, 3, 2, 0, -2}}) {
        CAPTURE(row.n);
        CHECK(after_giving(row.n, row.n - 1).back() == row.lone_defector);
        CHECK(after_giving(row.n, row.n).front() == row.all);
        CHECK(after_giving(row.n, 0).front() == row.nobody);
        CHECK(after_giving(row.n, 1).front() == row.lone_cooperator);
        CHECK(row.lone_defector > row.all);
        CHECK(row.all > row.nobody);
        CHECK(row.nobody > row.lone_cooperator);
    }
}

TEST_CASE("A betrayer takes the pot and a quarter of what it ever put in, and pays in trust")
{
    Table table = allied(3);
    table.plan_begins();
    Plan gives;
    gives.contribute = 1;
    for (const SeatId seat : {foundry, fabless, big_tech})
        table.seal(seat, gives);
    REQUIRE(table.ledger(foundry) == 1);

    table.plan_begins();
    Plan betrays = gives;
    betrays.loyalty = Loyalty::Betray;
    table.seal(foundry, betrays);
    table.seal(fabless, gives);
    table.seal(big_tech, gives);

    CHECK(table.ledger(foundry) == 1 + 4 + 2 / 4);
    CHECK(table.ledger(fabless) == 1 - 2);
    CHECK(table.at(foundry).trust == 2);
    CHECK(table.at(foundry).membership.alliance == AllianceId::None);
    CHECK(table.at(foundry).membership.banned_until == 4);
    CHECK(table.ask_offer(fabless, foundry, {ally(Side::From, 1)}) == "banned");
    CHECK(table.state.alliance[0].members == 2);
}

TEST_CASE("Members may leave a betrayer's deals free of charge, in the next negotiation only")
{
    Table table = allied(3);
    const DealId deal =
        table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 2, 2), penalty(9)});
    table.plan_begins();
    Plan betrays;
    betrays.loyalty = Loyalty::Betray;
    table.seal(foundry, betrays);
    table.settle_rest_idle();

    SECTION("now")
    {
        CHECK(table.ask(foundry, CancelBetrayed{deal}) == "not_betrayed");
        table.must(fabless, CancelBetrayed{deal});
        CHECK(table.state.deals.empty());
        CHECK(table.at(fabless).trust == 5);
    }
    SECTION("not a round later")
    {
        table.idle_until(3);
        CHECK(table.ask(fabless, CancelBetrayed{deal}) == "not_betrayed");
    }
}

TEST_CASE("One member alone is no alliance")
{
    Table table = allied(2);
    table.plan_begins();
    Plan leaves;
    leaves.loyalty = Loyalty::Leave;
    table.seal(seat_at(0), leaves);
    table.settle_rest_idle();
    CHECK(table.at(seat_at(1)).membership.alliance == AllianceId::None);
    CHECK(table.state.alliance[0] == Alliance{});
}

TEST_CASE("Shared research comes from round 5, once enough was put in, and stays")
{
    Table table = allied(3);
    for (int round = 1; round <= 5; ++round) {
        CHECK(table.state.alliance[0].tier == 0);
        table.plan_begins();
        Plan gives;
        gives.contribute = 1;
        for (const SeatId seat : {foundry, fabless, big_tech})
            table.seal(seat, gives);
    }
    CHECK(table.state.alliance[0].total == 30);
    CHECK(table.state.alliance[0].tier == 1);
}

TEST_CASE("Who may join whom")
{
    Table table{quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech, Role::BigTech})};
    const SeatId other_tech{3};
    CHECK(table.ask_offer(foundry, fabless, {ally(Side::From, 0)}) == "unknown_alliance");
    CHECK(table.ask_offer(foundry, fabless, {ally(Side::From, 3)}) == "unknown_alliance");
    table.sign(foundry, fabless, {ally(Side::From, 1)});
    CHECK(table.ask_offer(big_tech, other_tech, {ally(Side::From, 1)}) == "not_invited");
    CHECK(table.ask_offer(big_tech, foundry, {ally(Side::From, 2)}) == "already_allied");
    CHECK(table.ask_offer(foundry, fabless, {ally(Side::From, 1)}) == "already_allied");
    table.sign(fabless, big_tech, {ally(Side::From, 1)});
    CHECK(table.state.alliance[0].members == 3);
}
