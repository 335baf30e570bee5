#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace frenemy;
using namespace frenemy::testing;

// Every refusal there is can be met, with the limit its player ran into.

namespace {

using enum Rejection::Code;

const SeatId second_tech{3};

/// Foundry, fabless firm and two big techs, of a given layer.
Scenario four(Layer layer = Layer::Standard)
{
    Scenario scenario =
        quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech, Role::BigTech});
    scenario.layer = layer;
    return scenario;
}

Objection refused(const Table& table, SeatId seat, const Command& command)
{
    return objection(table.scenario, table.state, seat, command);
}

Objection refused_terms(const Table& table, SeatId from, SeatId to,
                        std::initializer_list<Clause> clauses)
{
    return refused(table, from, MakeOffer{to, terms_of(clauses)});
}

Clause lots(int quantity, int price, int first, int rounds = 1)
{
    return wafer(Side::From, Node::Leading, quantity, price, first, rounds);
}
Clause mature(int quantity, int first)
{
    return wafer(Side::From, Node::Mature, quantity, 3, first);
}

Objection refused_plan(const Table& table, SeatId seat, const std::function<void(Plan&)>& change)
{
    Plan plan;
    change(plan);
    return refused(table, seat, SealPlan{plan});
}
Objection refused_action(const Table& table, SeatId seat, Action action, std::uint8_t target = 0)
{
    return refused_plan(table, seat, [&](Plan& plan) {
        plan.action = action;
        plan.target = target;
    });
}

Table planning(Scenario scenario = four())
{
    Table table{std::move(scenario)};
    table.plan_begins();
    return table;
}

/// Two rounds of eight seats that promise each other one C three rounds ahead, six deals each.
Objection full_table()
{
    Table table{quiet_scenario({Role::Foundry, Role::Foundry, Role::Fabless, Role::Fabless,
                                Role::Fabless, Role::BigTech, Role::BigTech, Role::BigTech})};
    for (int round = 1; round <= 2; ++round) {
        table.idle_until(round);
        for (int from = 0; from < max_seats; ++from)
            for (int k = 1; k <= 3; ++k)
                table.sign(seat_at(from), seat_at((from + k) % max_seats),
                           {cash(Side::From, 1, round + 3), cash(Side::To, 1, round + 3)});
    }
    table.idle_until(3);
    table.must(seat_at(0), MakeOffer{seat_at(1), terms_of({cash(Side::From, 1, 3),
                                                          cash(Side::To, 1, 3)})});
    return refused(table, seat_at(1), AcceptOffer{table.state.offers[0].id});
}

struct Refusal {
    Rejection::Code code;
    int limit;
    std::function<Objection()> meet;
};

/// In the order of the codes.
const std::vector<Refusal>& refusals()
{
    static const std::vector<Refusal> all{
        {MatchOver, 0,
         [] {
             Table table{four()};
             table.idle_until(9);
             return refused(table, foundry, FinishDeals{});
         }},
        {WrongPhase, 0, [] { return refused(planning(), foundry, FinishDeals{}); }},
        {NotYourSeat, 0, [] { return refused(planning(), foundry, ClosePhase{}); }},
        {UnknownSeat, 0, [] { return refused(Table{four()}, SeatId{4}, FinishDeals{}); }},
        {UnknownOffer, 0, [] { return refused(Table{four()}, foundry, AcceptOffer{OfferId{9}}); }},
        {NotYourOffer, 0,
         [] {
             Table table{four()};
             table.must(foundry, MakeOffer{fabless, terms_of({lots(1, 9, 1)})});
             return refused(table, foundry, DeclineOffer{table.state.offers[0].id});
         }},
        {TooManyOffers, 3,
         [] {
             Table table{four()};
             for (int k = 0; k < 3; ++k)
                 table.must(foundry, MakeOffer{fabless, terms_of({lots(1, 9, 1)})});
             return refused_terms(table, foundry, fabless, {lots(1, 9, 1)});
         }},
        {TooManyDeals, 6,
         [] {
             Table table{four()};
             for (int k = 0; k < 6; ++k)
                 table.sign(foundry, fabless, {mature(1, 1 + k / 3)});
             return refused_terms(table, foundry, fabless, {mature(1, 3)});
         }},
        {TableFull, max_deals, full_table},
        {NoClause, 0, [] { return refused_terms(Table{four()}, foundry, fabless, {}); }},
        {UnknownClause, 0,
         [] {
             Clause node_less = lots(1, 9, 1);
             node_less.item = 2;
             return refused_terms(Table{four()}, foundry, fabless, {node_less});
         }},
        {NotInThisLayer, 0,
         [] {
             return refused_terms(Table{four()}, foundry, fabless,
                                  {mature(1, 1), royalty(Side::To, 1, 1, 1)});
         }},
        {WrongGiver, 0, [] { return refused_terms(Table{four()}, fabless, foundry, {lots(1, 9, 1)}); }},
        {WrongPartner, 0,
         [] { return refused_terms(Table{four()}, foundry, big_tech, {mature(1, 1)}); }},
        {BadQuantity, 4, [] { return refused_terms(Table{four()}, foundry, fabless, {mature(5, 1)}); }},
        {BadPrice, 99, [] { return refused_terms(Table{four()}, foundry, fabless, {lots(1, 100, 1)}); }},
        {BadRound, 3, [] { return refused_terms(Table{four()}, foundry, fabless, {lots(1, 9, 4)}); }},
        {PastTheEnd, 7,
         [] {
             Table table{four()};
             table.idle_until(6);
             return refused_terms(table, foundry, fabless, {lots(1, 9, 7, 2)});
         }},
        {RepeatedClause, 0,
         [] {
             return refused_terms(Table{four()}, foundry, fabless,
                                  {lots(1, 9, 1), penalty(3), penalty(3)});
         }},
        {NoGoodsToPay, 0,
         [] {
             return refused_terms(Table{four()}, foundry, fabless,
                                  {lots(1, 9, 1), prepay(Side::From, 3)});
         }},
        {OverPrice, 9,
         [] {
             return refused_terms(Table{four()}, foundry, fabless,
                                  {lots(1, 9, 1), prepay(Side::To, 10)});
         }},
        {Unfair, 2, [] { return refused_terms(Table{four()}, foundry, fabless, {lots(1, 16, 1)}); }},
        {NotEnoughCash, 8,
         [] {
             Table table{four()};
             table.state.companies[1].cash = Money{8};
             table.must(foundry, MakeOffer{fabless, terms_of({lots(1, 9, 1)})});
             return refused(table, fabless, AcceptOffer{table.state.offers[0].id});
         }},
        {NotEnoughChips, 5,
         [] {
             Table table{four()};
             table.must(fabless, MakeOffer{big_tech, terms_of({chips(Side::From, Chip::OnDevice, 6,
                                                                     4, 1)})});
             return refused(table, big_tech, AcceptOffer{table.state.offers[0].id});
         }},
        {NotEnoughSlots, 1, [] { return refused_terms(Table{four()}, foundry, fabless, {lots(2, 9, 1)}); }},
        {NoDesign, 0, [] { return refused_terms(Table{four()}, foundry, big_tech, {lots(1, 9, 1)}); }},
        {Banned, 3,
         [] {
             Table table{four()};
             Plan faithless;
             faithless.breaches = 1;
             faithless.broken[0] = table.sign(foundry, fabless, {lots(1, 9, 1)});
             table.plan_begins();
             table.seal(foundry, faithless);
             table.settle_rest_idle();
             return refused_terms(table, foundry, fabless, {lots(1, 9, 2, 2)});
         }},
        {Exclusive, 3,
         [] {
             Table table{four()};
             table.sign(fabless, big_tech,
                        {chips(Side::From, Chip::OnDevice, 1, 4, 1),
                         exclusive(Side::From, second_tech, 3, 4)});
             return refused_terms(table, fabless, second_tech,
                                  {chips(Side::From, Chip::Accelerator, 1, 8, 2)});
         }},
        {OverRoyalty, 1,
         [] {
             Table table{four(Layer::Full)};
             table.sign(foundry, fabless, {mature(1, 1), royalty(Side::To, 2, 1, 3)});
             return refused_terms(table, foundry, fabless,
                                  {mature(1, 1), royalty(Side::To, 2, 1, 1)});
         }},
        {OverEquity, 1,
         [] {
             Table table{four(Layer::Full)};
             table.sign(foundry, fabless, {mature(1, 1), equity(Side::To, 2)});
             return refused_terms(table, foundry, fabless, {mature(1, 1), equity(Side::To, 2)});
         }},
        {UnknownAlliance, 0,
         [] { return refused_terms(Table{four()}, foundry, fabless, {ally(Side::From, 3)}); }},
        {AlreadyAllied, 0,
         [] {
             Table table{four()};
             table.sign(foundry, fabless, {ally(Side::From, 1)});
             return refused_terms(table, foundry, big_tech, {ally(Side::From, 2)});
         }},
        {NotInvited, 0,
         [] {
             Table table{four()};
             table.sign(foundry, fabless, {ally(Side::From, 1)});
             return refused_terms(table, big_tech, second_tech, {ally(Side::From, 1)});
         }},
        {UnknownDeal, 0,
         [] { return refused_terms(Table{four()}, foundry, fabless, {cancel(DealId{1})}); }},
        {NotYourDeal, 0,
         [] {
             Table table{four()};
             const DealId deal = table.sign(foundry, fabless, {lots(1, 9, 2)});
             return refused(table, big_tech, CancelBetrayed{deal});
         }},
        {NothingToWaive, 0,
         [] {
             Table table{four()};
             const DealId deal = table.sign(foundry, fabless, {lots(1, 9, 2)});
             return refused(table, foundry, WaiveExclusive{deal});
         }},
        {NotBetrayed, 0,
         [] {
             Table table{four()};
             const DealId deal = table.sign(foundry, fabless, {lots(1, 9, 2)});
             return refused(table, fabless, CancelBetrayed{deal});
         }},
        {AlreadyDone, 0,
         [] {
             Table table{four()};
             table.must(foundry, FinishDeals{});
             return refused(table, foundry, FinishDeals{});
         }},
        {UnknownAction, 0,
         [] { return refused_action(planning(), foundry, static_cast<Action>(actions)); }},
        {NotThisRole, 0, [] { return refused_action(planning(), fabless, Action::LeadingLine); }},
        {OncePerMatch, 2,
         [] {
             Table table = planning();
             for (int k = 0; k < 2; ++k) {
                 Plan builds;
                 builds.action = Action::DataCentre;
                 table.seal(big_tech, builds);
                 table.settle_rest_idle();
                 table.plan_begins();
             }
             return refused_action(table, big_tech, Action::DataCentre);
         }},
        {TooLate, 0,
         [] {
             Table table{four()};
             table.idle_until(8);
             table.plan_begins();
             return refused_action(table, foundry, Action::YieldRnd);
         }},
        {OverSealingLimit, 60,
         [] {
             return refused_plan(planning(), big_tech, [](Plan& plan) {
                 plan.action = Action::CustomChip;
                 plan.titan_order = 5;
             });
         }},
        {NotAllied, 0,
         [] { return refused_plan(planning(), foundry, [](Plan& plan) { plan.contribute = 1; }); }},
        {NoBreach, 0,
         [] {
             return refused_plan(planning(), foundry, [](Plan& plan) {
                 plan.breaches = 1;
                 plan.broken[0] = DealId{1};
             });
         }},
        {PolicyTooSoon, 4,
         [] {
             Table table = planning();
             Plan opens;
             opens.policy = PolicyChoice::Open;
             table.seal(big_tech, opens);
             table.settle_rest_idle();
             table.plan_begins();
             return refused_plan(table, big_tech,
                                 [](Plan& plan) { plan.policy = PolicyChoice::Closed; });
         }},
        {NoFund, 0,
         [] {
             return refused_plan(planning(four(Layer::Full)), foundry,
                                 [](Plan& plan) { plan.fund = 1; });
         }},
        {BadAgenda, 0,
         [] { return refused_plan(planning(), foundry, [](Plan& plan) { plan.agenda = 1; }); }},
        {OverDebt, 20,
         [] {
             Table table = planning();
             table.state.companies[0].debt = Money{20};
             return refused_plan(table, foundry, [](Plan& plan) { plan.bank = 1; });
         }},
        {PrepaidCredit, 0,
         [] {
             return refused_terms(Table{four()}, foundry, fabless,
                                  {lots(1, 9, 1), prepay(Side::To, 3), credit(Side::From)});
         }},
        {CancelNotAlone, 0,
         [] {
             Table table{four()};
             const DealId deal = table.sign(foundry, fabless, {mature(1, 2)});
             return refused_terms(table, foundry, fabless, {mature(1, 1), cancel(deal)});
         }},
    };
    return all;
}

} // namespace

TEST_CASE("Every refusal there is can be met, and says the limit")
{
    REQUIRE(refusals().size() == static_cast<std::size_t>(rejection_codes));
    for (std::size_t i = 0; i < refusals().size(); ++i) {
        const Refusal& each = refusals()[i];
        CAPTURE(name_of(each.code));
        CHECK(static_cast<std::size_t>(each.code) == i);
        const Objection no = each.meet();
        REQUIRE(no);
        CHECK(name_of(no->code) == name_of(each.code));
        CHECK(no->limit == each.limit);
    }
}
