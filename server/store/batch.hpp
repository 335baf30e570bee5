#pragma once

#include "engine/codec/codec.hpp"
#include "engine/core/names.hpp"
#include "engine/match/match_log.hpp"

#include <cstdint>
#include <span>

namespace frenemy::server {

/// A match within the store, given by whoever begins it; never given twice (Kept::next_match).
using MatchId = std::uint64_t;
/// A record of a class within the store: seats, tokens, labels, whatever its owner writes there.
using RecordId = std::uint64_t;

/// Most bytes of one record; a class's larger belongings are several.
inline constexpr std::size_t most_record_bytes = 64 * 1024;

/// How a command came to be given.
enum class GivenBy : std::uint8_t {
    Person,
    Bot,
    Teacher, ///< for a seat, on its behalf
    Clock,   ///< the time was over
};
inline constexpr auto name_of_given_by = names<GivenBy>("person", "bot", "teacher", "clock");

/// What the store knows of an entry beyond the match itself.
struct Provenance {
    std::uint64_t at = 0;       ///< milliseconds since 1970, UTC
    std::uint32_t sequence = 0; ///< the seat's own number for it, so that a resend counts once even
                                ///< after a restart; 0: nobody numbered it
    GivenBy by = GivenBy::Person;

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// Things to be kept, in this order, as the bytes a store writes (docs/FORMATS, the server's log).
/// Filling one costs its own thread's time only: each room fills its own, and they are put together
/// for one commit.
class Batch {
public:
    /// A match starts: its rules, scenario, seed and players. Its entries are appended one by one.
    void begin(MatchId match, const MatchLog& log);
    /// Requires: `number` counts the entries of that match, from 1, without a gap.
    void append(MatchId match, std::uint32_t number, const MatchLog::Entry& entry,
                const Provenance& provenance);
    /// Forgets a match, whatever there is of it.
    void remove(MatchId match);

    /// Takes the place of what the record held before. Requires: at most most_record_bytes.
    void put(RecordId record, std::span<const std::byte> value);
    void erase(RecordId record);

    /// What the other holds comes after what this one holds.
    void add(const Batch& other)
    {
        bytes_.insert(bytes_.end(), other.bytes_.begin(), other.bytes_.end());
    }

    bool empty() const { return bytes_.empty(); }
    std::span<const std::byte> bytes() const { return bytes_; }
    /// Keeps the memory for the next one.
    void clear() { bytes_.clear(); }

private:
    Bytes bytes_;
};

} // namespace frenemy::server
