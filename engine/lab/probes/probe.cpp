#include "engine/lab/probes/probe.hpp"

namespace frenemy {

std::vector<Probe> probes()
{
    std::vector<Probe> all;
    for (const auto list : {structure_probes(), trading_probes(), promise_probes(),
                            alliance_probes(), titan_probes(), investment_probes(),
                            lesson_probes()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

} // namespace frenemy
