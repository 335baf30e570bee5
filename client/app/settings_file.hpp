#pragma once

#include "client/model/settings.hpp"

#include <filesystem>

namespace frenemy::client {

/// Where they are remembered: $XDG_CONFIG_HOME/frenemy/settings.json.
std::filesystem::path settings_file();

/// Reads at most 16 KB. What is missing, of the wrong kind or out of range is left as in `usual`:
/// a damaged file must not keep anybody from playing.
Settings read_settings(const std::filesystem::path& file, Settings usual);

/// Writes beside it and renames, so that the old file stays whole. False when it could not.
bool write_settings(const std::filesystem::path& file, const Settings& settings);

} // namespace frenemy::client
