#pragma once

#include "engine/match/event.hpp"

#include <cstdint>
#include <vector>

namespace frenemy::server {

/// What happened, as one seat may learn it, and the digest of the View it leads to.
struct Happened {
    std::uint32_t entry = 0; ///< number of the log's entry, from 1
    std::vector<Event> events;
    std::uint64_t view_digest = 0;

    friend bool operator==(const Happened&, const Happened&) = default;
};

} // namespace frenemy::server
