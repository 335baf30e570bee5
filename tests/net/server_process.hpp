#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace frenemy::testing {

/// A folder that goes with everything in it.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// frenemy-server as a process of its own, on a port of this machine.
class ServerProcess {
public:
    /// Fails the test when it does not say that it is ready.
    ServerProcess(std::filesystem::path data, std::vector<std::string> options = {});
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    std::uint16_t port() const { return port_; }
    const std::string& teacher_key() const { return key_; }

    /// kill -9, in the middle of whatever it does.
    void kill();
    /// Another one on the same port and data.
    void start();
    /// SIGTERM; what it exits with.
    int end();

private:
    std::filesystem::path data_;
    std::vector<std::string> options_;
    pid_t pid_ = -1;
    std::uint16_t port_ = 0;
    std::string key_;
};

} // namespace frenemy::testing
