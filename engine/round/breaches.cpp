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
    bool any = false;
    for (int seat = 0; seat < settlement.seats(); ++seat)
        any = any || settlement.plan(seat).breaches > 0;
    if (!any) return;

    const DealList& running = settlement.state().deals;
    for (std::size_t d = 0; d < running.size();) {
        const Deal& deal = running[d];
        const bool from = breaks(settlement.plan(index(deal.from)), deal.id);
        const bool to = breaks(settlement.plan(index(deal.to)), deal.id);
        if (from || to) // and the next one takes its place
            break_deal(settlement.transition, deal.id,
                       from && to ? umpire
                       : from     ? deal.from
                                  : deal.to);
        else
            ++d;
    }
}

} // namespace frenemy
