#pragma once

#include "server/store/folder.hpp"
#include "server/store/match_store.hpp"

#include <memory>

namespace frenemy::server {

struct OpenedStore {
    std::unique_ptr<MatchStore> store; ///< null when error is not None; then nothing was changed
    Kept kept;
    StoreError error{};
};

/// A store in one append-only file, matches.log (docs/FORMATS, the server's log): one write and one
/// fdatasync a commit, whatever the number of rooms.
///
/// Opening it cuts the torn end of a last commit that nobody had heard of, after that was copied to
/// cut-<commit>.log. Damage before that sets
/// aside the matches it struck, after the whole file was copied to damaged-<commit>.log.
OpenedStore open_log_store(std::unique_ptr<Folder> folder);

} // namespace frenemy::server
