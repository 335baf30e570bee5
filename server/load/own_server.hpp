#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace frenemy::server {

/// A folder that goes with everything in it.
class ScratchFolder {
public:
    /// Below `parent`; by default where the system keeps what is temporary. Throws
    /// std::runtime_error when it cannot be made.
    explicit ScratchFolder(
        const std::filesystem::path& parent = std::filesystem::temp_directory_path());
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// frenemy-server as a process of its own, on a port of this machine alone, which no client
/// finds; another "--address" among the options is found there. Its log is in `<data>.log`.
class OwnServer {
public:
    /// Throws std::runtime_error, as start() does, when it does not say that it is ready.
    OwnServer(std::filesystem::path program, std::filesystem::path data,
              std::vector<std::string> options = {});
    /// kill(), if it still runs.
    ~OwnServer();
    OwnServer(const OwnServer&) = delete;
    OwnServer& operator=(const OwnServer&) = delete;

    std::uint16_t port() const { return port_; }
    const std::string& teacher_key() const { return key_; }

    /// kill -9, in the middle of whatever it does.
    void kill();
    /// Another one on the same port and data.
    void start();
    /// SIGTERM; what it exits with.
    int end();

    /// Seconds of all cores it has used since it was started.
    double cpu_seconds() const;
    /// Bytes of memory that it has for itself.
    std::uint64_t memory() const;

private:
    const std::filesystem::path program_;
    const std::filesystem::path data_;
    const std::vector<std::string> options_;
    pid_t pid_ = -1;
    std::uint16_t port_ = 0;
    std::string key_;
};

} // namespace frenemy::server
