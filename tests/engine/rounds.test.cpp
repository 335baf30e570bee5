#include "engine/commands/planning.hpp"
#include "engine/deals/slots.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

// The rulebook's chapter 3: phases, the default plan, the last round, the token.

namespace {

Plan default_of(const Table& table, SeatId seat)
{
    return default_plan(table.scenario, table.state, seat);
}

} // namespace

TEST_CASE("Deals ends when all are done; receiving an offer is something to talk about again")
{
    Table table{quiet_three()};
    table.must(foundry, FinishDeals{});
    table.must(fabless, FinishDeals{});
    table.must(big_tech, MakeOffer{fabless, terms_of({chips(Side::To, Chip::OnDevice, 1, 4, 1)})});
    CHECK(table.at(foundry).done == 1);
    CHECK(table.at(fabless).done == 0);
    table.must(big_tech, FinishDeals{});
    CHECK(table.state.phase == Phase::Deals);
    table.must(fabless, FinishDeals{});
    CHECK(table.state.phase == Phase::Planning);
    CHECK(table.state.offers.empty()); // unanswered offers died with the phase
    CHECK(table.state.deals.empty());
}

TEST_CASE("A declined or withdrawn offer is gone, and makes room for another")
{
    Table table{quiet_three()};
    const Terms terms = terms_of({wafer(Side::From, Node::Mature, 1, 3, 1)});
    for (int k = 0; k < 3; ++k)
        table.must(foundry, MakeOffer{fabless, terms});
    table.must(fabless, DeclineOffer{table.state.offers[0].id});
    table.must(foundry, MakeOffer{fabless, terms});
    table.must(foundry, WithdrawOffer{table.state.offers[0].id});
    table.must(foundry, MakeOffer{fabless, terms});
    CHECK(table.state.offers.size() == 3);
}

TEST_CASE("Who has signed six deals is asked nothing more, but may agree to end one")
{
    Table table{quiet_three()};
    const auto mature = [](int first) { return wafer(Side::From, Node::Mature, 1, 3, first); };
    for (int k = 0; k < 5; ++k)
        table.sign(foundry, fabless, {mature(1 + k / 3)});
    table.must(foundry, MakeOffer{fabless, terms_of({mature(3)})});
    table.must(foundry, MakeOffer{fabless, terms_of({mature(3)})});
    table.must(fabless, AcceptOffer{table.state.offers[0].id});
    CHECK(table.state.offers.empty()); // the other has become impossible
    CHECK(table.ask_offer(big_tech, fabless, {chips(Side::To, Chip::OnDevice, 1, 4, 1)})
          == "too_many_deals");
    table.must(foundry, MakeOffer{fabless, terms_of({cancel(DealId{1})})});
    table.must(fabless, AcceptOffer{table.state.offers[0].id});
    CHECK(table.state.deals.size() == 5);
}

TEST_CASE("The default plan: as last round, everything of use, and what can be repaid")
{
    Table table{quiet_three()};
    table.sign(foundry, big_tech, {ally(Side::From, 1)});
    table.plan_begins();
    CHECK(default_of(table, big_tech).titan_order == 4);
    CHECK(default_of(table, big_tech).contribute == 0);
    CHECK(default_of(table, big_tech).use == 8); // S of round 1
    CHECK(default_of(table, big_tech).spot == 0);
    CHECK(default_of(table, fabless).sell_e == 255);
    CHECK(default_of(table, fabless).offshore == 0);
    CHECK(default_of(table, foundry).titan_order == 0);
    CHECK(default_of(table, foundry).action == Action::Nothing);

    Plan habits;
    habits.titan_order = 2;
    habits.contribute = 1;
    table.seal(big_tech, habits);
    table.settle_rest_idle();
    table.plan_begins();
    CHECK(default_of(table, big_tech).titan_order == 2);
    CHECK(default_of(table, big_tech).contribute == 1);
    CHECK(default_of(table, big_tech).use == 9);

    table.state.companies[0].cash = Money{39};
    table.state.companies[0].debt = Money{30};
    CHECK(default_of(table, foundry).bank == -1);
    table.state.companies[0].cash = Money{90};
    CHECK(default_of(table, foundry).bank == -3);
    table.state.companies[0].cash = Money{29};
    CHECK(default_of(table, foundry).bank == 0);

    table.idle_until(8);
    table.plan_begins();
    CHECK(default_of(table, fabless).spot == 255);
}

TEST_CASE("The default plan never seals what the seat itself could not")
{
    Table table{quiet_three()};
    table.plan_begins();
    Plan greedy;
    greedy.titan_order = 7;
    table.seal(big_tech, greedy);
    table.settle_rest_idle();
    table.plan_begins();
    table.state.companies[2].cash = Money{-5};
    table.state.titan.price = 9;
    CHECK(default_of(table, big_tech).titan_order == 2); // 20 C of sealing credit
    CHECK(table.ask(big_tech, SealPlan{default_of(table, big_tech)}) == "");
    Scenario closed = quiet_three();
    closed.titan.order_limit = 0;
    Table shut{closed};
    shut.plan_begins();
    CHECK(default_of(shut, big_tech).titan_order == 0);
}

TEST_CASE("The last round starts no wafers, and still sells what is there")
{
    Table table{quiet_three()};
    table.idle_until(7);
    CHECK(table.ask_offer(foundry, fabless, {wafer(Side::From, Node::Mature, 1, 3, 8)})
          == "past_the_end");
    CHECK(table.ask_offer(fabless, big_tech, {chips(Side::From, Chip::OnDevice, 1, 4, 9)})
          == "past_the_end");
    CHECK(table.ask_offer(fabless, big_tech, {cash(Side::From, 1, 8, 2), cash(Side::To, 1, 8, 2)})
          == "past_the_end");
    CHECK(table.ask_offer(fabless, big_tech, {chips(Side::From, Chip::OnDevice, 1, 4, 8)}) == "");
    table.idle_until(8);
    const int before = table.cash(foundry) - table.at(foundry).debt.count;
    table.plan_begins();
    for (const Action action : {Action::LeadingLine, Action::YieldRnd, Action::Lobby}) {
        Plan plan;
        plan.action = action;
        CHECK(table.ask(foundry, SealPlan{plan}) == "too_late");
    }
    table.settle_rest_idle();
    CHECK(table.state.phase == Phase::Over);
    CHECK(table.cash(foundry) - table.at(foundry).debt.count
          == before + 2 * 3 + 4 - 7); // two L slots, four M slots, upkeep
}

TEST_CASE("The token moves on a seat every round and breaks Titan's ties")
{
    Scenario scenario = quiet_scenario({Role::BigTech, Role::BigTech, Role::Foundry}, 3);
    scenario.titan.stock = 3;
    for (int round = 1; round <= 3; ++round)
        scenario.news[static_cast<std::size_t>(round - 1)] = Card::Export; // three for two
    Plan orders;
    orders.titan_order = 2;
    for (const std::uint64_t seed : {0U, 1U, 2U})
        for (int round = 1; round <= 3; ++round) {
            Table table{scenario, seed};
            table.idle_until(round);
            table.plan_begins();
            table.seal(seat_at(0), orders);
            table.seal(seat_at(1), orders);
            table.settle_rest_idle();
            const int first = static_cast<int>((seed + static_cast<unsigned>(round)) % 3);
            const int luckier = first == 1 ? 1 : 0; // from seat 2 on, seat 0 comes next
            CHECK(table.at(seat_at(luckier)).stock.accelerators() == 2);
            CHECK(table.at(seat_at(1 - luckier)).stock.accelerators() == 1);
        }
}
