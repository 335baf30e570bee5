#include "engine/deals/breach.hpp"
#include "engine/round/settlement.hpp"

#include <algorithm>

// (1) Breach is a legal, priced act. When both sides broke a deal, nobody owes damages.

namespace frenemy {
namespace {

bool breaks(const Plan& plan, DealId id)
{
    return std::find(plan.broken.begin(), plan.broken.begin() + plan.breaches, id)
           != plan.broken.begin() + plan.breaches;
}

} // namespace

void settle_breaches(Settlement& settlement)
{
    const DealList signed_deals = settlement.state().deals;
    for (const Deal& deal : signed_deals) {
        const bool from = breaks(settlement.plan(index(deal.from)), deal.id);
        const bool to = breaks(settlement.plan(index(deal.to)), deal.id);
        if (from || to)
            break_deal(settlement.transition, deal.id, from && to ? umpire
                                                       : from     ? deal.from
                                                                  : deal.to);
    }
}

} // namespace frenemy
