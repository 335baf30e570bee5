#include "engine/debrief/pot_record.hpp"

#include <algorithm>
#include <utility>

namespace frenemy::debrief {

int PotRecord::givers() const
{
    return static_cast<int>(std::count_if(contributions.begin(), contributions.end(),
                                          [](const Contributed& each) { return each.amount > 0; }));
}

std::vector<PotRecord> pots_of(const Story& story)
{
    std::vector<PotRecord> pots;
    std::vector<Contributed> open; // members of one alliance come before its total
    for (const auto& [round, event] : story.happenings) {
        if (const auto* put_in = std::get_if<Contributed>(&event)) open.push_back(*put_in);
        if (const auto* shared = std::get_if<PotShared>(&event))
            pots.push_back(
                {round, shared->alliance, std::exchange(open, {}), shared->betrayers});
    }
    return pots;
}

} // namespace frenemy::debrief
