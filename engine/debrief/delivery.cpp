#include "engine/debrief/delivery.hpp"

#include "engine/deals/dues.hpp"

namespace frenemy::debrief {

std::vector<Delivery> deliveries_of(const Story& story)
{
    std::vector<Delivery> deliveries;
    each<ClauseServed>(story, [&](int round, const ClauseServed& served) {
        if (served.delivered == 0) return;
        const Deal& deal = story.deals[static_cast<std::size_t>(served.deal.value - 1)];
        const Clause& goods = deal.terms.clauses[served.clause];
        deliveries.push_back({round, seat_of(deal, goods.giver), seat_of(deal, other(goods.giver)),
                              goods, served.delivered,
                              price_of(story.scenario, deal.terms, goods, 1)});
    });
    return deliveries;
}

} // namespace frenemy::debrief
