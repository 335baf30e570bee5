#include "engine/json/json_parts.hpp"

namespace frenemy {
namespace {

Json cards_json(const std::array<Card, max_rounds>& news, int count)
{
    Json list = Json::array();
    for (int i = 0; i < count; ++i)
        list.push_back(text(name_of_card(news[static_cast<std::size_t>(i)])));
    return list;
}

/// Seats whose bit is set.
Json seats_of(unsigned bits)
{
    Json list = Json::array();
    for (int i = 0; i < max_seats; ++i)
        if (bits >> i & 1U) list.push_back(i);
    return list;
}

Json membership_json(const Membership& each)
{
    return {{"alliance", static_cast<int>(each.alliance)}, {"settlements", int{each.settlements}},
            {"banned_until", int{each.banned_until}},      {"betrayed_in", int{each.betrayed_in}},
            {"may_cancel", seats_of(each.betrayed)},       {"betrayals", int{each.betrayals}}};
}

Json foundry_json(const Foundry& each)
{
    return {{"leading_lines", int{each.leading_lines}},
            {"mature_lines", int{each.mature_lines}},
            {"built_leading", int{each.built_leading}},
            {"leading_coming", numbers(each.leading_coming, construction_horizon)},
            {"leading_given", numbers(each.leading_given, construction_horizon)},
            {"mature_coming", numbers(each.mature_coming, construction_horizon)},
            {"learned_lots", int{each.learned_lots}},
            {"slots_offered", int{each.slots_offered}},
            {"slots_dealt", int{each.slots_dealt}},
            {"opened_to", seats_of(each.opened_to)},
            {"opening_to", seats_of(each.opening_to)}};
}

Json designs_json(const Designs& each)
{
    return {{"home", seat_json(each.home)},
            {"generation", int{each.generation}},
            {"next_generation", int{each.next_generation}},
            {"dual_sourced", each.dual_sourced != 0},
            {"dual_sourcing", each.dual_sourcing != 0},
            {"marketed", each.marketed != 0},
            {"marketing", each.marketing != 0},
            {"custom", each.custom != 0},
            {"customising", each.customising != 0}};
}

Json big_tech_json(const BigTech& each)
{
    return {{"policy", text(name_of_policy(each.policy))},
            {"policy_round", int{each.policy_round}},
            {"open_rounds", int{each.open_rounds}},
            {"data_centres", int{each.data_centres}},
            {"data_centres_coming", int{each.data_centres_coming}},
            {"titan_backlog", int{each.titan_backlog}},
            {"titan_ordered", int{each.titan_ordered}},
            {"titan_received", int{each.titan_received}},
            {"a_received", int{each.a_received}},
            {"own_received", int{each.own_received}},
            {"own_arrived", int{each.own_arrived}},
            {"used_last", int{each.used_last}}};
}

Json company_json(const Company& each)
{
    Json json{{"role", text(name_of_role(each.role))},
              {"cash", each.cash.count},
              {"debt", each.debt.count},
              {"trust", int{each.trust}},
              {"stock", chips_json(each.stock)},
              {"coming", chips_json(each.coming)},
              {"done", each.done != 0},
              {"sealed", each.sealed != 0},
              {"membership", membership_json(each.membership)},
              {"deals_signed", int{each.deals_signed}},
              {"completed_deals", int{each.completed_deals}},
              {"counting_deals", int{each.counting_deals}},
              {"counting_partners", seats_of(each.counting_partners)},
              {"agreements", numbers(each.agreements, max_seats)},
              {"prepaid_completed", int{each.prepaid_completed}},
              {"breaches", int{each.breaches}},
              {"defaults", int{each.defaults}},
              {"banned_until", int{each.banned_until}},
              {"trust_earned", each.trust_earned != 0},
              {"immune", each.immune != 0},
              {"lobbying", each.lobbying != 0},
              {"issued", numbers(each.issued, max_seats)},
              {"fund_tenths", int{each.fund_tenths}}};
    json["trade"] = Json::object();
    for (int i = 0; i < trading_parties; ++i)
        if (const int paid = each.trade[static_cast<std::size_t>(i)]; paid != 0)
            json["trade"][party_name(static_cast<Party>(i))] = paid;
    if (each.role == Role::Foundry)
        json["foundry"] = foundry_json(each.foundry);
    else
        json["designs"] = designs_json(each.designs);
    if (each.role == Role::BigTech) {
        json["big_tech"] = big_tech_json(each.big_tech);
        json["service_price"] = int{each.service_price};
    }
    return json;
}

Json secret_json(const Secret& own)
{
    return {
        {"ledger", own.ledger.count},
        {"plan", to_json(own.plan)},
        {"agendas", {text(name_of_agenda(own.offered[0])), text(name_of_agenda(own.offered[1]))}},
        {"agenda", text(name_of_agenda(own.agenda))},
        {"contributed", int{own.contributed}},
        {"contributed_ever", int{own.contributed_ever}},
        {"last_contribution", int{own.last_contribution}},
        {"audited", seat_json(SeatId{own.audited})},
        {"audit_found", int{own.audit_found}},
        {"betrayed_after", int{own.betrayed_after}}};
}

Json alliance_json(const Alliance& pot)
{
    return {{"members", int{pot.members}},
            {"total", int{pot.total}},
            {"last_total", int{pot.last_total}},
            {"last_share", int{pot.last_share}},
            {"tier", pot.tier != 0}};
}

Json titan_json(const Titan& titan)
{
    return {{"price", int{titan.price}},
            {"share", int{titan.share}},
            {"delivered", int{titan.delivered}},
            {"supplied", int{titan.supplied}}};
}

} // namespace

Json to_json(const Score& s)
{
    return {{"total", s.total},
            {"value", s.value},
            {"cash", s.cash},
            {"ledger", s.ledger},
            {"debt", s.debt},
            {"accelerators", s.accelerators},
            {"on_device", s.on_device},
            {"lines", s.lines},
            {"equity", s.equity},
            {"par", s.par},
            {"gain_points", s.gain_points},
            {"agenda", s.agenda},
            {"frenemy", s.frenemy},
            {"trust", s.trust},
            {"dependence", s.dependence},
            {"dependence_percent", s.dependence_percent}};
}

Json to_json(const Scenario& scenario, const State& state)
{
    Json json{{"round", int{state.round}},
              {"phase", text(name_of_phase(state.phase))},
              {"seed", state.seed},
              {"digest", hex(digest_of(state))},
              {"titan", titan_json(state.titan)},
              {"supply", numbers(state.supply, max_seats + 1)},
              {"next_deal", int{state.next_deal}},
              {"defaults_sealed", state.defaults_sealed},
              {"news", cards_json(state.news, scenario.rounds)},
              {"alliances", {alliance_json(state.alliance[0]), alliance_json(state.alliance[1])}}};
    json["seats"] = Json::array();
    for (int i = 0; i < state.seats; ++i) {
        Json seat = company_json(company(state, seat_at(i)));
        seat["secret"] = secret_json(secret(state, seat_at(i)));
        seat["score"] = to_json(score_of(scenario, state, seat_at(i)));
        json["seats"].push_back(seat);
    }
    json["offers_made"] = Json::array();
    for (int from = 0; from < state.seats; ++from)
        for (int to = 0; to < state.seats; ++to)
            if (const int made = state.offers_made[pair_of(seat_at(from), seat_at(to))]; made != 0)
                json["offers_made"].push_back({{"from", from}, {"to", to}, {"count", made}});
    json["offers"] = Json::array();
    for (const Offer& offer : state.offers)
        json["offers"].push_back(offer_json(offer));
    json["deals"] = Json::array();
    for (const Deal& deal : state.deals)
        json["deals"].push_back(deal_json(deal));
    return json;
}

Json to_json(const View& view)
{
    Json json{{"viewer", seat_json(view.viewer)},
              {"round", int{view.round}},
              {"phase", text(name_of_phase(view.phase))},
              {"digest", hex(digest_of(view))},
              {"titan", titan_json(view.titan)},
              {"supply", numbers(view.supply, max_seats + 1)},
              {"next_deal", int{view.next_deal}},
              {"offered", numbers(view.offered, view.seats)},
              {"news", cards_json(view.news, view.known_news)},
              {"alliances", {alliance_json(view.alliance[0]), alliance_json(view.alliance[1])}}};
    json["seats"] = Json::array();
    for (int i = 0; i < view.seats; ++i)
        json["seats"].push_back(company_json(company(view, seat_at(i))));
    if (view.viewer.value < view.seats) json["own"] = secret_json(view.own);
    json["offers"] = Json::array();
    for (const Offer& offer : view.offers)
        json["offers"].push_back(offer_json(offer));
    json["deals"] = Json::array();
    for (const Deal& deal : view.deals)
        json["deals"].push_back(deal_json(deal));
    return json;
}

} // namespace frenemy
