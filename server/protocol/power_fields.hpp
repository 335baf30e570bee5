#pragma once

#include "server/protocol/class_fields.hpp"
#include "server/protocol/message.hpp"

// What a teacher asks for, as bytes (docs/PROTOCOL).

namespace frenemy::server {

template <class Archive>
void serialize(Archive& archive, OpenClass& value)
{
    auto& [settings] = value;
    archive(settings);
}
template <class Archive>
void serialize(Archive& archive, AttendClass& value)
{
    auto& [code] = value;
    archive(code);
}
template <class Archive>
void serialize(Archive&, StartMatches&)
{
}
template <class Archive>
void serialize(Archive& archive, Pause& value)
{
    auto& [on] = value;
    archive(on);
}
template <class Archive>
void serialize(Archive& archive, AddTime& value)
{
    auto& [table, seconds] = value;
    archive(table, seconds);
}
template <class Archive>
void serialize(Archive& archive, Advance& value)
{
    auto& [table] = value;
    archive(table);
}
template <class Archive>
void serialize(Archive& archive, KeepInStep& value)
{
    auto& [on] = value;
    archive(on);
}
template <class Archive>
void serialize(Archive& archive, EndEarly& value)
{
    auto& [table] = value;
    archive(table);
}
template <class Archive>
void serialize(Archive& archive, SetTimers& value)
{
    auto& [timers] = value;
    archive(timers);
}
template <class Archive>
void serialize(Archive& archive, MovePupil& value)
{
    auto& [pupil, table, seat] = value;
    archive(pupil, table);
    field(archive, seat);
    a_label(pupil);
    seat_or_nobody(seat);
}
template <class Archive>
void serialize(Archive& archive, RemovePerson& value)
{
    auto& [pupil] = value;
    archive(pupil);
    a_label(pupil);
}
template <class Archive>
void serialize(Archive& archive, SeatBot& value)
{
    auto& [table, seat, temper] = value;
    archive(table);
    field(archive, seat);
    field(archive, temper);
    only_seats(seat);
}
template <class Archive>
void serialize(Archive& archive, HandBack& value)
{
    auto& [table, seat] = value;
    archive(table);
    field(archive, seat);
    only_seats(seat);
}
template <class Archive>
void serialize(Archive& archive, ProxyMove& value)
{
    auto& [table, seat, command] = value;
    archive(table);
    field(archive, seat);
    archive(command);
    only_seats(seat);
}
template <class Archive>
void serialize(Archive& archive, AskChoices& value)
{
    auto& [table, seat] = value;
    archive(table);
    field(archive, seat);
    only_seats(seat);
}
template <class Archive>
void serialize(Archive& archive, Announce& value)
{
    auto& [words] = value;
    text(archive, words, most_announcement_bytes);
}
template <class Archive>
void serialize(Archive& archive, AllowChat& value)
{
    auto& [on] = value;
    archive(on);
}
template <class Archive>
void serialize(Archive& archive, Mute& value)
{
    auto& [pupil, on] = value;
    archive(pupil, on);
    a_label(pupil);
}
template <class Archive>
void serialize(Archive& archive, LetBack& value)
{
    auto& [pupil, yes] = value;
    archive(pupil, yes);
    a_label(pupil);
}
template <class Archive>
void serialize(Archive&, ResetRehearsal&)
{
}
template <class Archive>
void serialize(Archive& archive, SetDeletion& value)
{
    auto& [on] = value;
    archive(on);
}
template <class Archive>
void serialize(Archive&, DeleteClass&)
{
}
template <class Archive>
void serialize(Archive& archive, SealFor& value)
{
    auto& [table, seat] = value;
    archive(table);
    field(archive, seat);
    only_seats(seat);
}
template <class Archive>
void serialize(Archive& archive, SetEnd& value)
{
    auto& [on] = value;
    archive(on);
}

} // namespace frenemy::server
