#pragma once

#include "engine/codec/codec.hpp"
#include "server/store/match_store.hpp"

#include <filesystem>
#include <limits>
#include <memory>
#include <string>

namespace frenemy::server {

/// A file of the store's, open for writing.
class File {
public:
    virtual ~File() = default;

    /// All of it at that place; on failure a part of it may be there.
    virtual StoreError write(std::uint64_t at, std::span<const std::byte> bytes) = 0;
    /// Returns once everything written has reached the disk. After a failure nobody knows what has:
    /// it may not be asked again.
    virtual StoreError sync() = 0;
};

struct FileContents {
    Bytes bytes;
    bool there = false; ///< false: no file of that name
    StoreError error{};
};

inline constexpr std::uint64_t all_bytes = std::numeric_limits<std::uint64_t>::max();

/// The folder a store lives in, and the few things it does there: tests put one in its place that
/// fails, tears and forgets.
class Folder {
public:
    virtual ~Folder() = default;

    /// At most so many bytes of it, from its beginning.
    virtual FileContents read(const std::string& name, std::uint64_t most) = 0;
    /// Made when it is not there. Null on failure.
    virtual std::unique_ptr<File> open(const std::string& name, StoreError& error) = 0;
    /// `by` takes the place of `name` in one step. After a failure either may be there.
    virtual StoreError replace(const std::string& name, const std::string& by) = 0;
    /// Returns once the names of its files have reached the disk.
    virtual StoreError sync() = 0;
    /// When it cannot be, it stays.
    virtual void remove(const std::string& name) = 0;
};

/// A folder on a disk, made when missing, with all folders above it, and locked: a second server is
/// told InUse until the first one ends. Null on failure.
std::unique_ptr<Folder> open_folder(const std::filesystem::path& path, StoreError& error);

} // namespace frenemy::server
