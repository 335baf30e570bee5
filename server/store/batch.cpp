#include "server/store/batch.hpp"

#include "engine/core/hash.hpp"
#include "engine/scenario/well_formed.hpp"
#include "server/store/record.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace frenemy::server {
namespace {

constexpr std::uint32_t most_payload = (1U << 24U) - 1;
static_assert(most_record_bytes <= most_payload && max_encoding <= most_record_bytes);

template <class T>
void put_number(Bytes& bytes, T number)
{
    std::array<std::byte, sizeof number> raw; // NOLINT: filled below
    std::memcpy(raw.data(), &number, sizeof number);
    bytes.insert(bytes.end(), raw.begin(), raw.end());
}

/// Takes numbers off the front; false when there is too little.
template <class... T>
bool take_numbers(std::span<const std::byte>& from, T&... numbers)
{
    if (from.size() < (sizeof numbers + ...)) return false;
    const auto take = [&](auto& number) {
        std::memcpy(&number, from.data(), sizeof number);
        from = from.subspan(sizeof number);
    };
    (take(numbers), ...);
    return true;
}

std::uint32_t check_of(std::span<const std::byte> bytes, std::uint64_t seed = 0)
{
    return static_cast<std::uint32_t>(hash_of(bytes, seed));
}

/// Writes the record around what `payload` adds.
template <class AddPayload>
void put_record(Bytes& bytes, RecordKind kind, std::uint64_t id, std::uint32_t number,
                AddPayload payload)
{
    const std::size_t at = bytes.size();
    bytes.resize(at + record_head_bytes);
    payload();
    const std::size_t size = bytes.size() - at - record_head_bytes;
    const RecordHead head{
        id, number, static_cast<std::uint32_t>(size) | static_cast<std::uint32_t>(kind) << 24U};
    std::memcpy(bytes.data() + at, &head, sizeof head);
    const auto all = std::span<const std::byte>{bytes}.subspan(at);
    const std::uint32_t check = check_of(all.first(sizeof head));
    std::memcpy(bytes.data() + at + sizeof head, &check, sizeof check);
    // With the head's as seed: two payloads that change places are noticed.
    put_number(bytes, check_of(all.subspan(record_head_bytes), check));
}

/// What the codec writes of a value, without a vector of its own.
template <class T>
void put_encoded(Bytes& bytes, const T& value)
{
    std::array<std::byte, max_encoding> room; // NOLINT: filled by encode
    const std::size_t size = encode(value, room);
    bytes.insert(bytes.end(), room.begin(), room.begin() + static_cast<std::ptrdiff_t>(size));
}

} // namespace

void Batch::begin(MatchId match, const MatchLog& log)
{
    put_record(bytes_, RecordKind::Begin, match, 0, [&] {
        put_number(bytes_, log.rules);
        put_number(bytes_, log.seed);
        put_number(bytes_, static_cast<std::uint8_t>(log.players.count));
        for (const SeatPlayer& player : log.players)
            put_number(bytes_, player.bot);
        put_encoded(bytes_, log.scenario);
    });
}

void Batch::append(MatchId match, std::uint32_t number, const MatchLog::Entry& entry,
                   const Provenance& provenance)
{
    put_record(bytes_, RecordKind::Entry, match, number, [&] {
        put_number(bytes_, provenance.at);
        put_number(bytes_, provenance.sequence);
        put_number(bytes_, static_cast<std::uint8_t>(provenance.by));
        put_number(bytes_, entry.seat.value);
        put_number(bytes_, entry.digest_after);
        put_encoded(bytes_, entry.command);
    });
}

void Batch::remove(MatchId match)
{
    put_record(bytes_, RecordKind::Remove, match, 0, [] {});
}

void Batch::put(RecordId record, std::span<const std::byte> value)
{
    put_record(bytes_, RecordKind::Put, record, 0,
               [&] { bytes_.insert(bytes_.end(), value.begin(), value.end()); });
}

void Batch::erase(RecordId record)
{
    put_record(bytes_, RecordKind::Erase, record, 0, [] {});
}

std::optional<Record> first_record(std::span<const std::byte> bytes)
{
    RecordHead head;
    std::uint32_t head_check = 0;
    auto left = bytes;
    if (!take_numbers(left, head, head_check) || check_of(bytes.first(sizeof head)) != head_check)
        return {};
    const std::size_t size = head.what & most_payload;
    Record record{static_cast<RecordKind>(head.what >> 24U), head.id, head.number, {}, {}, false};
    record.bytes = bytes.first(std::min(bytes.size(), size + record_frame_bytes));
    if (record.bytes.size() < size + record_frame_bytes) return record;

    record.payload = left.first(size);
    left = left.subspan(size);
    std::uint32_t check = 0;
    record.sound = take_numbers(left, check) && check_of(record.payload, head_check) == check;
    return record;
}

RecordExtent extent_of_first(std::span<const std::byte> records)
{
    RecordHead head;
    std::memcpy(&head, records.data(), sizeof head);
    return {static_cast<RecordKind>(head.what >> 24U), head.id,
            (head.what & most_payload) + record_frame_bytes};
}

std::optional<std::uint16_t> rules_of_begin(std::span<const std::byte> payload)
{
    std::uint16_t rules = 0;
    if (!take_numbers(payload, rules)) return {};
    return rules;
}

std::optional<MatchLog> decode_begin(std::span<const std::byte> payload)
{
    MatchLog log;
    std::uint8_t players = 0;
    if (!take_numbers(payload, log.rules, log.seed, players) || players > max_seats) return {};
    for (std::uint8_t bot = 0; players > 0; --players) {
        if (!take_numbers(payload, bot)) return {};
        log.players.push_back({bot});
    }
    const auto scenario = decode_scenario(payload);
    if (!scenario || !is_well_formed(*scenario) || log.players.size() != scenario->seats.size())
        return {};
    log.scenario = *scenario;
    return log;
}

std::optional<KeptEntry> decode_entry(std::span<const std::byte> payload)
{
    KeptEntry kept;
    std::uint8_t by = 0;
    auto& [entry, provenance] = kept;
    if (!take_numbers(payload, provenance.at, provenance.sequence, by, entry.seat.value,
                      entry.digest_after))
        return {};
    const auto command = decode_command(payload);
    if (!command || by > static_cast<std::uint8_t>(GivenBy::Clock)
        || (entry.seat.value >= max_seats && entry.seat != umpire))
        return {};
    provenance.by = static_cast<GivenBy>(by);
    entry.command = *command;
    return kept;
}

} // namespace frenemy::server
