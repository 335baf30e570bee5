#include "engine/match/evolve.hpp"

#include "engine/core/narrow.hpp"

#include <algorithm>
#include <limits>

namespace frenemy {
namespace {

Company& company(State& state, SeatId seat)
{
    return state.companies[seat.value];
}
Company& company(State& state, Party seat)
{
    return state.companies[static_cast<std::size_t>(seat)];
}
Secret& secret(State& state, SeatId seat)
{
    return state.secrets[seat.value];
}
Alliance& alliance(State& state, AllianceId id)
{
    return state.alliance[static_cast<std::size_t>(index(id))];
}
Deal& deal(State& state, DealId id)
{
    return *find_by_id(state.deals, id);
}
/// What no match reaches stays at the edge: a client follows whatever a server says.
template <class Number>
void add(Number& to, int n)
{
    using Bounds = std::numeric_limits<Number>;
    to = narrow<Number>(std::clamp<int>(to + n, Bounds::min(), Bounds::max()));
}
void add(Money& to, Money amount)
{
    to = Money{std::clamp(to.count + amount.count, -most_money, most_money)};
}
constexpr unsigned bit(SeatId seat)
{
    return 1U << seat.value;
}

/// Dependence looks at what goods were worth when they came, however they were paid; two big
/// techs trading between themselves would only blur it.
void record_trade(State& state, SeatId seller, SeatId buyer, int value)
{
    Company& from = company(state, seller);
    Company& to = company(state, buyer);
    if (from.role == Role::BigTech && to.role == Role::BigTech) return;
    add(to.trade[seller.value], value);
    if (from.role == Role::Foundry) add(from.trade[buyer.value], value);
}

} // namespace

void evolve(State& state, const Event& event)
{
    std::visit([&](const auto& each) { evolve_with(state, each); }, event);
}

void evolve_with(State& state, const PhaseBegan& event)
{
    state.phase = event.phase;
    state.round = event.round;
    if (event.phase != Phase::Planning) return;
    for (Company& each : state.companies)
        each.membership.betrayed = 0; // free cancelling ends with the negotiation
}

void evolve_with(State&, const CardTurned&) {}

void evolve_with(State& state, const OfferMade& event)
{
    state.offers.push_back(event.offer);
    ++state.offers_made[pair_of(event.offer.from, event.offer.to)];
}

void evolve_with(State& state, const OfferEnded& event)
{
    if (const auto* offer = find_by_id(state.offers, event.offer)) state.offers.erase(offer);
}

void evolve_with(State& state, const DealSigned& event)
{
    const Deal& signed_deal = event.deal;
    state.deals.push_back(signed_deal);
    ++state.next_deal;
    ++company(state, signed_deal.from).deals_signed;
    ++company(state, signed_deal.to).deals_signed;
    for (const Clause& clause : signed_deal.terms)
        if (clause.kind == ClauseKind::Equity) {
            const SeatId holder = seat_of(signed_deal, other(clause.giver));
            add(company(state, seat_of(signed_deal, clause.giver)).issued[holder.value],
                clause.quantity);
        }
}

void evolve_with(State& state, const DealEnded& event)
{
    const auto* ended = find_by_id(state.deals, event.deal);
    const Clause* ahead = ended ? find(ended->terms, ClauseKind::Prepay) : nullptr;
    for (const SeatId seat : {event.from, event.to}) {
        Company& each = company(state, seat);
        const SeatId partner = seat == event.from ? event.to : event.from;
        if (event.how == DealEnd::Completed) {
            ++each.completed_deals;
            // A foundry is prepaid; whoever else is judged by prepayments has paid them.
            const bool paid = ahead && seat_of(*ended, ahead->giver) == seat;
            if (paid || each.role == Role::Foundry) add(each.prepaid_completed, event.prepaid);
        }
        if (event.counting) {
            ++each.counting_deals;
            each.counting_partners = narrow<std::uint8_t>(each.counting_partners | bit(partner));
        }
        if (event.agreement) ++each.agreements[partner.value];
        if (event.how == DealEnd::Breached && (event.breaker == seat || event.breaker == umpire)) {
            ++each.breaches;
            each.banned_until = std::max(each.banned_until, event.banned_until);
        }
    }
    if (ended) state.deals.erase(ended);
}

void evolve_with(State& state, const ChipsLocked& event)
{
    deal(state, event.deal).locked[event.clause] = event.quantity;
}

void evolve_with(State& state, const ClauseServed& event)
{
    Deal& served = deal(state, event.deal);
    add(served.delivered[event.clause], event.delivered);
    add(served.lost[event.clause], event.lost);
    served.credit[event.clause] = event.on_credit;
    served.locked[event.clause] = 0;
    add(served.prepaid, -event.prepaid_used);
    if (event.delivered == 0) return;
    if (served.served_in != state.round) ++served.rounds_delivered;
    served.served_in = state.round;
    const Clause& clause = served.terms.clauses[event.clause];
    record_trade(state, seat_of(served, clause.giver), seat_of(served, other(clause.giver)),
                 event.delivered * clause.amount);
}

void evolve_with(State& state, const CreditSettled& event)
{
    deal(state, event.deal).credit[event.clause] = 0;
}

void evolve_with(State& state, const DealDefaulted& event)
{
    deal(state, event.deal).defaulted = 1;
    ++company(state, event.seat).defaults;
}

void evolve_with(State& state, const ExclusiveWaived& event)
{
    deal(state, event.deal).waived = 1;
}

void evolve_with(State& state, const DealsFinished& event)
{
    company(state, event.seat).done = event.done;
}

void evolve_with(State& state, const PlanSealed& event)
{
    company(state, event.seat).sealed = 1;
    secret(state, event.seat).plan = event.plan;
    state.defaults_sealed += event.by_default;
}

void evolve_with(State& state, const CashMoved& event)
{
    if (is_seat(event.from)) {
        Company& payer = company(state, event.from);
        add(payer.cash, -event.amount);
        if (event.reason == Reason::Repaid) add(payer.debt, -event.amount);
        if (event.reason == Reason::TitanChips || event.reason == Reason::OffshoreLots)
            add(payer.trade[static_cast<std::size_t>(index(event.to))], event.amount.count);
    }
    if (is_seat(event.to)) {
        Company& payee = company(state, event.to);
        add(payee.cash, event.amount);
        if (event.reason == Reason::Borrowed || event.reason == Reason::AutomaticLoan)
            add(payee.debt, event.amount);
        if (event.reason == Reason::UnsoldSlots)
            add(payee.trade[static_cast<std::size_t>(index(event.from))], event.amount.count);
    }
}

void evolve_with(State& state, const ChipsMoved& event)
{
    const auto generation = static_cast<std::size_t>(event.generation);
    const auto move = [&](Company& each, int n) {
        add(event.chip == Chip::Accelerator ? each.stock.a[generation] : each.stock.e, n);
    };
    if (is_seat(event.from)) {
        Company& from = company(state, event.from);
        move(from, -event.quantity);
        add(from.stock.own_a, -event.own);
    }
    if (!is_seat(event.to)) return;
    Company& to = company(state, event.to);
    move(to, event.quantity);
    const bool between_big_techs =
        is_seat(event.from) && company(state, event.from).role == Role::BigTech;
    if (event.chip != Chip::Accelerator || to.role != Role::BigTech || between_big_techs) return;
    add(to.big_tech.a_received, event.quantity);
    if (event.from == Party::Titan) add(to.big_tech.titan_received, event.quantity);
}

void evolve_with(State& state, const LotsStarted& event)
{
    const int made = event.lots * event.yield;
    ChipStock& coming = company(state, event.buyer).coming;
    if (event.node == Node::Mature) {
        add(coming.e, made);
    } else {
        add(coming.a[event.generation], made);
        if (event.own) add(coming.own_a, made);
    }
    if (is_seat(event.foundry) && event.node == Node::Leading)
        add(company(state, event.foundry).foundry.learned_lots, event.lots);
}

void evolve_with(State& state, const SlotsSold& event)
{
    Foundry& fabs = company(state, event.foundry).foundry;
    add(fabs.slots_offered, event.saleable);
    add(fabs.slots_dealt, event.dealt);
}

void evolve_with(State& state, const HomePorted& event)
{
    company(state, event.seat).designs.home = event.foundry;
}

void evolve_with(State& state, const Arrived& event)
{
    Company& each = company(state, event.seat);
    for (std::size_t g = 0; g < generations; ++g)
        add(each.stock.a[g], event.chips.a[g]);
    add(each.stock.e, event.chips.e);
    add(each.stock.own_a, event.chips.own_a);
    each.coming = {};

    add(each.big_tech.own_received, event.chips.own_a);
    add(each.big_tech.a_received, event.chips.own_a);
    each.big_tech.own_arrived = narrow<std::uint8_t>(event.chips.own_a);

    Foundry& fabs = each.foundry;
    add(fabs.leading_lines, event.leading_lines);
    add(fabs.built_leading, event.built_leading);
    add(fabs.mature_lines, event.mature_lines);
    for (auto* line : {&fabs.leading_coming, &fabs.leading_given, &fabs.mature_coming}) {
        std::copy(line->begin() + 1, line->end(), line->begin());
        line->back() = 0;
    }
}

void evolve_with(State& state, const LinesDelayed& event)
{
    Foundry& fabs = company(state, event.seat).foundry;
    for (auto* line : {&fabs.leading_coming, &fabs.leading_given, &fabs.mature_coming}) {
        const std::uint8_t last = line->back();
        std::rotate(line->begin(), line->end() - 1, line->end());
        line->front() = 0;
        add(line->back(), last); // beyond the horizon they wait at its edge
    }
}

void evolve_with(State& state, const TitanRationed& event)
{
    BigTech& buyer = company(state, event.seat).big_tech;
    buyer.titan_ordered = event.ordered;
    buyer.titan_backlog = narrow<std::int16_t>(event.open - event.delivered);
}

void evolve_with(State& state, const TitanPriced& event)
{
    state.titan = {event.price, event.share, event.delivered, event.supplied};
    state.supply = event.supply;
}

void evolve_with(State&, const ServicesPriced&) {}
void evolve_with(State&, const EMarketPriced&) {}

void evolve_with(State& state, const ServicesSold& event)
{
    Company& each = company(state, event.seat);
    each.service_price = event.price;
    each.big_tech.used_last = event.used;
    if (each.big_tech.policy == ModelPolicy::Open) ++each.big_tech.open_rounds;
}

void evolve_with(State& state, const ActionTaken& event)
{
    if (event.skipped) return;
    Company& each = company(state, event.seat);
    switch (event.action) {
    case Action::LeadingLine: ++each.foundry.leading_coming[event.value - 1U]; break;
    case Action::MatureLine: ++each.foundry.mature_coming[event.value - 1U]; break;
    case Action::YieldRnd: add(each.foundry.learned_lots, event.value); break;
    case Action::OpenPdk:
        each.foundry.opening_to =
            narrow<std::uint8_t>(each.foundry.opening_to | bit(SeatId{event.target}));
        break;
    case Action::TapeOut: each.designs.next_generation = 1; break;
    case Action::DualSource: each.designs.dual_sourcing = 1; break;
    case Action::Marketing: each.designs.marketing = 1; break;
    case Action::CustomChip: each.designs.customising = 1; break;
    case Action::DataCentre: ++each.big_tech.data_centres_coming; break;
    case Action::Lobby: each.lobbying = 1; break;
    case Action::Audit:
    case Action::Nothing: break;
    }
}

void evolve_with(State& state, const PolicySwitched& event)
{
    BigTech& each = company(state, event.seat).big_tech;
    each.policy = event.policy;
    each.policy_round = state.round;
}

void evolve_with(State& state, const FundTaken& event)
{
    company(state, event.seat).fund_tenths = event.tenths;
}

void evolve_with(State& state, const AllianceJoined& event)
{
    Membership& member = company(state, event.seat).membership;
    member.alliance = event.alliance;
    member.settlements = 0;
    ++alliance(state, event.alliance).members;
    secret(state, event.seat).contributed = 0;
}

void evolve_with(State& state, const AllianceLeft& event)
{
    Membership& member = company(state, event.seat).membership;
    member.alliance = AllianceId::None;
    member.settlements = 0;
    if (event.how == Parting::Betrayed) {
        ++member.betrayals;
        member.betrayed_in = state.round;
        member.banned_until = event.banned_until;
        for (int i = 0; i < state.seats; ++i) {
            Membership& each = state.companies[static_cast<std::size_t>(i)].membership;
            if (each.alliance == event.alliance)
                member.betrayed = narrow<std::uint8_t>(member.betrayed | bit(seat_at(i)));
            // Two who betray in one settlement betrayed the loyal, not each other.
            each.betrayed = narrow<std::uint8_t>(each.betrayed & ~bit(event.seat));
        }
        Secret& own = secret(state, event.seat);
        if (member.betrayals == 1) own.betrayed_after = own.contributed_ever;
    }
    secret(state, event.seat).contributed = 0;
    Alliance& left = alliance(state, event.alliance);
    if (--left.members == 0) left = {};
}

void evolve_with(State& state, const Contributed& event)
{
    Secret& own = secret(state, event.seat);
    add(own.ledger, Money{-event.amount});
    add(own.contributed, event.amount);
    add(own.contributed_ever, event.amount);
    own.last_contribution = narrow<std::uint8_t>(event.amount);
}

void evolve_with(State& state, const PotShared& event)
{
    Alliance& pot = alliance(state, event.alliance);
    add(pot.total, event.total);
    pot.last_total = event.total;
    pot.last_share = event.share;
    for (Company& each : state.companies)
        if (each.membership.alliance == event.alliance) ++each.membership.settlements;
}

void evolve_with(State& state, const LedgerMoved& event)
{
    add(secret(state, event.seat).ledger, Money{event.amount});
}

void evolve_with(State& state, const TierReached& event)
{
    alliance(state, event.alliance).tier = 1;
}

void evolve_with(State& state, const TrustChanged& event)
{
    Company& each = company(state, event.seat);
    add(each.trust, event.change);
    if (event.why == TrustReason::Agreement) each.trust_earned = 1;
}

void evolve_with(State& state, const AuditShown& event)
{
    Secret& own = secret(state, event.seat);
    own.audited = event.member.value;
    own.audit_found = event.amount;
}

void evolve_with(State& state, const AgendaKept& event)
{
    secret(state, event.seat).agenda = event.agenda;
}

void evolve_with(State& state, const RoundEnded&)
{
    for (int i = 0; i < state.seats; ++i) {
        Company& each = state.companies[static_cast<std::size_t>(i)];
        each.sealed = each.done = each.deals_signed = each.trust_earned = 0;
        each.immune = each.lobbying;
        each.lobbying = 0;
        each.foundry.opened_to =
            narrow<std::uint8_t>(each.foundry.opened_to | each.foundry.opening_to);
        each.foundry.opening_to = 0;

        Designs& designs = each.designs;
        designs.generation = designs.next_generation;
        designs.dual_sourced = designs.dual_sourcing;
        designs.custom = designs.customising;
        designs.marketed = designs.marketing;
        designs.marketing = 0;
        add(each.big_tech.data_centres, each.big_tech.data_centres_coming);
        each.big_tech.data_centres_coming = 0;
    }
}

} // namespace frenemy
