#pragma once

#include "engine/match/event.hpp"

#include <cstdint>
#include <vector>

namespace frenemy::server {

/// What happened, as one seat may learn it, and the digest of the View it leads to.
struct Happened {
    /// In a room the number of the log's entry; on the wire of those the seat hears of, so that no
    /// gap tells what others say to each other. From 1.
    std::uint32_t entry = 0;
    std::vector<Event> events;
    std::uint64_t view_digest = 0;

    friend bool operator==(const Happened&, const Happened&) = default;
};

} // namespace frenemy::server
