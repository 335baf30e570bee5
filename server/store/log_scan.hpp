#pragma once

#include "server/store/match_store.hpp"
#include "server/store/record.hpp"

#include <map>

namespace frenemy::server {

// The log's file (docs/FORMATS, the server's log): an opening, then groups of records, each group
// what one commit wrote.

struct LogOpening {
    std::array<unsigned char, 8> magic{};
    std::uint16_t format = 0;
    std::uint16_t spare = 0;
    std::uint32_t check = 0; ///< of the twelve bytes before
};
static_assert(sizeof(LogOpening) == 16);
LogOpening this_logs_opening();

struct GroupHead {
    std::uint64_t commit = 0; ///< grows from group to group
    std::uint32_t size = 0;   ///< of the records that follow
    std::uint32_t check = 0;  ///< of the twelve bytes before
};
static_assert(sizeof(GroupHead) == 16);
GroupHead group_head(std::uint64_t commit, std::size_t size);

/// What is alive in a log, as it lies there.
struct LogScan {
    struct Match {
        std::vector<std::span<const std::byte>> records; ///< its Begin, then its entries
        bool damaged = false;
        std::uint64_t losses = 0; ///< see below
    };
    struct ClassRecord {
        std::span<const std::byte> record; ///< its last Put; empty when damage took the only one
        bool stale = false;                ///< damage took a later one
        std::uint64_t losses = 0;
    };

    StoreError error{}; ///< NotAStore or NewerFormat; then nothing else is said
    std::map<MatchId, Match> matches;
    std::map<RecordId, ClassRecord> records;
    MatchId next_match = 1;
    std::uint64_t commit = 0;   ///< of the last group
    std::size_t last_group = 0; ///< where it begins
    std::uint64_t live_bytes = 0;
    bool torn = false;           ///< the last commit ends before it should
    std::uint64_t cut_bytes = 0; ///< of it, behind its last good record
    std::uint64_t lost_bytes = 0;
    std::uint64_t losses = 0; ///< stretches nobody can be named for; whose last record comes before
                              ///< the last of them may have lost one there
    bool damaged = false;     ///< anything but the torn end of the last commit

    /// It may go on where it ends.
    bool whole() const { return !torn && !damaged; }
};

/// Whether what begins so can be a log: one whose opening is damaged still has groups behind it.
bool may_be_log(std::span<const std::byte> beginning);

/// Looks at every checksum. Total: any bytes may be given. The result points into them.
LogScan scan_log(std::span<const std::byte> file);

/// The values of what was found.
Kept kept_in(const LogScan& scan);

} // namespace frenemy::server
