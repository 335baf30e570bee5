#include "server/store/log_store.hpp"

#include "server/store/log_scan.hpp"
#include "server/store/record.hpp"

#include <cstring>
#include <limits>
#include <unordered_map>
#include <utility>

namespace frenemy::server {
namespace {

const std::string log_name = "matches.log";
const std::string part_name = "matches.log.part";

/// A file that holds less than this need not be made smaller.
constexpr std::uint64_t small_file = 4 * 1024 * 1024;
/// Of a long file, what is read before the rest of it.
constexpr std::uint64_t first_look = 16 * 1024 * 1024;
/// A rewritten log's groups: few heads, and damage to one of them is no great loss.
constexpr std::size_t rewritten_group = 256 * 1024;

template <class T>
void put_struct(Bytes& bytes, const T& value)
{
    const auto raw = std::as_bytes(std::span{&value, 1});
    bytes.insert(bytes.end(), raw.begin(), raw.end());
}

StoreError write_safely(File& file, std::uint64_t at, std::span<const std::byte> bytes)
{
    const StoreError error = file.write(at, bytes);
    return error == StoreError::None ? file.sync() : error;
}

class LogStore final : public MatchStore {
public:
    explicit LogStore(std::unique_ptr<Folder> folder) : folder_(std::move(folder)) {}

    /// Requires: nothing was done yet.
    StoreError open(Kept& kept)
    {
        FileContents found = folder_->read(log_name, first_look);
        if (found.error != StoreError::None) return found.error;
        if (!found.there) return rewrite(LogScan{});
        if (found.bytes.size() == first_look) {
            if (!may_be_log(found.bytes)) return StoreError::NotAStore;
            found = folder_->read(log_name, all_bytes);
            if (found.error != StoreError::None) return found.error;
        }
        const LogScan scan = scan_log(found.bytes);
        if (scan.error != StoreError::None) return scan.error;
        kept = kept_in(scan);
        if (scan.damaged) {
            kept.damaged_file = "damaged-" + std::to_string(scan.commit) + ".log";
            if (const StoreError error = put_file(kept.damaged_file, found.bytes);
                error != StoreError::None)
                return error;
        } else if (scan.cut_bytes > 0) {
            kept.cut_file = "cut-" + std::to_string(scan.commit) + ".log";
            const auto tail = std::span<const std::byte>{found.bytes}.last(scan.cut_bytes);
            if (const StoreError error = put_file(kept.cut_file, tail); error != StoreError::None)
                return error;
        }
        if (!scan.whole() || mostly_dead(scan.live_bytes, found.bytes.size())) return rewrite(scan);
        return go_on(scan, found.bytes);
    }

    bool commit(const Batch& batch) override
    {
        if (error_ != StoreError::None) return false;
        if (batch.empty()) return true;
        const auto records = batch.bytes();
        if (records.size() > std::numeric_limits<std::uint32_t>::max()) {
            error_ = StoreError::Failed;
            return false;
        }
        group_.clear();
        put_struct(group_, group_head(++commit_, records.size()));
        group_.insert(group_.end(), records.begin(), records.end());
        error_ = write_safely(*file_, end_, group_);
        if (error_ != StoreError::None) return false;
        end_ += group_.size();
        count(records);
        // That it could not be made smaller is no reason to refuse a move; it is tried again once
        // the log, which is read whole for it, has grown by half.
        if (mostly_dead(live_bytes_, end_) && end_ >= compacts_from_ && !compact())
            compacts_from_ = end_ + end_ / 2;
        return error_ == StoreError::None;
    }

    bool compact() override
    {
        if (error_ != StoreError::None) return false;
        const FileContents found = folder_->read(log_name, all_bytes);
        if (found.error != StoreError::None || !found.there) return false;
        const LogScan scan = scan_log(found.bytes);
        // What was sound when it was written and is not any more is left for the next opening.
        if (scan.error != StoreError::None || !scan.whole()) return false;
        return rewrite(scan) == StoreError::None;
    }

    StoreError error() const override { return error_; }

private:
    static bool mostly_dead(std::uint64_t live, std::uint64_t size)
    {
        return size > small_file && live < size / 2;
    }

    /// The file is as it should be.
    StoreError go_on(const LogScan& scan, std::span<const std::byte> found)
    {
        StoreError error{};
        file_ = folder_->open(log_name, error);
        if (!file_) return error;
        commit_ = scan.commit;
        end_ = found.size();
        note_sizes(scan);
        // After a sync that failed, the file's name or its last commit may be in the system's
        // memory and not on the disk.
        error = folder_->sync();
        if (error != StoreError::None || scan.last_group == 0) return error;
        return write_safely(*file_, scan.last_group, found.subspan(scan.last_group));
    }

    /// Everything that is alive, in a new file that takes the log's place; on failure the old one
    /// stays, untouched.
    StoreError rewrite(const LogScan& scan)
    {
        StoreError error{};
        folder_->remove(part_name);
        auto file = folder_->open(part_name, error);
        if (!file) return error;

        std::uint64_t commit = scan.commit;
        std::uint64_t end = 0;
        Bytes out;
        put_struct(out, this_logs_opening());
        Bytes group;
        const auto flush = [&] {
            if (!group.empty()) {
                put_struct(out, group_head(++commit, group.size()));
                out.insert(out.end(), group.begin(), group.end());
            }
            if (error == StoreError::None) error = file->write(end, out);
            end += out.size();
            out.clear();
            group.clear();
        };
        const auto add = [&](std::span<const std::byte> record) {
            group.insert(group.end(), record.begin(), record.end());
            if (group.size() >= rewritten_group) flush();
        };
        for (const auto& [id, match] : scan.matches)
            if (!match.damaged)
                for (const auto& record : match.records)
                    add(record);
        for (const auto& [id, each] : scan.records)
            add(each.record);
        flush();
        if (error == StoreError::None) error = file->sync();
        if (error != StoreError::None) {
            file.reset();
            folder_->remove(part_name);
            return error;
        }
        error = take_place(log_name);
        if (error != StoreError::None) {
            error_ = error; // which of the two is there after a crash, nobody knows
            return error;
        }
        file_ = std::move(file);
        commit_ = commit;
        end_ = end;
        compacts_from_ = 0;
        note_sizes(scan);
        return StoreError::None;
    }

    StoreError put_file(const std::string& name, std::span<const std::byte> bytes)
    {
        StoreError error{};
        folder_->remove(part_name);
        auto file = folder_->open(part_name, error);
        if (!file) return error;
        error = write_safely(*file, 0, bytes);
        return error == StoreError::None ? take_place(name) : error;
    }

    StoreError take_place(const std::string& name)
    {
        const StoreError error = folder_->replace(name, part_name);
        return error == StoreError::None ? folder_->sync() : error;
    }

    void note_sizes(const LogScan& scan)
    {
        live_bytes_ = 0;
        match_bytes_.clear();
        record_bytes_.clear();
        for (const auto& [id, match] : scan.matches)
            if (!match.damaged)
                for (const auto& record : match.records)
                    match_bytes_[id] += record.size();
        for (const auto& [id, each] : scan.records)
            record_bytes_[id] = each.record.size();
        for (const auto& [id, size] : match_bytes_)
            live_bytes_ += size;
        for (const auto& [id, size] : record_bytes_)
            live_bytes_ += size;
    }

    /// What a commit adds to what is alive, and takes from it.
    void count(std::span<const std::byte> records)
    {
        const auto forget = [&](auto& sizes, std::uint64_t id) {
            const auto found = sizes.find(id);
            if (found == sizes.end()) return;
            live_bytes_ -= found->second;
            sizes.erase(found);
        };
        while (!records.empty()) {
            const RecordExtent record = extent_of_first(records);
            records = records.subspan(record.size);
            switch (record.kind) {
            case RecordKind::Begin:
            case RecordKind::Entry:
                match_bytes_[record.id] += record.size;
                live_bytes_ += record.size;
                break;
            case RecordKind::Put:
                forget(record_bytes_, record.id);
                record_bytes_[record.id] = record.size;
                live_bytes_ += record.size;
                break;
            case RecordKind::Remove: forget(match_bytes_, record.id); break;
            case RecordKind::Erase: forget(record_bytes_, record.id); break;
            }
        }
    }

    std::unique_ptr<Folder> folder_;
    std::unique_ptr<File> file_;
    std::uint64_t end_ = 0;    ///< of the log, where the next group goes
    std::uint64_t commit_ = 0; ///< of the last group
    std::uint64_t compacts_from_ = 0; ///< by itself: not before the log is so long
    Bytes group_;              ///< kept for its memory
    StoreError error_{};

    // How much of the file is alive.
    std::uint64_t live_bytes_ = 0;
    std::unordered_map<MatchId, std::uint64_t> match_bytes_;
    std::unordered_map<RecordId, std::uint64_t> record_bytes_;
};

} // namespace

OpenedStore open_log_store(std::unique_ptr<Folder> folder)
{
    OpenedStore opened;
    auto store = std::make_unique<LogStore>(std::move(folder));
    opened.error = store->open(opened.kept);
    if (opened.error == StoreError::None) {
        opened.store = std::move(store);
    } else {
        opened.kept = Kept{};
    }
    return opened;
}

} // namespace frenemy::server
