#pragma once

#include <algorithm>
#include <cstdint>
#include <sys/resource.h>

namespace frenemy::server {

/// As many connections as the system lets this process have; the usual limit is 1,024. How many
/// files and connections together may be open from now on.
inline std::uint64_t allow_many_connections()
{
    constexpr rlim_t plenty = 65'536; // every pupil of a large school
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return 0;
    const rlimit before = files;
    files.rlim_max = std::max(files.rlim_max, plenty); // who may not, keeps the lower one
    files.rlim_cur = files.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &files) == 0) return files.rlim_cur;
    files = before;
    files.rlim_cur = files.rlim_max;
    return setrlimit(RLIMIT_NOFILE, &files) == 0 ? files.rlim_cur : before.rlim_cur;
}

} // namespace frenemy::server
