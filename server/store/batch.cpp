#include "server/store/batch.hpp"

#include "server/store/record.hpp"

#include <array>
#include <cstring>

namespace frenemy::server {
namespace {

template <class T>
void put_number(Bytes& bytes, T number)
{
    std::array<std::byte, sizeof number> raw; // NOLINT: filled below
    std::memcpy(raw.data(), &number, sizeof number);
    bytes.insert(bytes.end(), raw.begin(), raw.end());
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
    const std::uint32_t check = check_of_record(all.first(sizeof head));
    std::memcpy(bytes.data() + at + sizeof head, &check, sizeof check);
    put_number(bytes, check_of_record(all.subspan(record_head_bytes), check));
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

} // namespace frenemy::server
