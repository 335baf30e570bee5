#pragma once

#include "engine/codec/fields.hpp"

#include <string>

// A scenario's numbers, as a match file carries them.

namespace frenemy {

template <class Archive>
void serialize(Archive& archive, Start& value)
{
    auto& [cash, leading_lines, leading_line_ready_in, mature_lines, e_chips, upkeep] = value;
    fields(archive, cash, leading_lines, leading_line_ready_in, mature_lines, e_chips, upkeep);
}

template <class Archive>
void serialize(Archive& archive, SeatSetup& value)
{
    auto& [role, company, par, scale] = value;
    fields(archive, role, company, par, scale);
}

template <class Archive>
void serialize(Archive& archive, Good& value)
{
    auto& [list, low, high] = value;
    fields(archive, list, low, high);
}

template <class Archive>
void serialize(Archive& archive, Scenario::Chain& value)
{
    auto& [leading_upkeep, mature_lines_per_c, leading_lot_cost, mature_lot_cost, packaging_cost,
           power_cost, leading_yield, curve, mature_yield, custom_yield_loss, leading_build_rounds,
           mature_build_rounds, porting_cost] = value;
    fields(archive, leading_upkeep, mature_lines_per_c, leading_lot_cost, mature_lot_cost,
           packaging_cost, power_cost, leading_yield, curve, mature_yield, custom_yield_loss,
           leading_build_rounds, mature_build_rounds, porting_cost);
}

template <class Archive>
void serialize(Archive& archive, Scenario::Prices& value)
{
    auto& [leading, mature, accelerator, on_device, other_leading, other_mature, offshore_lot,
           offshore_lots, spot] = value;
    fields(archive, leading, mature, accelerator, on_device, other_leading, other_mature,
           offshore_lot, offshore_lots, spot);
}

template <class Archive>
void serialize(Archive& archive, Scenario::Services& value)
{
    auto& [base, low, high, demand, policy_bonus, closed_chips, open_chips, policy_rounds,
           policy_from, generation_bonus, data_centre_chips, data_centre_bonus,
           data_centres] = value;
    fields(archive, base, low, high, demand, policy_bonus, closed_chips, open_chips, policy_rounds,
           policy_from, generation_bonus, data_centre_chips, data_centre_bonus, data_centres);
}

template <class Archive>
void serialize(Archive& archive, Scenario::Devices& value)
{
    auto& [e_base, e_demand, e_low, e_high, first, second] = value;
    fields(archive, e_base, e_demand, e_low, e_high, first, second);
}

template <class Archive>
void serialize(Archive& archive, Scenario::TitanNumbers& value)
{
    auto& [price, low, high, stock, order_limit, first_order, share_up, share_down,
           undelivered_fee] = value;
    fields(archive, price, low, high, stock, order_limit, first_order, share_up, share_down,
           undelivered_fee);
}

template <class Archive>
void serialize(Archive& archive, Scenario::DealNumbers& value)
{
    auto& [offers, signed_limit, penalty_limit, credit_fee, firm_fee, waiver_limit, royalty_limit,
           equity_limit, ally_value, counting_value, ban_rounds, trust_price, breach_trust,
           betrayal_trust, trust_start, upfront_trust, free_loan_trust, lots, lot_rounds,
           lots_ahead, goods_ahead, royalty_each, royalty_rounds, royalty_value, default_penalty,
           damages] = value;
    fields(archive, offers, signed_limit, penalty_limit, credit_fee, firm_fee, waiver_limit,
           royalty_limit, equity_limit, ally_value, counting_value, ban_rounds, trust_price,
           breach_trust, betrayal_trust, trust_start, upfront_trust, free_loan_trust, lots, lot_rounds,
           lots_ahead, goods_ahead, royalty_each, royalty_rounds, royalty_value, default_penalty,
           damages);
}

template <class Archive>
void serialize(Archive& archive, Scenario::ActionNumbers& value)
{
    auto& [leading_line, mature_line, yield_rnd, yield_rnd_lots, open_pdk, tape_out, dual_source,
           marketing, marketing_bonus, custom_chip, data_centre, audit, lobby, sealing_credit,
           loan, debt_limit, interest, kept_cash] = value;
    fields(archive, leading_line, mature_line, yield_rnd, yield_rnd_lots, open_pdk, tape_out,
           dual_source, marketing, marketing_bonus, custom_chip, data_centre, audit, lobby,
           sealing_credit, loan, debt_limit, interest, kept_cash);
}

template <class Archive>
void serialize(Archive& archive, Scenario::AllianceNumbers& value)
{
    auto& [contribution, contribution_of_two, tier_round, tier_per_member, tier_per_member_of_two,
           tier_yield, betrayal_refund, ban_rounds, few, share_of_few, share_of_many] = value;
    fields(archive, contribution, contribution_of_two, tier_round, tier_per_member,
           tier_per_member_of_two, tier_yield, betrayal_refund, ban_rounds, few, share_of_few, share_of_many);
}

template <class Archive>
void serialize(Archive& archive, Scenario::CardNumbers& value)
{
    auto& [boom, packaging, gadgets, on_device, chips_act, antitrust_cut, antitrust_fine, policy,
           fund_cash, fund_tenths, fund_rounds_left, rates, visit_bonus, visit_factor] = value;
    fields(archive, boom, packaging, gadgets, on_device, chips_act, antitrust_cut, antitrust_fine,
           policy, fund_cash, fund_tenths, fund_rounds_left, rates, visit_bonus, visit_factor);
}

template <class Archive>
void serialize(Archive& archive, Scenario::ScoreNumbers& value)
{
    auto& [accelerator, on_device, line, base, agenda_full, agenda_half, frenemy,
           frenemy_settlements, dependence, dependence_high, dependence_low, dependence_floor,
           agreements, dependence_big_tech_only, frenemy_by_agreements] = value;
    fields(archive, accelerator, on_device, line, base, agenda_full, agenda_half, frenemy,
           frenemy_settlements, dependence, dependence_high, dependence_low, dependence_floor,
           agreements, dependence_big_tech_only, frenemy_by_agreements);
}

template <class Archive>
void serialize(Archive& archive, Scenario::Marks& value)
{
    auto& [full, half] = value;
    fields(archive, full, half);
}

template <class Archive>
void serialize(Archive& archive, Scenario::AgendaNumbers& value)
{
    auto& [off_titan, scale, diversification, trusted, prepaid, integration, open_champion,
           managed_betrayal, balance, dealmaker, received, contributed] = value;
    fields(archive, off_titan, scale, diversification, trusted, prepaid, integration,
           open_champion, managed_betrayal, balance, dealmaker, received, contributed);
}

/// A name is at most 32 letters.
template <class Archive>
void named(Archive& archive, std::string& name)
{
    require(name.size() <= 32);
    auto length = static_cast<std::uint8_t>(name.size());
    archive(length);
    require(length <= 32);
    if constexpr (Archive::is_loading::value) name.resize(length);
    for (char& letter : name)
        archive(letter);
}

template <class Archive>
void serialize(Archive& archive, Scenario& value)
{
    auto& [name, layer, rounds, seats, start, chain, prices, services, devices, titan, deals,
           costs, alliance, card, deck, news_fixed, news, score, agenda, with_agendas] = value;
    named(archive, name);
    fields(archive, layer, rounds, seats, start, chain, prices, services, devices, titan,
           deals, costs, alliance, card, deck, news_fixed, news, score, agenda, with_agendas);
}

} // namespace frenemy
