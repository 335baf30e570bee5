#include "client/app/match_folder.hpp"

#include <cstdlib>

namespace frenemy::client {

std::filesystem::path match_folder()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data)
        return std::filesystem::path{data} / "frenemy" / "matches";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path{home} / ".local" / "share" / "frenemy" / "matches";
    return std::filesystem::path{"matches"};
}

} // namespace frenemy::client
