#include "client/app/calendar_here.hpp"

#include <chrono>
#include <ctime>

namespace frenemy::client {

Calendar calendar_here()
{
    using namespace std::chrono;
    const auto now = system_clock::now();
    const std::time_t seconds = system_clock::to_time_t(now);
    std::tm here{};
    localtime_r(&seconds, &here);
    return {static_cast<std::uint64_t>(duration_cast<milliseconds>(now.time_since_epoch()).count()),
            static_cast<std::int32_t>(here.tm_gmtoff / 60)};
}

} // namespace frenemy::client
