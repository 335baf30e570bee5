#pragma once

#include <cstdint>
#include <string>

namespace frenemy::client {

/// When and where the teacher is: dates are set and told by the days there. Times are milliseconds
/// since 1970, UTC.
struct Calendar {
    std::uint64_t now = 0;
    std::int32_t zone_min = 0; ///< minutes east of UTC
};

/// The end of the day that is so many days from today; 0: tonight.
std::uint64_t end_of_day(const Calendar& calendar, int days);
/// "2026-12-26", of the day that ends then if it is midnight.
std::string date_text(const Calendar& calendar, std::uint64_t time);
/// "10:32"
std::string time_text(const Calendar& calendar, std::uint64_t time);

} // namespace frenemy::client
