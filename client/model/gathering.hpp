#pragma once

#include "client/model/visit.hpp"

#include <array>
#include <vector>

namespace frenemy::client {

/// Fetches all that a debrief of a class needs, a few files at a time: the match of every table, and
/// the results. What does not come is asked for again.
class Gathering {
public:
    static constexpr std::array results{
        server::Download::Players,   server::Download::Rounds,    server::Download::Deals,
        server::Download::Decisions, server::Download::Gradebook, server::Download::Commands,
        server::Download::Powers};

    void begin(int tables);
    void stop() { running_ = false; }
    bool running() const { return running_; }
    int all() const { return tables_ + static_cast<int>(results.size()); }
    int have(const Visit& visit) const;

    /// A file of results has come.
    void got(server::Download what);
    /// Asks for what is missing. True once, when everything is there.
    bool advance(Visit& visit);
    /// By table. Requires: everything is there.
    std::vector<MatchLog> matches(const Visit& visit) const;

private:
    bool running_ = false;
    int tables_ = 0;
    std::array<bool, results.size()> have_{};
};

} // namespace frenemy::client
