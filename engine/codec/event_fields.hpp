#pragma once

#include "engine/codec/chain_fields.hpp"
#include "engine/codec/command_fields.hpp"

// Events.

namespace frenemy {

template <class Archive>
void serialize(Archive& archive, PhaseBegan& value)
{
    auto& [phase, round] = value;
    fields(archive, phase, round);
    require(round >= 1 && round <= max_rounds);
}

template <class Archive>
void serialize(Archive& archive, CardTurned& value)
{
    auto& [card, next, has_next] = value;
    fields(archive, card, next, has_next);
}

template <class Archive>
void serialize(Archive& archive, OfferMade& value)
{
    auto& [offer] = value;
    fields(archive, offer);
}

template <class Archive>
void serialize(Archive& archive, OfferEnded& value)
{
    auto& [offer, how, from, to] = value;
    fields(archive, offer, how, from, to);
    only_seats(from, to);
}

template <class Archive>
void serialize(Archive& archive, DealSigned& value)
{
    auto& [deal] = value;
    fields(archive, deal);
}

template <class Archive>
void serialize(Archive& archive, DealEnded& value)
{
    auto& [deal, how, breaker, counting, agreement, prepaid, banned_until, from, to] = value;
    fields(archive, deal, how, breaker, counting, agreement, prepaid, banned_until, from, to);
    only_seats(from, to);
}

template <class Archive>
void serialize(Archive& archive, ChipsLocked& value)
{
    auto& [deal, clause, quantity] = value;
    fields(archive, deal, clause, quantity);
    require(clause < max_clauses);
}

template <class Archive>
void serialize(Archive& archive, ClauseServed& value)
{
    auto& [deal, clause, delivered, lost, on_credit, prepaid_used] = value;
    fields(archive, deal, clause, delivered, lost, on_credit, prepaid_used);
    require(clause < max_clauses);
}

template <class Archive>
void serialize(Archive& archive, CreditSettled& value)
{
    auto& [deal, clause] = value;
    fields(archive, deal, clause);
    require(clause < max_clauses);
}

template <class Archive>
void serialize(Archive& archive, DealDefaulted& value)
{
    auto& [deal, seat] = value;
    fields(archive, deal, seat);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, ExclusiveWaived& value)
{
    auto& [deal, seat] = value;
    fields(archive, deal, seat);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, DealsFinished& value)
{
    auto& [seat, done] = value;
    fields(archive, seat, done);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, PlanSealed& value)
{
    auto& [seat, by_default, plan] = value;
    fields(archive, seat, by_default, plan);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, CashMoved& value)
{
    auto& [from, to, reason, amount, deal, units, each] = value;
    fields(archive, from, to, reason, amount, deal, units, each);
    // These count as trade with whoever stands on the other side.
    if (reason == Reason::TitanChips || reason == Reason::OffshoreLots)
        require(index(to) < trading_parties);
    if (reason == Reason::UnsoldSlots) require(index(from) < trading_parties);
}

template <class Archive>
void serialize(Archive& archive, ChipsMoved& value)
{
    auto& [from, to, chip, generation, quantity, own, deal] = value;
    fields(archive, from, to, chip, generation, quantity, own, deal);
    require(generation < generations);
}

template <class Archive>
void serialize(Archive& archive, LotsStarted& value)
{
    auto& [foundry, buyer, node, lots, yield, generation, own, deal] = value;
    fields(archive, foundry, buyer, node, lots, yield, generation, own, deal);
    only_seats(buyer);
    require(generation < generations);
}

template <class Archive>
void serialize(Archive& archive, SlotsSold& value)
{
    auto& [foundry, node, slots, offered, dealt, saleable] = value;
    fields(archive, foundry, node, slots, offered, dealt, saleable);
    only_seats(foundry);
}

template <class Archive>
void serialize(Archive& archive, HomePorted& value)
{
    auto& [seat, foundry] = value;
    fields(archive, seat, foundry);
    only_seats(seat, foundry);
}

template <class Archive>
void serialize(Archive& archive, Arrived& value)
{
    auto& [seat, chips, leading_lines, built_leading, mature_lines] = value;
    fields(archive, seat, chips, leading_lines, built_leading, mature_lines);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, LinesDelayed& value)
{
    auto& [seat] = value;
    fields(archive, seat);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, TitanRationed& value)
{
    auto& [seat, ordered, open, delivered, stock, price] = value;
    fields(archive, seat, ordered, open, delivered, stock, price);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, TitanPriced& value)
{
    auto& [price, share, delivered, supplied, supply] = value;
    fields(archive, price, share, delivered, supplied, supply);
}

template <class Archive>
void serialize(Archive& archive, ServicesPriced& value)
{
    auto& [demand, used, buyers, price] = value;
    fields(archive, demand, used, buyers, price);
}

template <class Archive>
void serialize(Archive& archive, EMarketPriced& value)
{
    auto& [demand, sold, sellers, price] = value;
    fields(archive, demand, sold, sellers, price);
}

template <class Archive>
void serialize(Archive& archive, ServicesSold& value)
{
    auto& [seat, used, price] = value;
    fields(archive, seat, used, price);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, ActionTaken& event)
{
    auto& [seat, action, target, skipped, value] = event;
    fields(archive, seat, action, target, skipped, value);
    // A line is entered in the calendar at its round.
    const bool builds = event.action == Action::LeadingLine || event.action == Action::MatureLine;
    require(!builds || (event.value >= 1 && event.value <= construction_horizon));
    require(action != Action::OpenPdk || target < max_seats);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, PolicySwitched& value)
{
    auto& [seat, policy] = value;
    fields(archive, seat, policy);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, FundTaken& value)
{
    auto& [seat, tenths] = value;
    fields(archive, seat, tenths);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, AllianceJoined& value)
{
    auto& [seat, alliance] = value;
    fields(archive, seat, alliance);
    only_seats(seat);
    an_alliance(alliance);
}

template <class Archive>
void serialize(Archive& archive, AllianceLeft& value)
{
    auto& [seat, alliance, how, banned_until] = value;
    fields(archive, seat, alliance, how, banned_until);
    only_seats(seat);
    an_alliance(alliance);
}

template <class Archive>
void serialize(Archive& archive, Contributed& value)
{
    auto& [seat, amount] = value;
    fields(archive, seat, amount);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, PotShared& value)
{
    auto& [alliance, total, share, members, betrayers] = value;
    fields(archive, alliance, total, share, members, betrayers);
    an_alliance(alliance);
}

template <class Archive>
void serialize(Archive& archive, LedgerMoved& value)
{
    auto& [seat, amount] = value;
    fields(archive, seat, amount);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, TierReached& value)
{
    auto& [alliance] = value;
    fields(archive, alliance);
    an_alliance(alliance);
}

template <class Archive>
void serialize(Archive& archive, TrustChanged& value)
{
    auto& [seat, why, change] = value;
    fields(archive, seat, why, change);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, AuditShown& value)
{
    auto& [seat, member, amount] = value;
    fields(archive, seat, member, amount);
    only_seats(seat, member);
}

template <class Archive>
void serialize(Archive& archive, AgendaKept& value)
{
    auto& [seat, agenda] = value;
    fields(archive, seat, agenda);
    only_seats(seat);
}

template <class Archive>
void serialize(Archive& archive, RoundEnded& value)
{
    auto& [round] = value;
    fields(archive, round);
    require(round >= 1 && round <= max_rounds);
}

} // namespace frenemy
