#include "engine/commands/planning.hpp"

#include "engine/deals/dues.hpp"
#include "engine/match/transition.hpp"
#include "engine/round/phases.hpp"

#include <algorithm>

namespace frenemy {
namespace {

using enum Rejection::Code;

Layer layer_of(Action action)
{
    switch (action) {
    case Action::DualSource:
    case Action::Marketing:
    case Action::CustomChip:
    case Action::Audit:
    case Action::Lobby: return Layer::Standard;
    case Action::OpenPdk: return Layer::Full;
    default: return Layer::Basic;
    }
}

bool is_open_to(Action action, Role role)
{
    switch (action) {
    case Action::LeadingLine:
    case Action::MatureLine:
    case Action::YieldRnd:
    case Action::OpenPdk: return role == Role::Foundry;
    case Action::TapeOut:
    case Action::Marketing: return role == Role::Fabless;
    case Action::DualSource: return role == Role::Fabless;
    case Action::CustomChip:
    case Action::DataCentre: return role == Role::BigTech;
    case Action::Nothing:
    case Action::Audit:
    case Action::Lobby: return true;
    }
    return false;
}

Objection within(int value, int limit)
{
    return value > limit ? Objection{Rejection{BadQuantity, limit}} : Objection{};
}

Objection objection_to_fields(const Scenario& scenario, const State& state, SeatId seat,
                              const Plan& plan)
{
    const Company& own = company(state, seat);
    const bool big_tech = own.role == Role::BigTech;
    const bool fabless = own.role == Role::Fabless;
    const bool last = is_last_round(scenario, state.round);
    if (auto no = within(plan.titan_order, big_tech ? scenario.titan.order_limit : 0)) return no;
    if (auto no = within(plan.use, big_tech ? 255 : 0)) return no;
    if (auto no = within(plan.sell_e, fabless ? 255 : 0)) return no;
    if (auto no = within(plan.offshore, fabless && !last ? scenario.prices.offshore_lots : 0))
        return no;
    if (auto no = within(plan.contribute, 1)) return no;
    if (auto no = within(plan.fund, 1)) return no;
    if (plan.contribute && own.membership.alliance == AllianceId::None)
        return Rejection{NotAllied};
    if (plan.loyalty > Loyalty::Betray) return Rejection{BadQuantity};
    if (plan.loyalty != Loyalty::Stay && own.membership.alliance == AllianceId::None)
        return Rejection{NotAllied};
    const bool choosing = scenario.agendas && state.round == 1;
    if (plan.agenda > (choosing ? 1 : 0)) return Rejection{BadAgenda, choosing ? 1 : 0};
    return {};
}

Objection objection_to_bank(const Scenario& scenario, const Company& own, const Plan& plan)
{
    if (plan.bank > 1) return Rejection{BadQuantity, 1};
    const int after = own.debt.count + scenario.actions.loan;
    if (plan.bank == 1 && after > scenario.actions.debt_limit)
        return Rejection{OverDebt, scenario.actions.debt_limit};
    return {};
}

Objection objection_to_policy(const Scenario& scenario, const State& state, const Company& own,
                              PolicyChoice choice)
{
    if (choice == PolicyChoice::Keep) return {};
    if (choice > PolicyChoice::Open) return Rejection{BadQuantity};
    if (own.role != Role::BigTech) return Rejection{NotThisRole};
    const bool open = own.big_tech.policy == ModelPolicy::Open;
    if ((choice == PolicyChoice::Open) == open) return {}; // nothing would be switched
    const int from = own.big_tech.policy_round + scenario.services.policy_rounds;
    if (own.big_tech.policy_round > 0 && state.round < from) return Rejection{PolicyTooSoon, from};
    return {};
}

Objection objection_to_fund(const Scenario& scenario, const State& state, const Company& own)
{
    int out = own.fund_tenths;
    for (const std::uint8_t tenths : own.issued)
        out += tenths;
    if (scenario.layer < Layer::Full || card_now(state) != Card::Fund
        || scenario.rounds - state.round < scenario.card.fund_rounds_left)
        return Rejection{NoFund};
    const int left = scenario.deals.equity_limit - out;
    if (left < scenario.card.fund_tenths) return Rejection{OverEquity, left};
    return {};
}

Objection objection_to_breaches(const State& state, SeatId seat, const Plan& plan)
{
    if (plan.breaches > max_breaches) return Rejection{BadQuantity, max_breaches};
    for (std::size_t i = 0; i < max_breaches; ++i) {
        const DealId id = plan.broken[i];
        if (i >= plan.breaches) {
            if (id != DealId{}) return Rejection{NoBreach};
            continue;
        }
        const Deal* deal = find_by_id(state.deals, id);
        if (!deal || !is_party(*deal, seat)) return Rejection{NoBreach};
        if (std::count(plan.broken.begin(), plan.broken.begin() + plan.breaches, id) > 1)
            return Rejection{NoBreach};
    }
    return {};
}

} // namespace

int price_of(const Scenario& scenario, const State& state, Action action)
{
    const auto& price = scenario.actions;
    const int credit = card_now(state) == Card::ChipsAct ? scenario.card.chips_act : 0;
    switch (action) {
    case Action::Nothing: return 0;
    case Action::LeadingLine: return std::max(0, price.leading_line - credit);
    case Action::MatureLine: return std::max(0, price.mature_line - credit);
    case Action::YieldRnd: return price.yield_rnd;
    case Action::OpenPdk: return price.open_pdk;
    case Action::TapeOut: return price.tape_out;
    case Action::DualSource: return price.dual_source;
    case Action::Marketing: return price.marketing;
    case Action::CustomChip: return price.custom_chip;
    case Action::DataCentre: return price.data_centre;
    case Action::Audit: return price.audit;
    case Action::Lobby: return price.lobby;
    }
    return 0;
}

Objection objection_to_action(const Scenario& scenario, const State& state, SeatId seat,
                              Action action, std::uint8_t target)
{
    if (static_cast<int>(action) >= actions) return Rejection{UnknownAction};
    if (layer_of(action) > scenario.layer) return Rejection{NotInThisLayer};
    const Company& own = company(state, seat);
    if (!is_open_to(action, own.role)) return Rejection{NotThisRole};
    if (is_last_round(scenario, state.round) && action != Action::Nothing
        && action != Action::Audit)
        return Rejection{TooLate};

    const bool aimed = action == Action::OpenPdk || action == Action::Audit;
    if (!aimed && target != 0) return Rejection{UnknownSeat};
    if (aimed && (target >= state.seats || SeatId{target} == seat)) return Rejection{UnknownSeat};

    switch (action) {
    case Action::OpenPdk:
        if (company(state, SeatId{target}).role == Role::Foundry) return Rejection{WrongPartner};
        if ((own.foundry.opened_to & (1U << target)) != 0) return Rejection{OncePerMatch, 1};
        return {};
    case Action::TapeOut:
        return own.designs.next_generation ? Objection{Rejection{OncePerMatch, 1}} : Objection{};
    case Action::DualSource:
        return own.designs.dual_sourcing ? Objection{Rejection{OncePerMatch, 1}} : Objection{};
    case Action::CustomChip:
        return own.designs.customising ? Objection{Rejection{OncePerMatch, 1}} : Objection{};
    case Action::DataCentre:
        if (own.big_tech.data_centres + own.big_tech.data_centres_coming
            >= scenario.services.data_centres)
            return Rejection{OncePerMatch, scenario.services.data_centres};
        return {};
    case Action::Audit: {
        const AllianceId mine = own.membership.alliance;
        if (mine == AllianceId::None || company(state, SeatId{target}).membership.alliance != mine)
            return Rejection{NotAllied};
        return {};
    }
    default: return {};
    }
}

bool has_effect(const Scenario& scenario, Action action)
{
    const bool spares_porting = action == Action::DualSource || action == Action::OpenPdk;
    return !spares_porting || count_of(scenario, Role::Foundry) > 1;
}

int spending_of(const Scenario& scenario, const State& state, const Plan& plan)
{
    return price_of(scenario, state, plan.action) + plan.offshore * scenario.prices.offshore_lot
           + plan.titan_order * state.titan.price;
}

int sealing_limit(const Scenario& scenario, const State& state, SeatId seat)
{
    return std::max(0, free_cash(scenario, state, seat)) + scenario.actions.sealing_credit;
}

Objection objection(const Scenario& scenario, const State& state, SeatId seat,
                    const SealPlan& command)
{
    const Plan& plan = command.plan;
    const Company& own = company(state, seat);
    if (auto no = objection_to_fields(scenario, state, seat, plan)) return no;
    if (auto no = objection_to_bank(scenario, own, plan)) return no;
    if (auto no = objection_to_policy(scenario, state, own, plan.policy)) return no;
    if (auto no = objection_to_action(scenario, state, seat, plan.action, plan.target)) return no;
    if (plan.fund)
        if (auto no = objection_to_fund(scenario, state, own)) return no;
    if (auto no = objection_to_breaches(state, seat, plan)) return no;

    const int spending = spending_of(scenario, state, plan);
    if (spending <= scenario.actions.sealing_credit) return {}; // less than any limit
    const int limit = sealing_limit(scenario, state, seat);
    if (spending > limit) return Rejection{OverSealingLimit, limit};
    return {};
}

void carry_out(Transition& transition, SeatId seat, const SealPlan& command)
{
    transition.emit(PlanSealed{seat, 0, command.plan});
    const State& state = transition.state();
    if (std::all_of(state.companies.begin(), state.companies.begin() + state.seats,
                    [](const Company& each) { return each.sealed != 0; }))
        settle(transition);
}

Objection objection(const Scenario&, const State&, SeatId seat, const ClosePhase&)
{
    if (seat != umpire) return Rejection{NotYourSeat};
    return {};
}

void carry_out(Transition& transition, SeatId, const ClosePhase&)
{
    if (transition.state().phase == Phase::Deals)
        begin_planning(transition);
    else
        close_planning(transition);
}

} // namespace frenemy
