#include "engine/debrief/charts.hpp"
#include "engine/debrief/delivery.hpp"
#include "engine/debrief/outside_option.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>
#include <array>

// 협상력·외부대안: a deal is worth the distance between the two outside options; its price divides
// that. Summed over all goods that came under deals, by edge of the chain and by company. Side
// payments are left out: which goods they paid for nobody can tell.

namespace frenemy::debrief {
namespace {

enum class ChainEdge : std::uint8_t { LeadingLots, MatureLots, Accelerators, OnDeviceChips };
constexpr int edges = 4;
constexpr const char* edge_names[edges]{"leading_lots", "mature_lots", "accelerators",
                                        "on_device_chips"};

ChainEdge edge_of(const Clause& goods)
{
    const bool accelerator = chip_of(goods) == Chip::Accelerator;
    if (goods.kind == ClauseKind::Wafer)
        return accelerator ? ChainEdge::LeadingLots : ChainEdge::MatureLots;
    return accelerator ? ChainEdge::Accelerators : ChainEdge::OnDeviceChips;
}

} // namespace

std::optional<Chart> surplus(const Story& story)
{
    std::array<int, edges> sellers{}, buyers{}, units{};
    std::array<int, max_seats> seats{};
    for (const Delivery& each : deliveries_of(story)) {
        const OutsideOption outside =
            outside_option(story, each.round, each.goods, each.seller,
                           role_of(story, each.buyer));
        const auto edge = static_cast<std::size_t>(edge_of(each.goods));
        const int sold = each.units * (each.price - outside.floor);
        const int bought = each.units * (outside.ceiling - each.price);
        units[edge] += each.units;
        sellers[edge] += sold;
        buyers[edge] += bought;
        seats[each.seller.value] += sold;
        seats[each.buyer.value] += bought;
    }

    Plot by_edge{.form = Form::Bars,
              .x = {text("debrief.axis.goods"), 0, {}},
              .y = {text("debrief.axis.c"), 0, {}}};
    Series sold{{Subject::Kind::Part, 0}, text(key_of(Term::Surplus, "sellers")), {}};
    Series bought{{Subject::Kind::Part, 1}, text(key_of(Term::Surplus, "buyers")), {}};
    for (std::size_t edge = 0; edge < edges; ++edge) {
        if (units[edge] == 0) continue;
        const int x = static_cast<int>(by_edge.categories.size());
        by_edge.categories.push_back(
            {key_of(Term::Surplus, edge_names[edge]), {whole(units[edge])}});
        sold.points.push_back({x, sellers[edge]});
        bought.points.push_back({x, buyers[edge]});
    }
    if (by_edge.categories.empty()) return {};
    by_edge.series = {sold, bought};

    Plot by_seat{.form = Form::Bars,
              .x = {text("debrief.axis.company"), 0, {}},
              .y = {text("debrief.axis.c"), 0, {}}};
    int all = 0, most = 0;
    for (int seat = 0; seat < story.seats(); ++seat) {
        const int part = seats[static_cast<std::size_t>(seat)];
        by_seat.categories.push_back(text(name_key(story, seat)));
        by_seat.series.push_back({subject_of_seat(seat), text(name_key(story, seat)),
                                  {{seat, part}}});
        all += part;
        if (part > seats[static_cast<std::size_t>(most)]) most = seat;
    }
    return Chart{Term::Surplus,
                 {key_of(Term::Surplus, "title"),
                  {whole(all), name_key(story, most), whole(seats[static_cast<std::size_t>(most)])}},
                 {by_edge, by_seat}};
}

std::optional<Chart> surplus(const Tables& tables)
{
    return parts_by_table(
        {.term = Term::Surplus,
         .plot = {.form = Form::Bars, .y = {text("debrief.axis.c"), 0, {}}},
         .parts = {text("role.foundry"), text("role.fabless"), text("role.big_tech")}},
        of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            const auto chart = surplus(story);
            if (!chart) return {};
            std::array<int, 3> roles{};
            for (const Series& seat : std::get<Plot>(chart->panels[1]).series)
                roles[static_cast<std::size_t>(role_of(story, seat_at(seat.subject.index)))] +=
                    sum_of(seat);
            return TableParts{{roles[0], roles[1], roles[2]}, roles[0] + roles[1] + roles[2]};
        }));
}

} // namespace frenemy::debrief
