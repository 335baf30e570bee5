#include "engine/match/forecast.hpp"

#include "engine/chain/markets.hpp"
#include "engine/chain/titan.hpp"
#include "engine/chain/upkeep.hpp"
#include "engine/chain/yield.hpp"
#include "engine/commands/planning.hpp"
#include "engine/deals/dues.hpp"
#include "engine/deals/slots.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// What the viewer's round is reckoned from.
struct Outlook {
    const Scenario& scenario;
    const State& state; ///< visible parts only
    SeatId seat;
    const Company& own;
    const Plan& plan;
};

/// Goods and instalments the viewer receives money for this round.
int receipts(const Outlook& at)
{
    int sum = 0;
    for (const Deal& deal : at.state.deals)
        if (is_party(deal, at.seat))
            sum += dues_of(at.scenario, deal, deal.from == at.seat ? Side::To : Side::From,
                           at.state.round);
    return sum;
}

/// Chips that deals bring the viewer this round, less those they take.
int chips_by_deals(const Outlook& at, Chip chip)
{
    int sum = 0;
    for (const Deal& deal : at.state.deals)
        for (std::size_t i = 0; i < deal.terms.count; ++i) {
            const Clause& clause = deal.terms.clauses[i];
            if (clause.kind != ClauseKind::Chips || chip_of(clause) != chip) continue;
            const int units = deal.locked[i];
            if (seat_of(deal, clause.giver) == at.seat) sum -= units;
            else if (is_party(deal, at.seat)) sum += units;
        }
    return sum;
}

int foundry_production(const Outlook& at)
{
    int sum = 0;
    for (const Node node : {Node::Mature, Node::Leading}) {
        const int slots = slots_in(at.state, at.seat, node, at.state.round);
        const int promised = slots_promised(at.state, at.seat, node, at.state.round);
        const bool leading = node == Node::Leading;
        const int cost = leading ? at.scenario.chain.leading_lot_cost
                                 : at.scenario.chain.mature_lot_cost;
        const int price = leading ? at.scenario.prices.other_leading
                                  : at.scenario.prices.other_mature;
        sum += std::max(0, slots - promised) * price - slots * cost;
    }
    return sum;
}

int buyer_production(const Outlook& at)
{
    int sum = -at.plan.offshore * at.scenario.prices.offshore_lot;
    for (const Deal& deal : at.state.deals)
        for (const Clause& clause : deal.terms) {
            const SeatId foundry = seat_of(deal, clause.giver);
            const int lots = due_in(clause, at.state.round);
            if (clause.kind != ClauseKind::Wafer || node_of(clause) != Node::Leading || lots == 0
                || seat_of(deal, other(clause.giver)) != at.seat)
                continue;
            const int yield = chips_a_lot(at.scenario, at.state, foundry, at.seat, Node::Leading,
                                          company(at.state, foundry).foundry.learned_lots);
            sum -= lots * yield * at.scenario.chain.packaging_cost;
            if (pays_porting(at.state, foundry, at.seat))
                sum -= lots * at.scenario.chain.porting_cost;
        }
    return sum;
}

/// Titan fills the viewer's book as if the others ordered what they did last time.
int titan_delivery(const Outlook& at)
{
    std::array<int, max_seats> open{};
    std::array<int, max_seats> rank{};
    for (int i = 0; i < at.state.seats; ++i) {
        const auto k = static_cast<std::size_t>(i);
        const Company& each = at.state.companies[k];
        rank[k] = i;
        if (each.role != Role::BigTech) continue;
        const int habit = at.state.round == 1 ? at.scenario.titan.first_order
                                              : each.big_tech.titan_ordered;
        open[k] = each.big_tech.titan_backlog
                  + (seat_at(i) == at.seat ? at.plan.titan_order : habit);
    }
    const auto given = ration(titan_stock(at.scenario, at.state), open, rank);
    return given[at.seat.value];
}

void forecast_services(const Outlook& at, Forecast& out)
{
    const int chips =
        at.own.stock.accelerators() + chips_by_deals(at, Chip::Accelerator) + out.titan_delivered;
    const int used = std::min<int>(at.plan.use, std::max(0, chips));
    int all = used;
    int open_models = 0;
    for (int i = 0; i < at.state.seats; ++i) {
        const Company& each = at.state.companies[static_cast<std::size_t>(i)];
        if (each.role != Role::BigTech) continue;
        open_models += each.big_tech.policy == ModelPolicy::Open ? 1 : 0;
        if (seat_at(i) == at.seat) continue;
        all += at.state.round == 1 ? at.scenario.titan.first_order : each.big_tech.used_last;
    }
    out.service_price = service_price(at.scenario, at.state.round, all);
    const int advanced = std::min<int>(used, at.own.stock.a[1]);
    out.services = used * (out.service_price - at.scenario.chain.power_cost)
                   + service_bonus(at.scenario, at.own.big_tech, card_now(at.state),
                                   at.state.round, used, advanced, open_models)
                         .sum();
    out.assets += (out.titan_delivered - used) * at.scenario.score.accelerator;

    const int devices =
        std::clamp(at.own.stock.e + chips_by_deals(at, Chip::OnDevice), 0, devices_a_round);
    for (int k = 0; k < devices; ++k)
        out.devices += device_price(at.scenario, at.state.news, at.state.round, k);
}

void forecast_e_market(const Outlook& at, Forecast& out)
{
    const int stock = at.own.stock.e + chips_by_deals(at, Chip::OnDevice);
    const int sold = std::min<int>(at.plan.sell_e, std::max(0, stock));
    // Rivals are taken to sell as much as their share of the demand.
    const int demand = e_demand(at.scenario, at.state.news, at.state.round);
    const int sellers = std::max(1, count_of(at.scenario, Role::Fabless));
    const int others = demand / sellers * (sellers - 1);
    out.e_price = e_price(at.scenario, demand, others + sold);
    const int marketed = at.own.designs.marketed ? at.scenario.actions.marketing_bonus : 0;
    out.e_market = sold * (out.e_price + marketed);
}

} // namespace

Forecast forecast(const Scenario& scenario, const View& view, const Plan& plan)
{
    const State state = visible(view);
    const Outlook at{scenario, state, view.viewer, company(state, view.viewer), plan};
    Forecast out;
    out.dues = receipts(at) - dues(scenario, state, view.viewer, state.round);
    out.production = at.own.role == Role::Foundry ? foundry_production(at) : buyer_production(at);
    if (at.own.role == Role::BigTech) {
        out.titan_delivered = titan_delivery(at);
        out.titan = -out.titan_delivered * state.titan.price;
        forecast_services(at, out);
    }
    if (at.own.role == Role::Fabless) forecast_e_market(at, out);
    out.spot = std::min<int>(plan.spot, at.own.stock.accelerators()) * scenario.prices.spot;
    out.action = -price_of(scenario, state, plan.action);
    out.upkeep = -upkeep_of(scenario, at.own);
    out.interest = -interest_of(scenario, at.own, card_now(state));
    out.bank = plan.bank * scenario.actions.loan;
    out.result = out.dues + out.production + out.titan + out.services + out.devices + out.e_market
                 + out.spot + out.action + out.upkeep + out.interest;
    out.cash = at.own.cash.count + out.result + out.bank;
    return out;
}

} // namespace frenemy
