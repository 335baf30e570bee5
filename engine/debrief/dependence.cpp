#include "engine/debrief/charts.hpp"
#include "engine/debrief/outside_option.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>
#include <array>
#include <numeric>

// 의존도: the part of a company's trade in goods that one party gave (for a foundry: paid), in
// percent, with the levels from which the score counts it.

namespace frenemy::debrief {
namespace {

std::string party_key(const Story& story, int party)
{
    constexpr const char* outside[]{"party.titan", "party.offshore", "party.others", "party.spot"};
    return party < max_seats ? name_key(story, party) : outside[party - max_seats];
}

} // namespace

std::optional<Chart> dependence(const Story& story)
{
    Plot plot{.form = Form::Bars,
              .x = {text("debrief.axis.company"), 0, {}},
              .y = {text("debrief.axis.largest_partner"), 0, 100}};
    int worst = -1;
    Phrase title;
    for (int seat = 0; seat < story.seats(); ++seat) {
        const auto& trade = company(story.last, seat_at(seat)).trade;
        const int all = std::accumulate(trade.begin(), trade.end(), 0);
        if (all <= 0) continue;
        const auto largest = std::max_element(trade.begin(), trade.end());
        const int percent = 100 * *largest / all;
        const std::string partner =
            party_key(story, static_cast<int>(largest - trade.begin()));
        const int x = static_cast<int>(plot.categories.size());
        plot.categories.push_back(
            {key_of(Term::Dependence, "pair"), {name_key(story, seat), partner}});
        plot.series.push_back(
            {subject_of_seat(seat), text(name_key(story, seat)), {{x, percent}}});
        if (percent > worst) {
            worst = percent;
            title = {key_of(Term::Dependence, "title"),
                     {name_key(story, seat), partner, whole(percent)}};
        }
    }
    if (plot.series.empty()) return {};
    plot.references = {
        {story.scenario.score.dependence_high, text(key_of(Term::Dependence, "high"))},
        {story.scenario.score.dependence_low, text(key_of(Term::Dependence, "low"))}};
    return Chart{Term::Dependence, title, {plot}};
}

std::optional<Chart> dependence(const Tables& tables)
{
    Comparison how{.term = Term::Dependence,
                   .plot = {.form = Form::Bars, .y = {text("debrief.axis.largest_partner"), 0, 100}},
                   .parts = {text("role.foundry"), text("role.fabless"), text("role.big_tech")}};
    return parts_by_table(
        how, of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            const auto chart = dependence(story);
            if (!chart) return {};
            std::array<int, 3> sums{}, seats{};
            for (const Series& seat : std::get<Plot>(chart->panels[0]).series) {
                const auto role =
                    static_cast<std::size_t>(role_of(story, seat_at(seat.subject.index)));
                sums[role] += sum_of(seat);
                ++seats[role];
            }
            TableParts told;
            for (std::size_t role = 0; role < sums.size(); ++role)
                told.parts.push_back(seats[role] > 0 ? std::optional{sums[role] / seats[role]}
                                                     : std::nullopt);
            told.headline = std::accumulate(sums.begin(), sums.end(), 0)
                            / std::accumulate(seats.begin(), seats.end(), 0);
            return told;
        }));
}

} // namespace frenemy::debrief
