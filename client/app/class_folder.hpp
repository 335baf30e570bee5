#pragma once

#include "engine/match/match_log.hpp"
#include "server/protocol/class_info.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace frenemy::client {

// Where a teacher's results lie: $XDG_DATA_HOME/frenemy/classes, a folder a class, named so that one
// finds it again: "2026-03-02 2-3 K7Q-2MX".

/// The class's folder: the one it has already, or a new one of that date. Not made yet.
std::filesystem::path class_folder(const server::ClassNow& now, const std::string& date);

/// A class whose matches were kept.
struct PastClass {
    std::string name;
    std::filesystem::path folder;
};
/// All but `own`, the newest first.
std::vector<PastClass> past_classes(const std::filesystem::path& own);

/// The matches of a folder, by table; files that are none, or are of other rules, are left out.
std::vector<MatchLog> read_matches(const std::filesystem::path& folder);
/// "table-03.frenemy"
std::string match_name(int table);
/// Of the tables from that one on, counted from 0.
void remove_matches(const std::filesystem::path& folder, std::size_t from);

} // namespace frenemy::client
