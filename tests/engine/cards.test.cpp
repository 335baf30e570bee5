#include "engine/chain/upkeep.hpp"
#include "engine/commands/planning.hpp"
#include "engine/deals/slots.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

// The rulebook's chapter 8, card by card: what each changes, in which round, and whom lobbying
// spares.

namespace {

/// Three seats; the card is turned in round 2.
Scenario with(Card card, Layer layer = Layer::Standard)
{
    Scenario scenario = quiet_three();
    scenario.layer = layer;
    scenario.news[1] = card;
    return scenario;
}

/// The table in round 2; lobbied by all in round 1, or by nobody.
Table in_round_two(Scenario scenario, bool lobbied = false)
{
    Table table{std::move(scenario)};
    table.plan_begins();
    Plan lobbies;
    lobbies.action = Action::Lobby;
    if (lobbied)
        for (const SeatId seat : {foundry, fabless, big_tech})
            table.seal(seat, lobbies);
    else
        table.settle_rest_idle();
    return table;
}

/// What one seat's plan of this round brings it, against an idle plan at the same table.
int brings(const Table& now, SeatId seat, const Plan& plan)
{
    const auto purse_after = [&](const Plan& sealed) {
        Table table = now;
        if (table.state.phase == Phase::Deals) table.plan_begins();
        table.seal(seat, sealed);
        table.settle_rest_idle();
        return table.cash(seat) - table.at(seat).debt.count;
    };
    return purse_after(plan) - purse_after(Plan{});
}

Plan using_chips(int chips)
{
    Plan plan;
    plan.use = static_cast<std::uint8_t>(chips);
    return plan;
}

Table with_chips(Table table, SeatId seat, int a, int e = 0)
{
    table.state.companies[seat.value].stock.a[0] = static_cast<std::int16_t>(a);
    table.state.companies[seat.value].stock.e = static_cast<std::int16_t>(e);
    return table;
}

int event_paid(const Table& table, Reason reason, SeatId from)
{
    int sum = 0;
    for (const Event& event : table.events)
        if (const auto* moved = std::get_if<CashMoved>(&event))
            if (moved->reason == reason && moved->from == party(from)) sum += moved->amount.count;
    return sum;
}

Plan doing(Action action)
{
    Plan plan;
    plan.action = action;
    return plan;
}

} // namespace

TEST_CASE("AI boom: services earn two more a chip, above the price")
{
    const Table quiet = with_chips(in_round_two(with(Card::Quiet)), big_tech, 5);
    const Table boom = with_chips(in_round_two(with(Card::Boom)), big_tech, 5);
    CHECK(brings(boom, big_tech, using_chips(5))
          == brings(quiet, big_tech, using_chips(5)) + 5 * 2);
}

TEST_CASE("Packaging shortage: L lots started this round give a chip less, but not to who lobbied")
{
    const bool lobbied = GENERATE(false, true);
    Table table = in_round_two(with(Card::Packaging), lobbied);
    table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 2, 2)});
    table.idle_until(3);
    CHECK(table.at(fabless).stock.accelerators() == (lobbied ? 2 : 1));
    table.idle_until(4); // the next round's lots are whole again
    CHECK(table.at(fabless).stock.accelerators() == (lobbied ? 4 : 3));
}

TEST_CASE("Gadget season: three more device chips wanted for each fabless firm, three less later")
{
    Table table = with_chips(in_round_two(with(Card::Gadgets)), fabless, 0, 6);
    Plan sells;
    sells.sell_e = 6;
    CHECK(brings(table, fabless, sells) == 6 * 4); // 3 + ⌊(8 − 6) / 2⌋
    table.idle_until(4);
    CHECK(brings(with_chips(table, fabless, 0, 6), fabless, sells) == 6 * 1); // 3 + ⌊(2 − 6) / 2⌋
    table.idle_until(5);
    CHECK(brings(with_chips(table, fabless, 0, 6), fabless, sells) == 6 * 2); // 3 + ⌊(5 − 6) / 2⌋
}

TEST_CASE("Inventory correction: three device chips less wanted for each fabless firm")
{
    Table table = with_chips(in_round_two(with(Card::Destocking)), fabless, 0, 4);
    Plan sells;
    sells.sell_e = 4;
    CHECK(brings(table, fabless, sells) == 4 * 2); // 3 + ⌊(2 − 4) / 2⌋
}

TEST_CASE("On-device boom: devices sell for one more, two rounds long")
{
    Table table = in_round_two(with(Card::OnDevice));
    const auto devices_sold = [&] {
        Table round = with_chips(table, big_tech, 0, 3);
        const int before = round.cash(big_tech) - round.at(big_tech).debt.count;
        const int interest = round.at(big_tech).debt.count / 10;
        round.plan_begins();
        round.settle_rest_idle();
        return round.cash(big_tech) - round.at(big_tech).debt.count - before + 16 + interest;
    };
    CHECK(devices_sold() == 6 + 5);
    table.idle_until(3);
    CHECK(devices_sold() == 6 + 5);
    table.idle_until(4);
    CHECK(devices_sold() == 5 + 4);
}

TEST_CASE("Export controls: Titan has half its stock")
{
    Table table = in_round_two(with(Card::Export));
    table.plan_begins();
    Plan orders;
    orders.titan_order = 5;
    table.seal(big_tech, orders);
    table.settle_rest_idle();
    CHECK(table.at(big_tech).stock.accelerators() == 3);
    CHECK(table.at(big_tech).big_tech.titan_backlog == 2);
}

TEST_CASE("Chips act: lines cost three less")
{
    const Table table = in_round_two(with(Card::ChipsAct));
    CHECK(brings(table, foundry, doing(Action::LeadingLine)) == -7);
    CHECK(brings(table, foundry, doing(Action::MatureLine)) == -2);
    CHECK(brings(table, foundry, doing(Action::YieldRnd)) == -6);
}

TEST_CASE("Quake: an L slot less at each foundry, but not at one that lobbied")
{
    const bool lobbied = GENERATE(false, true);
    Table table{with(Card::Quake)};
    table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 2), penalty(6)});
    table.plan_begins();
    table.seal(foundry, doing(lobbied ? Action::Lobby : Action::Nothing));
    table.settle_rest_idle();
    CHECK(slots_in(table.state, foundry, Node::Leading, 2) == (lobbied ? 1 : 0));
    CHECK(slots_in(table.state, foundry, Node::Mature, 2) == 4);
    CHECK(slots_in(table.state, foundry, Node::Leading, 3) == 2);
    table.idle_until(3);
    CHECK(table.at(fabless).coming.accelerators() == 0); // they have arrived, or never started
    CHECK(table.at(fabless).stock.accelerators() == (lobbied ? 2 : 0));
    CHECK(table.at(foundry).trust == 5);
}

TEST_CASE("Antitrust inquiry: who gave more than half of last round's AI chips")
{
    const auto turned = [](int from_titan, int from_fabless, bool lobbied) {
        Table table = with_chips(Table{with(Card::Antitrust)}, fabless, from_fabless);
        if (from_fabless > 0)
            table.sign(fabless, big_tech,
                       {chips(Side::From, Chip::Accelerator, from_fabless, 8, 1)});
        table.plan_begins();
        Plan orders;
        orders.titan_order = static_cast<std::uint8_t>(from_titan);
        table.seal(big_tech, orders);
        table.seal(fabless, doing(lobbied ? Action::Lobby : Action::Nothing));
        table.settle_rest_idle();
        return table;
    };
    SECTION("Titan lowers its price by two")
    {
        const Table table = turned(4, 0, false);
        CHECK(table.state.titan.price == 8 + 1 - 2);
        CHECK(event_paid(table, Reason::AntitrustFine, fabless) == 0);
    }
    SECTION("a seat pays three")
    {
        const Table table = turned(1, 3, false);
        CHECK(event_paid(table, Reason::AntitrustFine, fabless) == 3);
        CHECK(table.state.titan.price == 8 - 1); // its share was a quarter; no cut on top
    }
    SECTION("a seat that lobbied pays nothing")
    {
        CHECK(event_paid(turned(1, 3, true), Reason::AntitrustFine, fabless) == 0);
    }
    SECTION("half is not more than half")
    {
        const Table table = turned(2, 2, false);
        CHECK(event_paid(table, Reason::AntitrustFine, fabless) == 0);
        CHECK(table.state.titan.price == 8 + 1);
    }
}

TEST_CASE("EUV delay: lines under construction and lines begun now take a round longer")
{
    const bool lobbied = GENERATE(false, true);
    Table table{with(Card::Euv)};
    table.plan_begins();
    table.seal(foundry, doing(lobbied ? Action::Lobby : Action::Nothing));
    table.settle_rest_idle();
    table.plan_begins();
    table.seal(foundry, doing(Action::LeadingLine));
    table.settle_rest_idle();
    // The line of round 3 in round 4, the new one in round 5.
    CHECK(table.at(foundry).foundry.leading_lines == (lobbied ? 2 : 1));
    table.idle_until(4);
    CHECK(table.at(foundry).foundry.leading_lines == (lobbied ? 3 : 2));
    table.idle_until(5);
    CHECK(table.at(foundry).foundry.leading_lines == 3);
    CHECK(table.at(foundry).foundry.built_leading == 1);
}

TEST_CASE("Open model release and security incident: a point more for the open, for the closed")
{
    const auto earns = [](Card card, PolicyChoice policy) {
        Scenario scenario = with(card);
        Table table{std::move(scenario)};
        table.plan_begins();
        Plan switches;
        switches.policy = policy;
        table.seal(big_tech, switches);
        table.settle_rest_idle();
        return brings(with_chips(table, big_tech, 4), big_tech, using_chips(4));
    };
    const int closed = earns(Card::Quiet, PolicyChoice::Keep);
    const int open = earns(Card::Quiet, PolicyChoice::Open);
    CHECK(earns(Card::OpenRelease, PolicyChoice::Open) == open + 2); // its first two chips
    CHECK(earns(Card::OpenRelease, PolicyChoice::Keep) == closed);
    CHECK(earns(Card::Security, PolicyChoice::Keep) == closed + 3); // its first three
    CHECK(earns(Card::Security, PolicyChoice::Open) == open);
}

TEST_CASE("Giant AI fund: fifteen now for three tenths, while three rounds and three tenths are left")
{
    Plan takes;
    takes.fund = 1;
    SECTION("taken")
    {
        Table table = in_round_two(with(Card::Fund, Layer::Full));
        CHECK(brings(table, foundry, takes) == 15);
        table.plan_begins();
        table.seal(foundry, takes);
        table.settle_rest_idle();
        CHECK(table.at(foundry).fund_tenths == 3);
        CHECK(table.ask_offer(foundry, fabless, {wafer(Side::From, Node::Mature, 1, 3, 3),
                                                 equity(Side::From, 1)})
              == "over_equity");
    }
    SECTION("a tenth already given away is one too many")
    {
        Table table = in_round_two(with(Card::Fund, Layer::Full));
        table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 1, 3, 2),
                                      equity(Side::From, 1)});
        table.plan_begins();
        CHECK(table.ask(foundry, SealPlan{takes}) == "over_equity");
    }
    SECTION("two rounds before the end it is gone")
    {
        Scenario late = with(Card::Quiet, Layer::Full);
        late.news[4] = late.news[5] = Card::Fund;
        Table table{late};
        table.idle_until(5);
        table.plan_begins();
        CHECK(table.ask(foundry, SealPlan{takes}) == "");
        table.settle_rest_idle();
        table.plan_begins();
        CHECK(table.ask(fabless, SealPlan{takes}) == "no_fund");
    }
}

TEST_CASE("Rates rise: interest doubles, but not for who lobbied")
{
    const bool lobbied = GENERATE(false, true);
    Table table = in_round_two(with(Card::Rates), lobbied);
    table.state.companies[1].debt = Money{20};
    CHECK(interest_of(table.scenario, table.at(fabless), card_now(table.state))
          == (lobbied ? 2 : 4));
    table.plan_begins();
    table.settle_rest_idle();
    CHECK(event_paid(table, Reason::Interest, fabless) == (lobbied ? 2 : 4));
    CHECK(interest_of(table.scenario, table.at(fabless), card_now(table.state)) == 2);
}

TEST_CASE("Big tech visits: joining pays two, and the total is doubled before it is shared")
{
    Table table = in_round_two(with(Card::Visit));
    for (const SeatId seat : {fabless, big_tech})
        table.sign(foundry, seat, {ally(Side::From, 1)});
    CHECK(table.ledger(foundry) == 2);
    CHECK(table.ledger(fabless) == 2);
    table.plan_begins();
    Plan gives;
    gives.contribute = 1;
    table.seal(foundry, gives);
    table.seal(fabless, gives);
    table.seal(big_tech, Plan{});
    CHECK(table.state.alliance[0].last_total == 2 * 4);
    CHECK(table.ledger(foundry) == 2 - 2 + 4); // ⌊3 · 8 / 6⌋
    CHECK(table.ledger(big_tech) == 2 + 4);
    table.plan_begins();
    table.seal(foundry, gives);
    table.settle_rest_idle();
    CHECK(table.state.alliance[0].last_total == 2);
}

TEST_CASE("A match draws a card a round from its deck, and shows one ahead")
{
    Scenario scenario = quiet_three();
    scenario.news_fixed = false;
    scenario.news = {};
    scenario.layer = Layer::Full;
    for (int card = 0; card < cards; ++card)
        scenario.deck.push_back(static_cast<Card>(card));
    Table table{scenario};
    unsigned drawn = 0;
    for (int round = 1; round <= 8; ++round) {
        const unsigned bit = 1U << static_cast<unsigned>(table.state.news[static_cast<std::size_t>(round - 1)]);
        CHECK((drawn & bit) == 0); // no card twice
        drawn |= bit;
    }
    table.events.clear();
    const Card announced = table.state.news[1];
    table.idle_until(2);
    for (const Event& event : table.events)
        if (const auto* turned = std::get_if<CardTurned>(&event)) {
            CHECK(turned->card == announced);
            CHECK(turned->next == table.state.news[2]);
        }
    CHECK(begin(scenario, 7).news == begin(scenario, 7).news);
    CHECK_FALSE(begin(scenario, 7).news == begin(scenario, 8).news);
}
