#pragma once

#include <algorithm>
#include <chrono>

namespace frenemy::server {

inline constexpr double seconds_at_once = 3; ///< of what may be done a second

/// Fills by the second and is emptied by what somebody does.
class Bucket {
public:
    explicit Bucket(double a_second) : a_second_(a_second) {}

    bool take(std::size_t done)
    {
        const auto now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - last_).count();
        last_ = now;
        left_ = std::min(seconds_at_once * a_second_, left_ + seconds * a_second_);
        left_ -= static_cast<double>(done);
        return left_ >= 0;
    }

private:
    const double a_second_;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
    double left_ = seconds_at_once * a_second_;
};

} // namespace frenemy::server
