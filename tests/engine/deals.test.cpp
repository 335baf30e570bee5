#include "engine/deals/dues.hpp"
#include "engine/deals/fair.hpp"
#include "engine/deals/slots.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

namespace {

constexpr Clause a_lot = {};

Clause leading(int lots, int price, int first, int rounds = 1)
{
    return wafer(Side::From, Node::Leading, lots, price, first, rounds);
}

Plan breaking(DealId deal)
{
    Plan plan;
    plan.breaches = 1;
    plan.broken[0] = deal;
    return plan;
}

} // namespace

TEST_CASE("Who can give what to whom")
{
    Table table{quiet_three()};
    CHECK(table.ask_offer(fabless, foundry, {leading(1, 9, 1)}) == "wrong_giver");
    CHECK(table.ask_offer(foundry, big_tech, {leading(1, 9, 1)}) == "no_design");
    CHECK(table.ask_offer(foundry, big_tech, {wafer(Side::From, Node::Mature, 1, 3, 1)})
          == "wrong_partner");
    CHECK(table.ask_offer(foundry, big_tech, {chips(Side::From, Chip::Accelerator, 1, 8, 1)})
          == "wrong_giver");
    CHECK(table.ask_offer(big_tech, fabless, {chips(Side::From, Chip::Accelerator, 1, 8, 1)})
          == "wrong_partner");
    CHECK(table.ask_offer(foundry, foundry, {leading(1, 9, 1)}) == "unknown_seat");
    CHECK(table.ask_offer(foundry, SeatId{5}, {leading(1, 9, 1)}) == "unknown_seat");
    CHECK(table.ask_offer(foundry, fabless, {}) == "no_clause");
    CHECK(table.ask_offer(foundry, fabless, {a_lot}) == "bad_price");
}

TEST_CASE("Quantities, rounds and prices have limits")
{
    Table table{quiet_three()};
    CHECK(table.ask_offer(foundry, fabless, {leading(2, 9, 1)}) == "not_enough_slots");
    CHECK(table.ask_offer(foundry, fabless, {leading(2, 9, 3)}) == ""); // the line of round 3
    CHECK(table.ask_offer(foundry, fabless, {leading(5, 9, 1)}) == "bad_quantity");
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 9, 4)}) == "bad_round");
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 9, 1, 4)}) == "bad_round");
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 15, 1)}) == "unfair");
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 7, 1)}) == "unfair");
    CHECK(table.ask_offer(foundry, fabless, {cash(Side::From, 3, 1)}) == "unfair");
    table.idle_until(8);
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 9, 8)}) == "past_the_end");
}

TEST_CASE("Nothing is said between the lines")
{
    Table table{quiet_three()};
    const auto asked = [&](const Terms& terms) {
        return table.ask(foundry, MakeOffer{fabless, terms});
    };
    for (const auto spoil : {+[](Clause& clause) { clause.seat = 1; },
                             +[](Clause& clause) { clause.giver = static_cast<Side>(2); },
                             +[](Clause& clause) { clause.firm = 2; },
                             +[](Clause& clause) { clause.kind = static_cast<ClauseKind>(99); }}) {
        Terms terms = terms_of({leading(1, 9, 1)});
        spoil(terms.clauses[0]);
        CHECK(asked(terms) == "unknown_clause");
    }
    Terms beyond = terms_of({leading(1, 9, 1)});
    beyond.clauses[3].amount = 1; // a clause that does not count
    CHECK(asked(beyond) == "unknown_clause");
    CHECK(asked(terms_of({leading(1, 9, 1)})) == "");
}

TEST_CASE("An unfair price is made good by another clause")
{
    Table table{quiet_three()};
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 7, 1), cash(Side::To, 1, 1)}) == "");
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 16, 1), cash(Side::From, 2, 1)}) == "");
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 17, 1), cash(Side::From, 2, 1)})
          == "unfair");
}

TEST_CASE("The slot calendar knows what is promised, by node and round")
{
    Table table{quiet_three()};
    table.sign(foundry, fabless,
               {leading(1, 9, 1, 2), wafer(Side::From, Node::Mature, 3, 3, 2), penalty(0)});
    const auto promised = [&](Node node, int round) {
        return slots_promised(table.state, foundry, node, round);
    };
    CHECK(promised(Node::Leading, 1) == 1);
    CHECK(promised(Node::Leading, 2) == 1);
    CHECK(promised(Node::Leading, 3) == 0);
    CHECK(promised(Node::Mature, 1) == 0);
    CHECK(promised(Node::Mature, 2) == 3);
    CHECK(free_slots(table.state, foundry, Node::Leading, 1) == 0);
    CHECK(free_slots(table.state, foundry, Node::Leading, 3) == 2); // a line stands by then
    CHECK(free_slots(table.state, foundry, Node::Mature, 2) == 1);
}

TEST_CASE("Offers lock nothing and are limited")
{
    Table table{quiet_three()};
    for (int i = 0; i < 3; ++i)
        CHECK(table.ask_offer(foundry, fabless, {leading(1, 9, 1)}) == "");
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 9, 1)}) == "too_many_offers");
    const OfferId first = table.state.offers[0].id;
    CHECK(table.ask(big_tech, AcceptOffer{first}) == "unknown_offer"); // nor that there is one
    CHECK(table.ask(big_tech, WithdrawOffer{first}) == "unknown_offer");
    CHECK(table.ask(foundry, AcceptOffer{first}) == "not_your_offer");
    CHECK(table.ask(fabless, WithdrawOffer{first}) == "not_your_offer");
    table.must(fabless, AcceptOffer{first});
    // The only slot of the round is gone: the other two offers are impossible now.
    CHECK(table.state.offers.empty());
    CHECK(table.ask(fabless, DeclineOffer{first}) == "unknown_offer");
}

TEST_CASE("A counter-offer kills the original and counts as one's own")
{
    Table table{quiet_three()};
    table.must(foundry, MakeOffer{fabless, terms_of({leading(1, 12, 1)})});
    table.must(fabless, CounterOffer{table.state.offers[0].id,
                                     terms_of({wafer(Side::To, Node::Leading, 1, 9, 1)})});
    REQUIRE(table.state.offers.size() == 1);
    CHECK(table.state.offers[0].from == fabless);
    table.must(foundry, AcceptOffer{table.state.offers[0].id});
    CHECK(table.state.deals[0].from == fabless);
}

TEST_CASE("What falls due at once must be there at signing")
{
    Table table{quiet_three()};
    table.must(fabless, MakeOffer{big_tech, terms_of({chips(Side::From, Chip::OnDevice, 6, 4, 1)})});
    CHECK(table.ask(big_tech, AcceptOffer{table.state.offers[0].id}) == "not_enough_chips");
    table.state.companies[1].cash = Money{8};
    table.must(foundry, MakeOffer{fabless, terms_of({leading(1, 9, 1)})});
    CHECK(table.ask(fabless, AcceptOffer{table.state.offers[1].id}) == "not_enough_cash");
    table.must(foundry, MakeOffer{fabless, terms_of({leading(1, 9, 2), prepay(Side::To, 8)})});
    CHECK(table.ask(fabless, AcceptOffer{table.state.offers[2].id}) == "");
}

TEST_CASE("Prepayment is credited evenly, the remainder with the last lot")
{
    Table table{quiet_three()};
    table.sign(foundry, fabless, {leading(1, 9, 1, 3), prepay(Side::To, 7)});
    CHECK(dues(table.scenario, table.state, fabless, 1) == 9 - 2);
    table.idle_until(2);
    CHECK(dues(table.scenario, table.state, fabless, 2) == 9 - 2);
    table.idle_until(3);
    CHECK(dues(table.scenario, table.state, fabless, 3) == 9 - 3);
}

TEST_CASE("Credit is paid a round later, one more a lot")
{
    Table table{quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech})};
    table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 2, 3, 1), credit(Side::From)});
    CHECK(dues(table.scenario, table.state, fabless, 1) == 0);
    table.idle_until(2);
    CHECK(dues(table.scenario, table.state, fabless, 2) == 2 * (3 + 1));
    table.idle_until(3);
    CHECK(table.state.deals.empty());
    CHECK(table.at(fabless).completed_deals == 1);
}

TEST_CASE("A seller who breaks a deal pays the penalty and half as much again of the prepayment")
{
    Table table{quiet_three()};
    const DealId deal = table.sign(
        foundry, fabless, {leading(1, 9, 2, 2), prepay(Side::To, 6), penalty(6)});
    table.plan_begins();
    const int before = table.cash(fabless);
    table.seal(foundry, breaking(deal));
    table.settle_rest_idle();
    // Upkeep of the fabless firm aside, the damages are all that moved.
    CHECK(table.cash(fabless) == before + 6 + 9 - 7);
    CHECK(table.at(foundry).trust == 3);
    CHECK(table.at(fabless).trust == 5);
    CHECK(table.at(foundry).banned_until == 3);
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 9, 2, 2)}) == "banned");
    CHECK(table.ask_offer(foundry, fabless, {leading(1, 9, 2)}) == "");
}

TEST_CASE("What a buyer has prepaid counts toward its penalty")
{
    Table table{quiet_three()};
    const DealId deal = table.sign(
        foundry, fabless, {leading(1, 9, 2, 2), prepay(Side::To, 10), penalty(6)});
    table.plan_begins();
    const int before = table.cash(fabless);
    table.seal(fabless, breaking(deal));
    table.settle_rest_idle();
    CHECK(table.cash(fabless) == before + (10 - 6) - 7);
}

TEST_CASE("When both break a deal nobody owes damages")
{
    Table table{quiet_three()};
    const DealId deal = table.sign(foundry, fabless, {leading(1, 9, 2, 2), prepay(Side::To, 6)});
    table.plan_begins();
    const int before = table.cash(fabless);
    table.seal(fabless, breaking(deal));
    table.seal(foundry, breaking(deal));
    table.settle_rest_idle();
    CHECK(table.cash(fabless) == before + 6 - 7);
    CHECK(table.at(foundry).trust == 3);
    CHECK(table.at(fabless).trust == 3);
}

TEST_CASE("Chips promised and not there are a default, whatever became of them")
{
    Table table{quiet_three()};
    table.sign(fabless, big_tech, {chips(Side::From, Chip::Accelerator, 4, 8, 2), penalty(8)});
    table.idle_until(2);
    CHECK(locked_chips(table.state, fabless, Chip::Accelerator) == 0);
    const int before = table.cash(big_tech);
    table.idle_until(3);
    CHECK(table.cash(big_tech) == before + 8 - 16);
    CHECK(table.at(fabless).trust == 3);
    CHECK(table.at(fabless).defaults == 1);
    CHECK(table.at(fabless).banned_until == 0);
}

TEST_CASE("A quake takes a slot: force majeure returns the prepayment 1:1 and costs no trust")
{
    Scenario scenario = quiet_three();
    scenario.news[1] = Card::Quake;
    const bool firm = GENERATE(false, true);
    Table table{scenario};
    table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 2, 1, firm),
                                  prepay(Side::To, 4), penalty(5)});
    table.idle_until(2);
    const int before = table.cash(fabless);
    table.idle_until(3);
    CHECK(table.cash(fabless) == before - 7 + 4 + (firm ? 5 : 0));
    CHECK(table.at(foundry).trust == 5);
    CHECK(table.at(fabless).coming.accelerators() == 0);
}

TEST_CASE("Who is hardly trusted pays everything at signing")
{
    Table table{quiet_three()};
    table.state.companies[1].trust = 2;
    table.sign(foundry, fabless, {leading(1, 9, 1, 2)});
    CHECK(table.cash(fabless) == 40 - 18);
    CHECK(dues(table.scenario, table.state, fabless, 1) == 0);
}

TEST_CASE("Exclusivity binds new deals until its fee is paid")
{
    Table table{quiet_scenario({Role::Foundry, Role::Fabless, Role::Fabless, Role::BigTech})};
    const SeatId rival{2};
    const DealId deal = table.sign(
        foundry, fabless, {leading(1, 9, 2), exclusive(Side::From, rival, 3, 4)});
    CHECK(table.ask_offer(rival, foundry, {wafer(Side::To, Node::Leading, 1, 9, 3)})
          == "exclusive");
    CHECK(table.ask_offer(rival, foundry, {wafer(Side::To, Node::Mature, 1, 3, 1)}) == "");
    CHECK(table.ask(fabless, WaiveExclusive{deal}) == "nothing_to_waive");
    table.must(foundry, WaiveExclusive{deal});
    CHECK(table.cash(foundry) == 24 - 4);
    CHECK(table.at(foundry).trust == 5);
    CHECK(table.ask_offer(rival, foundry, {wafer(Side::To, Node::Leading, 1, 9, 3)}) == "");
}

TEST_CASE("A completed agreement of several rounds earns a point of trust, once a round")
{
    Table table{quiet_three()};
    table.sign(foundry, fabless, {leading(1, 9, 1, 2)});
    table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 2, 3, 1, 2)});
    table.idle_until(3);
    CHECK(table.at(foundry).trust == 6);
    CHECK(table.at(fabless).trust == 6);
    CHECK(table.at(foundry).counting_deals == 1);
    CHECK(table.at(foundry).completed_deals == 2);
    CHECK(table.at(foundry).agreements[1] == 1);
}

TEST_CASE("Clauses beyond the layer are refused")
{
    Scenario scenario = quiet_three();
    const auto ask = [&](Layer layer, const Clause& extra) {
        scenario.layer = layer;
        Table table{scenario};
        return table.ask_offer(foundry, fabless,
                               {wafer(Side::From, Node::Mature, 1, 3, 1), extra});
    };
    CHECK(ask(Layer::Basic, credit(Side::From)) == "not_in_this_layer");
    CHECK(ask(Layer::Standard, credit(Side::From)) == "");
    CHECK(ask(Layer::Standard, equity(Side::To, 1)) == "not_in_this_layer");
    CHECK(ask(Layer::Full, equity(Side::To, 1)) == "");
    CHECK(ask(Layer::Basic, prepay(Side::To, 2)) == "");
}

TEST_CASE("Cancelling by consent is free and gives the prepayment back")
{
    Table table{quiet_three()};
    const DealId deal = table.sign(foundry, fabless, {leading(1, 9, 2), prepay(Side::To, 5)});
    CHECK(table.ask_offer(foundry, big_tech, {cancel(deal)}) == "not_your_deal");
    table.must(foundry, MakeOffer{fabless, terms_of({cancel(deal)})});
    table.must(fabless, AcceptOffer{table.state.offers[0].id});
    CHECK(table.state.deals.empty());
    CHECK(table.cash(fabless) == 40);
    CHECK(table.at(foundry).trust == 5);
}
