#pragma once

#include "engine/scenario/scenario.hpp"

#include <functional>
#include <string>
#include <vector>

namespace frenemy {

/// Something whose speed matters. The lab and the benchmarks time the same.
struct Measure {
    /// Its key in JSON (docs/FORMATS): ends in `_per_second` or in `_us`, microseconds a call.
    std::string name;
    int items = 1; ///< done by one call: commands of a match
    /// Does it once; what it returns depends on the work, so that none of it can be left out.
    std::function<std::uint64_t()> work;

    bool is_rate() const { return name.ends_with("_per_second"); }
};

/// On a match of fair bots, and a state from the middle of it. Allocates here and, except for
/// matches that keep a log, nowhere later.
std::vector<Measure> measures(const Scenario& scenario);

} // namespace frenemy
