#include "engine/json/json_parts.hpp"

namespace frenemy {
namespace {

// One function a command; the name comes from the list of commands.

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

} // namespace

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
    return named(command, "command", name_of_command(kind_of(command)), [](const auto& each) { return body(each); });
}

Json to_json(const Rejection& rejection)
{
    return {{"rejection", text(name_of(rejection.code))}, {"limit", rejection.limit}};
}

} // namespace frenemy
