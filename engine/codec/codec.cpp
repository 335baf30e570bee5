#include "engine/codec/codec.hpp"

#include "engine/codec/event_fields.hpp"
#include "engine/codec/match_fields.hpp"
#include "engine/codec/scenario_fields.hpp"
#include "engine/core/hash.hpp"
#include "engine/match/rules.hpp"
#include "engine/scenario/well_formed.hpp"

#include <algorithm>
#include <array>

namespace frenemy {
namespace {

template <class T>
std::size_t write(const T& value, std::span<std::byte> room)
try {
    BoundedWriter archive{room};
    archive(value);
    return archive.written();
} catch (const cereal::Exception&) {
    return 0;
}

template <class T>
std::optional<T> read(std::span<const std::byte> bytes)
try {
    T value{};
    BoundedReader archive{bytes};
    archive(value);
    if (archive.left() != 0) return {};
    return value;
} catch (const cereal::Exception&) {
    return {};
}

constexpr std::array<char, 8> magic{'F', 'R', 'E', 'N', 'E', 'M', 'Y', '\n'};
constexpr std::uint16_t format_version = 1;
constexpr std::uint32_t most_entries = 1'000'000;

template <class T>
void append(Bytes& bytes, const T& value)
{
    std::array<std::byte, max_encoding> room; // NOLINT: filled by write
    const std::size_t size = write(value, room);
    bytes.insert(bytes.end(), room.begin(), room.begin() + static_cast<std::ptrdiff_t>(size));
}

struct Header {
    std::uint16_t rules = 0;
    std::uint64_t scenario_digest = 0;
    std::uint64_t seed = 0;
    std::uint32_t entries = 0;
};

template <class Archive>
void serialize(Archive& archive, Header& header)
{
    auto& [rules, scenario_digest, seed, entries] = header;
    fields(archive, rules, scenario_digest, seed, entries);
}

/// Everything between the format version and the checksum.
MatchLog read_body(std::span<const std::byte> body)
{
    BoundedReader archive{body};
    MatchLog log;
    Header header;
    archive(header);
    log.rules = header.rules;
    log.seed = header.seed;
    archive(log.scenario);
    if (digest_of(log.scenario) != header.scenario_digest || !is_well_formed(log.scenario))
        throw Malformed{};
    field(archive, log.players);
    // An entry is at least ten bytes: a count the file cannot hold is a lie.
    if (header.entries > most_entries || header.entries > archive.left() / 10) throw Malformed{};
    log.entries.resize(header.entries);
    for (MatchLog::Entry& entry : log.entries)
        archive(entry);
    if (archive.left() != 0) throw Malformed{};
    return log;
}

} // namespace

std::size_t encode(const State& state, std::span<std::byte> room)
{
    return write(state, room);
}
std::size_t encode(const View& view, std::span<std::byte> room)
{
    return write(view, room);
}
std::size_t encode(const Command& command, std::span<std::byte> room)
{
    return write(command, room);
}
std::size_t encode(const Event& event, std::span<std::byte> room)
{
    return write(event, room);
}
std::size_t encode(const Scenario& scenario, std::span<std::byte> room)
{
    return write(scenario, room);
}

std::optional<State> decode_state(std::span<const std::byte> bytes)
{
    return read<State>(bytes);
}
std::optional<View> decode_view(std::span<const std::byte> bytes)
{
    return read<View>(bytes);
}
std::optional<Command> decode_command(std::span<const std::byte> bytes)
{
    return read<Command>(bytes);
}
std::optional<Event> decode_event(std::span<const std::byte> bytes)
{
    return read<Event>(bytes);
}
std::optional<Scenario> decode_scenario(std::span<const std::byte> bytes)
{
    return read<Scenario>(bytes);
}

std::uint64_t digest_of(const Scenario& scenario)
{
    std::array<std::byte, max_encoding> room; // NOLINT: filled by write
    return hash_of(std::span{room}.first(write(scenario, room)));
}

Bytes encode_match(const MatchLog& log)
{
    Bytes bytes;
    for (const char letter : magic)
        bytes.push_back(static_cast<std::byte>(letter));
    append(bytes, format_version);
    append(bytes, Header{log.rules, digest_of(log.scenario), log.seed,
                         static_cast<std::uint32_t>(log.entries.size())});
    append(bytes, log.scenario);
    append(bytes, static_cast<std::uint8_t>(log.players.count));
    for (const SeatPlayer& player : log.players)
        append(bytes, player);
    for (const MatchLog::Entry& entry : log.entries)
        append(bytes, entry);
    append(bytes, hash_of(bytes));
    return bytes;
}

DecodedMatch decode_match(std::span<const std::byte> bytes)
{
    const auto begins = [](std::byte byte, char letter) {
        return byte == static_cast<std::byte>(letter);
    };
    constexpr std::size_t frame = magic.size() + sizeof format_version + sizeof(std::uint64_t);
    if (bytes.size() < magic.size()
        || !std::equal(magic.begin(), magic.end(), bytes.begin(),
                       [&](char letter, std::byte byte) { return begins(byte, letter); }))
        return {{}, MatchFileError::NotAMatch};
    if (bytes.size() < frame) return {{}, MatchFileError::Damaged};

    std::uint16_t format = 0;
    std::memcpy(&format, bytes.data() + magic.size(), sizeof format);
    if (format > format_version) return {{}, MatchFileError::NewerFormat};

    std::uint64_t checksum = 0;
    const auto covered = bytes.first(bytes.size() - sizeof checksum);
    std::memcpy(&checksum, bytes.data() + covered.size(), sizeof checksum);
    if (hash_of(covered) != checksum) return {{}, MatchFileError::Damaged};

    DecodedMatch decoded;
    try {
        decoded.log = read_body(covered.subspan(magic.size() + sizeof format));
    } catch (const cereal::Exception&) {
        return {{}, MatchFileError::Damaged};
    }
    if (decoded.log.rules != rules_version) decoded.error = MatchFileError::OtherRules;
    return decoded;
}

} // namespace frenemy
