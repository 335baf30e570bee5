#include "engine/deals/breach.hpp"

#include "engine/core/narrow.hpp"
#include "engine/deals/dues.hpp"
#include "engine/match/transition.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// A prepayment that is owed back because the seller failed returns more than was paid.
int with_damages(const Scenario& scenario, int prepaid)
{
    return floor_div(prepaid * scenario.deals.damages, 100);
}

void end(Transition& transition, const Deal& deal, DealEnd how, SeatId breaker)
{
    const Scenario& scenario = transition.scenario();
    const bool banned = how == DealEnd::Breached && scenario.layer >= Layer::Standard;
    DealEnded ended{deal.id, how, breaker};
    ended.from = deal.from;
    ended.to = deal.to;
    if (banned)
        ended.banned_until =
            narrow<std::uint8_t>(transition.state().round + scenario.deals.ban_rounds);
    transition.emit(ended);
}

void pay(Transition& transition, const Deal& deal, Side from, Reason reason, int amount)
{
    transition.pay(party(seat_of(deal, from)), party(seat_of(deal, other(from))), reason, amount,
                   deal.id);
}

/// Lots delivered on credit stay owed however the deal ends.
void pay_credit(Transition& transition, const Deal& deal)
{
    for (int i = 0; i < deal.terms.count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Clause& clause = deal.terms.clauses[at];
        pay(transition, deal, other(clause.giver), Reason::Goods,
            deal.credit[at] ? price_of(transition.scenario(), deal.terms, clause, deal.credit[at])
                            : 0);
    }
}

} // namespace

void lose_trust(Transition& transition, SeatId seat, TrustReason why, int points)
{
    const int taken = std::min<int>(points, company(transition.state(), seat).trust);
    if (taken > 0) transition.emit(TrustChanged{seat, why, narrow<std::int8_t>(-taken)});
    transition.pay(party(seat), Party::Bank, Reason::TrustPrice,
                   (points - taken) * transition.scenario().deals.trust_price, {}, points - taken,
                   transition.scenario().deals.trust_price);
}

void cancel_deal(Transition& transition, DealId id)
{
    const Deal deal = *find_by_id(transition.state().deals, id);
    pay_credit(transition, deal);
    for (const Side buyer : {Side::From, Side::To})
        pay(transition, deal, other(buyer), Reason::Refund,
            paid_ahead(transition.scenario(), deal, buyer));
    end(transition, deal, DealEnd::Cancelled, no_seat);
}

void break_deal(Transition& transition, DealId id, SeatId breaker)
{
    const Scenario& scenario = transition.scenario();
    const Deal deal = *find_by_id(transition.state().deals, id);
    pay_credit(transition, deal);

    if (breaker == umpire) {
        for (const Side buyer : {Side::From, Side::To})
            pay(transition, deal, other(buyer), Reason::Refund, paid_ahead(scenario, deal, buyer));
    } else {
        const Side side = deal.from == breaker ? Side::From : Side::To;
        const int penalty = penalty_for(deal, list_value_left(scenario, deal));
        const int sold_ahead = paid_ahead(scenario, deal, other(side));
        const int bought_ahead = paid_ahead(scenario, deal, side);
        pay(transition, deal, side, Reason::Refund, with_damages(scenario, sold_ahead));
        // What the breaker has paid ahead counts toward the penalty.
        pay(transition, deal, side, Reason::Penalty, std::max(0, penalty - bought_ahead));
        pay(transition, deal, other(side), Reason::Refund, std::max(0, bought_ahead - penalty));
    }
    end(transition, deal, DealEnd::Breached, breaker);
    for (const SeatId seat : {deal.from, deal.to})
        if (breaker == seat || breaker == umpire)
            lose_trust(transition, seat, TrustReason::Breach, scenario.deals.breach_trust);
}

int settle_missing(Transition& transition, const Deal& deal, int i, Missing missing)
{
    const Scenario& scenario = transition.scenario();
    const Clause& clause = deal.terms.clauses[static_cast<std::size_t>(i)];
    const Side seller = clause.giver;
    const Good& goods = clause.kind == ClauseKind::Wafer ? good(scenario, node_of(clause))
                                                         : good(scenario, chip_of(clause));
    const int list = missing.units * goods.list;

    const bool upfront = paid_upfront(deal, other(seller));
    const int carried = upfront ? 0 : prepayment_share(deal, i, missing.units);
    const int ahead =
        upfront ? price_of(scenario, deal.terms, clause, missing.units) : carried;
    pay(transition, deal, seller, Reason::Refund,
        missing.destroyed ? ahead : with_damages(scenario, ahead));
    if (!missing.destroyed || clause.firm)
        pay(transition, deal, seller, Reason::Penalty, penalty_for(deal, list));
    if (!missing.destroyed && !deal.defaulted) {
        transition.emit(DealDefaulted{deal.id, seat_of(deal, seller)});
        lose_trust(transition, seat_of(deal, seller), TrustReason::Default,
                   scenario.deals.breach_trust);
    }
    return carried;
}

} // namespace frenemy
