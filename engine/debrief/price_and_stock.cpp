#include "engine/debrief/charts.hpp"
#include "engine/debrief/outside_option.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>

// 경기순환: prices of services, of Titan's chips and of E chips by round, above the chips nobody had
// used by its end, with the news card of each round.

namespace frenemy::debrief {

std::optional<Chart> price_and_stock(const Story& story)
{
    std::vector<Phrase> rounds;
    for (int round = 1; round <= story.rounds(); ++round)
        rounds.push_back(
            {"debrief.round_card",
             {whole(round),
              "card." + std::string{name_of_card(
                            story.last.news[static_cast<std::size_t>(round - 1)])}}});
    Plot prices{.form = Form::Lines,
                .x = round_axis(),
                .y = {text("debrief.axis.price"), 0, {}},
                .categories = rounds};
    Plot stocks = prices;
    stocks.form = Form::Bars;
    stocks.y.name = text("debrief.axis.stock");

    Series services{{Subject::Kind::Part, 0}, text(key_of(Term::PriceAndStock, "services")), {}};
    each<ServicesPriced>(story, [&](int round, const ServicesPriced& priced) {
        services.points.push_back({round - 1, priced.price});
    });
    Series titan{{Subject::Kind::Titan, 0}, text("party.titan"), {}};
    Series e_chips{{Subject::Kind::Part, 1}, text("chip.E"), {}};
    Series idle_a{{Subject::Kind::Part, 0}, text("chip.A"), {}};
    Series idle_e{{Subject::Kind::Part, 1}, text("chip.E"), {}};
    for (int i = 0; i < story.rounds(); ++i) {
        titan.points.push_back({i, titan_price(story, i + 1)});
        e_chips.points.push_back({i, e_market_price(story, i + 1)});
        Point a{i, 0}, e{i, 0};
        const State& state = story.settled[static_cast<std::size_t>(i)];
        for (int seat = 0; seat < story.seats(); ++seat) {
            a.y += company(state, seat_at(seat)).stock.accelerators();
            e.y += company(state, seat_at(seat)).stock.e;
        }
        idle_a.points.push_back(a);
        idle_e.points.push_back(e);
    }
    prices.series = {services, titan, e_chips};
    stocks.series = {idle_a, idle_e};
    if (services.points.empty()) return {};
    const auto by_y = [](const Point& a, const Point& b) { return a.y < b.y; };
    const auto [low, high] =
        std::minmax_element(services.points.begin(), services.points.end(), by_y);
    const auto fullest =
        std::max_element(idle_a.points.begin(), idle_a.points.end(), by_y);
    return Chart{Term::PriceAndStock,
                 {key_of(Term::PriceAndStock, low->y < high->y ? "title.moved" : "title.steady"),
                  {whole(low->y), whole(high->y), whole(fullest->y), whole(fullest->x + 1)}},
                 {prices, stocks}};
}

std::optional<Chart> price_and_stock(const Tables& tables)
{
    return series_by_table(
        {.term = Term::PriceAndStock,
         .plot = {.form = Form::Lines,
                  .x = round_axis(),
                  .y = {text("debrief.axis.service_price"), 0, {}},
                  .categories = round_names(longest(tables))}},
        of_each<TableSeries>(tables, [](const Story& story) -> std::optional<TableSeries> {
            const auto chart = price_and_stock(story);
            if (!chart) return {};
            const Series& services = std::get<Plot>(chart->panels[0]).series[0];
            const auto [low, high] =
                std::minmax_element(services.points.begin(), services.points.end(),
                                    [](const Point& a, const Point& b) { return a.y < b.y; });
            return TableSeries{services.points, high->y - low->y};
        }));
}

} // namespace frenemy::debrief
