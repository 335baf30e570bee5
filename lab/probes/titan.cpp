#include "lab/probes/probe.hpp"
#include "lab/probes/strategies.hpp"

#include <algorithm>

// Ways of living on the outside supplier.

namespace frenemy {
namespace {

Command buys_from_titan_alone(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning) return decide(scenario, bot, view);
    return talk_of(scenario, bot, view, [](const Terms& terms, SeatId) {
        return !buys_or_sells(terms, Chip::Accelerator);
    });
}

/// The most that may be sealed, up to `order`.
Command orders(const Scenario& scenario, const Bot& bot, const View& view, int order)
{
    const Plan usual = plan_of(scenario, bot, view);
    Command best = SealPlan{usual};
    for (int n = usual.titan_order; n <= order; ++n) {
        Plan plan = usual;
        plan.titan_order = static_cast<std::uint8_t>(n);
        if (objection(scenario, visible(view), view.viewer, Command{SealPlan{plan}})) break;
        best = SealPlan{plan};
    }
    return best;
}

Command hoards(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    return orders(scenario, bot, view, scenario.titan.order_limit);
}

Command orders_most_at_the_end(const Scenario& scenario, const Bot& bot, const View& view)
{
    return view.round < scenario.rounds ? decide(scenario, bot, view)
                                        : hoards(scenario, bot, view);
}

Figures measure_titan_only(const Trials& trials)
{
    const SeatId seat = trials.first(Role::BigTech);
    return {mean_of("gain of a big tech, C",
                    gain(trials.play(Trials::by(buys_from_titan_alone, {seat})), trials.fair(),
                         seat),
                    at_most(-10))};
}

Figures measure_hoarding(const Trials& trials)
{
    const SeatId seat = trials.first(Role::BigTech);
    const Series& played = trials.play(Trials::by(hoards, {seat}));
    std::vector<double> more;
    for (std::size_t i = 0; i < played.size(); ++i)
        more.push_back(played[i].short_chips[seat.value]
                       - trials.fair()[i].short_chips[seat.value]);
    return {mean_of("more chips in shortages", more, at_least(0)),
            mean_of("gain over the match, C", gain(played, trials.fair(), seat), at_most(0))};
}

Figures measure_last_order(const Trials& trials)
{
    const SeatId seat = trials.first(Role::BigTech);
    return {mean_of("gain by the largest last order, C",
                    gain(trials.play(Trials::by(orders_most_at_the_end, {seat})), trials.fair(),
                         seat),
                    at_most(0))};
}

constexpr Probe list[] = {
    {"titan-only", "who buys from Titan alone loses at least 10", anywhere, measure_titan_only},
    {"hoarding", "hoarding pays in a shortage and not over the match", anywhere,
     measure_hoarding},
    {"last-order", "the largest order in the last round does not pay", anywhere,
     measure_last_order},
};

} // namespace

std::span<const Probe> titan_probes()
{
    return list;
}

} // namespace frenemy
