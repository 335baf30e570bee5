#include "engine/debrief/charts.hpp"

#include <array>

// 채찍효과: Var(orders) / Var(use). Orders are what big techs newly ordered from Titan in a round,
// use is the A chips they put into services. Above 1 the orders swing more than the need.

namespace frenemy::debrief {
namespace {

using ByRound = std::vector<int>;

/// n² · Var, which stays whole.
std::int64_t spread(const ByRound& numbers)
{
    std::int64_t sum = 0, squares = 0;
    for (const int number : numbers) {
        sum += number;
        squares += std::int64_t{number} * number;
    }
    return static_cast<std::int64_t>(numbers.size()) * squares - sum * sum;
}

/// In hundredths; empty when use never varied.
std::optional<int> amplification(const ByRound& orders, const ByRound& use)
{
    if (spread(use) == 0) return {};
    return static_cast<int>(100 * spread(orders) / spread(use));
}

struct OrderBook {
    std::array<ByRound, max_seats> orders;
    std::array<ByRound, max_seats> use;
    ByRound all_orders;
    ByRound all_use;
};

OrderBook book_of(const Story& story)
{
    OrderBook book;
    const ByRound none(story.settled.size());
    book.orders.fill(none);
    book.use.fill(none);
    book.all_orders = book.all_use = none;
    each<TitanRationed>(story, [&](int round, const TitanRationed& order) {
        const auto at = static_cast<std::size_t>(round - 1);
        book.orders[order.seat.value][at] = order.ordered;
        book.all_orders[at] += order.ordered;
    });
    each<ServicesSold>(story, [&](int round, const ServicesSold& sold) {
        const auto at = static_cast<std::size_t>(round - 1);
        book.use[sold.seat.value][at] = sold.used;
        book.all_use[at] += sold.used;
    });
    return book;
}

Series line(int part, const char* name, const ByRound& numbers)
{
    Series series{{Subject::Kind::Part, part}, text(key_of(Term::Bullwhip, name)), {}};
    for (std::size_t i = 0; i < numbers.size(); ++i)
        series.points.push_back({static_cast<int>(i), numbers[i]});
    return series;
}

Plot plot_of_ratios(Axis x)
{
    Plot plot{.form = Form::Bars,
              .x = std::move(x),
              .y = {text("debrief.axis.bullwhip"), 2, {}}};
    plot.references.push_back({100, text(key_of(Term::Bullwhip, "even"))});
    return plot;
}

} // namespace

std::optional<Chart> bullwhip(const Story& story)
{
    if (count_of(story, Role::BigTech) == 0) return {};
    const OrderBook book = book_of(story);
    Plot lines{.form = Form::Lines,
              .x = round_axis(),
              .y = {text("debrief.axis.chips"), 0, {}},
              .categories = round_names(story.rounds())};
    lines.series = {line(0, "orders", book.all_orders), line(1, "use", book.all_use)};

    Plot ratios = plot_of_ratios({text("debrief.axis.company"), 0, {}});
    each_seat(story, Role::BigTech, [&](int seat) {
        const auto at = static_cast<std::size_t>(seat);
        const auto found = amplification(book.orders[at], book.use[at]);
        if (!found) return;
        const int x = static_cast<int>(ratios.categories.size());
        ratios.categories.push_back(text(name_key(story, seat)));
        ratios.series.push_back(
            {subject_of_seat(seat), text(name_key(story, seat)), {{x, *found}}});
    });

    Chart chart{Term::Bullwhip, text(key_of(Term::Bullwhip, "title.steady")), {lines}};
    if (!ratios.series.empty()) chart.panels.push_back(ratios);
    if (const auto all = amplification(book.all_orders, book.all_use))
        chart.title = {key_of(Term::Bullwhip, *all > 100   ? "title.more"
                                              : *all < 100 ? "title.less"
                                                           : "title.even"),
                       {Figure{*all, 2}}};
    return chart;
}

std::optional<Chart> bullwhip(const Tables& tables)
{
    Plot ratios = plot_of_ratios({text("debrief.axis.table"), 0, {}});
    int most = -1, wildest = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const OrderBook book = book_of(tables[i]);
        const auto found = amplification(book.all_orders, book.all_use);
        if (!found) continue;
        const int table = static_cast<int>(i);
        const int x = static_cast<int>(ratios.categories.size());
        ratios.categories.push_back(table_name(table));
        ratios.series.push_back(
            {{Subject::Kind::Table, table}, table_name(table), {{x, *found}}});
        if (*found > most) {
            most = *found;
            wildest = table + 1;
        }
    }
    if (ratios.series.empty()) return {};
    return Chart{Term::Bullwhip,
                 {key_of(Term::Bullwhip, most > 100    ? "tables.title"
                                         : most == 100 ? "tables.even"
                                                       : "tables.less"),
                  {whole(wildest), Figure{most, 2}}},
                 {ratios},
                 true};
}

} // namespace frenemy::debrief
