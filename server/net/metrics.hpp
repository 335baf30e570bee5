#pragma once

#include "engine/core/rejection.hpp"
#include "server/protocol/message.hpp"

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

namespace frenemy::server {

/// How long things took, counted into classes; `bounds` in microseconds.
struct Histogram {
    static constexpr std::array<std::uint32_t, 10> bounds{100,    250,    500,    1'000,   2'500,
                                                          5'000, 10'000, 25'000, 100'000, 1'000'000};
    std::array<std::atomic<std::uint64_t>, bounds.size() + 1> counts{};
    std::atomic<std::uint64_t> sum{0}; ///< microseconds

    void add(std::uint64_t microseconds);
};

/// What has happened since the server began; nothing in it is about a person. From any thread.
struct Metrics {
    std::atomic<std::uint64_t> connections_opened{0};
    std::atomic<std::uint64_t> connections_closed{0};
    std::atomic<std::uint64_t> moves_accepted{0};
    std::atomic<std::uint64_t> digests_differ{0};
    std::atomic<std::uint64_t> too_slow{0};
    std::atomic<std::uint64_t> frames_refused{0}; ///< not understood, or too large
    std::atomic<std::uint64_t> unsaid{0};         ///< larger than a message may be: a bug
    std::array<std::atomic<std::uint64_t>, rejection_codes> rejected{};
    std::array<std::atomic<std::uint64_t>, refusals> refused{};
    Histogram ack;   ///< from reading a frame until its answers may go out
    Histogram store; ///< a commit

    void count(const ServerMessage& told);
};

/// What is now, beside what has been counted.
struct Gauges {
    std::size_t classes = 0;
    std::size_t tables = 0;
    std::size_t pupils = 0;
    std::size_t pupils_here = 0;
};

/// Prometheus' text format.
std::string text_of(const Metrics& metrics, const Gauges& gauges);

} // namespace frenemy::server
