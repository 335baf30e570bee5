#include "engine/chain/yield.hpp"

#include <algorithm>

namespace frenemy {
namespace {

bool share_research(const State& state, SeatId a, SeatId b)
{
    const AllianceId id = company(state, a).membership.alliance;
    return id != AllianceId::None && company(state, b).membership.alliance == id
           && state.alliance[static_cast<std::size_t>(index(id))].tier != 0;
}

} // namespace

int curve_yield(const Scenario& scenario, int learned_lots)
{
    int chips = scenario.chain.leading_yield;
    for (const int step : scenario.chain.curve)
        if (learned_lots >= step) ++chips;
    return chips;
}

int chips_a_lot(const Scenario& scenario, const State& state, SeatId foundry, SeatId buyer,
                Node node, int learned_lots)
{
    if (node == Node::Mature) return scenario.chain.mature_yield;
    const Company& own = company(state, buyer);
    int chips = curve_yield(scenario, learned_lots);
    if (share_research(state, foundry, buyer)) chips += scenario.alliance.tier_yield;
    if (card_now(state) == Card::Packaging && !own.immune) chips -= scenario.card.packaging;
    if (own.role == Role::BigTech) chips -= scenario.chain.custom_yield_loss;
    return std::max(1, chips);
}

bool pays_porting(const State& state, SeatId foundry, SeatId buyer)
{
    const Designs& designs = company(state, buyer).designs;
    if (designs.home == no_seat || designs.home == foundry || designs.dual_sourced) return false;
    return (company(state, foundry).foundry.opened_to & (1U << buyer.value)) == 0;
}

} // namespace frenemy
