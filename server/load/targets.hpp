#pragma once

#include "server/load/load.hpp"

namespace frenemy::server {

/// Measures what the server promises, each with a server of its own, and prints the table. As
/// run_load(), but throws when it cannot be measured.
int run_targets(const LoadOptions& options);

} // namespace frenemy::server
