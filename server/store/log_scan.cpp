#include "server/store/log_scan.hpp"

#include "engine/core/hash.hpp"
#include "engine/match/rules.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace frenemy::server {
namespace {

using Span = std::span<const std::byte>;

// As match files: not ASCII first, line ends last, so that a copy made as text shows.
constexpr std::array<unsigned char, 8> magic{0x8f, 'F', 'R', 'N', 'L', 'G', '\r', '\n'};
constexpr std::uint16_t format_version = 1;

/// Of an opening or a group's head: everything before its own check.
template <class Head>
std::uint32_t check_of(const Head& head)
{
    return static_cast<std::uint32_t>(
        hash_of(std::as_bytes(std::span{&head, 1}).first(offsetof(Head, check))));
}

/// A group's head at that place that comes later than commit `after`.
std::optional<GroupHead> group_at(Span file, std::size_t at, std::uint64_t after)
{
    if (file.size() - at < sizeof(GroupHead)) return {};
    GroupHead head;
    std::memcpy(&head, file.data() + at, sizeof head);
    // No file holds more commits than bytes: most places are passed without a checksum.
    if (head.commit <= after || head.commit - after > file.size() || check_of(head) != head.check)
        return {};
    return head;
}

/// Where the next such group begins; the file's end when there is none.
std::size_t next_group(Span file, std::size_t from, std::uint64_t after)
{
    for (; from < file.size(); ++from)
        if (group_at(file, from, after)) return from;
    return file.size();
}

LogOpening opening_of(Span file)
{
    LogOpening opening;
    if (file.size() >= sizeof opening) std::memcpy(&opening, file.data(), sizeof opening);
    return opening;
}

bool is_sound(const LogOpening& opening)
{
    return opening.magic == magic && opening.check == check_of(opening);
}

class Scanner {
public:
    explicit Scanner(LogScan& scan) : scan_(scan) {}

    void read_groups(Span file)
    {
        std::size_t at = sizeof(LogOpening);
        while (at < file.size()) {
            const auto head = group_at(file, at, scan_.commit);
            if (!head) {
                // A later group was begun after this one was safe: without one, nobody had heard.
                const std::size_t next = next_group(file, at, scan_.commit);
                if (next == file.size()) {
                    scan_.torn = true;
                    scan_.cut_bytes = next - at;
                    return;
                }
                scan_.damaged = true;
                read_headless(file.subspan(at, next - at));
                at = next;
                continue;
            }
            const std::size_t begin = at + sizeof(GroupHead);
            scan_.commit = head->commit;
            scan_.last_group = at;
            if (head->size < file.size() - begin) {
                read_safe(file.subspan(begin, head->size));
            } else if (!read_last(file.subspan(begin), head->size)) {
                return;
            }
            at = begin + head->size;
        }
    }

private:
    /// The last commit's, which a crash may have torn: up to its first bad record.
    bool read_last(Span records, std::size_t size)
    {
        while (!records.empty()) {
            const auto record = first_record(records);
            if (!record || !record->sound || !take(*record)) break;
            records = records.subspan(record->bytes.size());
            size -= record->bytes.size();
        }
        scan_.torn = size > 0;
        scan_.cut_bytes = records.size();
        return !scan_.torn;
    }

    /// A commit that was safe, whose head is damaged; its records need not be.
    void read_headless(Span group)
    {
        if (group.size() >= sizeof(GroupHead)) {
            const Span records = group.subspan(sizeof(GroupHead));
            if (records.empty() || first_record(records)) group = records;
        }
        read_safe(group);
    }

    /// A commit that was safe: what is wrong in it is damage, and what follows is not.
    void read_safe(Span records)
    {
        while (!records.empty()) {
            const auto record = first_record(records);
            if (record && record->sound && take(*record)) {
                records = records.subspan(record->bytes.size());
                continue;
            }
            scan_.damaged = true;
            std::size_t skipped = 1;
            if (record && blame(*record)) {
                skipped = record->bytes.size();
            } else {
                while (skipped < records.size() && !first_record(records.subspan(skipped)))
                    ++skipped;
                scan_.lost_bytes += skipped;
                ++scan_.losses;
            }
            records = records.subspan(skipped);
        }
    }

    /// False when it is of a kind this format does not have.
    bool take(const Record& record)
    {
        switch (record.kind) {
        case RecordKind::Begin:
            forget_match(record.id);
            scan_.next_match = std::max(scan_.next_match, record.id + 1);
            add(scan_.matches[record.id], record);
            return true;
        case RecordKind::Entry: {
            // It may have been on its way when the match was removed; else its Begin is lost.
            if (!scan_.damaged && !scan_.matches.contains(record.id)) return true;
            LogScan::Match& match = scan_.matches[record.id];
            // The first record is the Begin: so many records, such is the next entry's number.
            match.damaged =
                match.damaged || match.records.empty() || match.records.size() != record.number;
            add(match, record);
            return true;
        }
        case RecordKind::Remove: forget_match(record.id); return true;
        case RecordKind::Put: {
            forget_record(record.id);
            LogScan::ClassRecord& mine = scan_.records[record.id];
            mine = {record.bytes, false, scan_.losses};
            scan_.live_bytes += record.bytes.size();
            return true;
        }
        case RecordKind::Erase: forget_record(record.id); return true;
        }
        return false;
    }

    /// The head can be read, the rest cannot: it is known whose it was. False when it is not.
    bool blame(const Record& record)
    {
        switch (record.kind) {
        case RecordKind::Begin: // an older match of that number is none of this one's
            forget_match(record.id);
            [[fallthrough]];
        case RecordKind::Entry:
            scan_.next_match = std::max(scan_.next_match, record.id + 1);
            scan_.matches[record.id].damaged = true;
            return true;
        case RecordKind::Put: scan_.records[record.id].stale = true; return true;
        case RecordKind::Remove:
        case RecordKind::Erase: return take(record); // the head says it all
        }
        return false;
    }

    void add(LogScan::Match& match, const Record& record)
    {
        match.records.push_back(record.bytes);
        match.losses = scan_.losses;
        scan_.live_bytes += record.bytes.size();
    }

    void forget_match(MatchId id)
    {
        const auto found = scan_.matches.find(id);
        if (found == scan_.matches.end()) return;
        for (const Span record : found->second.records)
            scan_.live_bytes -= record.size();
        scan_.matches.erase(found);
    }

    void forget_record(RecordId id)
    {
        const auto found = scan_.records.find(id);
        if (found == scan_.records.end()) return;
        scan_.live_bytes -= found->second.record.size();
        scan_.records.erase(found);
    }

    LogScan& scan_;
};

/// Why it cannot go on, or its values.
std::optional<AsideReason> read_match(const LogScan::Match& found, KeptMatch& match)
{
    if (found.damaged || found.records.empty()) return AsideReason::Damaged;
    const Span begin = payload_of(found.records.front());
    if (rules_of_begin(begin) != rules_version) return AsideReason::OtherRules;
    auto log = decode_begin(begin);
    if (!log) return AsideReason::Foreign;
    match.log = std::move(*log);
    match.log.entries.reserve(found.records.size() - 1);
    match.provenance.reserve(found.records.size() - 1);
    for (std::size_t i = 1; i < found.records.size(); ++i) {
        const auto entry = decode_entry(payload_of(found.records[i]));
        if (!entry) return AsideReason::Foreign;
        match.log.entries.push_back(entry->entry);
        match.provenance.push_back(entry->provenance);
    }
    return {};
}

} // namespace

LogOpening this_logs_opening()
{
    LogOpening opening{magic, format_version, 0, 0};
    opening.check = check_of(opening);
    return opening;
}

GroupHead group_head(std::uint64_t commit, std::size_t size)
{
    GroupHead head{commit, static_cast<std::uint32_t>(size), 0};
    head.check = check_of(head);
    return head;
}

bool may_be_log(std::span<const std::byte> beginning)
{
    return is_sound(opening_of(beginning))
           || (beginning.size() > sizeof(LogOpening)
               && next_group(beginning, sizeof(LogOpening), 0) < beginning.size());
}

LogScan scan_log(std::span<const std::byte> file)
{
    LogScan scan;
    const LogOpening opening = opening_of(file);
    const bool sound = is_sound(opening);
    if (sound && opening.format > format_version) {
        scan.error = StoreError::NewerFormat;
        return scan;
    }
    scan.damaged = !sound;
    Scanner{scan}.read_groups(file);
    // A log with a damaged opening still has groups; what has none is something else.
    if (!sound && scan.commit == 0) scan.error = StoreError::NotAStore;
    return scan;
}

Kept kept_in(const LogScan& scan)
{
    Kept kept;
    for (const auto& [id, found] : scan.matches) {
        KeptMatch match;
        match.id = id;
        match.doubtful = found.losses < scan.losses;
        if (const auto why = read_match(found, match)) {
            kept.aside.push_back({id, *why});
        } else {
            kept.matches.push_back(std::move(match));
        }
    }
    for (const auto& [id, found] : scan.records) {
        if (found.record.empty()) {
            kept.lost_records.push_back(id);
            continue;
        }
        const Span value = payload_of(found.record);
        kept.records.push_back(
            {id, {value.begin(), value.end()}, found.stale || found.losses < scan.losses});
    }
    kept.next_match = scan.next_match;
    kept.cut_bytes = scan.cut_bytes;
    kept.lost_bytes = scan.lost_bytes;
    return kept;
}

} // namespace frenemy::server
