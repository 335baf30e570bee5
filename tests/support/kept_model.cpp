#include "tests/support/kept_model.hpp"

namespace frenemy::testing {

using namespace server;

KeptModel::KeptModel(const Kept& kept)
{
    for (const KeptMatch& match : kept.matches)
        matches[match.id] = {match.log, match.provenance};
    for (const KeptRecord& record : kept.records)
        records[record.id] = record.value;
}

bool operator==(const KeptModel::Match& a, const KeptModel::Match& b)
{
    return a.log.rules == b.log.rules && digest_of(a.log.scenario) == digest_of(b.log.scenario)
           && a.log.seed == b.log.seed && a.log.players == b.log.players
           && a.log.entries == b.log.entries && a.provenance == b.provenance;
}

} // namespace frenemy::testing
