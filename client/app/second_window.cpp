#include "client/app/second_window.hpp"

#include <csignal>
#include <filesystem>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace frenemy::client {

bool SecondWindow::open(const std::vector<std::string>& options)
{
    std::error_code error;
    // Before the fork: afterwards nothing may take memory.
    std::vector<std::string> words{std::filesystem::read_symlink("/proc/self/exe", error).string()};
    if (error) return false;
    words.insert(words.end(), options.begin(), options.end());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t parent = ::getpid();
    close();
    process_ = ::fork();
    if (process_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent) ::_exit(1);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    return process_ > 0;
}

bool SecondWindow::is_open()
{
    if (process_ > 0 && ::waitpid(process_, nullptr, WNOHANG) != 0) process_ = -1;
    return process_ > 0;
}

void SecondWindow::close()
{
    if (!is_open()) return;
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

} // namespace frenemy::client
