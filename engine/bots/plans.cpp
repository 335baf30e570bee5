#include "engine/bots/plans.hpp"

#include "engine/bots/purse.hpp"
#include "engine/bots/reckoning.hpp"
#include "engine/chain/markets.hpp"
#include "engine/chain/yield.hpp"
#include "engine/commands/planning.hpp"
#include "engine/core/dice.hpp"
#include "engine/core/narrow.hpp"
#include "engine/deals/dues.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy {
namespace {

struct Desk {
    const Scenario& scenario;
    const Bot& bot;
    const View& view;
    const State& state;
    const Company& own;

    int rounds_left() const { return scenario.rounds - state.round; }
    bool last() const { return rounds_left() == 0; }
    /// Without missing it in the rounds to come.
    bool can_spend(int amount) const
    {
        Terms terms;
        terms += cash(Side::From, amount, state.round);
        return is_affordable(scenario, state, view.viewer, terms, Side::From);
    }
    /// Cash after this round's dues and fixed costs, before the plan earns or spends anything.
    int spare() const
    {
        return free_cash(scenario, state, view.viewer)
               - scenario.start[static_cast<std::size_t>(own.role)].upkeep;
    }
};

Action foundry_action(const Desk& desk)
{
    const auto& chain = desk.scenario.chain;
    // A line earns from two rounds on: are there enough of them for what big techs can use then?
    const bool more =
        leading_lines(desk.own) < lines_wanted(desk.scenario, desk.state.round, desk.own);
    if (desk.rounds_left() >= chain.leading_build_rounds + 1 && more
        && desk.spare() >= price_of(desk.scenario, desk.state, Action::LeadingLine))
        return Action::LeadingLine;
    const int learned = desk.own.foundry.learned_lots;
    const bool at_a_step = std::any_of(chain.curve.begin(), chain.curve.end(), [&](int step) {
        return learned < step && learned + desk.scenario.actions.yield_rnd_lots >= step;
    });
    if (at_a_step && desk.rounds_left() >= 3
        && desk.spare() >= price_of(desk.scenario, desk.state, Action::YieldRnd))
        return Action::YieldRnd;
    return Action::Nothing;
}

Action fabless_action(const Desk& desk)
{
    const bool makes_chips =
        desk.own.stock.accelerators() + desk.own.coming.accelerators() > 0
        || dues(desk.scenario, desk.state, desk.view.viewer, desk.state.round + 1) > 0;
    if (!desk.own.designs.next_generation && makes_chips && desk.rounds_left() >= 5
        && desk.can_spend(price_of(desk.scenario, desk.state, Action::TapeOut)))
        return Action::TapeOut;
    if (desk.rounds_left() >= 1 && desk.own.coming.e + desk.own.stock.e >= 6
        && desk.scenario.layer >= Layer::Standard
        && desk.spare() >= price_of(desk.scenario, desk.state, Action::Marketing))
        return Action::Marketing;
    return Action::Nothing;
}

/// A data centre that pays itself back, while this round's services leave the money for it: nothing
/// that is bought on the seal has to be there before they are sold.
Action big_tech_action(const Desk& desk, Plan plan)
{
    const BigTech& own = desk.own.big_tech;
    const bool room =
        own.data_centres + own.data_centres_coming < desk.scenario.services.data_centres;
    const int earns = data_centre_earns(desk.scenario, desk.rounds_left());
    if (!room || earns <= price_of(desk.scenario, desk.state, Action::DataCentre))
        return Action::Nothing;
    plan.action = Action::DataCentre;
    const int left = forecast(desk.scenario, desk.view, plan).cash;
    return left >= kept_when_building ? Action::DataCentre : Action::Nothing;
}

/// `plan` is the rest of it.
Action action_of(const Desk& desk, const Plan& plan)
{
    if (desk.last() || desk.bot.temper == Temper::Beginner) return Action::Nothing;
    switch (desk.own.role) {
    case Role::Foundry: return foundry_action(desk);
    case Role::Fabless: return fabless_action(desk);
    case Role::BigTech: return big_tech_action(desk, plan);
    }
    return Action::Nothing;
}

int arriving_a(const Desk& desk)
{
    int units = desk.own.stock.accelerators();
    for (const Deal& deal : desk.state.deals)
        for (std::size_t i = 0; i < deal.terms.count; ++i) {
            const Clause& clause = deal.terms.clauses[i];
            if (clause.kind != ClauseKind::Chips || chip_of(clause) != Chip::Accelerator) continue;
            if (seat_of(deal, other(clause.giver)) == desk.view.viewer) units += deal.locked[i];
            if (seat_of(deal, clause.giver) == desk.view.viewer) units -= deal.locked[i];
        }
    return units;
}

void plan_services(const Desk& desk, Plan& plan)
{
    const int have = arriving_a(desk);
    const int wanted = worth_using(desk.scenario, desk.state.round, desk.state.titan.price);
    const int ahead =
        desk.bot.temper == Temper::Beginner ? 0 : bought_ahead(desk.scenario, desk.state);
    const int needed = wanted + ahead - have - desk.own.big_tech.titan_backlog;
    plan.titan_order = narrow<std::uint8_t>(std::clamp<int>(
        needed, 0, std::min<int>(desk.scenario.titan.order_limit, desk.scenario.titan.stock)));
    const int keep_worth =
        desk.last() ? desk.scenario.score.accelerator : desk.state.titan.price - 2;
    plan.use = narrow<std::uint8_t>(
        std::clamp(worth_using(desk.scenario, desk.state.round, keep_worth), wanted, 200));
}

void plan_e_chips(const Desk& desk, Plan& plan)
{
    const auto& market = desk.scenario.devices;
    const int sellers = std::max(1, count_of(desk.scenario, Role::Fabless));
    const int share = e_demand(desk.scenario, desk.state.news, desk.state.round) / sellers;
    // Up to the base price; the last round empties the shelf, and a beginner always does.
    const bool all = desk.last() || desk.bot.temper == Temper::Beginner;
    plan.sell_e = narrow<std::uint8_t>(all ? 200 : std::max<int>(share, market.e_low));
}

bool contributes(const Desk& desk)
{
    const AllianceId id = desk.own.membership.alliance;
    if (id == AllianceId::None) return false;
    const Alliance& pot = desk.state.alliance[static_cast<std::size_t>(index(id))];
    const int each = pot.members == 2 ? desk.scenario.alliance.contribution_of_two
                                      : desk.scenario.alliance.contribution;
    const bool most_gave = 2 * pot.last_total >= each * pot.members;
    switch (desk.bot.temper) {
    case Temper::Loyal: return true;
    case Temper::Opportunist: return desk.own.membership.settlements == 0;
    case Temper::Beginner:
    case Temper::Random:
        return Dice{desk.bot.seed}.below(2, Draw::BotMood, desk.state.round, desk.view.viewer.value)
               == 0;
    default: return desk.own.membership.settlements == 0 || most_gave;
    }
}

bool betrays(const Desk& desk)
{
    const AllianceId id = desk.own.membership.alliance;
    if (desk.bot.temper != Temper::Opportunist || id == AllianceId::None || !desk.last())
        return false;
    const Alliance& pot = desk.state.alliance[static_cast<std::size_t>(index(id))];
    // The pot of the others against three points of trust, two C each.
    return pot.last_total - pot.last_share > 2 * desk.scenario.deals.betrayal_trust;
}

/// Borrows while money earns more than the bank asks, which at a big tech and a fabless firm it
/// does at first; repays what it can spare.
std::int8_t bank_of(const Desk& desk, const Plan& plan)
{
    const bool borrows = desk.bot.temper != Temper::Beginner
                         && may_borrow_to_invest(desk.scenario, desk.own, desk.rounds_left());
    if (desk.own.debt.count == 0 && !borrows) return 0;
    return loan_or_repayment(desk.scenario, desk.own, borrows,
                             forecast(desk.scenario, desk.view, plan).cash);
}

Objection objection_to(const Desk& desk, const Plan& plan)
{
    return objection(desk.scenario, desk.state, desk.view.viewer, SealPlan{plan});
}

} // namespace

Plan plan_of(const Scenario& scenario, const Bot& bot, const View& view)
{
    const State state = visible(view);
    const Desk desk{scenario, bot, view, state, company(state, view.viewer)};
    Plan plan;
    plan.contribute = contributes(desk) ? 1 : 0;
    plan.loyalty = betrays(desk) ? Loyalty::Betray : Loyalty::Stay;
    if (desk.own.role == Role::BigTech) plan_services(desk, plan);
    if (desk.own.role == Role::Fabless) plan_e_chips(desk, plan);
    plan.action = action_of(desk, plan);
    plan.bank = bank_of(desk, plan);

    if (objection_to(desk, plan)) plan.action = Action::Nothing;
    while (plan.titan_order > 0 && objection_to(desk, plan))
        --plan.titan_order;
    return objection_to(desk, plan) ? Plan{} : plan;
}

} // namespace frenemy
