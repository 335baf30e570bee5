#include "client/model/effect.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::client;

// A scenario changes numbers, and what people are told about a card or an action changes with them.

namespace {

Scenario standard()
{
    return std::get<ScenarioFile>(read_scenario("six")).scenario;
}

bool says(const std::string& text, int number)
{
    return text.find(std::to_string(number)) != std::string::npos;
}

} // namespace

TEST_CASE("Cards, actions, terms and choices are told with the scenario's numbers")
{
    Scenario scenario = standard();
    scenario.card.boom = 71;
    scenario.card.packaging = 72;
    scenario.card.on_device = 73;
    scenario.card.chips_act = 74;
    scenario.card.antitrust_cut = 75;
    scenario.card.antitrust_fine = 76;
    scenario.card.policy = 77;
    scenario.card.fund_cash = 78;
    scenario.card.fund_tenths = 79;
    scenario.card.rates = 80;
    scenario.card.visit_bonus = 81;
    scenario.card.visit_factor = 82;
    scenario.chain.leading_build_rounds = 61;
    scenario.score.line = 62;
    scenario.chain.mature_build_rounds = 63;
    scenario.actions.yield_rnd_lots = 64;
    scenario.services.generation_bonus = 65;
    scenario.actions.marketing_bonus = 66;
    scenario.services.data_centre_chips = 67;
    scenario.services.data_centre_bonus = 68;
    scenario.services.closed_chips = 51;
    scenario.services.open_chips = 52;
    scenario.services.policy_bonus = 53;
    scenario.deals.credit_fee = 54;
    scenario.deals.firm_fee = 55;
    scenario.deals.betrayal_trust = 56;
    scenario.deals.free_loan_trust = 57;
    scenario.deals.upfront_trust = 58;
    for (const Language language : {Language::Korean, Language::English}) {
        const Words say = read_words(language);
        const auto told = [&](auto what) { return effect_of(say, scenario, what); };
        CHECK(says(told(Card::Boom), 71));
        CHECK(says(told(Card::Packaging), 72));
        CHECK(says(told(Card::OnDevice), 73));
        CHECK(says(told(Card::ChipsAct), 74));
        CHECK(says(told(Card::Antitrust), 75));
        CHECK(says(told(Card::Antitrust), 76));
        CHECK(says(told(Card::OpenRelease), 77));
        CHECK(says(told(Card::Security), 77));
        CHECK(says(told(Card::Fund), 78));
        CHECK(says(told(Card::Fund), 79));
        CHECK(says(told(Card::Rates), 80));
        CHECK(says(told(Card::Visit), 81));
        CHECK(says(told(Card::Visit), 82));
        CHECK(says(told(Action::LeadingLine), 61));
        CHECK(says(told(Action::LeadingLine), 62));
        CHECK(says(told(Action::MatureLine), 63));
        CHECK(says(told(Action::YieldRnd), 64));
        CHECK(says(told(Action::TapeOut), 65));
        CHECK(says(told(Action::Marketing), 66));
        CHECK(says(told(Action::DataCentre), 67));
        CHECK(says(told(Action::DataCentre), 68));
        CHECK(says(told(PolicyChoice::Closed), 51));
        CHECK(says(told(PolicyChoice::Open), 52));
        CHECK(says(told(PolicyChoice::Open), 53));
        CHECK(says(told(ClauseKind::Credit), 54));
        CHECK(says(effect_of_firm(say, scenario), 55));
        CHECK(says(told(Loyalty::Betray), 56));
        CHECK(says(effect_of_trust(say, scenario), 57));
        CHECK(says(effect_of_trust(say, scenario), 58));
    }
}

TEST_CASE("Who breaks a deal is warned of what this scenario does about it")
{
    Scenario scenario = standard();
    scenario.deals.breach_trust = 7;
    scenario.deals.ban_rounds = 3;
    scenario.alliance.ban_rounds = 4;
    const Words say = read_words(Language::English);
    CHECK(breach_text(say, scenario, 12) == "Breaking it costs 12 C and 7 trust.");
    CHECK(breach_warning(say, scenario, 2, "Moa", 9)
          == "You break the deal with Moa: 9 C and 7 trust, and no long deals through round 5.");
    // Nobody is barred for longer than the match lasts.
    CHECK(breach_warning(say, scenario, 7, "Moa", 9).ends_with("through round 8."));
    // Of a betrayal also what it brings: the shares of the others, and a part of one's own.
    scenario.alliance.contribution = 3;
    scenario.alliance.betrayal_refund = 5;
    View view;
    view.viewer = seat_at(0);
    view.round = 2;
    view.companies[0].membership.alliance = AllianceId::Open;
    view.alliance[static_cast<std::size_t>(index(AllianceId::Open))].members = 3;
    view.own.contributed = 10;
    const std::string betrayal = betrayal_warning(say, scenario, view);
    CHECK(betrayal.find("(6 C if they all do)") != std::string::npos);
    CHECK(betrayal.find("and 2 C of what") != std::string::npos);
    CHECK(betrayal.find("no alliance through round 6") != std::string::npos);
    // In a first lesson a breach bars nobody.
    scenario.layer = Layer::Basic;
    CHECK(breach_warning(say, scenario, 2, "Moa", 9)
          == "You break the deal with Moa: 9 C and 7 trust.");
}
