#include "client/app/child_server.hpp"

#include "client/app/seat_file.hpp"
#include "server/protocol/version.hpp"

#include <array>
#include <charconv>
#include <csignal>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace frenemy::client {
namespace {

constexpr auto longest_end = std::chrono::seconds{5};
constexpr auto glance = std::chrono::milliseconds{20};
constexpr auto between_starts = std::chrono::seconds{1};
constexpr std::uint16_t any_port = 0;

} // namespace

std::filesystem::path host_folder()
{
    return seat_file().parent_path() / "host";
}

ChildServer::ChildServer(const std::filesystem::path& folder)
    : folder_(folder)
{
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    program_ = self.parent_path() / "frenemy-server";
    std::filesystem::create_directories(folder_, error);
    if (::access(program_.c_str(), X_OK) != 0) {
        stage_ = Stage::Missing;
        return;
    }
    if (::access(folder_.c_str(), R_OK | W_OK | X_OK) != 0) {
        stage_ = Stage::Unwritable;
        return;
    }
    start(server::default_port, First::Yes);
}

void ChildServer::start(std::uint16_t port, First first)
{
    asked_port_ = port;
    started_ = std::chrono::steady_clock::now();
    if (output_ >= 0) ::close(output_);
    output_ = -1;
    said_.clear();
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
        if (first == First::Yes) stage_ = Stage::Failed;
        return;
    }
    // Before the fork: afterwards nothing may take memory.
    std::vector<std::string> words{program_.string(), "--port", std::to_string(port), "--data", folder_.string()};
    if (first == First::Yes) words.emplace_back("--new-key");
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const std::string log_file = log().string();
    const pid_t parent = ::getpid();
    process_ = ::fork();
    if (process_ == 0) {
        // When the window is killed the server ends, too, and keeps what it has.
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent) ::_exit(1);
        const int errors = ::open(log_file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(pipe[1], STDOUT_FILENO);
        if (errors >= 0) ::dup2(errors, STDERR_FILENO);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(pipe[1]);
    output_ = pipe[0];
    ::fcntl(output_, F_SETFL, O_NONBLOCK);
    if (process_ < 0 && first == First::Yes) stage_ = Stage::Failed;
}

ChildServer::~ChildServer()
{
    if (process_ > 0) {
        ::kill(process_, SIGTERM);
        for (auto waited = glance; !gone(); waited += glance) {
            if (waited > longest_end) {
                ::kill(process_, SIGKILL);
                ::waitpid(process_, nullptr, 0);
                break;
            }
            std::this_thread::sleep_for(glance);
        }
    }
    if (output_ >= 0) ::close(output_);
}

bool ChildServer::gone()
{
    if (process_ <= 0) return true;
    if (::waitpid(process_, nullptr, WNOHANG) == 0) return false;
    process_ = -1;
    return true;
}

void ChildServer::hear(const std::string& line)
{
    constexpr std::string_view key = "teacher key: ";
    constexpr std::string_view port = "ready: port ";
    if (line.starts_with(key)) ready_.key = line.substr(key.size());
    if (!line.starts_with(port)) return;
    std::from_chars(line.data() + port.size(), line.data() + line.size(), ready_.port);
    stage_ = Stage::Running;
}

ChildServer::Stage ChildServer::look()
{
    std::array<char, 512> room{};
    for (ssize_t size = 0; output_ >= 0 && (size = ::read(output_, room.data(), room.size())) > 0;)
        said_.append(room.data(), static_cast<std::size_t>(size));
    for (auto end = said_.find('\n'); end != std::string::npos; end = said_.find('\n')) {
        hear(said_.substr(0, end));
        said_.erase(0, end + 1);
    }
    if (stage_ == Stage::Starting && gone()) {
        // Pupils' clients try the usual port first; where that is taken another one will do.
        if (asked_port_ == any_port) stage_ = Stage::Failed;
        else start(any_port, First::Yes);
    } else if (stage_ == Stage::Running && gone()) {
        stage_ = Stage::Crashed;
    }
    // Nothing that was acknowledged is lost: the class goes on where it was.
    if (stage_ == Stage::Crashed && gone() && std::chrono::steady_clock::now() - started_ >= between_starts)
        start(ready_.port, First::No);
    return stage_;
}

} // namespace frenemy::client
