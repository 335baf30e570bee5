#pragma once

#include "server/store/folder.hpp"
#include "tests/support/chance.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace frenemy::testing {

/// A disk that can be told to fail, and that forgets in a crash what it had not been made to keep.
struct MemoryDisk {
    struct Write {
        std::size_t at = 0;
        Bytes bytes;
    };
    struct Inode {
        Bytes now;                   ///< what a reader sees
        Bytes safe;                  ///< what a crash leaves for certain
        std::vector<Write> floating; ///< since the last sync
    };
    using Names = std::map<std::string, std::shared_ptr<Inode>>;

    Names now;
    Names safe;

    /// Bytes that may still be written; the write that needs more is cut short there.
    std::size_t room = SIZE_MAX;
    /// Operations (writes, syncs, renames) that still succeed; then so many fail, with `error`.
    std::size_t operations = SIZE_MAX;
    std::size_t failures = SIZE_MAX;
    server::StoreError error = server::StoreError::Failed;

    std::size_t writes = 0;
    std::size_t syncs = 0;
    std::size_t bytes_read = 0;

    /// Power is cut. Of what was written since the last sync, each sector is there or not, as
    /// chance has it; of a renaming, too.
    void crash(Chance& chance);

    Bytes& bytes_of(const std::string& name) { return now.at(name)->now; }
    bool holds(const std::string& name) const { return now.contains(name); }
};

/// A folder on that disk. What it wrote is left when it goes, as if its process had been killed.
std::unique_ptr<server::Folder> folder_on(MemoryDisk& disk);

} // namespace frenemy::testing
