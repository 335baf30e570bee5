#include "engine/json/json_parts.hpp"

namespace frenemy {
namespace {

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

} // namespace

Json to_json(const Event& event)
{
    return named(event, "event", name_of_event(event.index()), [](const auto& each) { return body(each); });
}

} // namespace frenemy
