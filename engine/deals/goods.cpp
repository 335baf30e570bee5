#include "engine/deals/goods.hpp"

#include "engine/deals/commitments.hpp"
#include "engine/deals/limits.hpp"
#include "engine/deals/slots.hpp"

#include <algorithm>

namespace frenemy {
namespace {

using enum Rejection::Code;

Objection objection_to_slots(const State& state, SeatId foundry, const Clause& goods,
                             const Terms& terms, CommitmentBook& book)
{
    const Node node = node_of(goods);
    const auto& promised = book.of(foundry).lots[static_cast<std::size_t>(node)];
    for (int round = goods.first; round <= last_round_of(goods); ++round) {
        int asked = 0;
        for (const Clause& each : terms)
            if (each.kind == ClauseKind::Wafer && each.item == goods.item
                && each.giver == goods.giver)
                asked += due_in(each, round);
        const int free = slots_in(state, foundry, node, round)
                         - promised[static_cast<std::size_t>(round)];
        if (asked > free) return Rejection{NotEnoughSlots, std::max(0, free)};
    }
    return {};
}

} // namespace

Objection objection_to_partners(const State& state, SeatId seller, SeatId buyer,
                                const Clause& goods)
{
    const Role gives = company(state, seller).role;
    const Company& taker = company(state, buyer);
    if (goods.kind == ClauseKind::Wafer) {
        if (gives != Role::Foundry) return Rejection{WrongGiver};
        if (taker.role == Role::Foundry) return Rejection{WrongPartner};
        if (taker.role != Role::BigTech) return {};
        if (node_of(goods) == Node::Mature) return Rejection{WrongPartner};
        return taker.designs.custom ? Objection{} : Rejection{NoDesign};
    }
    if (taker.role != Role::BigTech) return Rejection{WrongPartner};
    if (gives == Role::Foundry) return Rejection{WrongGiver};
    if (gives == Role::BigTech && chip_of(goods) == Chip::OnDevice) return Rejection{WrongGiver};
    return {};
}

Objection objection_to_supply(const Scenario& scenario, const State& state, SeatId seller,
                              const Clause& goods, const Terms& terms, CommitmentBook& book)
{
    const bool lots = goods.kind == ClauseKind::Wafer;
    const auto& limits = scenario.deals;
    if (auto no = within(goods.quantity, 1, lots ? limits.lots : most_chips, BadQuantity)) return no;
    if (auto no = within(goods.rounds, 1, lots ? limits.lot_rounds : 1, BadRound)) return no;
    if (auto no = within(goods.amount, 0, most_price, BadPrice)) return no;
    // Wafers of the last round would never become chips.
    if (auto no = rounds_within(state, goods, lots ? limits.lots_ahead : limits.goods_ahead,
                                scenario.rounds - (lots ? 1 : 0)))
        return no;
    return lots ? objection_to_slots(state, seller, goods, terms, book) : Objection{};
}

Objection objection_to_exclusivity(SeatId seller, SeatId buyer, const Clause& goods,
                                   CommitmentBook& book)
{
    if (chip_of(goods) != Chip::Accelerator) return {};
    const std::uint8_t through = book.of(seller).exclusive[buyer.value];
    return through != 0 ? Objection{Rejection{Exclusive, through}} : Objection{};
}

} // namespace frenemy
