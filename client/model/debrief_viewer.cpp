#include "client/model/debrief_viewer.hpp"

#include "engine/scenario/scenario_reader.hpp"

#include <algorithm>
#include <charconv>

namespace frenemy::client {

DebriefViewer::DebriefViewer(const MatchLog& log)
    : DebriefViewer(std::vector<MatchLog>{log})
{
}

DebriefViewer::DebriefViewer(const std::vector<MatchLog>& tables)
{
    for (const MatchLog& each : tables) {
        stories_.push_back(debrief::story_of(each));
        tables_.push_back(debrief::charts_of(stories_.back()));
    }
    class_ = debrief::charts_of(stories_);
    if (compares_tables()) {
        part_ = Part::Class;
        return;
    }
    // One with something to show, where there is any.
    const auto played = std::find_if(stories_.begin(), stories_.end(),
                                     [](const debrief::Story& each) { return each.rounds() > 0; });
    if (played != stories_.end()) table_ = static_cast<int>(played - stories_.begin());
    open_first(tables[static_cast<std::size_t>(table_)].scenario);
}

void DebriefViewer::open_first(const Scenario& scenario)
{
    const auto file = shipped_scenario(scenario.name);
    const auto& all = tables_[static_cast<std::size_t>(table_)];
    for (int i = 0; file && i < static_cast<int>(all.size()); ++i)
        if (debrief::name_of_term(all[static_cast<std::size_t>(i)].term) == file->debrief) page_ = i;
}

const std::vector<debrief::Chart>& DebriefViewer::charts() const
{
    if (part_ == Part::Class) return class_;
    if (part_ == Part::Classes) return classes_;
    return tables_[static_cast<std::size_t>(table_)];
}

const debrief::Chart* DebriefViewer::chart() const
{
    const auto at = static_cast<std::size_t>(page_);
    return at < charts().size() ? &charts()[at] : nullptr;
}

bool DebriefViewer::over() const
{
    if (part_ == Part::Table) return stories_[static_cast<std::size_t>(table_)].over;
    return std::all_of(stories_.begin(), stories_.end(), [](const auto& each) { return each.over; });
}

/// Stays with the term that is looked at, where there is a chart of it.
void DebriefViewer::show(Part part, int table)
{
    const debrief::Chart* before = chart();
    const auto term = before ? std::optional{before->term} : std::nullopt;
    part_ = part;
    table_ = table;
    page_ = 0;
    for (int i = 0; term && i < static_cast<int>(charts().size()); ++i)
        if (charts()[static_cast<std::size_t>(i)].term == *term) page_ = i;
}

bool DebriefViewer::compare(const std::vector<MatchLog>& past)
{
    debrief::Tables stories;
    for (const MatchLog& each : past) stories.push_back(debrief::story_of(each));
    auto charts = debrief::charts_of(stories_, stories);
    if (charts.empty()) return false;
    classes_ = std::move(charts);
    show(Part::Classes, table_);
    return true;
}

bool DebriefViewer::press(std::string_view id)
{
    constexpr std::string_view to_page = "debrief.page.";
    if (id == "debrief.next") {
        page_ = std::min(page_ + 1, pages() - 1);
    } else if (id == "debrief.back") {
        page_ = std::max(page_ - 1, 0);
    } else if (id == "debrief.class") {
        if (compares_tables()) show(Part::Class, table_);
    } else if (id == "debrief.past.more" || id == "debrief.past.less") {
        const int count = static_cast<int>(offered_.size());
        if (count == 0) return false;
        const int step = past_ < 0 ? 1 : part_ != Part::Classes ? 0 : id.ends_with("more") ? 1 : -1;
        past_ = (past_ + step + count) % count;
        wanted_ = past_;
    } else if (id == "debrief.table.more" || id == "debrief.table.less") {
        // From the class one comes to the table that was looked at last.
        const int step = part_ != Part::Table ? 0 : id.ends_with("more") ? 1 : -1;
        show(Part::Table, (table_ + step + tables()) % tables());
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
