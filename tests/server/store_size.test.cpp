#include "tests/support/recorded.hpp"
#include "tests/support/stored_log.hpp"

#include <algorithm>

// What the log keeps of what is no longer wanted, and how much of it is read.

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

bool contains(const Bytes& bytes, std::string_view text)
{
    const auto wanted = std::as_bytes(std::span{text});
    return std::search(bytes.begin(), bytes.end(), wanted.begin(), wanted.end()) != bytes.end();
}

} // namespace

TEST_CASE("What is removed, erased or replaced is gone from the disk")
{
    MemoryDisk disk;
    const auto store = opened(disk).store;
    MatchLog match = random_match(2);
    match.scenario.name = "goodbye";
    Batch batch;
    batch.begin(1, match);
    batch.put(1, bytes_of("old label"));
    batch.put(2, bytes_of("erased label"));
    REQUIRE(store->commit(batch));
    batch.clear();
    batch.put(1, bytes_of("new label"));
    batch.erase(2);
    batch.remove(1);
    batch.append(1, 1, match.entries[0], {}); // it was on its way
    REQUIRE(store->commit(batch));
    CHECK(contains(disk.bytes_of(log_name), "goodbye"));
    REQUIRE(store->compact());
    for (const auto& [name, inode] : disk.now) {
        CHECK_FALSE(contains(inode->now, "goodbye"));
        CHECK_FALSE(contains(inode->now, "old label"));
        CHECK_FALSE(contains(inode->now, "erased label"));
        CHECK(contains(inode->now, "new label"));
    }
    batch.clear();
    batch.put(3, bytes_of("later"));
    REQUIRE(store->commit(batch));
    const OpenedStore again = opened(disk);
    CHECK(again.kept.matches.empty());
    CHECK(again.kept.aside.empty());
    CHECK(again.kept.records.size() == 2);
}

TEST_CASE("A log that is mostly dead is made smaller by itself")
{
    MemoryDisk disk;
    const auto store = opened(disk).store;
    const Bytes value(most_record_bytes, std::byte{7});
    for (int i = 0; i < 1000; ++i) {
        Batch batch;
        batch.put(1, value);
        REQUIRE(store->commit(batch));
    }
    CHECK(disk.bytes_of(log_name).size() < 5'000'000);
    CHECK(opened(disk).kept.records.at(0).value == value);
}

TEST_CASE("A log that cannot be made smaller is read again only when it has grown")
{
    MemoryDisk disk;
    const auto store = opened(disk).store;
    const Bytes value(most_record_bytes, std::byte{7});
    const auto put = [&](RecordId id) {
        Batch batch;
        batch.put(id, value);
        return store->commit(batch);
    };
    const auto fill_disk = [&] { disk.room = value.size() + 100; }; // room for a commit and no copy
    for (RecordId id = 1; id < 4; ++id) REQUIRE(put(id));
    while (disk.bytes_read == 0) { // the first try
        fill_disk();
        REQUIRE(put(1));
    }
    const std::size_t size = disk.bytes_of(log_name).size();
    while (disk.bytes_of(log_name).size() < 5 * size) {
        fill_disk();
        REQUIRE(put(1));
    }
    CHECK(disk.bytes_read < 20 * size); // once a commit it would be some hundred times
    disk.room = SIZE_MAX;
    while (disk.bytes_of(log_name).size() > size) REQUIRE(put(1));
    CHECK(opened(disk).kept.records.size() == 3);
}

TEST_CASE("A long file that is no log is refused by its beginning, and a long log is read")
{
    constexpr std::size_t look = 16 * 1024 * 1024;
    MemoryDisk zeros = disk_with(Bytes(2 * look));
    CHECK(open_log_store(folder_on(zeros)).error == StoreError::NotAStore);
    CHECK(zeros.bytes_read == look);

    MemoryDisk disk;
    std::size_t records = 0;
    {
        const auto store = opened(disk).store;
        const Bytes value(most_record_bytes, std::byte{7});
        while (disk.bytes_of(log_name).size() <= look) {
            Batch batch;
            batch.put(++records, value);
            REQUIRE(store->commit(batch));
        }
    }
    CHECK(opened(disk).kept.records.size() == records);
    disk.bytes_of(log_name)[0] = std::byte{0}; // a damaged opening
    CHECK(opened(disk).kept.records.size() == records);
}
