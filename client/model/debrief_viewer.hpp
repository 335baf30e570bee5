#pragma once

#include "engine/debrief/debrief.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace frenemy::client {

/// The charts of a match or of a class, one at a time, and after them what happened to two real
/// alliances. Opens at the chart the match's scenario wants looked at first; of a class, where its
/// tables lie side by side.
class DebriefViewer {
public:
    explicit DebriefViewer(const MatchLog& log);
    /// The matches of a class, by table. Requires: one at least.
    explicit DebriefViewer(const std::vector<MatchLog>& tables);

    /// What the charts are about.
    enum class Part : std::uint8_t {
        Table,  ///< one match
        Class,  ///< its tables side by side
        Classes, ///< the class beside an earlier one
    };
    Part part() const { return part_; }
    int tables() const { return static_cast<int>(tables_.size()); }
    int table() const { return table_; } ///< from 0
    /// Earlier classes that could be laid beside this one, by name.
    void offer(std::vector<std::string> past) { offered_ = std::move(past); }
    const std::vector<std::string>& offered() const { return offered_; }
    /// The one that was chosen last.
    int past() const { return past_; }
    /// The one whose matches are wanted for compare(), once.
    std::optional<int> take_wanted() { return std::exchange(wanted_, {}); }
    bool compares_tables() const { return !class_.empty(); }

    const std::vector<debrief::Chart>& charts() const;
    /// Charts, and one page more.
    int pages() const { return static_cast<int>(charts().size()) + 1; }
    int page() const { return page_; }
    /// Empty on the last page.
    const debrief::Chart* chart() const;
    /// All that is shown was played to its end.
    bool over() const;

    /// A control was pressed: "debrief.next", "debrief.back", "debrief.page.N", "debrief.class",
    /// "debrief.table.more", "debrief.table.less", "debrief.past.more", "debrief.past.less". False when
    /// it is none of these.
    bool press(std::string_view id);
    /// Lays an earlier class beside this one. False when there is nothing that could be compared.
    bool compare(const std::vector<MatchLog>& past);

private:
    void show(Part part, int table);
    void open_first(const Scenario& scenario);

    debrief::Tables stories_;
    std::vector<std::vector<debrief::Chart>> tables_;
    std::vector<debrief::Chart> class_;   ///< none for a single table
    std::vector<debrief::Chart> classes_; ///< none before compare()
    std::vector<std::string> offered_;
    int past_ = -1; ///< none yet
    std::optional<int> wanted_;
    Part part_ = Part::Table;
    int table_ = 0;
    int page_ = 0;
};

} // namespace frenemy::client
