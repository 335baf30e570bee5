#include "server/store/record.hpp"

#include "engine/core/hash.hpp"
#include "engine/scenario/well_formed.hpp"

#include <algorithm>
#include <cstring>

namespace frenemy::server {
namespace {

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

} // namespace

std::uint32_t check_of_record(std::span<const std::byte> bytes, std::uint64_t seed)
{
    return static_cast<std::uint32_t>(hash_of(bytes, seed));
}

std::optional<Record> first_record(std::span<const std::byte> bytes)
{
    RecordHead head;
    std::uint32_t head_check = 0;
    auto left = bytes;
    if (!take_numbers(left, head, head_check)
        || check_of_record(bytes.first(sizeof head)) != head_check)
        return {};
    const std::size_t size = head.what & most_payload;
    Record record{static_cast<RecordKind>(head.what >> 24U), head.id, head.number, {}, {}, false};
    record.bytes = bytes.first(std::min(bytes.size(), size + record_frame_bytes));
    if (record.bytes.size() < size + record_frame_bytes) return record;

    record.payload = left.first(size);
    left = left.subspan(size);
    std::uint32_t check = 0;
    record.sound =
        take_numbers(left, check) && check_of_record(record.payload, head_check) == check;
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
