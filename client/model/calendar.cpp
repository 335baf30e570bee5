#include "client/model/calendar.hpp"

#include <chrono>
#include <fmt/format.h>

namespace frenemy::client {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t day_ms = 24 * 60 * minute_ms;

std::int64_t local(const Calendar& calendar, std::uint64_t time)
{
    return static_cast<std::int64_t>(time) + calendar.zone_min * minute_ms;
}

} // namespace

std::uint64_t end_of_day(const Calendar& calendar, int days)
{
    const std::int64_t today = local(calendar, calendar.now) / day_ms;
    return static_cast<std::uint64_t>((today + days + 1) * day_ms - calendar.zone_min * minute_ms);
}

std::string date_text(const Calendar& calendar, std::uint64_t time)
{
    using namespace std::chrono;
    const year_month_day date{sys_days{days{(local(calendar, time) - 1) / day_ms}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string time_text(const Calendar& calendar, std::uint64_t time)
{
    const std::int64_t minutes = local(calendar, time) / minute_ms % (24 * 60);
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

} // namespace frenemy::client
