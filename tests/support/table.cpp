#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

namespace frenemy::testing {

Scenario quiet_scenario(std::initializer_list<Role> seats, int rounds)
{
    Scenario scenario;
    scenario.name = "quiet";
    scenario.rounds = static_cast<std::int16_t>(rounds);
    scenario.agendas = false;
    scenario.start[static_cast<std::size_t>(Role::Foundry)] = {24, 1, 3, 4, 0, 1};
    scenario.start[static_cast<std::size_t>(Role::Fabless)] = {40, 0, 0, 0, 5, 7};
    scenario.start[static_cast<std::size_t>(Role::BigTech)] = {40, 0, 0, 0, 0, 16};
    for (const Role role : seats)
        scenario.seats.push_back({role, 0, 0, 20});
    scenario.news_fixed = true;
    for (int round = 0; round < rounds; ++round)
        scenario.news.push_back(Card::Quiet);
    return scenario;
}

Table::Table(Scenario numbers, std::uint64_t seed)
    : scenario(std::move(numbers))
    , state(begin(scenario, seed))
{
    log.rules = rules_version;
    log.scenario = scenario;
    log.seed = seed;
}

std::string Table::ask(SeatId seat, const Command& command)
{
    const State before = state;
    const auto no = apply(scenario, state, seat, command, &events);
    if (!no) {
        log.entries.push_back({seat, command, digest_of(state)});
        return {};
    }
    CHECK(before == state); // a refusal changes nothing
    return std::string{name_of(no->code)};
}

void Table::must(SeatId seat, const Command& command)
{
    REQUIRE(ask(seat, command) == "");
}

Terms terms_of(std::initializer_list<Clause> clauses)
{
    Terms terms;
    for (const Clause& clause : clauses)
        terms += clause;
    return terms;
}

DealId Table::sign(SeatId from, SeatId to, std::initializer_list<Clause> clauses)
{
    const DealId id{state.next_deal};
    must(from, MakeOffer{to, terms_of(clauses)});
    must(to, AcceptOffer{state.offers.back().id});
    return id;
}

std::string Table::ask_offer(SeatId from, SeatId to, std::initializer_list<Clause> clauses)
{
    return ask(from, MakeOffer{to, terms_of(clauses)});
}

void Table::plan_begins()
{
    must(umpire, ClosePhase{});
    REQUIRE(state.phase == Phase::Planning);
}

void Table::settle_rest_idle()
{
    const int round = state.round;
    for (int i = 0; i < state.seats; ++i)
        if (state.round == round && state.phase == Phase::Planning && !at(seat_at(i)).sealed)
            seal(seat_at(i), Plan{});
}

void Table::idle_until(int round)
{
    while (state.round < round && state.phase != Phase::Over) {
        if (state.phase == Phase::Deals) plan_begins();
        settle_rest_idle();
    }
}

Table worked_deals()
{
    Scenario scenario = quiet_three();
    scenario.start[static_cast<std::size_t>(Role::Fabless)] = {43, 0, 0, 0, 5, 6}; // as three has it
    scenario.start[static_cast<std::size_t>(Role::BigTech)] = {50, 0, 0, 0, 0, 21};
    Table table{scenario};
    table.sign(foundry, fabless,
               {wafer(Side::From, Node::Leading, 1, 9, 1, 2), prepay(Side::To, 6), penalty(6)});
    table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 2, 3, 1)});
    table.sign(fabless, big_tech, {chips(Side::From, Chip::Accelerator, 2, 7, 2), penalty(6)});
    table.sign(fabless, big_tech, {chips(Side::From, Chip::OnDevice, 2, 4, 1)});
    table.sign(foundry, fabless, {ally(Side::From, 1)});
    table.sign(foundry, big_tech, {ally(Side::From, 1)});
    return table;
}

} // namespace frenemy::testing
