#include "engine/alliance/pot.hpp"

namespace frenemy {

int contribution(const Scenario& scenario, int members)
{
    return members == 2 ? scenario.alliance.contribution_of_two : scenario.alliance.contribution;
}

int pot_share(const Scenario& scenario, int total, int members)
{
    if (members == 0) return 0;
    const auto& numbers = scenario.alliance;
    const int percent = members <= numbers.few ? numbers.share_of_few : numbers.share_of_many;
    return floor_div(percent * total, 100 * members);
}

int tier_threshold(const Scenario& scenario, int members)
{
    return members
           * (members == 2 ? scenario.alliance.tier_per_member_of_two
                           : scenario.alliance.tier_per_member);
}

} // namespace frenemy
