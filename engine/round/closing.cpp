#include "engine/chain/titan.hpp"
#include "engine/core/narrow.hpp"
#include "engine/deals/dues.hpp"
#include "engine/round/settlement.hpp"

#include <algorithm>

// (11) Deals that have run their course are completed and may earn trust; Titan's price follows
// its share; model policies switch; the round is closed.

namespace frenemy {
namespace {

bool has_run_its_course(const Deal& deal, int round)
{
    return last_round_of(deal.terms) <= round && deal.credit == decltype(deal.credit){};
}

/// Goods that came, at list, are enough, and the deal is not one of two big techs (rulebook 5.9).
bool counts(const Settlement& settlement, const Deal& deal)
{
    const Scenario& scenario = settlement.scenario();
    const bool big_techs = company(settlement.state(), deal.from).role == Role::BigTech
                           && company(settlement.state(), deal.to).role == Role::BigTech;
    int came = 0;
    for (std::size_t i = 0; i < deal.terms.count; ++i) {
        const Clause& clause = deal.terms.clauses[i];
        if (clause.kind == ClauseKind::Wafer)
            came += deal.delivered[i] * good(scenario, node_of(clause)).list;
        else if (clause.kind == ClauseKind::Chips)
            came += deal.delivered[i] * good(scenario, chip_of(clause)).list;
    }
    return !deal.defaulted && !big_techs && came >= scenario.deals.counting_value;
}

void earn_trust(Settlement& settlement, SeatId seat)
{
    const Company& own = company(settlement.state(), seat);
    if (own.trust_earned || own.trust >= trust_scale) return;
    settlement.transition.emit(TrustChanged{seat, TrustReason::Agreement, 1});
}

void complete_deals(Settlement& settlement)
{
    std::array<bool, max_seats * max_seats> counted{}; // one deal of a pair and round counts
    std::array<bool, max_seats * max_seats> agreed{};
    const DealList& running = settlement.state().deals;
    for (std::size_t d = 0; d < running.size();) {
        if (!has_run_its_course(running[d], settlement.state().round)) {
            ++d;
            continue;
        }
        const Deal deal = running[d]; // the next one takes its place
        const std::size_t pair =
            pair_of(std::min(deal.from, deal.to), std::max(deal.from, deal.to));
        const bool large = counts(settlement, deal);
        const bool counting = large && !counted[pair];
        const bool agreement = large && deal.rounds_delivered >= 2 && !agreed[pair];
        counted[pair] = counted[pair] || counting;
        agreed[pair] = agreed[pair] || agreement;

        DealEnded ended{deal.id, DealEnd::Completed, no_seat, counting, agreement};
        ended.prepaid = deal.defaulted ? std::int16_t{0} : deal.prepayment;
        ended.from = deal.from;
        ended.to = deal.to;
        settlement.transition.emit(ended);
        if (!agreement) continue;
        earn_trust(settlement, deal.from);
        earn_trust(settlement, deal.to);
    }
}

void price_titan(Settlement& settlement)
{
    const State& state = settlement.state();
    int received = settlement.supply[max_seats];
    for (int seat = 0; seat < settlement.seats(); ++seat)
        received += settlement.supply[static_cast<std::size_t>(seat)]
                    + settlement.company(seat).big_tech.own_arrived;
    const int delivered = settlement.supply[max_seats];
    const int share = received > 0 ? 100 * delivered / received : state.titan.share;
    const int price = received > 0
                          ? titan_price_after(settlement.scenario(), state.titan.price, share)
                          : state.titan.price;
    settlement.transition.emit(TitanPriced{narrow<std::int16_t>(price), narrow<std::int16_t>(share),
                                           narrow<std::int16_t>(delivered),
                                           narrow<std::int16_t>(received), settlement.supply});
}

void switch_policies(Settlement& settlement)
{
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        const PolicyChoice choice = settlement.plan(seat).policy;
        if (choice == PolicyChoice::Keep) continue;
        const ModelPolicy policy =
            choice == PolicyChoice::Open ? ModelPolicy::Open : ModelPolicy::Closed;
        if (settlement.company(seat).big_tech.policy != policy)
            settlement.transition.emit(PolicySwitched{seat_at(seat), policy});
    }
}

} // namespace

void close_round(Settlement& settlement)
{
    complete_deals(settlement);
    price_titan(settlement);
    switch_policies(settlement);
    settlement.transition.emit(RoundEnded{settlement.state().round});
}

} // namespace frenemy
