#include "engine/alliance/pot.hpp"
#include "engine/debrief/charts.hpp"
#include "engine/debrief/pot_record.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>
#include <array>

// 죄수의 딜레마: what one settlement brings a member of the alliance size that was usual in this
// match, by its own choice and by how many of the others put in; and how often each came to pass.

namespace frenemy::debrief {
namespace {

int usual_size(const std::vector<PotRecord>& pots)
{
    std::array<int, max_seats + 1> often{};
    for (const PotRecord& pot : pots)
        ++often[static_cast<std::size_t>(pot.members())];
    return static_cast<int>(std::max_element(often.begin(), often.end()) - often.begin());
}

/// What it brings to put in, or not, when `others` do.
int payoff(const Scenario& scenario, int members, int others, bool own)
{
    const int each = contribution(scenario, members);
    return pot_share(scenario, (others + (own ? 1 : 0)) * each, members) - (own ? each : 0);
}

} // namespace

std::optional<Chart> payoff_table(const Story& story)
{
    const auto pots = pots_of(story);
    if (pots.empty()) return {};
    const int members = usual_size(pots);
    if (members < 2) return {};

    std::array<std::array<int, max_seats>, 2> often{}; // by own choice, by others who gave
    for (const PotRecord& pot : pots) {
        if (pot.members() != members || pot.betrayers > 0) continue;
        const int givers = pot.givers();
        often[1][static_cast<std::size_t>(std::max(0, givers - 1))] += givers;
        often[0][static_cast<std::size_t>(std::min(givers, members - 1))] += members - givers;
    }

    Table table;
    table.head.push_back(text("debrief.payoff_table.choice"));
    for (int others = 0; others < members; ++others)
        table.head.push_back({"debrief.payoff_table.others", {whole(others)}});
    const auto add_row = [&](const char* name, auto cell) {
        std::vector<Table::Cell> row{Table::Cell{text(key_of(Term::PayoffTable, name))}};
        for (int others = 0; others < members; ++others)
            row.push_back(cell(others));
        table.rows.push_back(row);
    };
    for (const bool own : {true, false})
        add_row(own ? "gives" : "keeps",
                [&](int others) { return whole(payoff(story.scenario, members, others, own)); });
    for (const std::size_t own : {1U, 0U})
        add_row(own ? "gave" : "kept", [&](int others) -> Table::Cell {
            return Phrase{"debrief.payoff_table.times",
                          {whole(often[own][static_cast<std::size_t>(others)])}};
        });

    return Chart{Term::PayoffTable,
                 {key_of(Term::PayoffTable, "title"),
                  {whole(members), whole(payoff(story.scenario, members, members - 1, true)),
                   whole(payoff(story.scenario, members, members - 1, false)),
                   whole(payoff(story.scenario, members, 0, false))}},
                 {table}};
}

std::optional<Chart> payoff_table(const Tables& tables)
{
    return parts_by_table(
        {.term = Term::PayoffTable,
         .plot = {.form = Form::Bars, .y = {text("debrief.axis.payoff"), 1, {}}},
         .parts = {text(key_of(Term::PayoffTable, "givers")), text(key_of(Term::PayoffTable, "keepers"))},
         .headline_decimals = 1},
        of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            std::array<int, 2> got{}, times{}; // by own choice
            for (const PotRecord& pot : pots_of(story)) {
                const int members = pot.members();
                if (members < 2 || pot.betrayers > 0) continue;
                const int givers = pot.givers();
                got[1] += givers * payoff(story.scenario, members, std::max(0, givers - 1), true);
                times[1] += givers;
                got[0] += (members - givers)
                          * payoff(story.scenario, members, std::min(givers, members - 1), false);
                times[0] += members - givers;
            }
            const auto all = tenths(got[0] + got[1], times[0] + times[1]);
            if (!all) return {};
            return TableParts{{tenths(got[1], times[1]), tenths(got[0], times[0])}, *all};
        }));
}

} // namespace frenemy::debrief
