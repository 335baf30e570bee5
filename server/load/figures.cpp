#include "server/load/figures.hpp"

#include <algorithm>
#include <cmath>
#include <fcntl.h>
#include <unistd.h>

namespace frenemy::server {

void Figures::add(Heard heard, double cpu)
{
    moves += heard.acks.size();
    seconds += heard.seconds;
    acks.insert(acks.end(), heard.acks.begin(), heard.acks.end());
    std::ranges::sort(acks);
    traffic.down += heard.traffic.down;
    traffic.up += heard.traffic.up;
    cpu_seconds += cpu;
}

namespace {

double ratio(double a, double b)
{
    return b > 0 ? a / b : 0;
}

} // namespace

double Figures::moves_a_second() const
{
    return ratio(static_cast<double>(moves), seconds);
}
double Figures::moves_a_core_second() const
{
    return ratio(static_cast<double>(moves), cpu_seconds);
}
double Figures::cpu_us_a_move() const
{
    return ratio(1e6 * cpu_seconds, static_cast<double>(moves));
}
double Figures::ack_ms(double share) const
{
    if (acks.empty()) return 0;
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(acks.size())));
    return acks[std::clamp<std::size_t>(rank, 1, acks.size()) - 1] / 1e3;
}
double Figures::down_a_move_and_client() const
{
    return ratio(static_cast<double>(traffic.down), static_cast<double>(moves) * seats);
}
double Figures::up_a_move() const
{
    return ratio(static_cast<double>(traffic.up), static_cast<double>(moves));
}

double sync_ms(const std::filesystem::path& folder)
{
    constexpr std::size_t times = 101;
    const std::string name = (folder / "sync").string();
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    std::vector<double> took;
    for (std::size_t i = 0; i < times && file >= 0; ++i) {
        const auto began = SteadyClock::now();
        if (::write(file, name.data(), name.size()) < 0 || ::fdatasync(file) != 0) break;
        took.push_back(
            std::chrono::duration<double, std::milli>(SteadyClock::now() - began).count());
    }
    ::close(file);
    ::unlink(name.c_str());
    if (took.size() < times) return 0;
    std::ranges::nth_element(took, took.begin() + times / 2);
    return took[times / 2];
}

} // namespace frenemy::server
