#pragma once

#include "tests/golden/recording.hpp"

#include <vector>

namespace frenemy::testing {

/// One way for a match to go, and the script that plays it.
struct Situation {
    const char* name;  ///< of its two files in tests/golden/matches
    const char* about; ///< one line for who reads them
    MatchLog (*play)();
};

const std::vector<Situation>& situations();

} // namespace frenemy::testing
