#pragma once

#include "server/load/crowd.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace frenemy::server {

/// What a server did while rooms played; several runs in a row make one.
struct Figures {
    int rooms = 0;
    int seats = 0;           ///< of a room
    std::uint64_t moves = 0; ///< acknowledged
    double seconds = 0;
    std::vector<std::uint32_t> acks; ///< microseconds, sorted
    Traffic traffic;
    double cpu_seconds = 0; ///< of the server, on all cores; 0: it is not ours to look into

    void add(Heard heard, double cpu);

    double moves_a_second() const;
    /// What one core would do that had nothing else to do.
    double moves_a_core_second() const;
    double cpu_us_a_move() const;
    double ack_ms(double share) const; ///< 0.5: the median
    double down_a_move_and_client() const;
    double up_a_move() const;
};

/// The median time of an fdatasync of a few bytes in that folder, in milliseconds: no durable
/// answer comes sooner.
double sync_ms(const std::filesystem::path& folder);

} // namespace frenemy::server
