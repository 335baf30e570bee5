#include "engine/deals/goods.hpp"

#include "engine/deals/commitments.hpp"
#include "engine/deals/limits.hpp"

#include <algorithm>

namespace frenemy {

using enum Rejection::Code;

Objection objection_to_slots(const State& state, SeatId foundry, const Clause& goods,
                             const Terms& terms, CommitmentBook& book)
{
    const Node node = node_of(goods);
    const int last = last_round_of(goods);
    for (int round = goods.first; round <= last; ++round) {
        int asked = 0;
        for (const Clause& each : terms)
            if (each.kind == ClauseKind::Wafer && each.item == goods.item
                && each.giver == goods.giver)
                asked += due_in(each, round);
        const int free = free_slots(state, foundry, node, round, book);
        if (asked > free) return Rejection{NotEnoughSlots, std::max(0, free)};
    }
    return {};
}

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

Objection objection_to_quantities(const Scenario& scenario, const State& state, const Clause& goods)
{
    const bool lots = goods.kind == ClauseKind::Wafer;
    const auto& limits = scenario.deals;
    if (auto no = within(goods.quantity, 1, lots ? limits.lots : most_chips, BadQuantity))
        return no;
    if (auto no = within(goods.rounds, 1, lots ? limits.lot_rounds : 1, BadRound)) return no;
    if (auto no = within(goods.amount, 0, most_price, BadPrice)) return no;
    // Wafers of the last round would never become chips.
    return rounds_within(state, goods, lots ? limits.lots_ahead : limits.goods_ahead,
                         scenario.rounds - (lots ? 1 : 0));
}

Objection objection_to_exclusivity(SeatId seller, SeatId buyer, const Clause& goods,
                                   CommitmentBook& book)
{
    if (chip_of(goods) != Chip::Accelerator) return {};
    const std::uint8_t through = book.of(seller).exclusive[buyer.value];
    return through != 0 ? Objection{Rejection{Exclusive, through}} : Objection{};
}

} // namespace frenemy
