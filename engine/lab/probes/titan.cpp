#include "engine/lab/probes/probe.hpp"
#include "engine/lab/probes/strategies.hpp"

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

/// Chips Titan delivers to the seat in rounds in which it cannot serve all orders.
double received_when_short(const PlayedMatch& match, SeatId seat)
{
    int received = 0;
    int open = 0;
    int own = 0;
    retell(match.log, [&](const State&, const Event& event) {
        if (const auto* rationed = std::get_if<TitanRationed>(&event)) {
            open += rationed->open;
            if (rationed->seat == seat) own = rationed->delivered;
        }
        if (const auto* priced = std::get_if<TitanPriced>(&event)) {
            if (open > priced->delivered) received += own;
            open = own = 0;
        }
    });
    return received;
}

Figures measure_hoarding(const Trials& trials)
{
    const SeatId seat = trials.first(Role::BigTech);
    const auto strategies = Trials::by(hoards, {seat});
    const auto look = [seat](const PlayedMatch& match) { return received_when_short(match, seat); };
    auto more = trials.find<double>(strategies, look);
    const auto usual = trials.find<double>({}, look);
    for (std::size_t i = 0; i < more.size(); ++i)
        more[i] -= usual[i];
    return {mean_of("more chips in shortages", more, at_least(0)),
            mean_of("gain over the match, C", gain(trials.play(strategies), trials.fair(), seat),
                    at_most(0))};
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
