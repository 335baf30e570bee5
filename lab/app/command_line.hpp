#pragma once

namespace CLI {
class App;
}

namespace frenemy {

/// Adds every word of `frenemy-lab` with its options. Parsing runs the one that was said, which
/// leaves its exit status in `status`.
void add_programs(CLI::App& app, int& status);

} // namespace frenemy
