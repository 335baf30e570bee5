#include "engine/alliance/pot.hpp"
#include "engine/core/narrow.hpp"
#include "engine/deals/breach.hpp"
#include "engine/round/settlement.hpp"

// (10) Members have put in their share or not; the total is told, and shared. Betrayers put in
// nothing, take the total and a part of what they ever put in, and are gone.

namespace frenemy {
namespace {

struct Members {
    BoundedList<SeatId, max_seats> loyal;
    BoundedList<SeatId, max_seats> betrayers;

    int count() const { return static_cast<int>(loyal.size() + betrayers.size()); }
};

Members members_of(const Settlement& settlement, AllianceId id)
{
    Members members;
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        if (settlement.company(seat).membership.alliance != id) continue;
        const bool betrays = settlement.plan(seat).loyalty == Loyalty::Betray;
        (betrays ? members.betrayers : members.loyal).push_back(seat_at(seat));
    }
    return members;
}

int collect(Settlement& settlement, const Members& members)
{
    const int each = contribution(settlement.scenario(), members.count());
    int total = 0;
    for (const SeatId seat : members.loyal) {
        const int amount = settlement.plan(index(seat)).contribute ? each : 0;
        settlement.transition.emit(Contributed{seat, narrow<std::int16_t>(amount)});
        total += amount;
    }
    for (const SeatId seat : members.betrayers)
        settlement.transition.emit(Contributed{seat, 0});
    return total;
}

void move_ledger(Settlement& settlement, SeatId seat, int amount)
{
    if (amount != 0)
        settlement.transition.emit(LedgerMoved{seat, narrow<std::int16_t>(amount)});
}

void betray(Settlement& settlement, AllianceId id, const Members& members, int total)
{
    const auto& numbers = settlement.scenario().alliance;
    const int taking = total / static_cast<int>(members.betrayers.size());
    for (const SeatId seat : members.betrayers) {
        const int refund = secret(settlement.state(), seat).contributed / numbers.betrayal_refund;
        move_ledger(settlement, seat, taking + refund);
    }
    for (const SeatId seat : members.betrayers) {
        settlement.transition.emit(
            AllianceLeft{seat, id, Parting::Betrayed,
                         narrow<std::uint8_t>(settlement.state().round + numbers.ban_rounds)});
        lose_trust(settlement.transition, seat, TrustReason::Betrayal,
                   settlement.scenario().deals.betrayal_trust);
    }
}

void show_audits(Settlement& settlement, const Members& members)
{
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        const Plan& plan = settlement.plan(seat);
        if (plan.action != Action::Audit) continue;
        for (const auto* list : {&members.loyal, &members.betrayers})
            for (const SeatId member : *list)
                if (member.value == plan.target && settlement.company(seat).membership.alliance
                        == company(settlement.state(), member).membership.alliance)
                    settlement.transition.emit(
                        AuditShown{seat_at(seat), member,
                                   secret(settlement.state(), member).last_contribution});
    }
}

void dissolve_if_alone(Settlement& settlement, AllianceId id)
{
    const Alliance& pot = settlement.state().alliance[static_cast<std::size_t>(index(id))];
    if (pot.members != 1) return;
    for (int seat = 0; seat < settlement.seats(); ++seat)
        if (settlement.company(seat).membership.alliance == id)
            settlement.transition.emit(AllianceLeft{seat_at(seat), id, Parting::Dissolved});
}

void share(Settlement& settlement, AllianceId id)
{
    const Members members = members_of(settlement, id);
    if (members.count() == 0) return;
    const Scenario& scenario = settlement.scenario();
    int total = collect(settlement, members);
    if (card_now(settlement.state()) == Card::Visit) total *= scenario.card.visit_factor;
    show_audits(settlement, members);

    const int paid = members.betrayers.empty() ? pot_share(scenario, total, members.count()) : 0;
    settlement.transition.emit(PotShared{id, narrow<std::int16_t>(total),
                                         narrow<std::int16_t>(paid),
                                         narrow<std::uint8_t>(members.count()),
                                         narrow<std::uint8_t>(members.betrayers.size())});
    for (const SeatId seat : members.loyal)
        move_ledger(settlement, seat, paid);

    const Alliance& pot = settlement.state().alliance[static_cast<std::size_t>(index(id))];
    if (!pot.tier && settlement.state().round >= scenario.alliance.tier_round
        && pot.total >= tier_threshold(scenario, members.count()))
        settlement.transition.emit(TierReached{id});

    if (!members.betrayers.empty()) betray(settlement, id, members, total);
    for (const SeatId seat : members.loyal)
        if (settlement.plan(index(seat)).loyalty == Loyalty::Leave)
            settlement.transition.emit(AllianceLeft{seat, id, Parting::Left});
    dissolve_if_alone(settlement, id);
}

} // namespace

void share_alliances(Settlement& settlement)
{
    share(settlement, AllianceId::Open);
    share(settlement, AllianceId::Exclusive);
}

} // namespace frenemy
