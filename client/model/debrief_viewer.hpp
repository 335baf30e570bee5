#pragma once

#include "engine/debrief/debrief.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// The charts of a match, one at a time, and after them what happened to two real alliances. Opens
/// at the chart the match's scenario wants looked at first.
class DebriefViewer {
public:
    explicit DebriefViewer(const MatchLog& log);

    const std::vector<debrief::Chart>& charts() const { return charts_; }
    /// Charts, and one page more.
    int pages() const { return static_cast<int>(charts_.size()) + 1; }
    int page() const { return page_; }
    /// Empty on the last page.
    const debrief::Chart* chart() const;
    bool over() const { return over_; }

    /// A control was pressed: "debrief.next", "debrief.back", "debrief.page.N". False when it is
    /// none of these.
    bool press(std::string_view id);

private:
    std::vector<debrief::Chart> charts_;
    int page_ = 0;
    bool over_ = false;
};

} // namespace frenemy::client
