#pragma once

#include <boost/asio/ip/address_v4.hpp>
#include <chrono>
#include <unordered_map>

namespace frenemy::server {

inline constexpr int answers_a_second = 20;         ///< to one address
inline constexpr std::size_t most_answered = 1'000; ///< addresses a second

/// Whoever forges a sender has an answer sent to somebody who did not ask, and an answer is longer
/// than a question: so many an address and second, and no more.
class AnswerLimit {
public:
    using Time = std::chrono::steady_clock::time_point;

    bool allows(const boost::asio::ip::address_v4& sender, Time now)
    {
        if (now - began_ >= std::chrono::seconds{1}) {
            answered_.clear();
            began_ = now;
        }
        if (answered_.size() >= most_answered && !answered_.contains(sender.to_uint()))
            return false;
        int& count = answered_[sender.to_uint()];
        return count < answers_a_second && ++count > 0;
    }

private:
    Time began_{};
    std::unordered_map<std::uint32_t, int> answered_; ///< in the second that has begun
};

} // namespace frenemy::server
