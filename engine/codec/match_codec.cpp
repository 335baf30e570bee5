#include "engine/codec/codec.hpp"
#include "engine/codec/match_fields.hpp"
#include "engine/codec/one_value.hpp"
#include "engine/codec/scenario_fields.hpp"
#include "engine/core/hash.hpp"
#include "engine/match/rules.hpp"
#include "engine/scenario/well_formed.hpp"

#include <algorithm>
#include <array>
#include <cstring>

// Match files, as docs/FORMATS describes them.

namespace frenemy {
namespace {

// The first byte is not ASCII and the last two are line ends: a copy that was treated as text shows.
constexpr std::array<unsigned char, 8> magic{0x8f, 'F', 'R', 'N', 'M', 'Y', '\r', '\n'};
constexpr std::uint16_t format_version = 1;
constexpr std::size_t smallest_entry = 1 + 1 + 8; // seat, which command, digest

/// What a reader of any version finds at the same place.
struct Opening {
    std::array<unsigned char, 8> magic{};
    std::uint16_t format = 0;
    std::uint16_t rules = 0;
    std::uint32_t size = 0; ///< of the whole file
};
static_assert(sizeof(Opening) == 16);

struct Header {
    std::uint64_t scenario_digest = 0;
    std::uint64_t seed = 0;
    std::uint32_t entries = 0;
};

template <class Archive>
void serialize(Archive& archive, Header& header)
{
    auto& [scenario_digest, seed, entries] = header;
    fields(archive, scenario_digest, seed, entries);
}

/// Writes at the end; nothing more once something could not be written.
struct Tail {
    Bytes& bytes;
    bool whole = true;

    template <class T>
    void add(const T& value)
    {
        std::array<std::byte, max_encoding> room; // NOLINT: filled by write
        const std::size_t size = write(value, room);
        whole = whole && size > 0;
        bytes.insert(bytes.end(), room.begin(), room.begin() + static_cast<std::ptrdiff_t>(size));
    }
};

/// Everything between the opening and the checksum.
MatchFileError read_body(std::span<const std::byte> body, MatchLog& log)
try {
    BoundedReader archive{body};
    Header header;
    archive(header);
    log.seed = header.seed;
    archive(log.scenario);
    if (digest_of(log.scenario) != header.scenario_digest || !is_well_formed(log.scenario))
        return MatchFileError::ForeignScenario;
    field(archive, log.players);
    // A count of entries that the file cannot hold is a lie, and makes no room.
    require(header.entries <= archive.left() / smallest_entry);
    log.entries.resize(header.entries);
    for (MatchLog::Entry& entry : log.entries)
        archive(entry);
    require(archive.left() == 0);
    return MatchFileError::None;
} catch (const cereal::Exception&) {
    return MatchFileError::Damaged;
}

} // namespace

Bytes encode_match(const MatchLog& log)
{
    Bytes bytes(sizeof(Opening));
    Tail tail{bytes};
    tail.add(Header{digest_of(log.scenario), log.seed,
                    static_cast<std::uint32_t>(log.entries.size())});
    tail.add(log.scenario);
    tail.add(static_cast<std::uint8_t>(log.players.count));
    for (const SeatPlayer& player : log.players)
        tail.add(player);
    for (const MatchLog::Entry& entry : log.entries)
        tail.add(entry);
    const std::size_t size = bytes.size() + sizeof(std::uint64_t);
    if (!tail.whole || size > most_match_bytes) return {};

    const Opening opening{magic, format_version, log.rules, static_cast<std::uint32_t>(size)};
    std::memcpy(bytes.data(), &opening, sizeof opening);
    tail.add(hash_of(bytes));
    return bytes;
}

DecodedMatch decode_match(std::span<const std::byte> bytes)
{
    const auto failed = [](MatchFileError error) { return DecodedMatch{{}, error}; };

    Opening opening;
    const std::size_t known = std::min(bytes.size(), sizeof opening);
    if (known == 0 || std::memcmp(bytes.data(), magic.data(), std::min(known, magic.size())) != 0)
        return failed(MatchFileError::NotAMatch);
    if (known < sizeof opening) return failed(MatchFileError::Truncated);
    std::memcpy(&opening, bytes.data(), sizeof opening);
    if (opening.format > format_version) return failed(MatchFileError::NewerFormat);
    if (bytes.size() < opening.size) return failed(MatchFileError::Truncated);

    std::uint64_t checksum = 0;
    if (opening.format == 0 || bytes.size() > opening.size || bytes.size() > most_match_bytes
        || bytes.size() < sizeof opening + sizeof checksum)
        return failed(MatchFileError::Damaged);
    const auto covered = bytes.first(bytes.size() - sizeof checksum);
    std::memcpy(&checksum, bytes.data() + covered.size(), sizeof checksum);
    if (hash_of(covered) != checksum) return failed(MatchFileError::Damaged);

    DecodedMatch decoded;
    decoded.log.rules = opening.rules;
    decoded.error = read_body(covered.subspan(sizeof opening), decoded.log);
    if (opening.rules != rules_version) {
        // What another version wrote need not make sense here, and then that is why.
        if (decoded.error != MatchFileError::None) decoded.log = MatchLog{};
        decoded.log.rules = opening.rules;
        decoded.error = MatchFileError::OtherRules;
    } else if (decoded.error != MatchFileError::None) {
        decoded.log = MatchLog{};
    }
    return decoded;
}

} // namespace frenemy
