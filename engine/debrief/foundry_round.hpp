#pragma once

#include "engine/debrief/story.hpp"

#include <vector>

namespace frenemy::debrief {

/// What a foundry's lines were used for in one settlement, and what came of it. Amounts in C.
struct FoundryRound {
    int seat = 0;
    int round = 0;
    int slots = 0;    ///< there were, L and M
    int dealt = 0;    ///< of those, for deals
    int earned = 0;   ///< lots of deals at their agreed price, slots to other customers
    int lot_cost = 0; ///< variable, of all lots
    int dealt_cost = 0; ///< of those for deals
    int upkeep = 0;

    int profit() const { return earned - lot_cost - upkeep; }
};

/// By seat and round; every foundry in every settled round.
std::vector<FoundryRound> foundry_rounds_of(const Story& story);

} // namespace frenemy::debrief
