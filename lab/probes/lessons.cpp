#include "lab/probes/probe.hpp"
#include "lab/probes/strategies.hpp"

#include "engine/scenario/scenario_reader.hpp"

#include <algorithm>
#include <numeric>
#include <span>

// What a class should see in its own figures, with bots in every seat.

namespace frenemy {
namespace {

double variance(std::span<const int> series)
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
std::vector<double> bullwhips(const Trials& trials, const Series& played)
{
    const auto later = static_cast<std::size_t>(trials.scenario().rounds - 1);
    std::vector<double> ratios;
    for (const Trial& each : played)
        ratios.push_back(variance(std::span{each.ordered}.subspan(1, later))
                         / std::max(1.0, variance(std::span{each.used}.subspan(1, later))));
    return ratios;
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
    const auto usual = bullwhips(trials, trials.fair());
    auto doubled = bullwhips(trials, trials.play(trials.by_all(orders_double)));
    const Figure calm = mean_of("variance of orders over that of use, fair orders", usual, {});
    const Figure whipped = mean_of("with double orders", doubled, {});
    for (std::size_t i = 0; i < doubled.size(); ++i)
        doubled[i] -= usual[i];
    return {calm, whipped, mean_of("higher with double orders", doubled, at_least(0.05))};
}

/// In rounds in which tied buyers signed in both places, so that both met the same market.
Figures measure_lock_in(const Trials& trials)
{
    std::array<std::vector<double>, 2> prices;
    std::vector<double> dearer;
    for (const Trial& match : trials.fair())
        for (const LotPrices& round : match.lots) {
            if (round.lots[0] == 0 || round.lots[1] == 0) continue;
            for (const std::size_t where : {0U, 1U})
                prices[where].push_back(double(round.sum[where]) / round.lots[where]);
            dearer.push_back(prices[0].back() - prices[1].back());
        }
    return {mean_of("price of an L lot at home, C", prices[0], {}),
            mean_of("price of an L lot elsewhere, C", prices[1], {}),
            mean_of("dearer at home, C", dearer, at_least(0.2))};
}

/// What a good A chip costs its maker: lots and the lines they run on, over chips that came out.
Figures measure_learning(const Trials& trials)
{
    std::array<std::vector<double>, 2> cost;
    std::vector<double> fall;
    for (const Trial& each : trials.fair()) {
        if (each.a_made[0] == 0 || each.a_made[1] == 0) continue;
        for (const std::size_t half : {0U, 1U})
            cost[half].push_back(double(each.a_cost[half]) / each.a_made[half]);
        fall.push_back(100 * (cost[0].back() - cost[1].back()) / cost[0].back());
    }
    return {mean_of("cost of a good A chip, first half, C", cost[0], {}),
            mean_of("second half, C", cost[1], {}),
            mean_of("cheaper, %", fall, at_least(15))};
}

/// The foundry that gets more of the early orders against the other.
Figures measure_yield_race(const Trials& trials)
{
    const SeatId one = trials.first(Role::Foundry);
    const SeatId twin = seat_at(one.value + 1);
    std::vector<double> lots;
    std::vector<double> value;
    for (const Trial& each : trials.fair()) {
        const int more = each.early_lots[one.value] - each.early_lots[twin.value];
        if (more == 0) continue;
        const int sign = more > 0 ? 1 : -1;
        lots.push_back(sign * (each.learned_lots[one.value] - each.learned_lots[twin.value]));
        value.push_back(sign * (each.value[one.value] - each.value[twin.value]));
    }
    return {mean_of("lots it has learned from above the other's, at the end", lots, at_least(1)),
            mean_of("its V above the other's, C", value, at_least(1))};
}

/// The table of two each, in as many rounds: what a tilted one is held against.
const Trials* even_table(const Trials& trials)
{
    const ScenarioResult read = read_scenario("six");
    const auto* six = std::get_if<ScenarioFile>(&read);
    if (!six) return nullptr;
    Scenario even = six->scenario;
    even.rounds = trials.scenario().rounds;
    return &trials.with(even);
}

/// Percent of what end markets pay that E chips earn.
std::vector<double> e_shares(const Series& played)
{
    std::vector<double> shares;
    for (const Trial& each : played)
        shares.push_back(100.0 * each.e_revenue / std::max(1, each.e_revenue + each.a_revenue));
    return shares;
}

Figures measure_boom(const Trials& trials)
{
    const Trials* even = even_table(trials);
    if (!even) return {};
    const auto usual = e_shares(even->fair());
    auto more = e_shares(trials.fair());
    const Figure here = mean_of("E chips' share of end markets, %", more, {});
    for (std::size_t i = 0; i < more.size(); ++i)
        more[i] -= usual[i];
    return {here, mean_of("at six seats without a boom, %", usual, {}),
            mean_of("more, points", more, at_least(3))};
}

/// Roles with one seat, against the same roles at a table of two each.
Figures measure_scarcity(const Trials& trials)
{
    const Trials* even = even_table(trials);
    if (!even) return {};
    Figures figures;
    for (int r = 0; r < roles; ++r) {
        const auto role = static_cast<Role>(r);
        const SeatId here = trials.first(role);
        const SeatId there = even->first(role);
        if (here == no_seat || there == no_seat) continue;
        std::vector<double> more;
        for (std::size_t i = 0; i < trials.fair().size(); ++i)
            more.push_back(trials.fair()[i].value[here.value]
                           - even->fair()[i].value[there.value]);
        const bool scarce = count_of(trials.scenario(), role) == 1;
        figures.push_back(mean_of(std::string{name_of_role(role)}
                                      + (scarce ? ", scarce" : ", plentiful")
                                      + ": V above its V at six seats, C",
                                  more, scarce ? at_least(5) : at_most(0)));
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

/// News that is written down and speaks of devices again and again.
bool has_device_boom(const Scenario& scenario)
{
    const auto devices = std::count_if(scenario.news.begin(), scenario.news.end(), [](Card card) {
        return card == Card::Gadgets || card == Card::OnDevice;
    });
    return scenario.news_fixed && devices >= 3;
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
    {"yield-race", "who gets the early orders pulls ahead", has_choice_of_foundry,
     measure_yield_race},
    {"boom", "a boom of devices moves income to E chips", has_device_boom, measure_boom},
    {"scarcity", "the scarce role takes the rent", is_uneven, measure_scarcity},
    {"ladder", "skill shows", anywhere, measure_ladder},
};

} // namespace

std::span<const Probe> lesson_probes()
{
    return list;
}

} // namespace frenemy
