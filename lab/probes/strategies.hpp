#pragma once

#include "engine/bots/offers.hpp"
#include "engine/bots/plans.hpp"
#include "lab/measure/play.hpp"
#include "engine/match/visible.hpp"

namespace frenemy {

// What strategies are put together from: a fair bot with one habit changed.

/// The first seat of that role as the view shows it; no_seat when there is none.
SeatId first_of(const View& view, Role role);

/// Another seat of the viewer's role; no_seat when it has no rival.
SeatId twin_of(const View& view);

/// The fair plan with a change, or as it was where the change is not legal now.
template <class Change>
Command plan_with(const Scenario& scenario, const Bot& bot, const View& view, Change change)
{
    const Plan usual = plan_of(scenario, bot, view);
    Plan changed = usual;
    change(changed);
    const bool legal =
        !objection(scenario, visible(view), view.viewer, Command{SealPlan{changed}});
    return SealPlan{legal ? changed : usual};
}

/// The fair plan with this action, where it is legal, paid for by Titan's chips if need be.
Command plan_with_action(const Scenario& scenario, const Bot& bot, const View& view,
                         Action action);

/// A fair bot's talk that makes and takes only what `wants(terms, partner)`.
template <class Wants>
Command talk_of(const Scenario& scenario, const Bot& bot, const View& view, Wants wants)
{
    for (const Offer& offer : view.offers)
        if (offer.to == view.viewer && !wants(offer.terms, offer.from))
            return DeclineOffer{offer.id};
    if (const auto said = answer(scenario, bot, view)) return *said;
    for (const Idea& idea : sayable_ideas(scenario, bot, view))
        if (wants(idea.terms, idea.to)) return MakeOffer{idea.to, idea.terms};
    return FinishDeals{};
}

/// The same goods at the last price that is still worth `least` to the other side; prepayment and
/// penalty stay. The idea itself when its first clause is no goods.
Terms pressed(const Scenario& scenario, const View& view, const Idea& idea, int least);

/// The viewer's running deal it keeps most by breaking, after the penalty; none without deals.
const Deal* best_broken(const Scenario& scenario, const View& view);

inline bool buys_or_sells(const Terms& terms, Chip chip)
{
    return terms.count > 0 && is_goods(terms.clauses[0]) && chip_of(terms.clauses[0]) == chip;
}

} // namespace frenemy
