#include "client/model/following.hpp"

#include "engine/match/visible.hpp"

#include <utility>

namespace frenemy::client {

Following::Following(const server::Seated& seated)
    : table_(seated.table)
    , seat_(seated.seat)
    , scenario_(seated.scenario)
{
}

void Following::take(const server::Snapshot& snapshot)
{
    awaits_snapshot_ = false;
    const bool news = !begun_ || *snapshot.view != latest_;
    entry_ = snapshot.entry;
    latest_ = *snapshot.view;
    if (!begun_) {
        begun_ = true;
        shown_ = latest_;
    } else if (news) {
        untold_.push_back({{}, latest_, {}});
    }
}

Following::Fit Following::take(const server::Happened& happened)
{
    if (!begun_ || awaits_snapshot_) return Fit::Awaits;
    if (happened.entry <= entry_) return Fit::Known;
    View next = latest_;
    bool fits = happened.entry == entry_ + 1;
    for (const Event& event : happened.events) fits = fits && evolve(next, event);
    digest_ = digest_of(next);
    if (!fits || digest_ != happened.view_digest) {
        awaits_snapshot_ = true;
        return Fit::Differs;
    }
    latest_ = next;
    entry_ = happened.entry;
    untold_.push_back({happened.events, {}, {}});
    return Fit::Follows;
}

void Following::take(const server::Remarked& remarked)
{
    if (!begun_) return;
    if (untold_.empty()) untold_.push_back({});
    untold_.back().remarks.push_back(remarked);
}

std::optional<Happened> Following::next()
{
    if (untold_.empty()) return {};
    Step step = std::move(untold_.front());
    untold_.pop_front();
    if (step.jump) {
        shown_ = *step.jump;
        return Happened{shown_, {}, {}, std::move(step.remarks)};
    }
    Happened happened{shown_, std::move(step.events), {}, std::move(step.remarks)};
    for (const Event& event : happened.events) evolve(shown_, event);
    return happened;
}

} // namespace frenemy::client
