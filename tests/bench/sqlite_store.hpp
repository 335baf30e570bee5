#pragma once

#include "server/store/log_store.hpp"

#include <filesystem>

namespace frenemy::bench {

/// What the server's log is measured against: the same promises in an SQLite database. WAL,
/// synchronous=FULL, a transaction a commit, every statement prepared once.
server::OpenedStore open_sqlite_store(const std::filesystem::path& folder);

} // namespace frenemy::bench
