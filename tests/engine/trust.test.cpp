#include "engine/chain/upkeep.hpp"
#include "engine/deals/dues.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

// Trust and money that is not there: rulebook 5.6, 5.7, 6.1 and 7.7.

namespace {

Clause lot(int first, int rounds = 1)
{
    return wafer(Side::From, Node::Leading, 1, 9, first, rounds);
}

Plan breaking(std::initializer_list<DealId> deals)
{
    Plan plan;
    for (const DealId deal : deals)
        plan.broken[plan.breaches++] = deal;
    return plan;
}

} // namespace

TEST_CASE("Each broken deal costs two points, and three C for a point that is not there")
{
    Table table{quiet_three()};
    const Clause mature = wafer(Side::From, Node::Mature, 1, 3, 2);
    const DealId deals[] = {table.sign(foundry, fabless, {mature, penalty(0)}),
                            table.sign(foundry, fabless, {mature, penalty(0)}),
                            table.sign(foundry, fabless, {mature, penalty(0)})};
    table.plan_begins();
    const int before = table.cash(foundry);
    table.seal(foundry, breaking({deals[0], deals[1], deals[2]}));
    table.settle_rest_idle();
    CHECK(table.at(foundry).trust == 0);
    // Unsold slots bring 3 + 4, upkeep takes 5, and the sixth point is paid for.
    CHECK(table.cash(foundry) == before + 7 - 5 - 3);
    CHECK(table.at(foundry).breaches == 3);
}

TEST_CASE("In the basic layer a breach bars nobody from deals of several rounds")
{
    for (const Layer layer : {Layer::Basic, Layer::Standard}) {
        Scenario scenario = quiet_three();
        scenario.layer = layer;
        scenario.agendas = false;
        Table table{scenario};
        const DealId deal = table.sign(foundry, fabless, {lot(2), penalty(0)});
        table.plan_begins();
        table.seal(foundry, breaking({deal}));
        table.settle_rest_idle();
        CHECK(table.at(foundry).trust == 3);
        CHECK(table.ask_offer(foundry, fabless, {lot(2, 2)})
              == (layer == Layer::Basic ? "" : "banned"));
    }
}

TEST_CASE("A penalty falls with what is left of the deal, and is rounded up")
{
    Table table{quiet_three()};
    const DealId deal = table.sign(foundry, fabless, {lot(1, 3), penalty(10)});
    table.idle_until(2);
    table.plan_begins();
    const int before = table.cash(fabless);
    table.seal(foundry, breaking({deal}));
    table.settle_rest_idle();
    CHECK(table.cash(fabless) == before + 7 - 7); // ⌈10 · 18 / 27⌉, upkeep 7
}

TEST_CASE("Where no penalty is written it is half the list value, rounded up, twenty at most")
{
    Table table{quiet_three()};
    table.sign(foundry, fabless, {lot(1)});
    table.sign(fabless, big_tech, {chips(Side::From, Chip::Accelerator, 10, 8, 3)});
    CHECK(table.state.deals[0].penalty == 5);
    CHECK(table.state.deals[1].penalty == 20);
    CHECK(table.ask_offer(foundry, fabless, {lot(2), penalty(10)}) == "bad_price");
    CHECK(table.ask_offer(fabless, big_tech,
                          {chips(Side::From, Chip::Accelerator, 10, 8, 3), penalty(21)})
          == "bad_price");
}

TEST_CASE("A deal without goods is worth the fee of its exclusivity")
{
    Table table{quiet_scenario({Role::Foundry, Role::Fabless, Role::Fabless, Role::BigTech})};
    const DealId deal = table.sign(
        foundry, fabless, {exclusive(Side::From, SeatId{2}, 3, 8), cash(Side::To, 5, 1)});
    CHECK(table.state.deals[0].penalty == 4);
    CHECK(table.ask_offer(foundry, fabless, {cash(Side::From, 1, 1), cash(Side::To, 1, 1),
                                             penalty(1)})
          == "no_goods_to_pay");
    table.idle_until(2);
    table.plan_begins();
    const int before = table.cash(fabless);
    table.seal(foundry, breaking({deal}));
    table.settle_rest_idle();
    CHECK(table.cash(fabless) == before + 4 - 7);
    CHECK(table.ask_offer(foundry, SeatId{2}, {lot(3)}) == "");
}

TEST_CASE("A default costs its share, two points once a deal, and no ban; the deal goes on")
{
    Table table{quiet_three()};
    table.sign(fabless, big_tech,
               {chips(Side::From, Chip::Accelerator, 2, 8, 2),
                chips(Side::From, Chip::Accelerator, 2, 8, 3), prepay(Side::To, 6), penalty(10)});
    table.idle_until(2);
    const int before = table.cash(big_tech);
    table.idle_until(3);
    // Half of the penalty, and 3/2 of the prepayment, all of which the first chips carried.
    CHECK(table.cash(big_tech) == before + 5 + 9 - 16);
    CHECK(table.at(fabless).trust == 3);
    REQUIRE(table.state.deals.size() == 1);
    table.idle_until(4);
    CHECK(table.at(fabless).trust == 3);
    CHECK(table.at(fabless).defaults == 1);
    CHECK(table.at(fabless).banned_until == 0);
    CHECK(table.at(fabless).counting_deals == 0);
}

TEST_CASE("Chips that another deal set free serve the deal that was short")
{
    Table table{quiet_three()};
    const Clause three = chips(Side::From, Chip::OnDevice, 3, 4, 2);
    const DealId first = table.sign(fabless, big_tech, {three});
    table.sign(fabless, big_tech, {three});
    table.idle_until(2); // five chips: three and two are set aside
    CHECK(locked_chips(table.state, fabless, Chip::OnDevice) == 5);
    SECTION("by consent")
    {
        table.must(fabless, MakeOffer{big_tech, terms_of({cancel(first)})});
        table.must(big_tech, AcceptOffer{table.state.offers[0].id});
        table.idle_until(3);
        CHECK(table.at(fabless).trust == 5);
    }
    SECTION("by breach")
    {
        table.plan_begins();
        table.seal(fabless, breaking({first}));
        table.settle_rest_idle();
        CHECK(table.at(fabless).trust == 3);
    }
    CHECK(table.at(fabless).defaults == 0);
    CHECK(table.at(fabless).stock.e == 2);
}

TEST_CASE("Who is hardly trusted pays for all goods at signing; who breaks them gets half again")
{
    Table table{quiet_three()};
    table.state.companies[1].trust = 2;
    const DealId deal = table.sign(foundry, fabless, {lot(1, 2), penalty(4)});
    CHECK(table.cash(foundry) == 24 + 18);
    table.plan_begins();
    table.seal(foundry, breaking({deal}));
    const int before = table.cash(fabless);
    table.settle_rest_idle();
    CHECK(table.cash(fabless) == before + 27 + 4 - 7);
}

TEST_CASE("Interest is one for each ten of earlier debt, and nothing from trust 8 on")
{
    Table table{quiet_three()};
    Company& own = table.state.companies[0];
    own.debt = Money{30};
    CHECK(interest_of(table.scenario, own, Card::Quiet) == 3);
    own.trust = 7;
    CHECK(interest_of(table.scenario, own, Card::Quiet) == 3);
    own.trust = 8;
    CHECK(interest_of(table.scenario, own, Card::Quiet) == 0);
    own.trust = 5;
    // What is borrowed now costs nothing yet.
    own.debt = Money{0};
    table.plan_begins();
    Plan borrows;
    borrows.bank = 1;
    table.seal(foundry, borrows);
    table.settle_rest_idle();
    CHECK(table.cash(foundry) == 24 + 3 + 4 - 5 + 10);
    table.idle_until(3);
    CHECK(table.cash(foundry) == 24 + 3 + 4 - 5 + 10 + 3 + 4 - 5 - 1);
}

TEST_CASE("Repaying stops at what is owed and at what is there")
{
    Table table{quiet_three()};
    table.state.companies[0].debt = Money{50};
    table.state.companies[0].trust = 8;
    table.plan_begins();
    Plan repays;
    repays.bank = -5;
    table.seal(foundry, repays);
    table.settle_rest_idle();
    CHECK(table.at(foundry).debt.count == 30); // 26 C are two steps
    CHECK(table.cash(foundry) == 6);
}

TEST_CASE("What is owed on credit locks nothing: it may be spent, and is missed later")
{
    Table table{quiet_three()};
    table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 4, 3, 1), credit(Side::From)});
    table.idle_until(2);
    table.state.companies[1].cash = Money{10};
    CHECK(dues(table.scenario, table.state, fabless, 2) == 16);
    CHECK(free_cash(table.scenario, table.state, fabless) == 10);
    table.sign(foundry, fabless, {lot(2)});
    CHECK(free_cash(table.scenario, table.state, fabless) == 1);
    table.idle_until(3);
    CHECK(table.at(fabless).debt.count == 30); // 10 − 9 − 16 − 4 packaging − 7 upkeep
    CHECK(table.cash(fabless) == 4);
}

TEST_CASE("A betrayal that costs money does not end below nothing")
{
    Table table{quiet_three()};
    table.sign(foundry, fabless, {ally(Side::From, 1)});
    table.plan_begins();
    table.state.companies[0].trust = 1;
    table.state.companies[0].cash = Money{0};
    Plan betrays;
    betrays.loyalty = Loyalty::Betray;
    table.seal(foundry, betrays);
    table.settle_rest_idle();
    CHECK(table.at(foundry).trust == 0);
    CHECK(table.cash(foundry) == 3 + 4 - 5 - 6 + 10);
    CHECK(table.at(foundry).debt.count == 10);
}
