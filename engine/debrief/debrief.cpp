#include "engine/debrief/debrief.hpp"

#include "engine/debrief/charts.hpp"

#include <algorithm>

namespace frenemy::debrief {
namespace {

using OfMatch = std::optional<Chart> (*)(const Story&);
using OfClass = std::optional<Chart> (*)(const Tables&);

/// In the order of Term.
constexpr OfMatch of_match[]{
    scores,          titan_share, hhi,          cooperation,  payoff_table,
    network,         surplus,     dependence,   agreed_price, bullwhip,
    learning_curve,  utilisation, average_cost, lead_time,    bought_cost,
    lost_services,   revenue_mix, model_policy, make_or_buy,  breach,
    price_and_stock,
};
constexpr OfClass of_class[]{
    scores,          titan_share, hhi,          cooperation,  payoff_table,
    network,         surplus,     dependence,   agreed_price, bullwhip,
    learning_curve,  utilisation, average_cost, lead_time,    bought_cost,
    lost_services,   revenue_mix, model_policy, make_or_buy,  breach,
    price_and_stock,
};
static_assert(std::size(of_match) == terms && std::size(of_class) == terms);

template <class Charts, class Subject>
std::vector<Chart> drawn(const Charts& charts, const Subject& subject)
{
    std::vector<Chart> all;
    for (const auto chart : charts)
        if (auto one = chart(subject)) all.push_back(std::move(*one));
    return all;
}

} // namespace

std::vector<Chart> charts_of(const Story& story)
{
    if (story.rounds() == 0) return {};
    return drawn(of_match, story);
}

std::vector<Chart> charts_of(const Tables& tables)
{
    const auto played = std::count_if(tables.begin(), tables.end(),
                                      [](const Story& table) { return table.rounds() > 0; });
    if (played < 2) return {};
    return drawn(of_class, tables);
}

} // namespace frenemy::debrief
