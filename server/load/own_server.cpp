#include "server/load/own_server.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <signal.h>
#include <stdexcept>
#include <string_view>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace frenemy::server {

ScratchFolder::ScratchFolder(const std::filesystem::path& parent)
{
    std::string name = (parent / "frenemy-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw std::runtime_error{parent.string() + ": no folder can be made there"};
    path_ = name;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

OwnServer::OwnServer(std::filesystem::path program, std::filesystem::path data,
                     std::vector<std::string> options)
    : program_(std::move(program))
    , data_(std::move(data))
    , options_(std::move(options))
{
    start();
}

OwnServer::~OwnServer()
{
    if (pid_ > 0) kill();
}

void OwnServer::start()
{
    std::array<int, 2> out{-1, -1};
    if (::pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error{"there is no pipe"};
    std::vector<std::string> words{program_.string(), "--port", std::to_string(port_),
                                   "--data", data_.string()};
    if (std::ranges::find(options_, "--address") == options_.end())
        words.insert(words.end(), {"--address", "127.0.0.1", "--no-discovery"});
    words.insert(words.end(), options_.begin(), options_.end());
    const std::string log_name = data_.string() + ".log";
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_ = ::fork();
    if (pid_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // ends with whoever started it, however that one ends
        ::dup2(out[1], STDOUT_FILENO);
        const int log = ::open(log_name.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        ::dup2(log, STDERR_FILENO);
        ::close_range(STDERR_FILENO + 1, ~0U, 0); // whoever starts it may hold thousands of sockets
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(out[1]);
    std::FILE* lines = ::fdopen(out[0], "r");
    std::array<char, 256> line{};
    bool ready = false;
    while (!ready && std::fgets(line.data(), line.size(), lines)) {
        const std::string said{line.data()};
        constexpr std::string_view key = "teacher key: ";
        constexpr std::string_view port = "ready: port ";
        if (said.starts_with(key)) key_ = said.substr(key.size(), said.size() - key.size() - 1);
        if (said.starts_with(port)) {
            port_ = static_cast<std::uint16_t>(std::stoi(said.substr(port.size())));
            ready = true;
        }
    }
    std::fclose(lines);
    if (!ready) throw std::runtime_error{program_.string() + " is not ready; see " + log_name};
}

void OwnServer::kill()
{
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
}

int OwnServer::end()
{
    ::kill(pid_, SIGTERM);
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

double OwnServer::cpu_seconds() const
{
    clockid_t clock{};
    timespec used{};
    if (::clock_getcpuclockid(pid_, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return 0;
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

std::uint64_t OwnServer::memory() const
{
    std::ifstream statm{"/proc/" + std::to_string(pid_) + "/statm"};
    std::uint64_t all = 0;
    std::uint64_t resident = 0;
    std::uint64_t shared = 0;
    statm >> all >> resident >> shared;
    return (resident - shared) * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace frenemy::server
