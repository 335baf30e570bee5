#include "engine/alliance/pot.hpp"

namespace frenemy {

int contribution(const Scenario& scenario, int members)
{
    return members == 2 ? scenario.alliance.contribution_of_two : scenario.alliance.contribution;
}

int pot_share(int total, int members)
{
    if (members == 0) return 0;
    return members <= 3 ? floor_div(3 * total, 2 * members) : floor_div(2 * total, members);
}

int tier_threshold(const Scenario& scenario, int members)
{
    return members
           * (members == 2 ? scenario.alliance.tier_per_member_of_two
                           : scenario.alliance.tier_per_member);
}

} // namespace frenemy
