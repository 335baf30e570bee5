#pragma once

#include "engine/debrief/story.hpp"

#include <optional>

namespace frenemy::debrief {

// A chart each, in a file of its own; what is measured stands there. Empty when the match has
// nothing to show: no foundry, no alliance, no broken deal. Require a settled round.

std::optional<Chart> scores(const Story& story);
std::optional<Chart> titan_share(const Story& story);
std::optional<Chart> hhi(const Story& story);
std::optional<Chart> cooperation(const Story& story);
std::optional<Chart> payoff_table(const Story& story);
std::optional<Chart> network(const Story& story);
std::optional<Chart> surplus(const Story& story);
std::optional<Chart> dependence(const Story& story);
std::optional<Chart> agreed_price(const Story& story);
std::optional<Chart> bullwhip(const Story& story);
std::optional<Chart> learning_curve(const Story& story);
std::optional<Chart> utilisation(const Story& story);
std::optional<Chart> average_cost(const Story& story);
std::optional<Chart> lead_time(const Story& story);
std::optional<Chart> bought_cost(const Story& story);
std::optional<Chart> lost_services(const Story& story);
std::optional<Chart> revenue_mix(const Story& story);
std::optional<Chart> model_policy(const Story& story);
std::optional<Chart> make_or_buy(const Story& story);
std::optional<Chart> breach(const Story& story);
std::optional<Chart> price_and_stock(const Story& story);

// The same question asked of several tables. Require two tables, a settled round each.

std::optional<Chart> scores(const Tables& tables);
std::optional<Chart> titan_share(const Tables& tables);
std::optional<Chart> hhi(const Tables& tables);
std::optional<Chart> cooperation(const Tables& tables);
std::optional<Chart> payoff_table(const Tables& tables);
std::optional<Chart> network(const Tables& tables);
std::optional<Chart> surplus(const Tables& tables);
std::optional<Chart> dependence(const Tables& tables);
std::optional<Chart> agreed_price(const Tables& tables);
std::optional<Chart> bullwhip(const Tables& tables);
std::optional<Chart> learning_curve(const Tables& tables);
std::optional<Chart> utilisation(const Tables& tables);
std::optional<Chart> average_cost(const Tables& tables);
std::optional<Chart> lead_time(const Tables& tables);
std::optional<Chart> bought_cost(const Tables& tables);
std::optional<Chart> lost_services(const Tables& tables);
std::optional<Chart> revenue_mix(const Tables& tables);
std::optional<Chart> model_policy(const Tables& tables);
std::optional<Chart> make_or_buy(const Tables& tables);
std::optional<Chart> breach(const Tables& tables);
std::optional<Chart> price_and_stock(const Tables& tables);

} // namespace frenemy::debrief
