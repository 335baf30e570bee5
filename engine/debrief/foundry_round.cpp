#include "engine/debrief/foundry_round.hpp"

#include "engine/debrief/delivery.hpp"

#include <algorithm>

namespace frenemy::debrief {

std::vector<FoundryRound> foundry_rounds_of(const Story& story)
{
    std::vector<FoundryRound> rounds;
    each_seat(story, Role::Foundry, [&](int seat) {
        for (int round = 1; round <= story.rounds(); ++round)
            rounds.push_back({seat, round});
    });
    const auto at = [&](int seat, int round) {
        return std::find_if(rounds.begin(), rounds.end(), [&](const FoundryRound& each) {
            return each.seat == seat && each.round == round;
        });
    };
    each<SlotsSold>(story, [&](int round, const SlotsSold& sold) {
        FoundryRound& own = *at(sold.foundry.value, round);
        own.slots += sold.offered;
        own.dealt += sold.dealt;
    });
    each<CashMoved>(story, [&](int round, const CashMoved& paid) {
        const Party foundry = paid.reason == Reason::UnsoldSlots ? paid.to : paid.from;
        const auto own = at(index(foundry), round);
        if (own == rounds.end()) return;
        if (paid.reason == Reason::UnsoldSlots) own->earned += paid.amount.count;
        if (paid.reason == Reason::Upkeep) own->upkeep += paid.amount.count;
        if (paid.reason != Reason::LotCost) return;
        own->lot_cost += paid.amount.count;
        if (paid.deal.value != 0) own->dealt_cost += paid.amount.count;
    });
    for (const Delivery& lots : deliveries_of(story))
        if (lots.goods.kind == ClauseKind::Wafer)
            at(lots.seller.value, lots.round)->earned += lots.units * lots.price;
    return rounds;
}

} // namespace frenemy::debrief
