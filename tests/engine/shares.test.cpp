#include "engine/deals/fair.hpp"
#include "engine/match/score.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace frenemy;
using namespace frenemy::testing;

// Royalties and equity, which only the full layer has: rulebook 5.1, and what the fair test makes
// of them (5.5).

namespace {

const SeatId second_tech{3};

Table full_layer()
{
    Scenario scenario =
        quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech, Role::BigTech});
    scenario.layer = Layer::Full;
    Table table{scenario};
    table.state.companies[1].stock.a[0] = 6;
    return table;
}

constexpr Clause lot = wafer(Side::From, Node::Mature, 1, 3, 1);

} // namespace

TEST_CASE("A royalty is owed for each AI chip delivered to a deal or sold on the spot market")
{
    Table table = full_layer();
    table.sign(foundry, fabless, {lot, royalty(Side::To, 2, 1, 2)});
    table.sign(fabless, big_tech, {chips(Side::From, Chip::Accelerator, 2, 8, 1)});
    table.sign(fabless, big_tech, {chips(Side::From, Chip::OnDevice, 2, 4, 1)});
    table.plan_begins();
    Plan sells;
    sells.spot = 3;
    table.seal(fabless, sells);
    const int before = table.cash(foundry);
    table.settle_rest_idle();
    // 3 for the lot, 3 + 3 − 3 + 3 by unsold slots less cost, upkeep 5, and five chips.
    CHECK(table.cash(foundry) == before + 3 - 1 + 3 + 3 - 5 + 5 * 2);
    table.idle_until(3);
    CHECK(table.state.deals.empty());
}

TEST_CASE("A big tech owes it for chips of its own design that it uses")
{
    Table table = full_layer();
    table.state.companies[2].stock.a[0] = 5;
    table.state.companies[2].stock.own_a = 3;
    table.sign(fabless, big_tech, {chips(Side::From, Chip::OnDevice, 1, 4, 1),
                                   royalty(Side::To, 1, 1, 1)});
    table.plan_begins();
    Plan uses;
    uses.use = 5;
    table.seal(big_tech, uses);
    const int before = table.cash(fabless);
    table.settle_rest_idle();
    CHECK(table.cash(fabless) == before + 4 + 3 - 7);
}

TEST_CASE("One payer's royalties are three a chip together, each two at most and three rounds")
{
    Table table = full_layer();
    const auto ask = [&](int each, int rounds, int first = 1) {
        return table.ask_offer(foundry, fabless, {lot, royalty(Side::To, each, first, rounds)});
    };
    CHECK(table.ask_offer(fabless, foundry, {royalty(Side::To, 1, 1, 1)}) == "wrong_giver");
    CHECK(ask(3, 1) == "bad_price");
    CHECK(ask(1, 4) == "bad_round");
    CHECK(ask(1, 1, 5) == "bad_round");
    table.sign(foundry, fabless, {lot, royalty(Side::To, 2, 1, 3)});
    CHECK(ask(2, 1) == "over_royalty");
    CHECK(ask(1, 1) == "");
}

TEST_CASE("A share is a tenth of the gain in cash, floored, and comes out of the issuer's pocket")
{
    Table table = full_layer();
    table.sign(foundry, fabless, {lot, equity(Side::To, 2)});
    State end = table.state;
    end.companies[1].cash = Money{40 + 59};
    end.companies[1].debt = Money{20};
    end.secrets[1].ledger = Money{50}; // sealed: no part of the gain
    CHECK(score_of(table.scenario, end, foundry).equity == 7); // ⌊2 · 39 / 10⌋
    CHECK(score_of(table.scenario, end, fabless).equity == -7);
    int sum = 0;
    for (int i = 0; i < end.seats; ++i)
        sum += score_of(table.scenario, end, seat_at(i)).equity;
    CHECK(sum == 0);
    end.companies[1].cash = Money{10};
    CHECK(score_of(table.scenario, end, foundry).equity == 0); // never negative
}

TEST_CASE("At most three tenths are out, to whomever")
{
    Table table = full_layer();
    table.sign(foundry, fabless, {lot, equity(Side::To, 2)});
    const Clause chip = chips(Side::From, Chip::OnDevice, 1, 4, 1);
    CHECK(table.ask_offer(fabless, big_tech, {chip, equity(Side::From, 2)}) == "over_equity");
    CHECK(table.ask_offer(fabless, big_tech, {chip, equity(Side::From, 1)}) == "");
    // Equity is given at signing: that the deal is broken does not give it back.
    table.plan_begins();
    Plan breaks;
    breaks.breaches = 1;
    breaks.broken[0] = DealId{1};
    table.seal(foundry, breaks);
    table.settle_rest_idle();
    CHECK(table.at(fabless).issued[foundry.value] == 2);
}

TEST_CASE("The fair test's ranges")
{
    Table table = full_layer();
    const auto gap = [&](std::initializer_list<Clause> clauses) {
        return unfairness(table.scenario, table.state, foundry, fabless, terms_of(clauses));
    };
    const auto lots = [](Node node, int price) { return wafer(Side::From, node, 2, price, 1); };
    CHECK(gap({lots(Node::Leading, 8)}) == 0);
    CHECK(gap({lots(Node::Leading, 7)}) == 2);
    CHECK(gap({lots(Node::Leading, 14)}) == 0);
    CHECK(gap({lots(Node::Leading, 15)}) == 2);
    CHECK(gap({lots(Node::Mature, 2)}) == 2);
    CHECK(gap({lots(Node::Mature, 7)}) == 2);
    CHECK(gap({chips(Side::To, Chip::Accelerator, 3, 5, 1)}) == 3);
    CHECK(gap({chips(Side::To, Chip::Accelerator, 3, 13, 1)}) == 3);
    CHECK(gap({chips(Side::To, Chip::OnDevice, 3, 2, 1)}) == 3);
    CHECK(gap({chips(Side::To, Chip::OnDevice, 3, 6, 1)}) == 3);
    CHECK(gap({cash(Side::From, 4, 1, 2)}) == 8);
    CHECK(gap({cash(Side::From, 4, 1), ally(Side::To, 1)}) == 0);
    CHECK(gap({cash(Side::From, 5, 1), ally(Side::To, 1)}) == 1);
    CHECK(gap({cash(Side::From, 6, 1), exclusive(Side::To, big_tech, 2, 6)}) == 0);
    CHECK(gap({cash(Side::From, 7, 1), exclusive(Side::To, big_tech, 2, 6)}) == 1);
    CHECK(gap({cash(Side::From, 16, 1), royalty(Side::To, 2, 1, 2)}) == 0);
    CHECK(gap({cash(Side::From, 17, 1), royalty(Side::To, 2, 1, 2)}) == 1);
    // Prepayment, penalty and credit are no gifts; surcharges stand outside the band.
    CHECK(gap({wafer(Side::From, Node::Leading, 1, 14, 1, 1, true), credit(Side::From)}) == 0);
    CHECK(gap({lots(Node::Leading, 9), prepay(Side::To, 18), penalty(18)}) == 0);
}

TEST_CASE("A share is worth what the issuer has gained, up to that and a C for each round left")
{
    Table table = full_layer();
    const auto gap = [&](int paid) {
        return unfairness(table.scenario, table.state, foundry, fabless,
                          terms_of({cash(Side::From, paid, 1), equity(Side::To, 2)}));
    };
    CHECK(gap(0) == 0);
    CHECK(gap(14) == 0); // 2 · (0 + 7)
    CHECK(gap(15) == 1);
    table.state.companies[1].cash = Money{40 + 35}; // e = 3
    CHECK(gap(1) == 1); // 2 · ⌊3 / 2⌋
    CHECK(gap(2) == 0);
    CHECK(gap(20) == 0); // 2 · (3 + 7)
    CHECK(gap(21) == 1);
}
