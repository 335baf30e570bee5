#include "engine/lab/json.hpp"

#include <fmt/format.h>

namespace frenemy {
namespace {

std::string text(std::string_view said)
{
    return std::string{said};
}

Json cards_json(const std::array<Card, max_rounds>& news, int count)
{
    Json list = Json::array();
    for (int i = 0; i < count; ++i)
        list.push_back(text(name_of_card(news[static_cast<std::size_t>(i)])));
    return list;
}

template <class Items>
Json numbers(const Items& items, int count)
{
    Json list = Json::array();
    for (int i = 0; i < count; ++i)
        list.push_back(int{items[static_cast<std::size_t>(i)]});
    return list;
}

std::string party_name(Party party)
{
    constexpr auto outside = names<int>("titan", "offshore", "other_customers", "spot", "consumers",
                                        "suppliers", "bank");
    return is_seat(party) ? std::to_string(index(party)) : text(outside(index(party) - max_seats));
}

/// A seat's number, or an outside party's name.
Json party_json(Party party)
{
    if (is_seat(party)) return index(party);
    return party_name(party);
}

Json clause_json(const Clause& clause)
{
    Json json{{"kind", text(name_of_clause(clause.kind))}};
    const auto add = [&](const char* key, auto value) { json[key] = value; };
    if (clause.kind != ClauseKind::Penalty && clause.kind != ClauseKind::Cancel)
        add("giver", text(name_of_side(clause.giver)));
    switch (clause.kind) {
    case ClauseKind::Cash:
        add("amount", int{clause.amount});
        add("first", int{clause.first});
        add("rounds", int{clause.rounds});
        break;
    case ClauseKind::Wafer:
        add("node", text(name_of_node(node_of(clause))));
        add("quantity", int{clause.quantity});
        add("price", int{clause.amount});
        add("first", int{clause.first});
        add("rounds", int{clause.rounds});
        add("firm", clause.firm != 0);
        break;
    case ClauseKind::Chips:
        add("chip", text(name_of_chip(chip_of(clause))));
        add("quantity", int{clause.quantity});
        add("price", int{clause.amount});
        add("round", int{clause.first});
        break;
    case ClauseKind::Exclusive:
        add("against", int{clause.seat});
        add("through", int{clause.first});
        add("fee", int{clause.amount});
        break;
    case ClauseKind::Royalty:
        add("per_chip", int{clause.amount});
        add("first", int{clause.first});
        add("rounds", int{clause.rounds});
        break;
    case ClauseKind::Equity: add("tenths", int{clause.quantity}); break;
    case ClauseKind::Ally: add("alliance", int{clause.item}); break;
    case ClauseKind::Prepay:
    case ClauseKind::Penalty: add("amount", int{clause.amount}); break;
    case ClauseKind::Cancel: add("deal", int{static_cast<std::uint16_t>(clause.amount)}); break;
    case ClauseKind::Credit: break;
    }
    return json;
}

Json offer_json(const Offer& offer)
{
    return {{"offer", int{offer.id.value}},
            {"from", seat_json(offer.from)},
            {"to", seat_json(offer.to)},
            {"terms", to_json(offer.terms)}};
}

Json deal_json(const Deal& deal)
{
    return {{"deal", int{deal.id.value}},
            {"from", seat_json(deal.from)},
            {"to", seat_json(deal.to)},
            {"terms", to_json(deal.terms)},
            {"signed", int{deal.signed_in}},
            {"prepaid", int{deal.prepaid}},
            {"prepayment", int{deal.prepayment}},
            {"penalty", int{deal.penalty}},
            {"list", int{deal.list}},
            {"delivered", numbers(deal.delivered, deal.terms.count)},
            {"lost", numbers(deal.lost, deal.terms.count)},
            {"locked", numbers(deal.locked, deal.terms.count)},
            {"on_credit", numbers(deal.credit, deal.terms.count)},
            {"rounds_delivered", int{deal.rounds_delivered}},
            {"served_in", int{deal.served_in}},
            {"upfront", deal.upfront != 0},
            {"defaulted", deal.defaulted != 0},
            {"waived", deal.waived != 0}};
}

Json chips_json(const ChipStock& chips)
{
    return {{"a", {int{chips.a[0]}, int{chips.a[1]}}},
            {"e", int{chips.e}},
            {"own_a", int{chips.own_a}}};
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

// One function an event; the name comes from the list of events.

Json body(const PhaseBegan& e)
{
    return {{"phase", text(name_of_phase(e.phase))}, {"round", int{e.round}}};
}
Json body(const CardTurned& e)
{
    Json json{{"card", text(name_of_card(e.card))}};
    if (e.has_next) json["next"] = text(name_of_card(e.next));
    return json;
}
Json body(const OfferMade& e)
{
    return offer_json(e.offer);
}
Json body(const OfferEnded& e)
{
    return {{"offer", int{e.offer.value}},
            {"how", text(name_of_offer_end(e.how))},
            {"from", seat_json(e.from)},
            {"to", seat_json(e.to)}};
}
Json body(const DealSigned& e)
{
    return deal_json(e.deal);
}
Json body(const DealEnded& e)
{
    return {{"deal", int{e.deal.value}},
            {"how", text(name_of_deal_end(e.how))},
            {"breaker", seat_json(e.breaker)},
            {"counting", e.counting != 0},
            {"agreement", e.agreement != 0},
            {"from", seat_json(e.from)},
            {"to", seat_json(e.to)}};
}
Json body(const ChipsLocked& e)
{
    return {{"deal", int{e.deal.value}}, {"clause", int{e.clause}}, {"quantity", int{e.quantity}}};
}
Json body(const ClauseServed& e)
{
    return {{"deal", int{e.deal.value}},     {"clause", int{e.clause}},
            {"delivered", int{e.delivered}}, {"lost", int{e.lost}},
            {"on_credit", int{e.on_credit}}, {"prepaid_used", int{e.prepaid_used}}};
}
Json body(const CreditSettled& e)
{
    return {{"deal", int{e.deal.value}}, {"clause", int{e.clause}}};
}
Json body(const DealDefaulted& e)
{
    return {{"deal", int{e.deal.value}}, {"seat", seat_json(e.seat)}};
}
Json body(const ExclusiveWaived& e)
{
    return {{"deal", int{e.deal.value}}, {"seat", seat_json(e.seat)}};
}
Json body(const DealsFinished& e)
{
    return {{"seat", seat_json(e.seat)}, {"done", e.done != 0}};
}
Json body(const PlanSealed& e)
{
    return {
        {"seat", seat_json(e.seat)}, {"by_default", e.by_default != 0}, {"plan", to_json(e.plan)}};
}
Json body(const CashMoved& e)
{
    Json json{{"from", party_json(e.from)},
              {"to", party_json(e.to)},
              {"reason", text(name_of_reason(e.reason))},
              {"amount", e.amount.count}};
    if (e.deal != DealId{}) json["deal"] = int{e.deal.value};
    if (e.units != 0) json["units"] = int{e.units};
    if (e.each != 0) json["each"] = int{e.each};
    return json;
}
Json body(const ChipsMoved& e)
{
    Json json{{"from", party_json(e.from)},
              {"to", party_json(e.to)},
              {"chip", text(name_of_chip(e.chip))},
              {"generation", int{e.generation}},
              {"quantity", int{e.quantity}}};
    if (e.deal != DealId{}) json["deal"] = int{e.deal.value};
    return json;
}
Json body(const LotsStarted& e)
{
    return {{"foundry", party_json(e.foundry)},
            {"buyer", seat_json(e.buyer)},
            {"node", text(name_of_node(e.node))},
            {"lots", int{e.lots}},
            {"yield", int{e.yield}},
            {"generation", int{e.generation}}};
}
Json body(const SlotsSold& e)
{
    return {{"foundry", seat_json(e.foundry)},
            {"node", text(name_of_node(e.node))},
            {"slots", int{e.slots}},
            {"offered", int{e.offered}},
            {"dealt", int{e.dealt}},
            {"saleable", int{e.saleable}}};
}
Json body(const HomePorted& e)
{
    return {{"seat", seat_json(e.seat)}, {"foundry", seat_json(e.foundry)}};
}
Json body(const Arrived& e)
{
    return {{"seat", seat_json(e.seat)},
            {"chips", chips_json(e.chips)},
            {"leading_lines", int{e.leading_lines}},
            {"mature_lines", int{e.mature_lines}}};
}
Json body(const LinesDelayed& e)
{
    return {{"seat", seat_json(e.seat)}};
}
Json body(const TitanRationed& e)
{
    return {{"seat", seat_json(e.seat)},     {"ordered", int{e.ordered}}, {"open", int{e.open}},
            {"delivered", int{e.delivered}}, {"stock", int{e.stock}},     {"price", int{e.price}}};
}
Json body(const TitanPriced& e)
{
    return {{"price", int{e.price}},
            {"share", int{e.share}},
            {"delivered", int{e.delivered}},
            {"supplied", int{e.supplied}}};
}
Json body(const ServicesPriced& e)
{
    return {{"demand", int{e.demand}},
            {"used", int{e.used}},
            {"buyers", int{e.buyers}},
            {"price", int{e.price}}};
}
Json body(const EMarketPriced& e)
{
    return {{"demand", int{e.demand}},
            {"sold", int{e.sold}},
            {"sellers", int{e.sellers}},
            {"price", int{e.price}}};
}
Json body(const ServicesSold& e)
{
    return {{"seat", seat_json(e.seat)}, {"used", int{e.used}}, {"price", int{e.price}}};
}
Json body(const ActionTaken& e)
{
    return {{"seat", seat_json(e.seat)},
            {"action", text(name_of_action(e.action))},
            {"target", int{e.target}},
            {"skipped", e.skipped != 0}};
}
Json body(const PolicySwitched& e)
{
    return {{"seat", seat_json(e.seat)}, {"policy", text(name_of_policy(e.policy))}};
}
Json body(const FundTaken& e)
{
    return {{"seat", seat_json(e.seat)}, {"tenths", int{e.tenths}}};
}
Json body(const AllianceJoined& e)
{
    return {{"seat", seat_json(e.seat)}, {"alliance", static_cast<int>(e.alliance)}};
}
Json body(const AllianceLeft& e)
{
    return {{"seat", seat_json(e.seat)},
            {"alliance", static_cast<int>(e.alliance)},
            {"how", text(name_of_parting(e.how))}};
}
Json body(const Contributed& e)
{
    return {{"seat", seat_json(e.seat)}, {"amount", int{e.amount}}};
}
Json body(const PotShared& e)
{
    return {{"alliance", static_cast<int>(e.alliance)},
            {"total", int{e.total}},
            {"share", int{e.share}},
            {"members", int{e.members}},
            {"betrayers", int{e.betrayers}}};
}
Json body(const LedgerMoved& e)
{
    return {{"seat", seat_json(e.seat)}, {"amount", int{e.amount}}};
}
Json body(const TierReached& e)
{
    return {{"alliance", static_cast<int>(e.alliance)}};
}
Json body(const TrustChanged& e)
{
    return {{"seat", seat_json(e.seat)},
            {"why", text(name_of_trust_reason(e.why))},
            {"change", int{e.change}}};
}
Json body(const AuditShown& e)
{
    return {
        {"seat", seat_json(e.seat)}, {"member", seat_json(e.member)}, {"amount", int{e.amount}}};
}
Json body(const AgendaKept& e)
{
    return {{"seat", seat_json(e.seat)}, {"agenda", text(name_of_agenda(e.agenda))}};
}
Json body(const RoundEnded& e)
{
    return {{"round", int{e.round}}};
}

Json body(const MakeOffer& c)
{
    return {{"to", seat_json(c.to)}, {"terms", to_json(c.terms)}};
}
Json body(const AcceptOffer& c)
{
    return {{"offer", int{c.offer.value}}};
}
Json body(const DeclineOffer& c)
{
    return {{"offer", int{c.offer.value}}};
}
Json body(const CounterOffer& c)
{
    return {{"offer", int{c.offer.value}}, {"terms", to_json(c.terms)}};
}
Json body(const WithdrawOffer& c)
{
    return {{"offer", int{c.offer.value}}};
}
Json body(const WaiveExclusive& c)
{
    return {{"deal", int{c.deal.value}}};
}
Json body(const CancelBetrayed& c)
{
    return {{"deal", int{c.deal.value}}};
}
Json body(const FinishDeals&)
{
    return Json::object();
}
Json body(const SealPlan& c)
{
    return {{"plan", to_json(c.plan)}};
}
Json body(const ClosePhase&)
{
    return Json::object();
}

template <class Variant>
Json named_body(const Variant& variant, const char* key, std::string_view name)
{
    Json json{{key, text(name)}};
    json.update(std::visit([](const auto& each) { return body(each); }, variant));
    return json;
}

} // namespace

Json seat_json(SeatId seat)
{
    if (seat == umpire) return "umpire";
    if (seat == no_seat) return "none";
    return int{seat.value};
}

std::string hex(std::uint64_t digest)
{
    return fmt::format("{:016x}", digest);
}

Json to_json(const Terms& terms)
{
    Json list = Json::array();
    for (const Clause& clause : terms)
        list.push_back(clause_json(clause));
    return list;
}

Json to_json(const Plan& plan)
{
    Json broken = Json::array();
    for (std::size_t i = 0; i < plan.breaches; ++i)
        broken.push_back(int{plan.broken[i].value});
    return {{"action", text(name_of_action(plan.action))},
            {"target", int{plan.target}},
            {"titan_order", int{plan.titan_order}},
            {"contribute", plan.contribute != 0},
            {"use", int{plan.use}},
            {"sell_e", int{plan.sell_e}},
            {"spot", int{plan.spot}},
            {"offshore", int{plan.offshore}},
            {"bank", int{plan.bank}},
            {"policy", text(name_of_policy_choice(plan.policy))},
            {"loyalty", text(name_of_loyalty(plan.loyalty))},
            {"agenda", int{plan.agenda}},
            {"fund", plan.fund != 0},
            {"breaches", broken}};
}

Json to_json(const Command& command)
{
    return named_body(command, "command", name_of_command(kind_of(command)));
}

Json to_json(const Event& event)
{
    return named_body(event, "event", name_of_event(event.index()));
}

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

Json to_json(const Rejection& rejection)
{
    return {{"rejection", text(name_of(rejection.code))}, {"limit", rejection.limit}};
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
