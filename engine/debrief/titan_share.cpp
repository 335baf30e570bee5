#include "engine/debrief/charts.hpp"
#include "engine/debrief/outside_option.hpp"

// Titan's part of the A chips big techs received, in percent, above the price it charged. From one
// level of share its price rises, from another it falls: the more one depends, the dearer it gets.

namespace frenemy::debrief {
namespace {

Series shares(const Story& story)
{
    Series series{{Subject::Kind::Titan, 0}, text("party.titan"), {}};
    for (int round = 1; round <= story.rounds(); ++round) {
        const Titan& titan = story.settled[static_cast<std::size_t>(round - 1)].titan;
        if (titan.supplied > 0) series.points.push_back({round - 1, titan.share});
    }
    return series;
}

Plot plot_of_shares(const Scenario& scenario, int rounds)
{
    Plot plot{.form = Form::Lines,
              .x = round_axis(),
              .y = {text("debrief.axis.share"), 0, 100},
              .categories = round_names(rounds)};
    plot.references = {{scenario.titan.share_up, text("debrief.titan_share.dearer")},
                       {scenario.titan.share_down, text("debrief.titan_share.cheaper")}};
    return plot;
}

const char* moved(int before, int after)
{
    return after < before ? "title.fell" : after > before ? "title.rose" : "title.kept";
}

} // namespace

std::optional<Chart> titan_share(const Story& story)
{
    Plot share = plot_of_shares(story.scenario, story.rounds());
    share.series.push_back(shares(story));
    const auto& points = share.series[0].points;
    if (points.empty()) return {};

    Plot price{.form = Form::Steps,
              .x = round_axis(),
              .y = {text("debrief.axis.titan_price"), 0, {}},
              .categories = round_names(story.rounds())};
    Series charged{{Subject::Kind::Titan, 0}, text("party.titan"), {}};
    for (int round = 1; round <= story.rounds(); ++round)
        charged.points.push_back({round - 1, titan_price(story, round)});
    price.series.push_back(charged);

    const int before = points.front().y;
    const int after = points.back().y;
    return Chart{Term::TitanShare,
                 {key_of(Term::TitanShare, moved(before, after)), {whole(before), whole(after)}},
                 {share, price}};
}

std::optional<Chart> titan_share(const Tables& tables)
{
    std::size_t longest = 0;
    Plot plot = plot_of_shares(tables[0].scenario, 0);
    int most = -1, least = 101, free = 0, bound = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const int table = static_cast<int>(i);
        longest = std::max(longest, tables[i].settled.size());
        Series series = shares(tables[i]);
        series.subject = {Subject::Kind::Table, table};
        series.name = table_name(table);
        if (series.points.empty()) continue;
        const int share = series.points.back().y;
        if (share > most) most = share, bound = table + 1;
        if (share < least) least = share, free = table + 1;
        plot.series.push_back(series);
    }
    if (plot.series.empty()) return {};
    plot.categories = round_names(static_cast<int>(longest));
    Phrase title{key_of(Term::TitanShare, "tables.title"),
                 {whole(free), whole(least), whole(bound), whole(most)}};
    if (least == most) title = {key_of(Term::TitanShare, "tables.alike"), {whole(least)}};
    return Chart{Term::TitanShare, title, {plot}, true};
}

} // namespace frenemy::debrief
