#pragma once

#include "engine/chain/company.hpp"
#include "engine/scenario/scenario.hpp"

namespace frenemy {

/// Every number of a scenario with its place in the file and its bounds, once: the reader, the
/// writer and `is_well_formed` walk this list. `visit(section, key, number, low, high)`; bounds
/// keep every sum of a match inside the types that hold it.
template <class Numbers, class Visit>
void for_each_number(Numbers& s, Visit visit)
{
    visit("", "rounds", s.rounds, 2, max_rounds);

    visit("chain", "leading_upkeep", s.chain.leading_upkeep, 0, 50);
    visit("chain", "mature_lines_per_c", s.chain.mature_lines_per_c, 1, 50);
    visit("chain", "leading_lot_cost", s.chain.leading_lot_cost, 0, 50);
    visit("chain", "mature_lot_cost", s.chain.mature_lot_cost, 0, 50);
    visit("chain", "packaging_cost", s.chain.packaging_cost, 0, 50);
    visit("chain", "power_cost", s.chain.power_cost, 0, 50);
    visit("chain", "leading_yield", s.chain.leading_yield, 1, 9);
    visit("chain", "curve_first", s.chain.curve[0], 0, 99);
    visit("chain", "curve_second", s.chain.curve[1], 0, 99);
    visit("chain", "mature_yield", s.chain.mature_yield, 1, 9);
    visit("chain", "custom_yield_loss", s.chain.custom_yield_loss, 0, 9);
    visit("chain", "leading_build_rounds", s.chain.leading_build_rounds, 1, 3);
    visit("chain", "mature_build_rounds", s.chain.mature_build_rounds, 1, 3);
    visit("chain", "porting_cost", s.chain.porting_cost, 0, 50);

    visit("prices", "leading_list", s.prices.leading.list, 1, 99);
    visit("prices", "leading_low", s.prices.leading.low, 0, 99);
    visit("prices", "leading_high", s.prices.leading.high, 0, 99);
    visit("prices", "mature_list", s.prices.mature.list, 1, 99);
    visit("prices", "mature_low", s.prices.mature.low, 0, 99);
    visit("prices", "mature_high", s.prices.mature.high, 0, 99);
    visit("prices", "accelerator_list", s.prices.accelerator.list, 1, 99);
    visit("prices", "accelerator_low", s.prices.accelerator.low, 0, 99);
    visit("prices", "accelerator_high", s.prices.accelerator.high, 0, 99);
    visit("prices", "on_device_list", s.prices.on_device.list, 1, 99);
    visit("prices", "on_device_low", s.prices.on_device.low, 0, 99);
    visit("prices", "on_device_high", s.prices.on_device.high, 0, 99);
    visit("prices", "other_leading", s.prices.other_leading, 0, 50);
    visit("prices", "other_mature", s.prices.other_mature, 0, 50);
    visit("prices", "offshore_lot", s.prices.offshore_lot, 0, 50);
    visit("prices", "offshore_lots", s.prices.offshore_lots, 0, 9);
    visit("prices", "spot", s.prices.spot, 0, 50);

    visit("services", "base", s.services.base, 0, 99);
    visit("services", "low", s.services.low, 0, 99);
    visit("services", "high", s.services.high, 0, 99);
    visit("services", "policy_bonus", s.services.policy_bonus, 0, 9);
    visit("services", "closed_chips", s.services.closed_chips, 0, 30);
    visit("services", "open_chips", s.services.open_chips, 0, 30);
    visit("services", "policy_rounds", s.services.policy_rounds, 1, 12);
    visit("services", "policy_from", s.services.policy_from, 1, 12);
    visit("services", "generation_bonus", s.services.generation_bonus, 0, 9);
    visit("services", "data_centre_chips", s.services.data_centre_chips, 0, 30);
    visit("services", "data_centre_bonus", s.services.data_centre_bonus, 0, 9);
    visit("services", "data_centres", s.services.data_centres, 0, 9);

    visit("devices", "e_base", s.devices.e_base, 0, 50);
    visit("devices", "e_demand", s.devices.e_demand, 0, 50);
    visit("devices", "e_low", s.devices.e_low, 0, 50);
    visit("devices", "e_high", s.devices.e_high, 0, 50);
    visit("devices", "first", s.devices.first, 0, 50);
    visit("devices", "second", s.devices.second, 0, 50);

    visit("titan", "price", s.titan.price, 0, 50);
    visit("titan", "low", s.titan.low, 0, 50);
    visit("titan", "high", s.titan.high, 0, 50);
    visit("titan", "stock", s.titan.stock, 0, 50);
    visit("titan", "order_limit", s.titan.order_limit, 0, 30);
    visit("titan", "first_order", s.titan.first_order, 0, 30);
    visit("titan", "share_up", s.titan.share_up, 0, 100);
    visit("titan", "share_down", s.titan.share_down, 0, 100);
    visit("titan", "undelivered_fee", s.titan.undelivered_fee, 0, 50);

    visit("deals", "offers", s.deals.offers, 1, 3); // the table holds three a seat
    visit("deals", "signed_limit", s.deals.signed_limit, 1, 12);
    visit("deals", "penalty_limit", s.deals.penalty_limit, 0, 99);
    visit("deals", "credit_fee", s.deals.credit_fee, 0, 9);
    visit("deals", "firm_fee", s.deals.firm_fee, 0, 9);
    visit("deals", "waiver_limit", s.deals.waiver_limit, 1, 99);
    visit("deals", "royalty_limit", s.deals.royalty_limit, 0, 9);
    visit("deals", "equity_limit", s.deals.equity_limit, 0, 9);
    visit("deals", "ally_value", s.deals.ally_value, 0, 50);
    visit("deals", "counting_value", s.deals.counting_value, 1, 99);
    visit("deals", "ban_rounds", s.deals.ban_rounds, 0, 9);
    visit("deals", "trust_price", s.deals.trust_price, 0, 50);
    visit("deals", "breach_trust", s.deals.breach_trust, 0, trust_scale);
    visit("deals", "betrayal_trust", s.deals.betrayal_trust, 0, trust_scale);
    visit("deals", "trust_start", s.deals.trust_start, 0, trust_scale);
    visit("deals", "upfront_trust", s.deals.upfront_trust, 0, trust_scale);
    visit("deals", "free_loan_trust", s.deals.free_loan_trust, 0, trust_scale + 1); // nobody's
    visit("deals", "lots", s.deals.lots, 1, 4); // what a clause can hold
    visit("deals", "lot_rounds", s.deals.lot_rounds, 1, 3);
    visit("deals", "lots_ahead", s.deals.lots_ahead, 0, 3);
    visit("deals", "goods_ahead", s.deals.goods_ahead, 0, 3);
    visit("deals", "royalty_each", s.deals.royalty_each, 1, 9);
    visit("deals", "royalty_rounds", s.deals.royalty_rounds, 1, 3);
    visit("deals", "royalty_value", s.deals.royalty_value, 0, 30);
    visit("deals", "default_penalty", s.deals.default_penalty, 0, 100);
    visit("deals", "damages", s.deals.damages, 100, 300);

    visit("actions", "leading_line", s.actions.leading_line, 0, 99);
    visit("actions", "mature_line", s.actions.mature_line, 0, 99);
    visit("actions", "yield_rnd", s.actions.yield_rnd, 0, 99);
    visit("actions", "yield_rnd_lots", s.actions.yield_rnd_lots, 0, 30);
    visit("actions", "open_pdk", s.actions.open_pdk, 0, 99);
    visit("actions", "tape_out", s.actions.tape_out, 0, 99);
    visit("actions", "dual_source", s.actions.dual_source, 0, 99);
    visit("actions", "marketing", s.actions.marketing, 0, 99);
    visit("actions", "marketing_bonus", s.actions.marketing_bonus, 0, 9);
    visit("actions", "custom_chip", s.actions.custom_chip, 0, 99);
    visit("actions", "data_centre", s.actions.data_centre, 0, 99);
    visit("actions", "audit", s.actions.audit, 0, 99);
    visit("actions", "lobby", s.actions.lobby, 0, 99);
    visit("actions", "sealing_credit", s.actions.sealing_credit, 0, 99);
    visit("actions", "loan", s.actions.loan, 1, 50);
    visit("actions", "debt_limit", s.actions.debt_limit, 0, 200);
    visit("actions", "interest", s.actions.interest, 0, 9);
    visit("actions", "kept_cash", s.actions.kept_cash, 0, 99);

    visit("alliance", "contribution", s.alliance.contribution, 0, 20);
    visit("alliance", "contribution_of_two", s.alliance.contribution_of_two, 0, 20);
    visit("alliance", "tier_round", s.alliance.tier_round, 1, 13);
    visit("alliance", "tier_per_member", s.alliance.tier_per_member, 0, 99);
    visit("alliance", "tier_per_member_of_two", s.alliance.tier_per_member_of_two, 0, 99);
    visit("alliance", "tier_yield", s.alliance.tier_yield, 0, 9);
    visit("alliance", "betrayal_refund", s.alliance.betrayal_refund, 1, 99);
    visit("alliance", "ban_rounds", s.alliance.ban_rounds, 0, 9);
    visit("alliance", "few", s.alliance.few, 2, 8);
    visit("alliance", "share_of_few", s.alliance.share_of_few, 0, 400);
    visit("alliance", "share_of_many", s.alliance.share_of_many, 0, 400);

    visit("card", "boom", s.card.boom, 0, 9);
    visit("card", "packaging", s.card.packaging, 0, 9);
    visit("card", "gadgets", s.card.gadgets, 0, 30);
    visit("card", "on_device", s.card.on_device, 0, 9);
    visit("card", "chips_act", s.card.chips_act, 0, 50);
    visit("card", "antitrust_cut", s.card.antitrust_cut, 0, 50);
    visit("card", "antitrust_fine", s.card.antitrust_fine, 0, 50);
    visit("card", "policy", s.card.policy, 0, 9);
    visit("card", "fund_cash", s.card.fund_cash, 0, 99);
    visit("card", "fund_tenths", s.card.fund_tenths, 0, 9);
    visit("card", "fund_rounds_left", s.card.fund_rounds_left, 0, 12);
    visit("card", "rates", s.card.rates, 1, 9);
    visit("card", "visit_bonus", s.card.visit_bonus, 0, 20);
    visit("card", "visit_factor", s.card.visit_factor, 1, 4);

    visit("score", "accelerator", s.score.accelerator, 0, 50);
    visit("score", "on_device", s.score.on_device, 0, 50);
    visit("score", "line", s.score.line, 0, 50);
    visit("score", "base", s.score.base, 0, 999);
    visit("score", "agenda_full", s.score.agenda_full, 0, 99);
    visit("score", "agenda_half", s.score.agenda_half, 0, 99);
    visit("score", "frenemy", s.score.frenemy, 0, 99);
    visit("score", "frenemy_settlements", s.score.frenemy_settlements, 0, 12);
    visit("score", "dependence", s.score.dependence, 0, 99);
    visit("score", "dependence_high", s.score.dependence_high, 0, 100);
    visit("score", "dependence_low", s.score.dependence_low, 0, 100);
    visit("score", "dependence_floor", s.score.dependence_floor, 0, 999);
    visit("score", "agreements", s.score.agreements, 1, 9);

    visit("agenda", "off_titan_full", s.agenda.off_titan.full, 0, 100);
    visit("agenda", "off_titan_half", s.agenda.off_titan.half, 0, 100);
    visit("agenda", "scale_full", s.agenda.scale.full, 0, 100);
    visit("agenda", "scale_half", s.agenda.scale.half, 0, 100);
    visit("agenda", "diversification_full", s.agenda.diversification.full, 0, 8);
    visit("agenda", "diversification_half", s.agenda.diversification.half, 0, 8);
    visit("agenda", "trusted_full", s.agenda.trusted.full, 0, trust_scale);
    visit("agenda", "trusted_half", s.agenda.trusted.half, 0, trust_scale);
    visit("agenda", "prepaid_full", s.agenda.prepaid.full, 0, 200);
    visit("agenda", "prepaid_half", s.agenda.prepaid.half, 0, 200);
    visit("agenda", "integration_full", s.agenda.integration.full, 0, 99);
    visit("agenda", "integration_half", s.agenda.integration.half, 0, 99);
    visit("agenda", "open_champion_full", s.agenda.open_champion.full, 0, 12);
    visit("agenda", "open_champion_half", s.agenda.open_champion.half, 0, 12);
    visit("agenda", "managed_betrayal_full", s.agenda.managed_betrayal.full, 0, 10);
    visit("agenda", "managed_betrayal_half", s.agenda.managed_betrayal.half, 0, 10);
    visit("agenda", "balance_full", s.agenda.balance.full, 0, 200);
    visit("agenda", "balance_half", s.agenda.balance.half, 0, 200);
    visit("agenda", "dealmaker_full", s.agenda.dealmaker.full, 0, 99);
    visit("agenda", "dealmaker_half", s.agenda.dealmaker.half, 0, 99);
    visit("agenda", "received", s.agenda.received, 0, 99);
    visit("agenda", "contributed", s.agenda.contributed, 0, 99);
}

/// The numbers of one role's start, and of one seat.
template <class Numbers, class Visit>
void for_each_start_number(Numbers& start, Visit visit)
{
    visit("cash", start.cash, 0, 500);
    visit("leading_lines", start.leading_lines, 0, 9);
    visit("leading_line_ready_in", start.leading_line_ready_in, 0, 4);
    visit("mature_lines", start.mature_lines, 0, 20);
    visit("e_chips", start.e_chips, 0, 99);
    visit("upkeep", start.upkeep, 0, 99);
}

inline constexpr int lowest_par = -999;
inline constexpr int highest_par = 999;
inline constexpr int highest_scale = 999;
inline constexpr int companies_named = 6;

} // namespace frenemy
