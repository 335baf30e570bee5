#pragma once

#include "tests/support/lesson.hpp"
#include "tests/support/table.hpp"

namespace frenemy::testing {

/// Clocks of a minute and a half, bots that do not wait, three seats.
inline ClassSettings lesson_of_three()
{
    ClassSettings settings;
    settings.scenario = "three";
    settings.timers = {60, 30, 0, 0};
    settings.bot_pace_ms = 0;
    return settings;
}

inline Refusal refused(const FakeClient& who)
{
    return who.last<server::Refused>().why;
}

inline const server::Table& table_of(Lesson& lesson, const FakeClient& who)
{
    return lesson.it().tables()[who.table.value];
}

inline Holder holder(const FakeClient& teacher, SeatId seat)
{
    return teacher.last<TableNow>().seats[seat.value].holder;
}

} // namespace frenemy::testing
