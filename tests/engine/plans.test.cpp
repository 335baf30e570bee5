#include "engine/commands/planning.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

namespace {

Plan doing(Action action, std::uint8_t target = 0)
{
    Plan plan;
    plan.action = action;
    plan.target = target;
    return plan;
}

/// Three seats in planning of round 1; each test starts afresh.
Table planning(Scenario scenario = quiet_three())
{
    Table table{std::move(scenario)};
    table.plan_begins();
    return table;
}

} // namespace

TEST_CASE("Every plan field has its owner and its limit")
{
    Table table = planning();
    const auto ask = [&](SeatId seat, auto change) {
        Plan plan;
        change(plan);
        return table.ask(seat, SealPlan{plan});
    };
    CHECK(ask(foundry, [](Plan& p) { p.titan_order = 1; }) == "bad_quantity");
    CHECK(ask(big_tech, [](Plan& p) { p.titan_order = 13; }) == "bad_quantity");
    CHECK(ask(big_tech, [](Plan& p) { p.sell_e = 1; }) == "bad_quantity");
    CHECK(ask(fabless, [](Plan& p) { p.offshore = 5; }) == "bad_quantity");
    CHECK(ask(foundry, [](Plan& p) { p.offshore = 1; }) == "bad_quantity");
    CHECK(ask(foundry, [](Plan& p) { p.contribute = 1; }) == "not_allied");
    CHECK(ask(foundry, [](Plan& p) { p.loyalty = Loyalty::Betray; }) == "not_allied");
    CHECK(ask(foundry, [](Plan& p) { p.policy = PolicyChoice::Open; }) == "not_this_role");
    CHECK(ask(foundry, [](Plan& p) { p.bank = 2; }) == "bad_quantity");
    CHECK(ask(foundry, [](Plan& p) { p.fund = 1; }) == "no_fund");
    CHECK(ask(foundry, [](Plan& p) { p.agenda = 1; }) == "bad_agenda");
    CHECK(ask(foundry, [](Plan& p) { p.breaches = 1; }) == "no_breach");
    CHECK(ask(foundry, [](Plan& p) { p.broken[0] = DealId{1}; }) == "no_breach");
    CHECK(ask(umpire, [](Plan&) {}) == "unknown_seat");
    CHECK(table.ask(foundry, ClosePhase{}) == "not_your_seat");
    CHECK(table.ask(foundry, FinishDeals{}) == "wrong_phase");
}

TEST_CASE("Actions belong to roles and layers")
{
    Table table = planning();
    CHECK(table.ask(fabless, SealPlan{doing(Action::LeadingLine)}) == "not_this_role");
    CHECK(table.ask(foundry, SealPlan{doing(Action::TapeOut)}) == "not_this_role");
    CHECK(table.ask(foundry, SealPlan{doing(Action::DataCentre)}) == "not_this_role");
    CHECK(table.ask(foundry, SealPlan{doing(Action::OpenPdk, 1)}) == "not_in_this_layer");
    CHECK(table.ask(foundry, SealPlan{doing(Action::Audit, 1)}) == "not_allied");
    CHECK(table.ask(foundry, SealPlan{doing(Action::Lobby, 1)}) == "unknown_seat");

    Scenario basic = quiet_three();
    basic.layer = Layer::Basic;
    Table lesson = planning(basic);
    CHECK(lesson.ask(fabless, SealPlan{doing(Action::Marketing)}) == "not_in_this_layer");
    CHECK(lesson.ask(fabless, SealPlan{doing(Action::TapeOut)}) == "");
}

TEST_CASE("A plan may spend what is free and twenty more")
{
    Table table = planning();
    Plan plan = doing(Action::CustomChip);
    plan.titan_order = 4;
    CHECK(table.ask(big_tech, SealPlan{plan}) == "");
    plan.titan_order = 5;
    const Objection no = objection(table.scenario, table.state, big_tech, SealPlan{plan});
    REQUIRE(no);
    CHECK(no->code == Rejection::Code::OverSealingLimit);
    CHECK(no->limit == 60);
}

TEST_CASE("A plan may be sealed anew until everybody has sealed")
{
    Table table = planning();
    table.seal(foundry, doing(Action::LeadingLine));
    table.seal(foundry, doing(Action::MatureLine));
    table.settle_rest_idle();
    CHECK(table.at(foundry).foundry.leading_lines == 1);
    CHECK(table.at(foundry).foundry.mature_lines == 5);
}

TEST_CASE("What is built or learned works from the round the rulebook says")
{
    Table table = planning();
    table.seal(foundry, doing(Action::LeadingLine));
    table.seal(fabless, doing(Action::TapeOut));
    table.seal(big_tech, doing(Action::DataCentre));
    CHECK(table.at(foundry).foundry.leading_lines == 1);
    CHECK(table.at(fabless).designs.generation == 1);
    CHECK(table.at(big_tech).big_tech.data_centres == 1);
    table.idle_until(3);
    CHECK(table.at(foundry).foundry.leading_lines == 3);
    CHECK(table.at(foundry).foundry.built_leading == 1);

    table.plan_begins();
    CHECK(table.ask(fabless, SealPlan{doing(Action::TapeOut)}) == "once_per_match");
}

TEST_CASE("The last round has room for an audit only")
{
    Table table{quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech}, 2)};
    table.sign(foundry, fabless, {ally(Side::From, 1)});
    table.idle_until(2);
    table.plan_begins();
    CHECK(table.ask(foundry, SealPlan{doing(Action::LeadingLine)}) == "too_late");
    CHECK(table.ask(foundry, SealPlan{doing(Action::Audit, 1)}) == "");
    Plan buys;
    buys.offshore = 1;
    CHECK(table.ask(fabless, SealPlan{buys}) == "bad_quantity");
}

TEST_CASE("An audit shows one member's contribution of this settlement")
{
    Table table{quiet_three()};
    table.sign(foundry, fabless, {ally(Side::From, 1)});
    table.plan_begins();
    table.seal(foundry, doing(Action::Audit, fabless.value));
    Plan gives;
    gives.contribute = 1;
    table.seal(fabless, gives);
    table.settle_rest_idle();
    CHECK(secret(table.state, foundry).audited == fabless.value);
    CHECK(secret(table.state, foundry).audit_found == 4);
}

TEST_CASE("A model policy holds for three rounds")
{
    Table table = planning();
    Plan open;
    open.policy = PolicyChoice::Open;
    table.seal(big_tech, open);
    table.settle_rest_idle();
    CHECK(table.at(big_tech).big_tech.policy == ModelPolicy::Open);
    table.plan_begins();
    Plan closed;
    closed.policy = PolicyChoice::Closed;
    CHECK(table.ask(big_tech, SealPlan{closed}) == "policy_too_soon");
    table.idle_until(4);
    table.plan_begins();
    CHECK(table.ask(big_tech, SealPlan{closed}) == "");
}

TEST_CASE("The bank lends to twenty, takes back what is there, and covers who falls short")
{
    Table table = planning();
    Plan borrow;
    borrow.bank = 1;
    table.seal(foundry, borrow);
    table.settle_rest_idle();
    CHECK(table.at(foundry).debt.count == 10);
    table.plan_begins();
    table.seal(foundry, borrow);
    table.settle_rest_idle();
    CHECK(table.at(foundry).debt.count == 20);
    table.plan_begins();
    CHECK(table.ask(foundry, SealPlan{borrow}) == "over_debt");
    Plan repay;
    repay.bank = -9;
    table.seal(foundry, repay);
    table.settle_rest_idle();
    CHECK(table.at(foundry).debt.count == 0);

    table.state.companies[2].cash = Money{3};
    table.state.companies[2].debt = Money{0};
    table.plan_begins();
    table.settle_rest_idle();
    CHECK(table.at(big_tech).debt.count == 20); // 3 − 16 is thirteen short
    CHECK(table.cash(big_tech) == 7);
}

TEST_CASE("Time is up: missing plans become default plans")
{
    Table table = planning();
    table.must(umpire, ClosePhase{});
    CHECK(table.state.round == 2);
    CHECK(table.state.defaults_sealed == 3);
    CHECK(table.at(big_tech).big_tech.titan_received == 4);
    CHECK(table.at(big_tech).stock.accelerators() == 0);
    CHECK(table.at(fabless).stock.e == 0);
}
