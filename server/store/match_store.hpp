#pragma once

#include "engine/core/names.hpp"
#include "engine/match/match_log.hpp"
#include "server/store/batch.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace frenemy::server {

enum class StoreError : std::uint8_t {
    None,
    NoFolder, ///< the folder is not there and cannot be made
    NotAllowed,
    InUse,       ///< another server keeps its matches there
    NotAStore,   ///< the file does not begin like one
    NewerFormat, ///< a later program's; nothing was touched
    NoRoom,      ///< disk or quota is full
    Failed,      ///< whatever else the system said
};
inline constexpr auto name_of_store_error =
    names<StoreError>("none", "no_folder", "not_allowed", "in_use", "not_a_store", "newer_format",
                      "no_room", "failed");

/// What follows "DIR: " in a server's one sentence, such as "the disk is full: no move is accepted
/// any more".
std::string sentence_of(StoreError error);

/// Where the matches of a class are kept while they are played.
///
/// A room checks and carries out at once and puts the entry into a Batch; the answers wait. One
/// thread at a time commits what has gathered, for all rooms together, and then releases the
/// answers of that batch: nobody hears of a move before it is safe.
class MatchStore {
public:
    virtual ~MatchStore() = default;

    /// True once everything in the batch is on the disk. False: the store is broken from now on,
    /// error() says why, and no answer that waits for this or a later batch may ever be released.
    /// The rooms concerned have moved further than the disk knows: they are set up again from what
    /// opening the store anew finds. Of the failed batch that is a part from its beginning, or
    /// nothing; of all earlier ones everything.
    virtual bool commit(const Batch& batch) = 0;

    /// Afterwards the disk holds no byte of what was removed, erased or replaced. Takes as long as
    /// writing everything that is left; a commit does it by itself when most of the file is such.
    virtual bool compact() = 0;

    virtual StoreError error() const = 0;
};

/// A match as it was kept.
struct KeptMatch {
    MatchId id = 0;
    MatchLog log;
    std::vector<Provenance> provenance; ///< of each entry
    bool doubtful = false; ///< whole as far as it goes, but damage elsewhere may have been its end
};

struct KeptRecord {
    RecordId id = 0;
    Bytes value;
    bool doubtful = false; ///< damage took a later value, or may have
};

enum class AsideReason : std::uint8_t {
    Damaged,    ///< its bytes are kept in the file named by Kept::damaged_file
    OtherRules, ///< played with another version of the rules; it stays in the store as it is
    Foreign,    ///< sound, and yet nothing a match can be played with; it stays as it is
};
inline constexpr auto name_of_aside_reason =
    names<AsideReason>("damaged", "other_rules", "foreign");

/// A match that cannot go on. The others do.
struct SetAside {
    MatchId match = 0;
    AsideReason why{};
};

/// What opening a store finds. Checksums are checked, commands decoded; nothing is replayed: a Room
/// does that when somebody comes to it.
struct Kept {
    std::vector<KeptMatch> matches;     ///< by id
    std::vector<KeptRecord> records;    ///< by id
    std::vector<RecordId> lost_records; ///< damage took the only value
    std::vector<SetAside> aside;
    MatchId next_match = 1; ///< above every id that was ever seen
    /// Behind the last whole commit: of one that a crash had torn, and nobody had heard of.
    std::uint64_t cut_bytes = 0;
    std::string cut_file; ///< holds them as they were found; empty: nothing was cut
    /// Damaged, and whose they were cannot be told: what was only there is missing above.
    std::uint64_t lost_bytes = 0;
    std::string damaged_file; ///< holds the store's bytes as they were found; empty: no damage
};

} // namespace frenemy::server
