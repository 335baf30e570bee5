#include "engine/match/score.hpp"

#include "engine/match/agenda.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace frenemy;
using namespace frenemy::testing;

// The rulebook's chapter 9: value, agendas, frenemy and dependence. Each figure is set on a
// finished table and read off the score.

namespace {

Table over(Scenario scenario)
{
    Table table{std::move(scenario)};
    table.idle_until(99);
    return table;
}

Scenario six()
{
    return quiet_scenario({Role::Foundry, Role::Foundry, Role::Fabless, Role::Fabless,
                           Role::BigTech, Role::BigTech});
}

/// 8, 4 or 0 for this agenda, after `change` to the seat's company and secret.
template <class Change>
int points(const Table& table, SeatId seat, Agenda agenda, Change change)
{
    State end = table.state;
    end.secrets[seat.value].agenda = agenda;
    change(end.companies[seat.value], end.secrets[seat.value]);
    return score_of(table.scenario, end, seat).agenda;
}

} // namespace

TEST_CASE("Value is cash, ledger, debt, what is left over, and lines one built")
{
    const Table table = over(quiet_three());
    State end = table.state;
    Company& own = end.companies[0];
    own.cash = Money{50};
    own.debt = Money{20};
    own.stock.a = {1, 2};
    own.stock.e = 5;
    own.foundry.leading_lines = 4;
    own.foundry.built_leading = 2;
    own.trust = 6;
    end.secrets[0].ledger = Money{-3};
    const Score score = score_of(table.scenario, end, foundry);
    CHECK(score.value == 50 - 3 - 20 + 3 * 4 + 5 + 2 * 6);
    CHECK(score.value == value_of(table.scenario, end, foundry));

    Scenario judged = table.scenario;
    judged.seats[0].par = 61;
    judged.seats[0].scale = 20;
    const Score against = score_of(judged, end, foundry);
    CHECK(against.gain_points == -3); // ⌊10 · (56 − 61) / 20⌋
    CHECK(against.total == 100 - 3 + 6 + against.dependence);
}

TEST_CASE("Agendas: full, half and nothing")
{
    const Table table = over(six());
    const SeatId tech{4};
    const auto titan = [&](int titans, int all) {
        return points(table, tech, Agenda::OffTitan, [&](Company& own, Secret&) {
            own.big_tech.titan_received = static_cast<std::int16_t>(titans);
            own.big_tech.a_received = static_cast<std::int16_t>(all);
        });
    };
    CHECK(titan(3, 10) == 0); // too few to be judged
    CHECK(titan(6, 20) == 8);
    CHECK(titan(4, 13) == 4); // 30.8 %
    CHECK(titan(9, 20) == 4);
    CHECK(titan(10, 22) == 0); // 45.5 %

    const auto scale = [&](int dealt) {
        return points(table, foundry, Agenda::Scale, [&](Company& own, Secret&) {
            own.foundry.slots_offered = 40;
            own.foundry.slots_dealt = static_cast<std::int16_t>(dealt);
        });
    };
    CHECK(scale(36) == 8);
    CHECK(scale(35) == 4);
    CHECK(scale(30) == 4);
    CHECK(scale(29) == 0);

    const auto counted = [&](Agenda agenda, int count, SeatId seat) {
        return points(table, seat, agenda, [&](Company& own, Secret&) {
            own.counting_partners = static_cast<std::uint8_t>((1U << count) - 1U);
            own.trust = static_cast<std::uint8_t>(count);
            own.prepaid_completed = static_cast<std::int16_t>(count);
            own.big_tech.own_received = static_cast<std::int16_t>(count);
            own.big_tech.open_rounds = static_cast<std::uint8_t>(count);
            own.counting_deals = static_cast<std::uint8_t>(count);
        });
    };
    struct Row {
        Agenda agenda;
        int full, half;
    };
    for (const Row row : {Row{Agenda::Diversification, 4, 3}, Row{Agenda::Trusted, 8, 7},
                          Row{Agenda::Prepaid, 12, 8}, Row{Agenda::Integration, 6, 3},
                          Row{Agenda::OpenChampion, 5, 3}, Row{Agenda::Dealmaker, 8, 6}}) {
        CAPTURE(name_of_agenda(row.agenda));
        CHECK(counted(row.agenda, row.full, tech) == 8);
        CHECK(counted(row.agenda, row.full - 1, tech) == 4);
        CHECK(counted(row.agenda, row.half, tech) == 4);
        CHECK(counted(row.agenda, row.half - 1, tech) == 0);
    }

    const auto managed = [&](int betrayals, int after, int trust) {
        return points(table, foundry, Agenda::ManagedBetrayal, [&](Company& own, Secret& known) {
            own.membership.betrayals = static_cast<std::uint8_t>(betrayals);
            known.betrayed_after = static_cast<std::int16_t>(after);
            own.trust = static_cast<std::uint8_t>(trust);
        });
    };
    CHECK(managed(1, 4, 4) == 8);
    CHECK(managed(1, 4, 3) == 4);
    CHECK(managed(1, 4, 2) == 0);
    CHECK(managed(1, 3, 9) == 0);
    CHECK(managed(0, 9, 9) == 0);
}

TEST_CASE("The balance agenda looks at the best two above their par")
{
    const Table table = over(six());
    const auto lead = [&](int ahead) {
        State end = table.state;
        end.secrets[0].agenda = Agenda::Balance;
        for (Company& each : end.companies)
            each = Company{};
        for (int i = 0; i < end.seats; ++i)
            end.companies[static_cast<std::size_t>(i)].cash = Money{10};
        end.companies[3].cash = Money{30 + ahead};
        end.companies[5].cash = Money{30};
        return score_of(table.scenario, end, foundry).agenda;
    };
    CHECK(lead(5) == 8);
    CHECK(lead(6) == 4);
    CHECK(lead(10) == 4);
    CHECK(lead(11) == 0);
}

TEST_CASE("Two agendas are dealt, fit for the role, and one is kept in round 1, the first unsaid")
{
    Scenario scenario = six();
    scenario.agendas = true;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Table table{scenario, seed};
        for (int i = 0; i < table.state.seats; ++i) {
            const Role role = table.at(seat_at(i)).role;
            const auto& offered = secret(table.state, seat_at(i)).offered;
            CHECK(offered[0] != offered[1]);
            for (const Agenda agenda : offered) {
                if (agenda == Agenda::None) FAIL("no agenda");
                if (agenda == Agenda::Scale) CHECK(role == Role::Foundry);
                if (agenda == Agenda::Prepaid) CHECK(role != Role::BigTech);
                if (agenda == Agenda::OffTitan || agenda == Agenda::Integration
                    || agenda == Agenda::OpenChampion)
                    CHECK(role == Role::BigTech);
            }
        }
        table.plan_begins();
        Plan second;
        second.agenda = 1;
        table.seal(foundry, second);
        table.settle_rest_idle();
        CHECK(secret(table.state, foundry).agenda == secret(table.state, foundry).offered[1]);
        CHECK(secret(table.state, fabless).agenda == secret(table.state, fabless).offered[0]);
        table.plan_begins();
        CHECK(table.ask(foundry, SealPlan{second}) == "bad_agenda");
    }
    Scenario five = quiet_scenario({Role::Foundry, Role::Fabless, Role::Fabless, Role::BigTech,
                                    Role::BigTech});
    five.agendas = true;
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
        for (const Secret& each : begin(five, seed).secrets)
            for (const Agenda agenda : each.offered)
                CHECK(agenda != Agenda::Diversification);
}

TEST_CASE("Six seats: three for a rival one is allied with at the end, three more with the tier")
{
    const Table table = over(six());
    const auto frenemy = [&](int own_rounds, int rivals_rounds, int tier, SeatId rival) {
        State end = table.state;
        for (const SeatId seat : {foundry, rival}) {
            end.companies[seat.value].membership.alliance = AllianceId::Open;
            end.companies[seat.value].membership.settlements =
                static_cast<std::uint8_t>(seat == rival ? rivals_rounds : own_rounds);
        }
        end.alliance[0].members = 2;
        end.alliance[0].tier = static_cast<std::uint8_t>(tier);
        return score_of(table.scenario, end, foundry).frenemy;
    };
    const SeatId rival{1};
    CHECK(frenemy(3, 3, 0, rival) == 3);
    CHECK(frenemy(8, 3, 1, rival) == 6);
    CHECK(frenemy(8, 2, 1, rival) == 0);
    CHECK(frenemy(2, 8, 1, rival) == 0);
    CHECK(frenemy(8, 8, 1, SeatId{2}) == 0); // no rival
}

TEST_CASE("Three seats: three for each partner with two long-term agreements")
{
    Scenario three = quiet_three();
    three.score.frenemy_by_agreements = true;
    Table table{three};
    for (int round = 1; round <= 5; round += 2) {
        table.idle_until(round);
        table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 2, 3, round, 2)});
    }
    CHECK(score_of(three, table.state, foundry).frenemy == 3); // two completed, one running
    table.idle_until(99);
    CHECK(score_of(three, table.state, foundry).frenemy == 3);
    State end = table.state;
    end.companies[0].agreements[2] = 2;
    CHECK(score_of(three, end, foundry).frenemy == 6);
}

TEST_CASE("Dependence: the largest party's share of what goods were paid")
{
    const Table table = over(six());
    const auto dependence = [&](std::initializer_list<int> trade) {
        State end = table.state;
        auto& own = end.companies[2].trade;
        own.fill(0);
        std::size_t at = 0;
        for (const int amount : trade)
            own[at++] = static_cast<std::int16_t>(amount);
        return score_of(table.scenario, end, SeatId{2}).dependence;
    };
    CHECK(dependence({75, 25}) == -4);
    CHECK(dependence({74, 26}) == 0);
    CHECK(dependence({56, 44}) == 0);
    CHECK(dependence({55, 45}) == 4);
    CHECK(dependence({23, 0}) == 0); // hardly any trade
    CHECK(dependence({24, 0}) == -4);
}

TEST_CASE("Dependence at three seats is the big tech's on Titan alone")
{
    Scenario three = quiet_three();
    three.score.dependence_big_tech_only = true;
    three.score.dependence_high = 60;
    three.score.dependence_low = 40;
    const Table table = over(three);
    const auto dependence = [&](SeatId seat, int titan, int others) {
        State end = table.state;
        auto& own = end.companies[seat.value].trade;
        own.fill(0);
        own[static_cast<std::size_t>(index(Party::Titan))] = static_cast<std::int16_t>(titan);
        own[1] = static_cast<std::int16_t>(others);
        return score_of(three, end, seat).dependence;
    };
    CHECK(dependence(big_tech, 60, 40) == -4);
    CHECK(dependence(big_tech, 59, 41) == 0);
    CHECK(dependence(big_tech, 40, 60) == 4);
    CHECK(dependence(fabless, 60, 40) == 0);
}

TEST_CASE("What dependence counts: inputs by supplier, for a foundry what it was paid, and no chips "
          "between two big techs")
{
    Table table{quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech, Role::BigTech})};
    const SeatId second_tech{3};
    table.state.companies[2].stock.a[0] = 2;
    table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 10, 1)});
    table.sign(fabless, big_tech, {chips(Side::From, Chip::OnDevice, 2, 4, 1)});
    table.sign(big_tech, second_tech, {chips(Side::From, Chip::Accelerator, 1, 8, 1)});
    table.plan_begins();
    Plan buys;
    buys.offshore = 1;
    table.seal(fabless, buys);
    Plan orders;
    orders.titan_order = 2;
    table.seal(big_tech, orders);
    table.settle_rest_idle();
    const auto trade = [&](SeatId seat, Party with) {
        return table.at(seat).trade[static_cast<std::size_t>(index(with))];
    };
    CHECK(trade(fabless, party(foundry)) == 10);
    CHECK(trade(fabless, Party::Offshore) == 6);
    CHECK(trade(fabless, party(big_tech)) == 0);
    CHECK(trade(foundry, party(fabless)) == 10);
    CHECK(trade(foundry, Party::OtherCustomers) == 4 * 2);
    CHECK(trade(big_tech, party(fabless)) == 8);
    CHECK(trade(big_tech, Party::Titan) == 16);
    CHECK(trade(second_tech, party(big_tech)) == 0);
    CHECK(table.at(second_tech).big_tech.a_received == 0);
}

TEST_CASE("A counting deal moved goods of twelve at list; an agreement delivered in two rounds")
{
    Table table{quiet_three()};
    const auto completed = [&] { return int{table.at(fabless).counting_deals}; };
    table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 3, 3, 1)}); // nine at list
    table.idle_until(2);
    CHECK(completed() == 0);
    table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 4, 3, 2)});
    table.idle_until(3);
    CHECK(completed() == 1);
    CHECK(table.at(fabless).agreements[0] == 0);
    CHECK(table.at(fabless).trust == 5);
    // Three at once: one a pair and round, and the trust of one.
    table.state.companies[fabless.value].cash = Money{60};
    table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 2, 3, 3, 2)});
    table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 2, 3, 3, 2)});
    table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 3, 2)});
    table.idle_until(5);
    CHECK(completed() == 2);
    CHECK(table.at(fabless).agreements[0] == 1);
    CHECK(table.at(fabless).trust == 6);
    CHECK(table.at(fabless).completed_deals == 5);
}

TEST_CASE("Chips between two big techs are no counting deal")
{
    Table table{quiet_scenario({Role::BigTech, Role::BigTech})};
    table.state.companies[0].stock.a[0] = 4;
    table.sign(seat_at(0), seat_at(1), {chips(Side::From, Chip::Accelerator, 4, 8, 1)});
    table.idle_until(2);
    CHECK(table.at(seat_at(0)).completed_deals == 1);
    CHECK(table.at(seat_at(0)).counting_deals == 0);
}

TEST_CASE("The prepayment agenda counts what a foundry received and what a fabless firm paid")
{
    Table table{quiet_three()};
    table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 1), prepay(Side::To, 7)});
    table.sign(fabless, big_tech, {chips(Side::From, Chip::OnDevice, 2, 4, 1), prepay(Side::To, 5)});
    table.idle_until(2);
    CHECK(table.at(foundry).prepaid_completed == 7);
    CHECK(table.at(fabless).prepaid_completed == 7);
}

TEST_CASE("The scale agenda looks at rounds in which lots could be dealt: not at the last")
{
    Table table{quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech}, 2)};
    table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 4, 3, 1)});
    table.sign(foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 1)});
    table.idle_until(99);
    State end = table.state;
    end.secrets[0].agenda = Agenda::Scale;
    CHECK(progress_of(table.scenario, end, foundry, Agenda::Scale).value == 100);
    CHECK(score_of(table.scenario, end, foundry).agenda == 8);
}

TEST_CASE("Equal totals share a rank")
{
    const std::array totals{120, 98, 120, 97};
    CHECK(rank_among(totals, 120) == 1);
    CHECK(rank_among(totals, 98) == 3);
    CHECK(rank_among(totals, 97) == 4);
}
