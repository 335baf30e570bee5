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
}

template <class Archive>
void serialize(Archive& archive, ChipsLocked& value)
{
    auto& [deal, clause, quantity] = value;
    fields(archive, deal, clause, quantity);
}

template <class Archive>
void serialize(Archive& archive, ClauseServed& value)
{
    auto& [deal, clause, delivered, lost, on_credit, prepaid_used] = value;
    fields(archive, deal, clause, delivered, lost, on_credit, prepaid_used);
}

template <class Archive>
void serialize(Archive& archive, CreditSettled& value)
{
    auto& [deal, clause] = value;
    fields(archive, deal, clause);
}

template <class Archive>
void serialize(Archive& archive, DealDefaulted& value)
{
    auto& [deal, seat] = value;
    fields(archive, deal, seat);
}

template <class Archive>
void serialize(Archive& archive, ExclusiveWaived& value)
{
    auto& [deal, seat] = value;
    fields(archive, deal, seat);
}

template <class Archive>
void serialize(Archive& archive, DealsFinished& value)
{
    auto& [seat, done] = value;
    fields(archive, seat, done);
}

template <class Archive>
void serialize(Archive& archive, PlanSealed& value)
{
    auto& [seat, by_default, plan] = value;
    fields(archive, seat, by_default, plan);
}

template <class Archive>
void serialize(Archive& archive, CashMoved& value)
{
    auto& [from, to, reason, amount, deal, units, each] = value;
    fields(archive, from, to, reason, amount, deal, units, each);
}

template <class Archive>
void serialize(Archive& archive, ChipsMoved& value)
{
    auto& [from, to, chip, generation, quantity, own, deal] = value;
    fields(archive, from, to, chip, generation, quantity, own, deal);
}

template <class Archive>
void serialize(Archive& archive, LotsStarted& value)
{
    auto& [foundry, buyer, node, lots, yield, generation, own, deal] = value;
    fields(archive, foundry, buyer, node, lots, yield, generation, own, deal);
}

template <class Archive>
void serialize(Archive& archive, SlotsSold& value)
{
    auto& [foundry, node, slots, offered, dealt] = value;
    fields(archive, foundry, node, slots, offered, dealt);
}

template <class Archive>
void serialize(Archive& archive, HomePorted& value)
{
    auto& [seat, foundry] = value;
    fields(archive, seat, foundry);
}

template <class Archive>
void serialize(Archive& archive, Arrived& value)
{
    auto& [seat, chips, leading_lines, built_leading, mature_lines] = value;
    fields(archive, seat, chips, leading_lines, built_leading, mature_lines);
}

template <class Archive>
void serialize(Archive& archive, LinesDelayed& value)
{
    auto& [seat] = value;
    fields(archive, seat);
}

template <class Archive>
void serialize(Archive& archive, TitanRationed& value)
{
    auto& [seat, ordered, open, delivered, stock, price] = value;
    fields(archive, seat, ordered, open, delivered, stock, price);
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
}

template <class Archive>
void serialize(Archive& archive, ActionTaken& event)
{
    auto& [seat, action, target, skipped, value] = event;
    fields(archive, seat, action, target, skipped, value);
    // A line is entered in the calendar at its round.
    const bool builds = event.action == Action::LeadingLine || event.action == Action::MatureLine;
    if (builds && (event.value < 1 || event.value > construction_horizon)) throw Malformed{};
}

template <class Archive>
void serialize(Archive& archive, PolicySwitched& value)
{
    auto& [seat, policy] = value;
    fields(archive, seat, policy);
}

template <class Archive>
void serialize(Archive& archive, FundTaken& value)
{
    auto& [seat, tenths] = value;
    fields(archive, seat, tenths);
}

template <class Archive>
void serialize(Archive& archive, AllianceJoined& value)
{
    auto& [seat, alliance] = value;
    fields(archive, seat, alliance);
}

template <class Archive>
void serialize(Archive& archive, AllianceLeft& value)
{
    auto& [seat, alliance, how, banned_until] = value;
    fields(archive, seat, alliance, how, banned_until);
}

template <class Archive>
void serialize(Archive& archive, Contributed& value)
{
    auto& [seat, amount] = value;
    fields(archive, seat, amount);
}

template <class Archive>
void serialize(Archive& archive, PotShared& value)
{
    auto& [alliance, total, share, members, betrayers] = value;
    fields(archive, alliance, total, share, members, betrayers);
}

template <class Archive>
void serialize(Archive& archive, LedgerMoved& value)
{
    auto& [seat, amount] = value;
    fields(archive, seat, amount);
}

template <class Archive>
void serialize(Archive& archive, TierReached& value)
{
    auto& [alliance] = value;
    fields(archive, alliance);
}

template <class Archive>
void serialize(Archive& archive, TrustChanged& value)
{
    auto& [seat, why, change] = value;
    fields(archive, seat, why, change);
}

template <class Archive>
void serialize(Archive& archive, AuditShown& value)
{
    auto& [seat, member, amount] = value;
    fields(archive, seat, member, amount);
}

template <class Archive>
void serialize(Archive& archive, AgendaKept& value)
{
    auto& [seat, agenda] = value;
    fields(archive, seat, agenda);
}

template <class Archive>
void serialize(Archive& archive, RoundEnded& value)
{
    auto& [round] = value;
    fields(archive, round);
}

} // namespace frenemy
