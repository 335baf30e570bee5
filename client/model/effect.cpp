#include "client/model/effect.hpp"

#include "engine/alliance/pot.hpp"

#include <algorithm>

namespace frenemy::client {

std::string effect_of(const Words& say, const Scenario& scenario, Card card)
{
    const auto& numbers = scenario.card;
    const std::string key = "card_text." + std::string{name_of_card(card)};
    switch (card) {
    case Card::Boom: return say(key, numbers.boom);
    case Card::Packaging: return say(key, numbers.packaging);
    case Card::OnDevice: return say(key, numbers.on_device);
    case Card::ChipsAct: return say(key, numbers.chips_act);
    case Card::Antitrust: return say(key, numbers.antitrust_cut, numbers.antitrust_fine);
    case Card::OpenRelease:
    case Card::Security: return say(key, numbers.policy);
    case Card::Fund: return say(key, numbers.fund_cash, numbers.fund_tenths);
    case Card::Rates: return say(key, numbers.rates);
    case Card::Visit: return say(key, numbers.visit_bonus, numbers.visit_factor);
    case Card::Gadgets:
    case Card::Destocking:
    case Card::Export:
    case Card::Quake:
    case Card::Euv:
    case Card::Quiet: break;
    }
    return say(key);
}

std::string effect_of(const Words& say, const Scenario& scenario, Action action)
{
    const std::string key = "action_text." + std::string{name_of_action(action)};
    switch (action) {
    case Action::LeadingLine:
        return say(key, scenario.chain.leading_build_rounds, scenario.score.line);
    case Action::MatureLine: return say(key, scenario.chain.mature_build_rounds);
    case Action::YieldRnd: return say(key, scenario.actions.yield_rnd_lots);
    case Action::TapeOut: return say(key, scenario.services.generation_bonus);
    case Action::Marketing: return say(key, scenario.actions.marketing_bonus);
    case Action::DataCentre:
        return say(key, scenario.services.data_centre_chips, scenario.services.data_centre_bonus);
    case Action::Nothing:
    case Action::OpenPdk:
    case Action::DualSource:
    case Action::CustomChip:
    case Action::Audit:
    case Action::Lobby: break;
    }
    return say(key);
}

std::string effect_of(const Words& say, const Scenario& scenario, ClauseKind kind)
{
    const std::string key = "clause_hint." + std::string{name_of_clause(kind)};
    return kind == ClauseKind::Credit ? say(key, scenario.deals.credit_fee) : say(key);
}

std::string effect_of(const Words& say, const Scenario& scenario, PolicyChoice choice)
{
    const auto& services = scenario.services;
    const std::string key =
        "plan.policy." + std::string{name_of_policy_choice(choice)} + "_hint";
    switch (choice) {
    case PolicyChoice::Keep: break;
    case PolicyChoice::Closed: return say(key, services.closed_chips, services.policy_bonus);
    case PolicyChoice::Open: return say(key, services.open_chips, services.policy_bonus);
    }
    return say(key);
}

std::string effect_of(const Words& say, const Scenario& scenario, Loyalty loyalty)
{
    const std::string key = "plan.loyalty." + std::string{name_of_loyalty(loyalty)} + "_hint";
    return loyalty == Loyalty::Betray ? say(key, scenario.deals.betrayal_trust) : say(key);
}

std::string effect_of_firm(const Words& say, const Scenario& scenario)
{
    return say("draft.firm_hint", scenario.deals.firm_fee);
}

std::string effect_of_trust(const Words& say, const Scenario& scenario)
{
    return say("own.trust_hint", scenario.deals.free_loan_trust, scenario.deals.upfront_trust);
}

std::string breach_text(const Words& say, const Scenario& scenario, int cost)
{
    return say("deals.breaking", cost, scenario.deals.breach_trust);
}

std::string breach_warning(const Words& say, const Scenario& scenario, int round,
                           const std::string& partner, int price)
{
    const auto& deals = scenario.deals;
    if (scenario.layer < Layer::Standard)
        return say("plan.breach_warning", partner, price, deals.breach_trust);
    return say("plan.breach_warning_barred", partner, price, deals.breach_trust,
               std::min(round + deals.ban_rounds, int{scenario.rounds}));
}

std::string betrayal_warning(const Words& say, const Scenario& scenario, const View& view)
{
    const auto& numbers = scenario.alliance;
    const AllianceId own = company(view, view.viewer).membership.alliance;
    const int members = own == AllianceId::None ? 1 : view.alliance[static_cast<std::size_t>(index(own))].members;
    int pot = contribution(scenario, members) * (members - 1);
    if (view.news[static_cast<std::size_t>(view.round - 1)] == Card::Visit) pot *= scenario.card.visit_factor;
    return say("plan.betrayal_warning", pot, view.own.contributed / numbers.betrayal_refund,
               scenario.deals.betrayal_trust,
               std::min(view.round + numbers.ban_rounds, int{scenario.rounds}));
}

} // namespace frenemy::client
