#pragma once

#include "client/model/match.hpp"
#include "server/protocol/message.hpp"

#include <deque>

namespace frenemy::client {

/// A table that is played elsewhere, followed by what its server tells. Two Views: the latest, and
/// the one that the screens have come to, which moves on with each `next`.
class Following {
public:
    /// Nothing is known of the match until the first snapshot.
    explicit Following(const server::Seated& seated);

    server::TableId table() const { return table_; }
    SeatId seat() const { return seat_; } ///< no_seat: looks on
    const Scenario& scenario() const { return *scenario_; }
    bool begun() const { return begun_; }
    /// The last entry that has been heard of; 0: none.
    std::uint32_t entry() const { return entry_; }
    const View& latest() const { return latest_; }

    void take(const server::Snapshot& snapshot);

    enum class Fit : std::uint8_t {
        Follows, ///< taken
        Known,   ///< heard before; passed over
        Differs, ///< leads elsewhere than at the server: only a snapshot helps, nothing was taken
        Awaits,  ///< passed over until that snapshot comes
    };
    Fit take(const server::Happened& happened);
    /// Belongs to what was taken last.
    void take(const server::Remarked& remarked);
    /// The digest that differed.
    std::uint64_t digest() const { return digest_; }

    const View& shown() const { return shown_; }
    /// What the screens have not been told yet.
    std::size_t untold() const { return untold_.size(); }
    std::optional<Happened> next();

private:
    struct Step {
        std::vector<Event> events;
        std::optional<View> jump; ///< by a snapshot
        std::vector<server::Remarked> remarks;
    };

    server::TableId table_;
    SeatId seat_;
    std::shared_ptr<const Scenario> scenario_;
    bool begun_ = false;
    bool awaits_snapshot_ = false;
    std::uint32_t entry_ = 0;
    std::uint64_t digest_ = 0;
    View latest_;
    View shown_;
    std::deque<Step> untold_;
};

} // namespace frenemy::client
