#include "engine/core/hash.hpp"
#include "engine/match/rules.hpp"
#include "server/store/log_store.hpp"
#include "tests/support/kept_class.hpp"
#include "tests/support/memory_folder.hpp"
#include "tests/support/recorded.hpp"
#include "tests/support/stored_log.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <random>
#include <string_view>

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

/// What is kept is one of the steps of a commit nobody had heard of: a part from its beginning.
bool is_a_step(const Kept& kept, const std::vector<KeptModel>& steps)
{
    return kept.aside.empty() && kept.damaged_file.empty()
           && std::ranges::find(steps, KeptModel{kept}) != steps.end();
}

/// A disk with a log of so many commits, and what it amounts to.
struct Recorded {
    MemoryDisk disk;
    KeptClass going_on{3};

    explicit Recorded(int commits)
    {
        const auto store = opened(disk).store;
        for (int i = 0; i < commits; ++i)
            if (!store->commit(together(going_on.some_things()))) FAIL("not kept");
    }

    Bytes& log() { return disk.bytes_of(log_name); }
};

Bytes first(const Bytes& bytes, std::size_t size)
{
    return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)};
}

} // namespace

TEST_CASE("What was committed is there when the store is opened again")
{
    MemoryDisk disk;
    KeptClass going_on{1};
    for (int i = 0; i < 40; ++i) {
        OpenedStore store = opened(disk);
        CHECK(KeptModel{store.kept} == going_on.model());
        CHECK(store.kept.cut_bytes == 0);
        const std::size_t syncs = disk.syncs;
        for (int k = 0; k < 10; ++k)
            REQUIRE(store.store->commit(together(going_on.some_things())));
        CHECK(disk.syncs == syncs + 10);
    }
    CHECK(going_on.model().matches.rbegin()->first > 5);
}

TEST_CASE("A commit of nothing costs nothing")
{
    MemoryDisk disk;
    const auto store = opened(disk).store;
    const std::size_t writes = disk.writes;
    CHECK(store->commit(Batch{}));
    CHECK(disk.writes == writes);
}

TEST_CASE("A commit that is cut at any byte loses nothing that was safe before")
{
    for (int commits = 0; commits < 30; commits += 7) {
        Recorded whole{commits};
        const std::size_t safe = whole.log().size();
        REQUIRE(opened(whole.disk).store->commit(together(whole.going_on.some_things())));
        for (std::size_t size = safe; size <= whole.log().size(); ++size) {
            MemoryDisk disk = disk_with(first(whole.log(), size));
            OpenedStore store = opened(disk);
            if (!is_a_step(store.kept, whole.going_on.steps()))
                FAIL(size - safe << " bytes of the commit behind " << commits);
            CHECK(store.kept.cut_bytes <= size - safe);
            Batch put;
            put.put(77, bytes_of("goes on"));
            REQUIRE(store.store->commit(put));
            store.store.reset();

            const OpenedStore again = opened(disk);
            CHECK(again.kept.cut_bytes == 0);
            KeptModel expected{store.kept};
            expected.records[77] = bytes_of("goes on");
            CHECK(KeptModel{again.kept} == expected);
        }
    }
}

TEST_CASE("What lies behind the last whole commit is cut, and kept as it was found")
{
    Recorded whole{5};
    const Bytes junk = bytes_of("what somebody wrote there who had no business to");
    Bytes log = whole.log();
    log.insert(log.end(), junk.begin(), junk.end());
    MemoryDisk disk = disk_with(log);
    const OpenedStore store = opened(disk);
    CHECK(KeptModel{store.kept} == whole.going_on.model());
    CHECK(store.kept.cut_bytes == junk.size());
    CHECK(disk.bytes_of(store.kept.cut_file) == junk);
    CHECK(opened(disk).kept.cut_file.empty());
}

TEST_CASE("Crashes at any moment, with sectors lost in any order, lose nothing that was safe")
{
    Chance chance{5};
    MemoryDisk disk;
    KeptClass going_on{6};
    bool all_safe = true;
    int torn = 0;
    for (int crash = 0; crash < 500; ++crash) {
        disk.operations = static_cast<std::size_t>(chance.below(30));
        disk.failures = chance.one_in(2) ? 1 : SIZE_MAX;
        OpenedStore store = open_log_store(folder_on(disk));
        if (store.error == StoreError::None) {
            if (all_safe ? !(KeptModel{store.kept} == going_on.model())
                         : !is_a_step(store.kept, going_on.steps()))
                FAIL("crash " << crash);
            torn += store.kept.cut_bytes > 0;
            // What was found was made sure of, and is safe from here on.
            going_on.go_on_from(store.kept);
            do {
                all_safe = store.store->commit(together(going_on.some_things()));
                if (chance.one_in(6)) store.store->compact();
            } while (all_safe && !chance.one_in(8));
        }
        store.store.reset();
        // Now and then the server alone is started again.
        if (chance.one_in(4)) {
            disk.operations = SIZE_MAX;
        } else {
            disk.crash(chance);
        }
    }
    CHECK(torn > 30);
}

TEST_CASE("A full disk is said in one sentence, and nothing that was safe is lost")
{
    for (std::size_t room = 0; room < 400; room += 3) {
        Recorded full{5};
        OpenedStore store = opened(full.disk);
        full.disk.room = room;
        KeptModel safe;
        do
            safe = full.going_on.model();
        while (store.store->commit(together(full.going_on.some_things())));
        CHECK(store.store->error() == StoreError::NoRoom);
        CHECK(sentence_of(store.store->error())
              == "the disk is full: no move is accepted any more");
        full.disk.room = SIZE_MAX;
        Batch later;
        later.put(1, {});
        CHECK_FALSE(store.store->commit(later)); // whoever waits for it would be told too much
        CHECK_FALSE(store.store->compact());
        store.store.reset();
        const OpenedStore again = opened(full.disk);
        CHECK(full.going_on.steps().front() == safe);
        CHECK(is_a_step(again.kept, full.going_on.steps()));
    }
}

TEST_CASE("A disk that is full already when the log is opened changes nothing")
{
    Recorded torn{5};
    const Bytes bytes = torn.log();
    torn.log().resize(bytes.size() - 3);
    torn.disk.room = 20; // what is left has to be written anew
    const OpenedStore store = open_log_store(folder_on(torn.disk));
    CHECK(store.error == StoreError::NoRoom);
    CHECK_FALSE(store.store);
    CHECK(store.kept.matches.empty());
    CHECK(torn.log().size() == bytes.size() - 3);
    torn.disk.room = SIZE_MAX;
    CHECK(is_a_step(opened(torn.disk).kept, torn.going_on.steps()));
}

TEST_CASE("A flipped bit is never taken for a move, and takes none with it unsaid")
{
    Recorded sound{30};
    Chance chance{8};
    int aside = 0;
    int doubtful = 0;
    int torn = 0;
    const KeptModel& model = sound.going_on.model();
    for (std::size_t at = 0; at < sound.log().size(); ++at) {
        Bytes flipped = sound.log();
        flipped[at] ^= static_cast<std::byte>(1U << static_cast<unsigned>(chance.below(8)));
        MemoryDisk disk = disk_with(flipped);
        const OpenedStore store = opened(disk);
        const Kept& kept = store.kept;

        if (kept.cut_bytes > 0) { // it is in the last commit, which then looks torn
            CHECK(is_a_step(kept, sound.going_on.steps()));
            ++torn;
            continue;
        }
        REQUIRE_FALSE(kept.damaged_file.empty());
        CHECK(disk.bytes_of(kept.damaged_file) == flipped);
        const auto is_aside = [&](MatchId id) {
            return std::ranges::any_of(kept.aside, [&](const SetAside& a) {
                return a.match == id && a.why == AsideReason::Damaged;
            });
        };
        // Every match is whole, or it is said that it is not.
        for (const auto& [id, match] : model.matches) {
            const auto found = std::ranges::find(kept.matches, id, &KeptMatch::id);
            if (found == kept.matches.end()) {
                if (!is_aside(id) && kept.lost_bytes == 0)
                    FAIL("match " << id << " is lost at byte " << at);
            } else if (!(KeptModel::Match{found->log, found->provenance} == match)) {
                if (!found->doubtful) FAIL("match " << id << " is short at byte " << at);
            }
        }
        for (const KeptMatch& match : kept.matches)
            if (!match.doubtful && !model.matches.contains(match.id))
                FAIL("match " << match.id << " is back at byte " << at);
        for (const auto& [id, value] : model.records) {
            const auto found = std::ranges::find(kept.records, id, &KeptRecord::id);
            const bool said =
                found == kept.records.end()
                    ? kept.lost_bytes > 0 || std::ranges::count(kept.lost_records, id) == 1
                    : found->doubtful || found->value == value;
            if (!said) FAIL("record " << id << " is lost at byte " << at);
        }
        // One bit: at most one match, and the others go on.
        CHECK(kept.aside.size() <= 1);
        aside += !kept.aside.empty();
        doubtful += std::ranges::any_of(kept.matches, &KeptMatch::doubtful);

        const OpenedStore again = opened(disk);
        CHECK(again.kept.damaged_file.empty());
        CHECK(again.kept.aside.empty());
        CHECK(KeptModel{again.kept} == KeptModel{kept});
    }
    CHECK(aside > 500);
    CHECK(doubtful > 0);
    CHECK(torn > 0);
}

TEST_CASE("A sector that went bad sets aside the matches it held, and the rest start")
{
    Recorded sound{200};
    const KeptModel& model = sound.going_on.model();
    for (std::size_t at = 512; at + 1024 < sound.log().size(); at += 512) {
        MemoryDisk disk = disk_with(sound.log());
        Bytes& log = disk.bytes_of(log_name);
        std::fill_n(log.begin() + static_cast<std::ptrdiff_t>(at), 512, std::byte{});
        const OpenedStore store = opened(disk);
        REQUIRE_FALSE(store.kept.damaged_file.empty());
        for (const KeptMatch& match : store.kept.matches) {
            const auto found = model.matches.find(match.id);
            if (found != model.matches.end()
                && !(found->second == KeptModel::Match{match.log, match.provenance}))
                CHECK(match.doubtful);
        }
    }
}

TEST_CASE("What another program wrote is refused and stays as it is")
{
    Recorded sound{3};
    const Bytes right = sound.log();
    const auto refused = [&](const Bytes& bytes) {
        MemoryDisk disk = disk_with(bytes);
        const OpenedStore store = open_log_store(folder_on(disk));
        CHECK_FALSE(store.store);
        CHECK(disk.bytes_of(log_name) == bytes);
        CHECK(disk.now.size() == 1);
        return store.error;
    };
    Bytes newer = right;
    newer[8] = std::byte{2};
    const auto check = static_cast<std::uint32_t>(hash_of(std::span{newer}.first(12)));
    std::memcpy(newer.data() + 12, &check, sizeof check);
    CHECK(refused(newer) == StoreError::NewerFormat);
    CHECK(refused(bytes_of("a text of somebody's")) == StoreError::NotAStore);
    CHECK(refused({}) == StoreError::NotAStore);
}

TEST_CASE("A match of other rules stays in the store and is not played on")
{
    MemoryDisk disk;
    MatchLog log = random_match(1);
    {
        const auto store = opened(disk).store;
        Batch batch;
        batch.begin(4, log);
        ++log.rules;
        batch.begin(5, log);
        batch.append(5, 1, log.entries[0], {});
        REQUIRE(store->commit(batch));
    }
    for (int i = 0; i < 2; ++i) {
        const OpenedStore store = opened(disk);
        REQUIRE(store.kept.matches.size() == 1);
        CHECK(store.kept.matches[0].id == 4);
        REQUIRE(store.kept.aside.size() == 1);
        CHECK(store.kept.aside[0].match == 5);
        CHECK(store.kept.aside[0].why == AsideReason::OtherRules);
        CHECK(store.kept.damaged_file.empty());
        CHECK(store.kept.next_match == 6);
        REQUIRE(store.store->compact());
    }
}

TEST_CASE("A real folder is made, kept for one server, and found again")
{
    const auto place = std::filesystem::temp_directory_path()
                       / ("frenemy-store-" + std::to_string(std::random_device{}()));
    KeptClass going_on{9};
    StoreError error{};
    {
        auto folder = open_folder(place / "deep" / "down", error);
        REQUIRE(folder);
        CHECK_FALSE(open_folder(place / "deep" / "down", error));
        CHECK(error == StoreError::InUse);
        const auto store = open_log_store(std::move(folder)).store;
        REQUIRE(store);
        for (int i = 0; i < 20; ++i)
            REQUIRE(store->commit(together(going_on.some_things())));
        REQUIRE(store->compact());
        REQUIRE(store->commit(together(going_on.some_things())));
    }
    auto folder = open_folder(place / "deep" / "down", error);
    REQUIRE(folder);
    CHECK(KeptModel{open_log_store(std::move(folder)).kept} == going_on.model());
    // A file where the folder should be.
    CHECK_FALSE(open_folder(place / "deep" / "down" / log_name, error));
    CHECK(error == StoreError::NoFolder);
    std::filesystem::remove_all(place);
}
