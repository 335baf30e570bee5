#include "engine/debrief/charts.hpp"
#include "engine/debrief/delivery.hpp"
#include "engine/debrief/outside_option.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>

// 수직계열화: what a number of A chips costs a big tech that buys them, at the match's average price,
// and one that designs its own: the fee, then lots at their list price by the best foundry's last
// yield, less what a custom design loses, and packaging. Where the lines cross making pays.

namespace frenemy::debrief {
namespace {

/// Tenths of a C for one A chip, over all that big techs bought; Titan's price before they did.
int price_to_buy(const Story& story)
{
    int paid = 0, chips = 0;
    each<TitanRationed>(story, [&](int, const TitanRationed& order) {
        paid += order.delivered * order.price;
        chips += order.delivered;
    });
    for (const Delivery& each : deliveries_of(story))
        if (each.goods.kind == ClauseKind::Chips && chip_of(each.goods) == Chip::Accelerator) {
            paid += each.units * each.price;
            chips += each.units;
        }
    return chips > 0 ? 10 * paid / chips : 10 * story.scenario.titan.price;
}

int price_to_make(const Story& story)
{
    const auto& chain = story.scenario.chain;
    int yield = 1;
    each_seat(story, Role::Foundry, [&](int seat) {
        yield = std::max(yield, curve_in(story, seat_at(seat), story.rounds())
                                    - chain.custom_yield_loss);
    });
    return 10 * story.scenario.prices.leading.list / yield + 10 * chain.packaging_cost;
}

} // namespace

std::optional<Chart> make_or_buy(const Story& story)
{
    if (story.scenario.layer == Layer::Basic || count_of(story, Role::BigTech) == 0) return {};
    const int fee = 10 * story.scenario.actions.custom_chip;
    const int buy = price_to_buy(story);
    const int make = price_to_make(story);
    const int even = buy > make ? ceil_div(fee, buy - make) : 0;

    Plot plot{.form = Form::Points,
              .x = {text("debrief.axis.accelerators"), 0, {}},
              .y = {text("debrief.axis.c"), 1, {}}};
    int most = std::max(20, even * 3 / 2);
    each_seat(story, Role::BigTech, [&](int seat) {
        const auto& own = company(story.last, seat_at(seat)).big_tech;
        most = std::max<int>(most, own.a_received);
        // A company stands on the line of what it did.
        const bool custom = company(story.last, seat_at(seat)).designs.custom != 0;
        const int cost = custom ? fee + own.a_received * make : own.a_received * buy;
        plot.series.push_back(
            {subject_of_seat(seat), text(name_key(story, seat)), {{own.a_received, cost}}});
    });
    const auto line = [&](int part, const char* name, int from, int each) {
        plot.levels.push_back({{Subject::Kind::Part, part}, text(key_of(Term::MakeOrBuy, name)),
                               {{0, from}, {most, from + most * each}}});
    };
    line(2, "buy", 0, buy);
    line(3, "make", fee, make);
    return Chart{Term::MakeOrBuy,
                 {key_of(Term::MakeOrBuy, even > 0 ? "title.pays" : "title.never"),
                  {whole(even), Figure{buy, 1}, Figure{make, 1}}},
                 {plot}};
}

std::optional<Chart> make_or_buy(const Tables& tables)
{
    return parts_by_table(
        {.term = Term::MakeOrBuy,
         .plot = {.form = Form::Stacks, .y = {text("debrief.axis.chips"), 0, {}}},
         .parts = {text(key_of(Term::MakeOrBuy, "bought")), text(key_of(Term::MakeOrBuy, "made"))}},
        of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            int all = 0, own = 0;
            each_seat(story, Role::BigTech, [&](int seat) {
                const BigTech& firm = company(story.last, seat_at(seat)).big_tech;
                all += firm.a_received;
                own += firm.own_received;
            });
            if (all == 0) return {};
            return TableParts{{all - own, own}, own};
        }));
}

} // namespace frenemy::debrief
