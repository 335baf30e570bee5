#pragma once

#include "client/model/match.hpp"
#include "client/model/visit.hpp"

#include <memory>

namespace frenemy::client {

/// A match at a server's table, as a Table plays any other: the same rules judge a move here before
/// it is sent there.
class NetMatch final : public Match {
public:
    /// Requires: the visit follows a table whose match has begun.
    explicit NetMatch(std::shared_ptr<Visit> visit);

    const Scenario& scenario() const override { return table_->scenario(); }
    SeatId person() const override { return table_->seat(); }
    View view() const override { return table_->shown(); }

    Objection ask(const Command& command) override;
    std::optional<Happened> next() override;
    /// The seat is given up for good.
    void let_a_bot_play() override { visit_->leave(); }

    std::optional<int> seconds_left() const override;
    bool in_class() const override { return true; }
    bool over() const override;
    const MatchLog* log() const override;

private:
    std::shared_ptr<Visit> visit_;
    std::shared_ptr<Following> table_;
};

} // namespace frenemy::client
