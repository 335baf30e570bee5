#include "tests/fuzz/server_log.hpp"

#include "tests/fuzz/spoiled.hpp"
#include "tests/support/kept_class.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

TEST_CASE("Spoiled server logs are refused, or opened as far as they make sense")
{
    Chance chance{21};
    std::vector<Bytes> logs;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        MemoryDisk disk;
        KeptClass going_on{seed};
        const auto store = server::open_log_store(folder_on(disk)).store;
        for (int i = 0; i < 30; ++i)
            REQUIRE(store->commit(together(going_on.some_things())));
        logs.push_back(disk.bytes_of("matches.log"));
        REQUIRE(sealed(logs.back()) == logs.back());
    }
    int raw = 0;
    int past_the_checks = 0;
    for (int i = 0; i < 4'000; ++i) {
        const Bytes log = spoiled(
            logs[static_cast<std::size_t>(chance.below(static_cast<int>(logs.size())))], chance);
        raw += opens_safely(log);
        past_the_checks += opens_safely(sealed(log));
    }
    CHECK(raw > 100);
    CHECK(past_the_checks > 100);
}
