#pragma once

#include "server/store/match_store.hpp"

#include <map>
#include <vector>

namespace frenemy::testing {

/// What a store should hold, as plain maps.
struct KeptModel {
    struct Match {
        MatchLog log;
        std::vector<server::Provenance> provenance;
    };
    std::map<server::MatchId, Match> matches;
    std::map<server::RecordId, Bytes> records;

    KeptModel() = default;
    explicit KeptModel(const server::Kept& kept);
};

bool operator==(const KeptModel::Match& a, const KeptModel::Match& b);
inline bool operator==(const KeptModel& a, const KeptModel& b)
{
    return a.matches == b.matches && a.records == b.records;
}

} // namespace frenemy::testing
