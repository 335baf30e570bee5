#include "tests/support/memory_folder.hpp"

#include <algorithm>

namespace frenemy::testing {
namespace {

using server::StoreError;

constexpr std::size_t sector = 512;

void put(Bytes& file, std::size_t at, std::span<const std::byte> bytes)
{
    if (file.size() < at + bytes.size()) file.resize(at + bytes.size());
    std::ranges::copy(bytes, file.begin() + static_cast<std::ptrdiff_t>(at));
}

bool fails(MemoryDisk& disk)
{
    std::size_t& left = disk.operations > 0 ? disk.operations : disk.failures;
    const bool failed = disk.operations == 0 && disk.failures > 0;
    if (left > 0 && left < SIZE_MAX) --left;
    return failed;
}

class MemoryFile final : public server::File {
public:
    MemoryFile(MemoryDisk& disk, std::shared_ptr<MemoryDisk::Inode> inode)
        : disk_(disk)
        , inode_(std::move(inode))
    {
    }

    StoreError write(std::uint64_t at, std::span<const std::byte> bytes) override
    {
        const bool failed = fails(disk_); // and yet it may be there
        ++disk_.writes;
        const std::size_t fits = std::min(bytes.size(), disk_.room);
        disk_.room -= fits;
        put(inode_->now, at, bytes.first(fits));
        inode_->floating.push_back(
            {at, {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(fits)}});
        if (failed) return disk_.error;
        return fits == bytes.size() ? StoreError::None : StoreError::NoRoom;
    }

    StoreError sync() override
    {
        const bool failed = fails(disk_);
        ++disk_.syncs;
        // After a failure the system takes it for written: it stays in memory and is not tried
        // again.
        if (!failed)
            for (const MemoryDisk::Write& write : inode_->floating)
                put(inode_->safe, write.at, write.bytes);
        inode_->floating.clear();
        return failed ? disk_.error : StoreError::None;
    }

private:
    MemoryDisk& disk_;
    std::shared_ptr<MemoryDisk::Inode> inode_;
};

class MemoryFolder final : public server::Folder {
public:
    explicit MemoryFolder(MemoryDisk& disk) : disk_(disk) {}

    server::FileContents read(const std::string& name, std::uint64_t most) override
    {
        if (!disk_.holds(name)) return {};
        const std::span<const std::byte> all{disk_.bytes_of(name)};
        const auto read = all.first(std::min<std::uint64_t>(all.size(), most));
        disk_.bytes_read += read.size();
        return {{read.begin(), read.end()}, true, StoreError::None};
    }

    std::unique_ptr<server::File> open(const std::string& name, StoreError& error) override
    {
        error = StoreError::None;
        if (!disk_.holds(name)) disk_.now[name] = std::make_shared<MemoryDisk::Inode>();
        return std::make_unique<MemoryFile>(disk_, disk_.now.at(name));
    }

    StoreError replace(const std::string& name, const std::string& by) override
    {
        if (fails(disk_)) return disk_.error;
        disk_.now[name] = disk_.now.at(by);
        disk_.now.erase(by);
        return StoreError::None;
    }

    StoreError sync() override
    {
        if (fails(disk_)) return disk_.error;
        disk_.safe = disk_.now;
        return StoreError::None;
    }

    void remove(const std::string& name) override { disk_.now.erase(name); }

private:
    MemoryDisk& disk_;
};

} // namespace

void MemoryDisk::crash(Chance& chance)
{
    // A third of the sectors whole, a third not at all, a third in part.
    const auto survivors = [&](std::size_t size) {
        if (chance.one_in(3))
            return static_cast<std::size_t>(chance.below(static_cast<int>(size) + 1));
        return chance.one_in(2) ? size : 0;
    };
    if (chance.one_in(2)) now = safe;
    for (auto& [name, inode] : now) {
        for (const Write& write : inode->floating)
            for (std::size_t at = 0; at < write.bytes.size();) {
                const std::size_t size =
                    std::min(write.bytes.size() - at, sector - (write.at + at) % sector);
                put(inode->safe, write.at + at,
                    std::span{write.bytes}.subspan(at, survivors(size)));
                at += size;
            }
        inode->now = inode->safe;
        inode->floating.clear();
    }
    safe = now;
    room = operations = failures = SIZE_MAX;
}

std::unique_ptr<server::Folder> folder_on(MemoryDisk& disk)
{
    return std::make_unique<MemoryFolder>(disk);
}

} // namespace frenemy::testing
