#pragma once

#include "engine/debrief/debrief.hpp"
#include "tests/support/table.hpp"

#include <string>
#include <utility>
#include <vector>

namespace frenemy::testing {

/// Two rounds of three seats: the rulebook's worked round, and one after it.
Table two_rounds();

using Points = std::vector<std::pair<int, int>>;

const debrief::Plot& plot_of(const std::optional<debrief::Chart>& chart, std::size_t panel = 0);
Points points_of(const debrief::Plot& plot, std::size_t series);
/// A figure of the title, in its own units.
int argument(const std::optional<debrief::Chart>& chart, std::size_t i);

} // namespace frenemy::testing
