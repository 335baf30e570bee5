#pragma once

#include "server/store/batch.hpp"

#include <optional>

namespace frenemy::server {

// A record is one thing that is kept, as its bytes lie in a batch and on the disk (docs/FORMATS,
// the server's log). Its head has a check of its own, so that a damaged record says whose it was
// and where the next one begins.

/// Append only; in the files from 1.
enum class RecordKind : std::uint8_t { Begin = 1, Entry, Remove, Put, Erase };

struct RecordHead {
    std::uint64_t id = 0;     ///< of the match, or of the class's record
    std::uint32_t number = 0; ///< of an entry, from 1; else 0
    std::uint32_t what = 0;   ///< payload's size in the low 24 bits, kind above
};
static_assert(sizeof(RecordHead) == 16);
inline constexpr std::uint32_t most_payload = (1U << 24U) - 1;
static_assert(most_record_bytes <= most_payload && max_encoding < most_record_bytes);

inline constexpr std::size_t record_head_bytes = sizeof(RecordHead) + 4; ///< and its check
inline constexpr std::size_t record_frame_bytes = record_head_bytes + 4; ///< and the payload's

/// Of a head; of a payload with its head's as seed, so that two that change places are noticed.
std::uint32_t check_of_record(std::span<const std::byte> bytes, std::uint64_t seed = 0);

struct Record {
    RecordKind kind{};
    std::uint64_t id = 0;
    std::uint32_t number = 0;
    std::span<const std::byte> payload;
    std::span<const std::byte> bytes; ///< the whole record, as far as it is there
    bool sound = false;               ///< the payload is what was written
};

/// The record these bytes begin with; empty when its head is not what was written.
std::optional<Record> first_record(std::span<const std::byte> bytes);

/// Whose a record is and how long, of bytes that are known to begin with one.
struct RecordExtent {
    RecordKind kind{};
    std::uint64_t id = 0;
    std::size_t size = 0;
};
RecordExtent extent_of_first(std::span<const std::byte> records);

/// Of a record that is known to be sound.
inline std::span<const std::byte> payload_of(std::span<const std::byte> record)
{
    return record.subspan(record_head_bytes, record.size() - record_frame_bytes);
}

struct KeptEntry {
    MatchLog::Entry entry;
    Provenance provenance;
};
/// What a Begin says; the log has no entries yet.
std::optional<MatchLog> decode_begin(std::span<const std::byte> payload);
/// The rules version alone, which later programs write at the same place.
std::optional<std::uint16_t> rules_of_begin(std::span<const std::byte> payload);
std::optional<KeptEntry> decode_entry(std::span<const std::byte> payload);

} // namespace frenemy::server
