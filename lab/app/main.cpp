#include "lab/app/asking.hpp"
#include "lab/app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

using namespace frenemy;

namespace {

/// What is wrong with the words on the command line, in one sentence.
std::string sentence(const CLI::App& app, const CLI::ParseError& error)
{
    std::string said = error.what();
    if (error.get_name() == "RequiredError" && app.get_subcommands().empty()) {
        said = "say what to do:";
        for (const auto* each : app.get_subcommands([](const CLI::App*) { return true; }))
            said += " " + each->get_name();
    }
    std::replace(said.begin(), said.end(), '\n', ' ');
    return said + " (--help says more)";
}

/// A full disk behind a pipe or a redirection shows only when all has been written.
int status_when_written(int status)
{
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return status;
    complain("standard output cannot be written");
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"frenemy-lab: plays, checks and measures matches of Frenemy without a screen"};
    int status = 0;
    add_programs(app, status);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error); // --help
        complain(sentence(app, error));
        return 2;
    } catch (const std::exception& error) { // fmt, when a write is refused
        complain(error.what());
        return 2;
    }
    return status_when_written(status);
}
