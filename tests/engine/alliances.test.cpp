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

TEST_CASE("Two who betray at once share the total, and are no victims of each other")
{
    Table table = allied(4);
    const SeatId last{3};
    table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 3)});
    table.sign(foundry, last, {cash(Side::From, 1, 4), cash(Side::To, 1, 4)});
    const DealId theirs{4};
    Plan gives;
    gives.contribute = 1;
    Plan betrays = gives;
    betrays.loyalty = Loyalty::Betray;
    table.plan_begins();
    table.seal(foundry, betrays);
    table.seal(fabless, gives);
    table.seal(big_tech, gives);
    table.seal(last, betrays);
    CHECK(table.ledger(foundry) == 2); // ⌊4 / 2⌋, and nothing ever put in
    CHECK(table.ledger(last) == 2);
    CHECK(table.ledger(fabless) == -2);
    CHECK(table.at(last).trust == 2);
    CHECK(table.ask(last, CancelBetrayed{DealId{5}}) == "not_betrayed");
    CHECK(table.ask(foundry, CancelBetrayed{DealId{5}}) == "not_betrayed");
    CHECK(table.ask(fabless, CancelBetrayed{theirs}) == "");
}

TEST_CASE("An odd total between two betrayers leaves a C for nobody")
{
    Scenario scenario = quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech});
    scenario.alliance.contribution = 3;
    Table table{scenario};
    for (const SeatId seat : {fabless, big_tech})
        table.sign(foundry, seat, {ally(Side::From, 2)});
    table.plan_begins();
    Plan gives;
    gives.contribute = 1;
    Plan betrays;
    betrays.loyalty = Loyalty::Betray;
    table.seal(foundry, betrays);
    table.seal(fabless, betrays);
    table.seal(big_tech, gives);
    CHECK(table.ledger(foundry) == 1);
    CHECK(table.ledger(fabless) == 1);
    CHECK(table.ledger(big_tech) == -3);
    // One member was left, and that is no alliance: its books are closed.
    CHECK(table.at(big_tech).membership.alliance == AllianceId::None);
    CHECK(table.state.alliance[1] == Alliance{});
}

TEST_CASE("Who leaves has its share first, and may join again at once")
{
    Table table = allied(3);
    table.plan_begins();
    Plan leaves;
    leaves.loyalty = Loyalty::Leave;
    Plan gives;
    gives.contribute = 1;
    table.seal(foundry, leaves);
    table.seal(fabless, gives);
    table.seal(big_tech, gives);
    CHECK(table.ledger(foundry) == 2); // ⌊3 · 4 / 6⌋
    CHECK(table.at(foundry).trust == 5);
    CHECK(table.at(foundry).membership.alliance == AllianceId::None);
    CHECK(table.state.alliance[0].members == 2);
    table.sign(fabless, foundry, {ally(Side::From, 1)});
    CHECK(table.at(foundry).membership.settlements == 0);
}

TEST_CASE("A betrayer joins nothing for two rounds, and then anything")
{
    Table table = allied(3);
    table.plan_begins();
    Plan betrays;
    betrays.loyalty = Loyalty::Betray;
    table.seal(foundry, betrays);
    table.settle_rest_idle();
    for (int round = 2; round <= 3; ++round) {
        table.idle_until(round);
        CHECK(table.ask_offer(fabless, foundry, {ally(Side::From, 1)}) == "banned");
        CHECK(table.ask_offer(foundry, fabless, {ally(Side::To, 1)}) == "banned");
    }
    table.idle_until(4);
    CHECK(table.ask_offer(fabless, foundry, {ally(Side::From, 1)}) == "");
}

TEST_CASE("What a betrayer takes back is a quarter of what it gave this alliance, floored")
{
    for (const int rounds : {1, 2, 3, 5}) {
        Table table = allied(3);
        Plan gives;
        gives.contribute = 1;
        for (int round = 1; round <= rounds; ++round) {
            table.plan_begins();
            for (const SeatId seat : {foundry, fabless, big_tech})
                table.seal(seat, gives);
        }
        const int before = table.ledger(foundry);
        table.plan_begins();
        Plan betrays;
        betrays.loyalty = Loyalty::Betray;
        table.seal(foundry, betrays);
        table.settle_rest_idle();
        CHECK(table.ledger(foundry) == before + 2 * rounds / 4);
    }
}

TEST_CASE("Shared research is a chip more a lot where foundry and buyer are both members")
{
    const auto chips_of_round_six = [](bool buyer_leaves) {
        Scenario scenario =
            quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech, Role::BigTech});
        Table table{scenario};
        for (int seat = 1; seat < 4; ++seat)
            table.sign(foundry, seat_at(seat), {ally(Side::From, 1)});
        Plan gives;
        gives.contribute = 1;
        for (int round = 1; round <= 5; ++round) {
            table.plan_begins();
            Plan own = gives;
            if (round == 5 && buyer_leaves) own.loyalty = Loyalty::Leave;
            table.seal(fabless, own);
            for (const SeatId seat : {foundry, big_tech, SeatId{3}})
                table.seal(seat, gives);
        }
        REQUIRE(table.state.alliance[0].tier == 1);
        table.state.companies[fabless.value].cash = Money{40};
        table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 6)});
        table.idle_until(7);
        return table.at(fabless).stock.accelerators();
    };
    CHECK(chips_of_round_six(false) == 3);
    CHECK(chips_of_round_six(true) == 2);
}

TEST_CASE("The tier needs four a member, eight of two, put in by any round")
{
    for (const int n : {2, 3, 4}) {
        const int each = n == 2 ? 8 : 4;
        for (const int lacking : {0, 1}) {
            Table table = allied(n);
            table.idle_until(5);
            table.state.alliance[0].total = static_cast<std::int16_t>(n * each - lacking);
            table.plan_begins();
            table.settle_rest_idle();
            CHECK(table.state.alliance[0].tier == (lacking ? 0 : 1));
        }
    }
}
