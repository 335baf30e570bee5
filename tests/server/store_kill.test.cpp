#include "server/store/log_store.hpp"
#include "tests/support/kept_class.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

OpenedStore opened(const std::filesystem::path& place)
{
    StoreError error{};
    auto folder = open_folder(place, error);
    if (!folder) return {nullptr, {}, error};
    return open_log_store(std::move(folder));
}

/// A server's process: commits as fast as it can and says so, a byte a commit.
[[noreturn]] void serve(const std::filesystem::path& place, std::uint64_t seed, int acknowledged)
{
    OpenedStore store = opened(place);
    if (!store.store) ::_exit(1);
    KeptClass going_on{seed};
    going_on.go_on_from(store.kept);
    for (;;) {
        if (!store.store->commit(together(going_on.some_things()))) ::_exit(1);
        if (::write(acknowledged, "!", 1) != 1) ::_exit(1);
        if (going_on.model().records.contains(5)) store.store->compact();
    }
}

} // namespace

TEST_CASE("A server that is killed a hundred times loses nothing it had acknowledged")
{
    const auto place =
        std::filesystem::temp_directory_path() / ("frenemy-kill-" + std::to_string(::getpid()));
    std::filesystem::create_directories(place);
    Chance chance{31};
    for (std::uint64_t kill = 1; kill <= 100; ++kill) {
        Kept before;
        {
            OpenedStore store = opened(place);
            REQUIRE(store.store);
            before = std::move(store.kept);
        }
        int pipe[2]; // NOLINT
        REQUIRE(::pipe(pipe) == 0);
        const pid_t server = ::fork();
        if (server == 0) serve(place, kill, pipe[1]);
        ::close(pipe[1]);
        int acknowledged = 0;
        const int patience = chance.below(5);
        char byte = 0;
        while (acknowledged < patience && ::read(pipe[0], &byte, 1) == 1)
            ++acknowledged;
        ::kill(server, SIGKILL);
        while (::read(pipe[0], &byte, 1) == 1)
            ++acknowledged;
        ::close(pipe[0]);
        int status = 0;
        ::waitpid(server, &status, 0);
        REQUIRE(WIFSIGNALED(status));

        const OpenedStore after = opened(place);
        REQUIRE(after.store);
        CHECK(after.kept.aside.empty());
        CHECK(after.kept.damaged_file.empty());
        // The same class again, as far as was acknowledged; one commit may be there unsaid.
        KeptClass again{kill};
        again.go_on_from(before);
        for (int i = 0; i < acknowledged; ++i)
            again.some_things();
        const bool exactly = KeptModel{after.kept} == again.model();
        again.some_things();
        if (!exactly
            && std::ranges::find(again.steps(), KeptModel{after.kept}) == again.steps().end())
            FAIL("kill " << kill << " after " << acknowledged);
    }
    std::filesystem::remove_all(place);
}
