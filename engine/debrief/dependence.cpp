#include "engine/debrief/charts.hpp"

#include <algorithm>
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

} // namespace frenemy::debrief
