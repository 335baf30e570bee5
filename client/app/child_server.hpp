#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include <sys/types.h>

namespace frenemy::client {

/// frenemy-server as a process of this one: started, heard of through its standard output, started
/// again should it crash, ended with this one. Nothing here waits but the destructor.
class ChildServer {
public:
    /// Looks for the program beside this one; what it logs goes into `folder`.
    explicit ChildServer(const std::filesystem::path& folder);
    /// Ends it as an administrator would, so that it closes its files.
    ~ChildServer();
    ChildServer(const ChildServer&) = delete;
    ChildServer& operator=(const ChildServer&) = delete;

    struct Ready {
        std::uint16_t port = 0;
        std::string key; ///< the teacher's
    };
    enum class Stage : std::uint8_t {
        Missing,
        Unwritable, ///< nothing can be written into its folder
        Starting,
        Running,
        Crashed, ///< it ran; the same port and key will lead to it again
        Failed,
    };
    /// Hears what it has said since, and starts it again where that is due.
    Stage look();
    /// While running.
    const Ready& ready() const { return ready_; }
    const std::filesystem::path& program() const { return program_; }
    const std::filesystem::path& folder() const { return folder_; }
    std::filesystem::path log() const { return folder_ / "server.log"; }

private:
    enum class First : bool { No, Yes };
    /// The first time with a new key of the teacher's; afterwards that one still holds.
    void start(std::uint16_t port, First first);
    void hear(const std::string& line);
    bool gone();

    std::filesystem::path folder_;
    std::filesystem::path program_;
    Stage stage_ = Stage::Starting;
    Ready ready_;
    pid_t process_ = -1;
    int output_ = -1;
    std::uint16_t asked_port_ = 0;
    std::chrono::steady_clock::time_point started_;
    std::string said_;
};

/// Where this machine keeps the classes it hosts: $XDG_STATE_HOME/frenemy/host.
std::filesystem::path host_folder();

} // namespace frenemy::client
