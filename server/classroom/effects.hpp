#pragma once

#include "server/protocol/message.hpp"
#include "server/store/batch.hpp"

#include <utility>
#include <vector>

namespace frenemy::server {

/// Milliseconds since 1970, UTC. A class is told the time; it has no clock.
using Now = std::uint64_t;

/// A connection, as whoever holds it counts them; 0 is none.
using PeerId = Id<struct PeerTag, std::uint32_t>;
inline constexpr PeerId no_peer{0};

struct Addressed {
    PeerId to;
    ServerMessage what;
};

/// A file that may be fetched with this ticket.
struct Grant {
    Token ticket{};
    Download what{};
    TableId table;
};

/// What a message to a class leads to. The batch is kept first; then everybody is told, in this
/// order; then connections are cut.
struct Effects {
    Now now = 0;
    Batch batch;
    std::vector<Addressed> told;
    std::vector<PeerId> cut;
    std::vector<Grant> grants;
    bool deleted = false; ///< the class is no more

    /// Of another message; the memory is kept.
    void begin(Now at)
    {
        now = at;
        batch.clear();
        told.clear();
        cut.clear();
        grants.clear();
        deleted = false;
    }
    void tell(PeerId to, ServerMessage what)
    {
        if (to != no_peer) told.push_back({to, std::move(what)});
    }
};

/// What a class cannot make up itself.
class Fresh {
public:
    virtual ~Fresh() = default;

    /// Nobody can guess it.
    virtual Token token() = 0;
    virtual std::uint64_t seed() = 0;
    virtual MatchId match() = 0;
};

} // namespace frenemy::server
