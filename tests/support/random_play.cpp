#include "tests/support/random_play.hpp"

#include "tests/support/table.hpp"

namespace frenemy::testing {
namespace {

SeatId any_seat(const State& state, Chance& chance)
{
    return chance.one_in(40) ? SeatId{9} : seat_at(chance.below(state.seats));
}

Clause any_clause(const State& state, Chance& chance)
{
    const auto giver = static_cast<Side>(chance.below(2));
    const int first = state.round + chance.below(4);
    switch (chance.below(14)) {
    case 0: return cash(giver, 1 + chance.below(8), first, 1 + chance.below(2));
    case 1:
    case 2: return wafer(giver, Node::Leading, 1 + chance.below(2), 8 + chance.below(7), first,
                         1 + chance.below(3), chance.one_in(4));
    case 3: return wafer(giver, Node::Mature, 1 + chance.below(4), 3 + chance.below(4), first,
                         1 + chance.below(2));
    case 4:
    case 5: return chips(giver, Chip::Accelerator, 1 + chance.below(5), 6 + chance.below(7), first);
    case 6: return chips(giver, Chip::OnDevice, 1 + chance.below(3), 3 + chance.below(3), first);
    case 7: return prepay(giver, 1 + chance.below(9));
    case 8: return credit(giver);
    case 9: return exclusive(giver, any_seat(state, chance), first, 1 + chance.below(12));
    case 10: return royalty(giver, 1 + chance.below(2), first, 1 + chance.below(3));
    case 11: return equity(giver, 1 + chance.below(3));
    case 12: return ally(giver, 1 + chance.below(2));
    default: return penalty(chance.below(21));
    }
}

/// One good between two seats that trade it, so that many offers are legal.
Terms sensible_terms(const State& state, SeatId from, SeatId to, Chance& chance)
{
    const Role giver = company(state, from).role;
    const Role taker = company(state, to).role;
    const Side side = giver <= taker ? Side::From : Side::To;
    const Role upstream = giver <= taker ? giver : taker;
    Terms terms;
    const int soon = state.round + chance.below(2);
    if (upstream == Role::Foundry)
        terms += chance.one_in(2)
                     ? wafer(side, Node::Leading, 1, 8 + chance.below(5), soon, 1 + chance.below(3),
                             chance.one_in(3))
                     : wafer(side, Node::Mature, 1 + chance.below(3), 3 + chance.below(3), soon, 1);
    else
        terms += chance.one_in(3)
                     ? chips(side, Chip::OnDevice, 1 + chance.below(2), 4, soon)
                     : chips(side, Chip::Accelerator, 1 + chance.below(3), 6 + chance.below(5),
                             soon);
    if (chance.one_in(3)) terms += prepay(other(side), 1 + chance.below(6));
    else if (chance.one_in(4)) terms += credit(side);
    if (chance.one_in(3)) terms += penalty(chance.below(12));
    if (chance.one_in(6)) terms += royalty(other(side), 1, soon, 1);
    return terms;
}

Terms any_terms(const State& state, SeatId from, SeatId to, Chance& chance)
{
    if (!chance.one_in(4) && to.value < state.seats) {
        if (chance.one_in(4)) return terms_of({ally(Side::From, 1 + chance.below(2))});
        return sensible_terms(state, from, to, chance);
    }
    if (!state.deals.empty() && chance.one_in(5)) {
        const Deal& deal = state.deals[static_cast<std::size_t>(
            chance.below(static_cast<int>(state.deals.size())))];
        return terms_of({cancel(deal.id)});
    }
    Terms terms;
    for (int n = 1 + chance.below(max_clauses); n > 0; --n)
        terms += any_clause(state, chance);
    return terms;
}

OfferId any_offer(const State& state, Chance& chance)
{
    if (state.offers.empty()) return OfferId{static_cast<std::uint16_t>(chance.below(70))};
    return state.offers[static_cast<std::size_t>(
                            chance.below(static_cast<int>(state.offers.size())))]
        .id;
}

DealId any_deal(const State& state, Chance& chance)
{
    if (state.deals.empty()) return DealId{static_cast<std::uint16_t>(chance.below(9))};
    return state.deals[static_cast<std::size_t>(
                           chance.below(static_cast<int>(state.deals.size())))]
        .id;
}

Plan any_plan(const State& state, SeatId seat, Chance& chance)
{
    const Company& own = company(state, seat);
    Plan plan;
    if (!chance.one_in(3)) {
        plan.action = static_cast<Action>(chance.below(actions));
        if (plan.action == Action::OpenPdk || plan.action == Action::Audit)
            plan.target = any_seat(state, chance).value;
    }
    if (own.role == Role::BigTech) {
        plan.titan_order = static_cast<std::uint8_t>(chance.below(8));
        plan.use = static_cast<std::uint8_t>(chance.below(20));
        plan.policy = static_cast<PolicyChoice>(chance.below(3));
    }
    if (own.role == Role::Fabless) {
        plan.sell_e = static_cast<std::uint8_t>(chance.below(12));
        plan.offshore = static_cast<std::uint8_t>(chance.below(3));
    }
    if (chance.one_in(4)) plan.spot = static_cast<std::uint8_t>(chance.below(6));
    if (own.membership.alliance != AllianceId::None) {
        plan.contribute = static_cast<std::uint8_t>(chance.below(2));
        if (chance.one_in(8)) plan.loyalty = static_cast<Loyalty>(chance.below(3));
    }
    plan.bank = static_cast<std::int8_t>(chance.below(5) - 3);
    if (state.round == 1) plan.agenda = static_cast<std::uint8_t>(chance.below(2));
    if (card_now(state) == Card::Fund) plan.fund = 1;
    if (chance.one_in(6)) {
        plan.breaches = 1;
        plan.broken[0] = any_deal(state, chance);
    }
    return plan;
}

} // namespace

Command random_command(const Scenario&, const State& state, SeatId seat, Chance& chance)
{
    if (state.phase == Phase::Planning && !chance.one_in(20))
        return SealPlan{any_plan(state, seat, chance)};
    const SeatId to = any_seat(state, chance);
    switch (chance.below(14)) {
    case 0:
    case 1:
    case 2:
    case 3: return MakeOffer{to, any_terms(state, seat, to, chance)};
    case 4:
    case 5:
    case 6:
    case 7: return AcceptOffer{any_offer(state, chance)};
    case 8: return DeclineOffer{any_offer(state, chance)};
    case 9: return CounterOffer{any_offer(state, chance), any_terms(state, seat, to, chance)};
    case 10: return WithdrawOffer{any_offer(state, chance)};
    case 11: return WaiveExclusive{any_deal(state, chance)};
    case 12: return CancelBetrayed{any_deal(state, chance)};
    default: return chance.one_in(3) ? Command{FinishDeals{}} : Command{ClosePhase{}};
    }
}

Scenario random_scenario(Chance& chance)
{
    Scenario scenario = quiet_scenario({}, 2 + chance.below(10));
    for (int n = 2 + chance.below(max_seats - 1); n > 0; --n)
        scenario.seats.push_back({static_cast<Role>(chance.below(roles)), 0, 50, 20});
    scenario.layer = static_cast<Layer>(chance.below(3));
    scenario.agendas = scenario.layer >= Layer::Standard && chance.one_in(2);
    scenario.news_fixed = false;
    for (int c = 0; c < cards; ++c)
        if (static_cast<Card>(c) != Card::Fund || scenario.layer == Layer::Full)
            scenario.deck.push_back(static_cast<Card>(c));
    return scenario;
}

} // namespace frenemy::testing
