#pragma once

#include <cstdint>

namespace frenemy::testing {

/// A small generator of its own, so that a failing seed fails everywhere.
struct Chance {
    std::uint64_t state;

    std::uint64_t next();
    int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }
    bool one_in(int n) { return below(n) == 0; }
};

} // namespace frenemy::testing
