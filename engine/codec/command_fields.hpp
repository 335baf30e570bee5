#pragma once

#include "engine/codec/deal_fields.hpp"

// Plans and commands.

namespace frenemy {

template <class Archive>
void serialize(Archive& archive, Plan& plan)
{
    auto& [action, target, titan_order, contribute, use, sell_e, spot, offshore, bank, policy,
           loyalty, agenda, fund, breaches, broken] = plan;
    fields(archive, action, target, titan_order, contribute, use, sell_e, spot, offshore, bank,
           policy, loyalty, agenda, fund, breaches, broken);
    if (plan.breaches > max_breaches) throw Malformed{};
}

template <class Archive>
void serialize(Archive& archive, MakeOffer& value)
{
    auto& [to, terms] = value;
    archive(to.value); // whoever is not at the table is refused by the rules, not by the codec
    fields(archive, terms);
}

template <class Archive>
void serialize(Archive& archive, AcceptOffer& value)
{
    auto& [offer] = value;
    fields(archive, offer);
}

template <class Archive>
void serialize(Archive& archive, DeclineOffer& value)
{
    auto& [offer] = value;
    fields(archive, offer);
}

template <class Archive>
void serialize(Archive& archive, CounterOffer& value)
{
    auto& [offer, terms] = value;
    fields(archive, offer, terms);
}

template <class Archive>
void serialize(Archive& archive, WithdrawOffer& value)
{
    auto& [offer] = value;
    fields(archive, offer);
}

template <class Archive>
void serialize(Archive& archive, WaiveExclusive& value)
{
    auto& [deal] = value;
    fields(archive, deal);
}

template <class Archive>
void serialize(Archive& archive, CancelBetrayed& value)
{
    auto& [deal] = value;
    fields(archive, deal);
}

template <class Archive>
void serialize(Archive&, FinishDeals&)
{
}

template <class Archive>
void serialize(Archive& archive, SealPlan& value)
{
    auto& [plan] = value;
    fields(archive, plan);
}

template <class Archive>
void serialize(Archive&, ClosePhase&)
{
}

} // namespace frenemy
