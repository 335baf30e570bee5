#include "server/classroom/class_record.hpp"

#include "engine/codec/one_value.hpp"
#include "engine/codec/scenario_fields.hpp"
#include "engine/scenario/well_formed.hpp"
#include "server/protocol/class_fields.hpp"

namespace frenemy::server {
namespace {

/// First in every record. 2: matches can end in time.
constexpr std::uint16_t record_format = 2;

} // namespace

template <class Archive>
void serialize(Archive& archive, Pupil& value)
{
    field(archive, value.token);
    archive(value.label, value.alias, value.table);
    field(archive, value.seat);
    archive(value.last_sequence, value.gone, value.muted);
    a_label(value.label);
    require(value.alias.value < aliases);
    seat_or_nobody(value.seat);
}

template <class Archive>
void serialize(Archive& archive, TableSeat& value)
{
    field(archive, value.pupils);
    archive(value.bot_ordered);
    field(archive, value.temper);
}

template <class Archive>
void serialize(Archive& archive, ClassRecord::TableRecord& value)
{
    auto& [line_up, match, opened, ended_early, seats] = value;
    archive(line_up, match, opened, ended_early);
    many(archive, seats, max_seats);
    require(line_up <= 1);
}

template <class Archive>
void serialize(Archive& archive, ClassRecord& value)
{
    auto& [id, code, settings, stage, paused, seed, ends_at, scenario, small, pupils, tables,
           power_pages] = value;
    std::uint16_t format = record_format;
    archive(format);
    require(format >= 1 && format <= record_format);
    archive(id, code);
    first_settings(archive, settings);
    if (format >= 2) archive(settings.play_min, ends_at);
    field(archive, stage);
    archive(paused, seed, scenario);
    bool two = small.has_value();
    archive(two);
    if constexpr (Archive::is_loading::value)
        if (two) small.emplace();
    if (two) archive(*small);
    many(archive, pupils, most_pupil_numbers);
    many(archive, tables, most_tables);
    archive(power_pages);
    require(is_well_formed(scenario) && (!small || is_well_formed(*small)));
    for (const auto& table : tables) {
        require(table.line_up == 0 || small);
        for (const TableSeat& seat : table.seats)
            for (const PupilNumber pupil : seat.pupils)
                require(pupil <= pupils.size());
    }
}

Bytes encode(const ClassRecord& record)
{
    Bytes bytes(most_record_bytes);
    bytes.resize(write(record, bytes));
    return bytes;
}

std::optional<ClassRecord> decode_class_record(std::span<const std::byte> bytes)
{
    return read<ClassRecord>(bytes);
}

} // namespace frenemy::server
