#include "engine/debrief/charts.hpp"
#include "engine/debrief/delivery.hpp"
#include "engine/debrief/pot_record.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>
#include <array>

// 프레너미: who traded with whom, who stood in one alliance, who are rivals. A pair that is rival
// and partner, by goods or by an alliance, is what the game is called after.

namespace frenemy::debrief {

std::optional<Chart> network(const Story& story)
{
    std::array<Network::Edge, max_seats * max_seats> pairs{};
    const auto pair = [&](SeatId a, SeatId b) -> Network::Edge& {
        return pairs[pair_of(std::min(a, b), std::max(a, b))];
    };
    for (const Delivery& goods : deliveries_of(story))
        pair(goods.seller, goods.buyer).trade += goods.units * goods.price;
    for (const PotRecord& pot : pots_of(story))
        for (std::size_t i = 0; i < pot.contributions.size(); ++i)
            for (std::size_t k = i + 1; k < pot.contributions.size(); ++k)
                ++pair(pot.contributions[i].seat, pot.contributions[k].seat).allied;

    Network network;
    for (int seat = 0; seat < story.seats(); ++seat)
        network.nodes.push_back(
            {seat, company(story.last, seat_at(seat)).role, text(name_key(story, seat))});
    int frenemies = 0;
    int partners = 0;
    for (int a = 0; a < story.seats(); ++a)
        for (int b = a + 1; b < story.seats(); ++b) {
            Network::Edge edge = pair(seat_at(a), seat_at(b));
            edge.from = a;
            edge.to = b;
            edge.rival = network.nodes[static_cast<std::size_t>(a)].role
                         == network.nodes[static_cast<std::size_t>(b)].role;
            const bool partner = edge.trade > 0 || edge.allied > 0;
            edge.frenemy = edge.rival && partner;
            if (edge.frenemy) ++frenemies;
            if (partner) ++partners;
            if (partner || edge.rival) network.edges.push_back(edge);
        }
    if (network.edges.empty()) return {};
    const char* title = frenemies > 0 ? "title.some" : "title.none";
    return Chart{Term::Network,
                 {key_of(Term::Network, title), {whole(frenemies), whole(partners)}},
                 {network}};
}

std::optional<Chart> network(const Tables& tables)
{
    return parts_by_table(
        {.term = Term::Network,
         .plot = {.form = Form::Stacks, .y = {text("debrief.axis.pairs"), 0, {}}},
         .parts = {text(key_of(Term::Network, "frenemy")), text(key_of(Term::Network, "partner"))}},
        of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            const auto chart = network(story);
            if (!chart) return {};
            int frenemies = 0, partners = 0;
            for (const Network::Edge& edge : std::get<Network>(chart->panels[0]).edges)
                if (edge.frenemy)
                    ++frenemies;
                else if (edge.trade > 0 || edge.allied > 0)
                    ++partners;
            return TableParts{{frenemies, partners}, frenemies};
        }));
}

} // namespace frenemy::debrief
