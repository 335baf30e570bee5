#pragma once

#include <filesystem>

namespace frenemy::client {

/// Where matches are kept: $XDG_DATA_HOME/frenemy/matches.
std::filesystem::path match_folder();

} // namespace frenemy::client
