#include "engine/deals/commitments.hpp"

#include "engine/core/narrow.hpp"
#include "engine/deals/slots.hpp"

namespace frenemy {
namespace {

void write(Commitments& bound, const State& state, SeatId seller)
{
    bound = {};
    for (const Deal& deal : state.deals) {
        const Side side = deal.from == seller ? Side::From : Side::To;
        if (seat_of(deal, side) != seller) continue;
        for (const Clause& clause : deal.terms) {
            if (clause.giver != side) continue;
            if (clause.kind == ClauseKind::Wafer) {
                auto& by_round = bound.lots[static_cast<std::size_t>(node_of(clause))];
                for (int round = clause.first; round <= last_round_of(clause); ++round) {
                    auto& lots = by_round[static_cast<std::size_t>(round)];
                    lots = narrow<std::int16_t>(lots + clause.quantity);
                }
            } else if (clause.kind == ClauseKind::Exclusive && !deal.waived
                       && clause.first >= state.round) {
                std::uint8_t& through = bound.exclusive[clause.seat];
                if (through == 0) through = clause.first;
            }
        }
    }
}

} // namespace

const Commitments& CommitmentBook::of(SeatId seller)
{
    const unsigned bit = 1U << seller.value;
    if ((written_ & bit) == 0) write(by_seat_[seller.value], state_, seller);
    written_ |= bit;
    return by_seat_[seller.value];
}

int free_slots(const State& state, SeatId foundry, Node node, int round, CommitmentBook& book)
{
    const auto& promised = book.of(foundry).lots[static_cast<std::size_t>(node)];
    return slots_in(state, foundry, node, round) - promised[static_cast<std::size_t>(round)];
}

} // namespace frenemy
