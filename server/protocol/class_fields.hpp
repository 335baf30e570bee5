#pragma once

#include "engine/codec/fields.hpp"
#include "server/protocol/join_code.hpp"

#include <string>
#include <vector>

// What is said about classes, as bytes (docs/PROTOCOL). Structs are unpacked whole: a member that is
// added does not compile until it is written.

namespace frenemy {

template <> inline constexpr int values_of<Temper> = tempers;
template <> inline constexpr int values_of<server::Odd> = 2;
template <> inline constexpr int values_of<server::ClassStage> = 3;
template <> inline constexpr int values_of<server::Holder> = 4;
template <> inline constexpr int values_of<server::ClockState> = 4;
template <> inline constexpr int values_of<server::Download> = 8;

} // namespace frenemy

namespace frenemy::server {

/// UTF-8 without control characters: what a screen can show and a log line can hold.
bool is_readable(std::string_view text);

/// Two bytes of length, then UTF-8.
template <class Archive>
void text(Archive& archive, std::string& value, std::size_t most)
{
    require(value.size() <= most);
    auto size = static_cast<std::uint16_t>(value.size());
    archive(size);
    require(size <= most);
    if constexpr (Archive::is_loading::value) {
        require(size <= archive.left());
        value.resize(size);
        archive.take(value.data(), size);
    }
    require(is_readable(value));
    if constexpr (Archive::is_saving::value) archive.put(value.data(), size);
}

/// Two bytes that say how many, then those.
template <class Archive, class T>
void many(Archive& archive, std::vector<T>& values, std::size_t most)
{
    require(values.size() <= most);
    auto count = static_cast<std::uint16_t>(values.size());
    archive(count);
    // Each takes a byte at least: a count that the frame cannot hold makes no room.
    if constexpr (Archive::is_loading::value) {
        require(count <= most && count <= archive.left());
        values.resize(count);
    }
    for (T& value : values)
        archive(value);
}

template <class Archive>
void serialize(Archive& archive, ClassCode& value)
{
    auto& [letters] = value;
    fields(archive, letters);
    require(is_code(value));
}

template <class Archive>
void serialize(Archive& archive, Timers& value)
{
    auto& [deals_s, planning_s, reading_s, free_rounds] = value;
    fields(archive, deals_s, planning_s, reading_s, free_rounds);
}

/// All that settings were before matches could end in time; records of classes hold these first.
template <class Archive>
void first_settings(Archive& archive, ClassSettings& value)
{
    auto& [title, scenario, small_scenario, odd, tables, timers, absent_s, bot_pace_ms, temper,
           in_step, chat, watching, listed, rehearsal, choose_seats, seed, homework_until,
           delete_on, play_min] = value;
    text(archive, title, most_title_bytes);
    text(archive, scenario, 32);
    text(archive, small_scenario, 32);
    field(archive, odd);
    field(archive, tables);
    archive(timers);
    field(archive, absent_s);
    field(archive, bot_pace_ms);
    field(archive, temper);
    for (bool* flag : {&in_step, &chat, &watching, &listed, &rehearsal, &choose_seats})
        archive(*flag);
    for (std::uint64_t* number : {&seed, &homework_until, &delete_on})
        archive(*number);
}

template <class Archive>
void serialize(Archive& archive, ClassSettings& value)
{
    first_settings(archive, value);
    archive(value.play_min);
}

template <class Archive>
void serialize(Archive& archive, ClassNow& value)
{
    auto& [code, title, scenario, stage, paused, in_step, chat, watching, rehearsal, choose_seats,
           tables, homework_until, delete_on, timers, ends_at, time_up] = value;
    archive(code);
    text(archive, title, most_title_bytes);
    text(archive, scenario, 32);
    field(archive, stage);
    for (bool* flag : {&paused, &in_step, &chat, &watching, &rehearsal, &choose_seats})
        archive(*flag);
    archive(tables, homework_until, delete_on, timers, ends_at, time_up);
}

/// A pupil's number, or none.
inline void a_label(Label label)
{
    require(label.value <= highest_label);
}

template <class Archive>
void serialize(Archive& archive, Person& value)
{
    auto& [label, alias, table, seat, here, muted] = value;
    archive(label, alias, table);
    field(archive, seat);
    archive(here, muted);
    a_label(label);
    require(alias.value < aliases);
    seat_or_nobody(seat);
}

template <class Archive>
void serialize(Archive& archive, SeatNow& value)
{
    auto& [holder, temper, pupils] = value;
    field(archive, holder);
    field(archive, temper);
    for (Label& pupil : pupils) {
        archive(pupil);
        a_label(pupil);
    }
}

template <class Archive>
void serialize(Archive& archive, TableNow& value)
{
    auto& [table, seats] = value;
    archive(table);
    many(archive, seats, max_seats);
}

template <class Archive>
void serialize(Archive& archive, TableLine& value)
{
    auto& [table, seats, rounds, round, phase, ready, bots, absent, slow, ended_early, clock,
           left_ms, entries] = value;
    archive(table, seats, rounds, round);
    field(archive, phase);
    archive(ready, bots, absent, slow, ended_early);
    field(archive, clock);
    archive(left_ms, entries);
    require(seats <= max_seats && round <= max_rounds && rounds <= max_rounds);
}

template <class Archive>
void serialize(Archive& archive, RankLine& value)
{
    auto& [line_up, seat, table, pupils, rank, total, table_sum, final] = value;
    archive(line_up);
    field(archive, seat);
    archive(table);
    for (Label& pupil : pupils) {
        archive(pupil);
        a_label(pupil);
    }
    archive(rank, total, table_sum, final);
    only_seats(seat);
}

} // namespace frenemy::server
