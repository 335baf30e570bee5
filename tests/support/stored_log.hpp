#pragma once

#include "server/store/log_store.hpp"
#include "tests/support/memory_folder.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <span>
#include <string_view>

namespace frenemy::testing {

inline constexpr const char* log_name = "matches.log";

/// Fails when it cannot be opened.
inline server::OpenedStore opened(MemoryDisk& disk)
{
    server::OpenedStore result = server::open_log_store(folder_on(disk));
    INFO(sentence_of(result.error));
    REQUIRE(result.error == server::StoreError::None);
    return result;
}

/// A disk that holds these bytes as its log, for certain.
inline MemoryDisk disk_with(const Bytes& log)
{
    MemoryDisk disk;
    disk.now[log_name] = std::make_shared<MemoryDisk::Inode>(MemoryDisk::Inode{log, log, {}});
    disk.safe = disk.now;
    return disk;
}

inline Bytes bytes_of(std::string_view text)
{
    const auto raw = std::as_bytes(std::span{text});
    return {raw.begin(), raw.end()};
}

} // namespace frenemy::testing
