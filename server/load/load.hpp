#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace frenemy::server {

/// What `frenemy-lab load` is asked with.
struct LoadOptions {
    std::string server;            ///< HOST:PORT of one that runs; empty: one of its own
    std::string key;               ///< the teacher's, of that one
    std::filesystem::path program; ///< frenemy-server, for one of its own
    std::filesystem::path scratch; ///< where that one keeps its matches: the disk that is measured
    std::string scenario = "chip-famine"; ///< four seats
    int rooms = 8;
    double rate = 1;    ///< moves a second and room
    bool flood = false; ///< instead: every seat moves as soon as it may
    double seconds = 20;
    int times = 1; ///< with new rooms each time
    bool reconnect = false;
    bool restart = false;          ///< of a server of its own
    bool targets = false;          ///< measures what the server promises
    std::vector<std::string> only; ///< of the targets; empty: all
    bool json = false;
};

/// Puts a server under load and prints what it did (docs/FORMATS, load). The exit status: 0, 1 when
/// a target that must be met is missed, 2 when it could not be measured.
int run_load(const LoadOptions& options);

} // namespace frenemy::server
