#pragma once

#include "server/store/log_scan.hpp"
#include "server/store/log_store.hpp"
#include "tests/support/kept_model.hpp"
#include "tests/support/memory_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace frenemy::testing {

template <class T>
T struct_at(const Bytes& bytes, std::size_t at)
{
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}
template <class T>
void put_at(Bytes& bytes, std::size_t at, const T& value)
{
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

/// Any bytes as a log whose sizes and checks are right, so that a fuzzer gets past them.
inline Bytes sealed(Bytes log)
{
    using namespace server;
    if (log.size() < sizeof(LogOpening)) log.resize(sizeof(LogOpening));
    put_at(log, 0, this_logs_opening());
    std::size_t at = sizeof(LogOpening);
    for (std::uint64_t commit = 1; log.size() - at >= sizeof(GroupHead); ++commit) {
        const std::size_t size = std::min<std::size_t>(struct_at<GroupHead>(log, at).size,
                                                       log.size() - at - sizeof(GroupHead));
        put_at(log, at, group_head(commit, size));
        at += sizeof(GroupHead);
        const std::size_t end = at + size;
        while (end - at >= record_frame_bytes) {
            auto head = struct_at<RecordHead>(log, at);
            const std::size_t payload =
                std::min<std::size_t>(head.what & most_payload, end - at - record_frame_bytes);
            head.what = (head.what & ~most_payload) | static_cast<std::uint32_t>(payload);
            put_at(log, at, head);
            const auto bytes = std::span{log}.subspan(at);
            const std::uint32_t check = check_of_record(bytes.first(sizeof head));
            put_at(log, at + sizeof head, check);
            put_at(log, at + record_head_bytes + payload,
                   check_of_record(bytes.subspan(record_head_bytes, payload), check));
            at += record_frame_bytes + payload;
        }
        at = end;
    }
    return log;
}

/// Opens a store on these bytes; when that can be done, what was found is found again, whole, and
/// can be replayed as far as it goes. Ends the program otherwise.
inline bool opens_safely(const Bytes& log)
{
    using namespace server;
    MemoryDisk disk;
    disk.now["matches.log"] = std::make_shared<MemoryDisk::Inode>(MemoryDisk::Inode{log, log, {}});
    const OpenedStore first = open_log_store(folder_on(disk));
    if (first.error != StoreError::None) return false;
    const OpenedStore second = open_log_store(folder_on(disk));
    if (second.error != StoreError::None || second.kept.cut_bytes > 0 || second.kept.lost_bytes > 0
        || !second.kept.damaged_file.empty() || !(KeptModel{first.kept} == KeptModel{second.kept}))
        std::abort();
    for (const KeptMatch& match : second.kept.matches)
        replay(match.log);
    return true;
}

} // namespace frenemy::testing
