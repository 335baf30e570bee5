#pragma once

#include "engine/codec/fields.hpp"

// Companies and what they own. A struct is unpacked whole: a field added there does not compile
// here until it is archived.

namespace frenemy {

template <class Archive>
void serialize(Archive& archive, ChipStock& value)
{
    auto& [a, e, own_a] = value;
    fields(archive, a, e, own_a);
}

template <class Archive>
void serialize(Archive& archive, Foundry& value)
{
    auto& [leading_lines, mature_lines, built_leading, learned_lots, slots_offered, slots_dealt,
           leading_coming, leading_given, mature_coming, opened_to, opening_to] = value;
    fields(archive, leading_lines, mature_lines, built_leading, learned_lots, slots_offered,
           slots_dealt, leading_coming, leading_given, mature_coming, opened_to, opening_to);
}

template <class Archive>
void serialize(Archive& archive, Designs& value)
{
    auto& [home, generation, next_generation, dual_sourced, dual_sourcing, marketed, marketing,
           custom, customising] = value;
    fields(archive, home, generation, next_generation, dual_sourced, dual_sourcing, marketed,
           marketing, custom, customising);
    seat_or_nobody(home);
    require(generation < generations && next_generation < generations);
}

template <class Archive>
void serialize(Archive& archive, BigTech& value)
{
    auto& [titan_backlog, titan_ordered, titan_received, a_received, own_received, policy,
           policy_round, data_centres, data_centres_coming, open_rounds, used_last, own_arrived,
           spare] = value;
    fields(archive, titan_backlog, titan_ordered, titan_received, a_received, own_received, policy,
           policy_round, data_centres, data_centres_coming, open_rounds, used_last, own_arrived,
           spare);
}

template <class Archive>
void serialize(Archive& archive, Membership& value)
{
    auto& [alliance, settlements, banned_until, betrayed_in, betrayed, betrayals] = value;
    fields(archive, alliance, settlements, banned_until, betrayed_in, betrayed, betrayals);
}

template <class Archive>
void serialize(Archive& archive, Alliance& value)
{
    auto& [total, last_total, last_share, tier, members] = value;
    fields(archive, total, last_total, last_share, tier, members);
}

template <class Archive>
void serialize(Archive& archive, Company& value)
{
    auto& [cash, debt, stock, coming, foundry, big_tech, designs, role, trust, trust_earned,
           immune, lobbying, sealed, done, deals_signed, banned_until, breaches, defaults,
           fund_tenths, counting_deals, counting_partners, completed_deals, membership, agreements,
           trade, issued, prepaid_completed, service_price, spare] = value;
    fields(archive, cash, debt, stock, coming, foundry, big_tech, designs, role, trust,
           trust_earned, immune, lobbying, sealed, done, deals_signed, banned_until, breaches,
           defaults, fund_tenths, counting_deals, counting_partners, completed_deals, membership,
           agreements, trade, issued, prepaid_completed, service_price, spare);
}

} // namespace frenemy
