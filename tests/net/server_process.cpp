#include "tests/net/server_process.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace frenemy::testing {

ScratchFolder::ScratchFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "frenemy-net-XXXXXX").string();
    if (!::mkdtemp(name.data())) FAIL("no scratch folder");
    path_ = name;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

ServerProcess::ServerProcess(std::filesystem::path data, std::vector<std::string> options)
    : data_(std::move(data))
    , options_(std::move(options))
{
    start();
}

ServerProcess::~ServerProcess()
{
    if (pid_ > 0) kill();
}

void ServerProcess::start()
{
    int out[2] = {-1, -1};
    if (::pipe2(out, O_CLOEXEC) != 0) FAIL("no pipe");
    std::vector<std::string> words{FRENEMY_SERVER,   "--port",      std::to_string(port_),
                                   "--address",      "127.0.0.1",   "--no-discovery",
                                   "--data",         data_.string()};
    words.insert(words.end(), options_.begin(), options_.end());
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_ = ::fork();
    if (pid_ == 0) {
        ::dup2(out[1], STDOUT_FILENO);
        const int log = ::open((data_.string() + ".log").c_str(), O_WRONLY | O_CREAT | O_APPEND,
                               0600);
        ::dup2(log, STDERR_FILENO);
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
    if (!ready) FAIL("the server is not ready; see " << data_.string() << ".log");
}

void ServerProcess::kill()
{
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
}

int ServerProcess::end()
{
    ::kill(pid_, SIGTERM);
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace frenemy::testing
