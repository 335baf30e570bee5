#pragma once

#include "engine/match/match_log.hpp"

namespace frenemy::server {

/// Where a match is kept while it is played.
class MatchStore {
public:
    virtual ~MatchStore() = default;

    /// Returns once the entry is safe; false when it could not be kept, and then the room has not
    /// moved and nobody has heard of it.
    virtual bool append(const MatchLog::Entry& entry) = 0;
};

/// For solo matches, saved as a file when they end, and for tests.
class MemoryStore final : public MatchStore {
public:
    bool append(const MatchLog::Entry& entry) override
    {
        entries.push_back(entry);
        return true;
    }

    std::vector<MatchLog::Entry> entries;
};

} // namespace frenemy::server
