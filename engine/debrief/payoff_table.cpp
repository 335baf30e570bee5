#include "engine/alliance/pot.hpp"
#include "engine/debrief/charts.hpp"
#include "engine/debrief/pot_record.hpp"

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
    return pot_share((others + (own ? 1 : 0)) * each, members) - (own ? each : 0);
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

} // namespace frenemy::debrief
