#pragma once

#include "engine/debrief/story.hpp"

#include <vector>

namespace frenemy::debrief {

/// One settlement of one alliance: who put in, now that the match is over.
struct PotRecord {
    int round = 0;
    AllianceId alliance{};
    std::vector<Contributed> contributions; ///< of every member, betrayers with 0
    int betrayers = 0;

    int members() const { return static_cast<int>(contributions.size()); }
    int givers() const;
};

std::vector<PotRecord> pots_of(const Story& story);

} // namespace frenemy::debrief
