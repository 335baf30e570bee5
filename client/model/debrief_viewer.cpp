#include "client/model/debrief_viewer.hpp"

#include "engine/scenario/scenario_reader.hpp"

#include <algorithm>
#include <charconv>

namespace frenemy::client {

DebriefViewer::DebriefViewer(const MatchLog& log)
{
    const debrief::Story story = debrief::story_of(log);
    charts_ = debrief::charts_of(story);
    over_ = story.over;
    const auto file = shipped_scenario(log.scenario.name);
    for (int i = 0; file && i < static_cast<int>(charts_.size()); ++i)
        if (debrief::name_of_term(charts_[static_cast<std::size_t>(i)].term) == file->debrief)
            page_ = i;
}

const debrief::Chart* DebriefViewer::chart() const
{
    const auto at = static_cast<std::size_t>(page_);
    return at < charts_.size() ? &charts_[at] : nullptr;
}

bool DebriefViewer::press(std::string_view id)
{
    constexpr std::string_view to_page = "debrief.page.";
    if (id == "debrief.next") {
        page_ = std::min(page_ + 1, pages() - 1);
    } else if (id == "debrief.back") {
        page_ = std::max(page_ - 1, 0);
    } else if (id.starts_with(to_page)) {
        id.remove_prefix(to_page.size());
        int page = page_;
        std::from_chars(id.data(), id.data() + id.size(), page);
        page_ = std::clamp(page, 0, pages() - 1);
    } else {
        return false;
    }
    return true;
}

} // namespace frenemy::client
