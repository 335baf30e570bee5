#include "engine/debrief/charts.hpp"
#include "engine/debrief/pot_record.hpp"

#include <algorithm>

// AI 동맹: how many of an alliance's members put in their share, in percent, by round. A dilemma
// that is played again lets people wait for the end: the last round is set against those before.

namespace frenemy::debrief {
namespace {

struct Count {
    int members = 0;
    int givers = 0;

    int percent() const { return members > 0 ? 100 * givers / members : 0; }
};

/// All alliances of a round together, or one of them.
std::vector<Count> counts_of(const Story& story, AllianceId alliance)
{
    std::vector<Count> counts(story.settled.size());
    for (const PotRecord& pot : pots_of(story)) {
        if (alliance != AllianceId::None && pot.alliance != alliance) continue;
        Count& count = counts[static_cast<std::size_t>(pot.round - 1)];
        count.members += pot.members();
        count.givers += pot.givers();
    }
    return counts;
}

Series series_of(Subject subject, Phrase name, const std::vector<Count>& counts)
{
    Series series{subject, std::move(name), {}};
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i].members > 0)
            series.points.push_back({static_cast<int>(i), counts[i].percent()});
    return series;
}

Plot plot_of(std::size_t rounds)
{
    return Plot{.form = Form::Lines,
              .x = round_axis(),
              .y = {text("debrief.axis.contributing"), 0, 100},
              .categories = round_names(static_cast<int>(rounds))};
}

} // namespace

std::optional<Chart> cooperation(const Story& story)
{
    Plot plot = plot_of(story.settled.size());
    const char* names[]{"alliance.open", "alliance.exclusive"};
    for (int i = 0; i < alliances; ++i) {
        Series series = series_of({Subject::Kind::Part, i}, text(names[i]),
                                  counts_of(story, static_cast<AllianceId>(i + 1)));
        if (!series.points.empty()) plot.series.push_back(series);
    }
    if (plot.series.empty()) return {};

    const auto all = counts_of(story, AllianceId::None);
    Count before;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        before.members += all[i].members;
        before.givers += all[i].givers;
    }
    const Count& last = all.back();
    if (before.members == 0 || last.members == 0)
        return Chart{Term::Cooperation,
                     {key_of(Term::Cooperation, "title.once"),
                      {whole(std::max(before.percent(), last.percent()))}},
                     {plot}};
    const int drop = before.percent() - last.percent();
    const char* title = drop > 0 ? "title.fell" : drop < 0 ? "title.rose" : "title.kept";
    return Chart{
        Term::Cooperation,
        {key_of(Term::Cooperation, title), {whole(before.percent()), whole(last.percent())}},
        {plot}};
}

std::optional<Chart> cooperation(const Tables& tables)
{
    std::size_t longest = 0;
    Plot plot = plot_of(0);
    int best = -1, worst = 101, table = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        longest = std::max(longest, tables[i].settled.size());
        const auto counts = counts_of(tables[i], AllianceId::None);
        Series series = series_of({Subject::Kind::Table, static_cast<int>(i)},
                                  table_name(static_cast<int>(i)), counts);
        if (series.points.empty()) continue;
        Count whole_match;
        for (const Count& each : counts) {
            whole_match.members += each.members;
            whole_match.givers += each.givers;
        }
        worst = std::min(worst, whole_match.percent());
        if (whole_match.percent() > best) {
            best = whole_match.percent();
            table = static_cast<int>(i) + 1;
        }
        plot.series.push_back(series);
    }
    if (plot.series.empty()) return {};
    plot.categories = round_names(static_cast<int>(longest));
    Phrase title{key_of(Term::Cooperation, "tables.title"), {whole(table), whole(best)}};
    if (worst == best) title = {key_of(Term::Cooperation, "tables.alike"), {whole(best)}};
    return Chart{Term::Cooperation, title, {plot}, true};
}

} // namespace frenemy::debrief
