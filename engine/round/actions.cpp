#include "engine/commands/planning.hpp"
#include "engine/core/narrow.hpp"
#include "engine/round/settlement.hpp"

// (8) Actions. What is no longer legal is skipped and costs nothing; effects start next round.

namespace frenemy {
namespace {

/// Rounds until a line stands, or lots an R&D programme teaches.
int value_of(const Settlement& settlement, int seat, Action action)
{
    const Scenario& scenario = settlement.scenario();
    const bool late =
        card_now(settlement.state()) == Card::Euv && !settlement.company(seat).immune;
    switch (action) {
    case Action::LeadingLine: return scenario.chain.leading_build_rounds + (late ? 1 : 0);
    case Action::MatureLine: return scenario.chain.mature_build_rounds + (late ? 1 : 0);
    case Action::YieldRnd: return scenario.actions.yield_rnd_lots;
    default: return 0;
    }
}

void keep_agenda(Settlement& settlement, int seat)
{
    if (settlement.state().round != 1 || !settlement.scenario().agendas) return;
    const auto at = static_cast<std::size_t>(seat);
    const Secret& own = settlement.state().secrets[at];
    settlement.transition.emit(AgendaKept{seat_at(seat), own.offered[own.plan.agenda]});
}

void take_fund(Settlement& settlement, int seat)
{
    if (!settlement.plan(seat).fund) return;
    const auto& card = settlement.scenario().card;
    settlement.transition.emit(FundTaken{seat_at(seat), narrow<std::uint8_t>(card.fund_tenths)});
    settlement.transition.pay(Party::Bank, party(seat_at(seat)), Reason::FundMoney,
                              card.fund_cash);
}

} // namespace

void take_actions(Settlement& settlement)
{
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        keep_agenda(settlement, seat);
        take_fund(settlement, seat);
        const Plan& plan = settlement.plan(seat);
        if (plan.action == Action::Nothing) continue;
        const bool skipped = objection_to_action(settlement.scenario(), settlement.state(),
                                                 seat_at(seat), plan.action, plan.target)
                                 .has_value();
        settlement.transition.emit(
            ActionTaken{seat_at(seat), plan.action, plan.target,
                        narrow<std::uint8_t>(skipped ? 1 : 0),
                        narrow<std::uint8_t>(value_of(settlement, seat, plan.action))});
        if (!skipped)
            settlement.transition.pay(
                party(seat_at(seat)), Party::Suppliers, Reason::Investment,
                price_of(settlement.scenario(), settlement.state(), plan.action));
    }
}

} // namespace frenemy
