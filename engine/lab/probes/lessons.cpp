#include "engine/lab/probes/probe.hpp"
#include "engine/lab/probes/strategies.hpp"

#include "engine/scenario/scenario_reader.hpp"

#include <algorithm>
#include <numeric>

// What a class should see in its own figures, with bots in every seat.

namespace frenemy {
namespace {

/// Mean and variance of a series, as the bullwhip ratio needs them.
double variance(const std::vector<int>& series)
{
    const auto n = static_cast<double>(series.size());
    const double mean = std::accumulate(series.begin(), series.end(), 0.0) / n;
    double squares = 0;
    for (const int each : series)
        squares += (each - mean) * (each - mean);
    return squares / n;
}

/// 채찍효과: how much more orders to Titan vary than the chips that are used, once everybody has
/// stocked up in the first round.
double bullwhip(const PlayedMatch& match)
{
    const auto rounds = static_cast<std::size_t>(match.log.scenario.rounds);
    std::vector<int> ordered(rounds, 0);
    std::vector<int> used(rounds, 0);
    std::size_t round = 0;
    retell(match.log, [&](const State&, const Event& event) {
        if (const auto* each = std::get_if<TitanRationed>(&event)) ordered[round] += each->ordered;
        if (const auto* each = std::get_if<ServicesSold>(&event)) used[round] += each->used;
        if (std::get_if<RoundEnded>(&event) && round + 1 < rounds) ++round;
    });
    ordered.erase(ordered.begin());
    used.erase(used.begin());
    return variance(ordered) / std::max(1.0, variance(used));
}

/// Orders twice what it lacks, for fear of being rationed, as buyers did in 2021.
Command orders_double(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    const Plan usual = plan_of(scenario, bot, view);
    const int doubled = std::min<int>(2 * usual.titan_order, scenario.titan.order_limit);
    Command best = SealPlan{usual};
    for (int n = usual.titan_order; n <= doubled; ++n) {
        Plan plan = usual;
        plan.titan_order = static_cast<std::uint8_t>(n);
        if (!objection(scenario, visible(view), view.viewer, Command{SealPlan{plan}}))
            best = SealPlan{plan};
    }
    return best;
}

Figures measure_bullwhip(const Trials& trials)
{
    const auto usual = trials.find<double>({}, bullwhip);
    auto doubled = trials.find<double>(trials.by_all(orders_double), bullwhip);
    const Figure calm = mean_of("variance of orders over that of use, fair orders", usual, {});
    const Figure whipped = mean_of("with double orders", doubled, {});
    for (std::size_t i = 0; i < doubled.size(); ++i)
        doubled[i] -= usual[i];
    return {calm, whipped, mean_of("higher with double orders", doubled, at_least(0.05))};
}

struct LotPrices {
    double sum[2] = {0, 0}; ///< at home; away
    int lots[2] = {0, 0};
};

/// L lots under deals by whether the buyer is tied to that foundry.
LotPrices lot_prices(const PlayedMatch& match)
{
    LotPrices prices;
    retell(match.log, [&](const State& state, const Event& event) {
        const auto* made = std::get_if<DealSigned>(&event);
        if (!made) return;
        for (const Clause& clause : made->deal.terms) {
            if (clause.kind != ClauseKind::Wafer || node_of(clause) != Node::Leading) continue;
            const SeatId foundry = seat_of(made->deal, clause.giver);
            const Designs& designs =
                company(state, seat_of(made->deal, other(clause.giver))).designs;
            if (designs.home == no_seat || designs.dual_sourced) continue;
            const int where = designs.home == foundry ? 0 : 1;
            prices.sum[where] += units_of(clause) * clause.amount;
            prices.lots[where] += units_of(clause);
        }
    });
    return prices;
}

Figures measure_lock_in(const Trials& trials)
{
    std::vector<double> home;
    std::vector<double> away;
    for (const LotPrices& each : trials.find<LotPrices>({}, lot_prices)) {
        if (each.lots[0] > 0) home.push_back(each.sum[0] / each.lots[0]);
        if (each.lots[1] > 0) away.push_back(each.sum[1] / each.lots[1]);
    }
    const Figure tied = mean_of("price of an L lot at home, C", home, {});
    const Figure free = mean_of("price of an L lot elsewhere, C", away, {});
    return {tied, free,
            {"dearer at home, C", tied.value - free.value, tied.margin + free.margin,
             at_least(0.2)}};
}

struct Learning {
    double early = 0;
    double late = 0;
};

/// What a good A chip costs its maker: lots and the lines they run on, over chips that came out.
Learning learning_of(const PlayedMatch& match)
{
    const auto& chain = match.log.scenario.chain;
    const int rounds = match.log.scenario.rounds;
    double cost[2] = {0, 0};
    double good[2] = {0, 0};
    retell(match.log, [&](const State& state, const Event& event) {
        const auto* started = std::get_if<LotsStarted>(&event);
        if (!started || started->node != Node::Leading) return;
        const int half = 2 * (state.round - 1) <= rounds ? 0 : 1;
        cost[half] += started->lots * (chain.leading_lot_cost + chain.leading_upkeep);
        good[half] += started->lots * started->yield;
    });
    return {cost[0] / std::max(1.0, good[0]), cost[1] / std::max(1.0, good[1])};
}

Figures measure_learning(const Trials& trials)
{
    std::vector<double> early;
    std::vector<double> late;
    std::vector<double> fall;
    for (const Learning& each : trials.find<Learning>({}, learning_of)) {
        if (each.early <= 0 || each.late <= 0) continue;
        early.push_back(each.early);
        late.push_back(each.late);
        fall.push_back(100 * (each.early - each.late) / each.early);
    }
    return {mean_of("cost of a good A chip, first half, C", early, {}),
            mean_of("second half, C", late, {}),
            mean_of("cheaper, %", fall, at_least(15))};
}

/// Roles with fewer seats than the largest role, against the same roles at a table of two each.
Figures measure_scarcity(const Trials& trials)
{
    const ScenarioResult read = read_scenario("six");
    const auto* six = std::get_if<ScenarioFile>(&read);
    if (!six) return {};
    Scenario even = six->scenario;
    even.rounds = trials.scenario().rounds;
    const Trials balanced = trials.with(even);
    Figures figures;
    for (int r = 0; r < roles; ++r) {
        const auto role = static_cast<Role>(r);
        const SeatId here = trials.first(role);
        const SeatId there = balanced.first(role);
        if (here == no_seat || there == no_seat) continue;
        std::vector<double> more;
        for (std::size_t i = 0; i < trials.fair().size(); ++i)
            more.push_back(trials.fair()[i].value[here.value]
                           - balanced.fair()[i].value[there.value]);
        const bool scarce = count_of(trials.scenario(), role) == 1;
        figures.push_back(mean_of(std::string{name_of_role(role)}
                                      + (scarce ? ", scarce" : ", plentiful")
                                      + ": V above its V at six seats, C",
                                  more, scarce ? at_least(5) : at_most(-5)));
    }
    return figures;
}

bool is_uneven(const Scenario& scenario)
{
    int fewest = max_seats;
    int most = 0;
    for (int r = 0; r < roles; ++r) {
        const int n = count_of(scenario, static_cast<Role>(r));
        fewest = std::min(fewest, n);
        most = std::max(most, n);
    }
    return fewest > 0 && fewest < most;
}

bool has_choice_of_foundry(const Scenario& scenario)
{
    return count_of(scenario, Role::Foundry) > 1;
}

Figures measure_ladder(const Trials& trials)
{
    Figures figures;
    for (const auto& [better, worse] : {std::pair{Temper::Fair, Temper::Beginner},
                                        std::pair{Temper::Beginner, Temper::Random}}) {
        std::vector<double> wins;
        for (int r = 0; r < roles; ++r) {
            const SeatId seat = trials.first(static_cast<Role>(r));
            if (seat == no_seat) continue;
            const auto ahead =
                score_gain(trials.play(better, seat), trials.play(worse, seat), seat);
            wins.insert(wins.end(), ahead.begin(), ahead.end());
        }
        figures.push_back(share_of(std::string{name_of_temper(better)} + " beats "
                                       + std::string{name_of_temper(worse)}
                                       + " in the same seat, %",
                                   wins, at_least(65)));
    }
    return figures;
}

constexpr Probe list[] = {
    {"bullwhip", "double ordering whips the orders", anywhere, measure_bullwhip},
    {"lock-in", "a tied buyer pays more at home", has_choice_of_foundry, measure_lock_in},
    {"learning", "learning lowers the cost of a good chip", anywhere, measure_learning},
    {"scarcity", "the scarce role takes the rent", is_uneven, measure_scarcity},
    {"ladder", "skill shows", anywhere, measure_ladder},
};

} // namespace

std::span<const Probe> lesson_probes()
{
    return list;
}

} // namespace frenemy
