#include "client/model/coach.hpp"

#include "client/model/effect.hpp"
#include "client/model/plan_wheels.hpp"
#include "client/model/saying.hpp"
#include "client/model/table.hpp"
#include "engine/bots/search/plan_search.hpp"
#include "engine/deals/dues.hpp"
#include "engine/deals/slots.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>
#include <numeric>

namespace frenemy::client {
namespace {

/// Of a score, from hundredths: "1.2".
std::string points(int hundredths)
{
    const int tenths = (hundredths + 5) / 10;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::string why_wafers(const Words& say, const Scenario& scenario, const View& view,
                       const Clause& clause, bool giving)
{
    const Node node = node_of(clause);
    if (giving) {
        const State state = visible(view);
        const int free = slots_in(state, view.viewer, node, clause.first)
                         - slots_promised(state, view.viewer, node, clause.first);
        return say("coach.offer.slots", free, say("node." + std::string{name_of_node(node)}),
                   node == Node::Leading ? scenario.prices.other_leading
                                         : scenario.prices.other_mature);
    }
    const Company& own = company(view, view.viewer);
    if (node == Node::Leading)
        return say("coach.offer.lots", own.coming.accelerators(), clause.first + 1);
    return say("coach.offer.mature", own.stock.e + own.coming.e);
}

std::string why_chips_clause(const Words& say, const Scenario& scenario, const View& view,
                             const Clause& clause, bool giving)
{
    const Company& own = company(view, view.viewer);
    const bool accelerators = static_cast<Chip>(clause.item) == Chip::Accelerator;
    if (giving)
        return accelerators ? say("coach.offer.sell_a", own.stock.accelerators() + own.coming.accelerators(),
                                  scenario.prices.spot)
                            : say("coach.offer.sell_e", own.stock.e);
    return accelerators ? say("coach.offer.buy_a", clause.amount, view.titan.price)
                        : say("coach.offer.buy_e");
}

/// What weighs most in a plan: a word broken before money, money before what it buys, that before
/// amounts that are otherwise in the present plan.
std::string what_weighs(const Words& say, const Scenario& scenario, const View& view,
                        const Plan& plan, const Plan& present)
{
    if (plan.loyalty == Loyalty::Betray)
        return say("coach.plan.betray", scenario.deals.betrayal_trust);
    if (plan.breaches > 0)
        return say("coach.plan.breach", plan.broken[0].value, scenario.deals.breach_trust);
    if (plan.loyalty == Loyalty::Leave) return say("coach.plan.leave");
    if (plan.bank > 0)
        return say("coach.plan.borrow", scenario.actions.loan, scenario.actions.interest);
    if (plan.action != Action::Nothing)
        return say("coach.plan.action", say("action." + std::string{name_of_action(plan.action)}),
                   effect_of(say, scenario, plan.action));
    if (plan.sell_e < present.sell_e) return say("coach.plan.sell_less", plan.sell_e);
    if (plan.titan_order < present.titan_order)
        return say("coach.plan.order_less", plan.titan_order);
    if (plan.titan_order > present.titan_order)
        return say("coach.plan.order_more", plan.titan_order);
    return say("coach.plan.save", std::max(0, free_cash(scenario, visible(view), view.viewer)));
}

} // namespace

Bot coach_of(const View& view)
{
    return {Temper::Strategist, view.viewer.value, 2 * usual_iterations};
}

Advice advise(const Scenario& scenario, const Bot& coach, const View& view)
{
    Advice advice;
    if (view.phase == Phase::Deals) {
        advice.offers = best_to_make(scenario, coach, view, Talk::Free);
        return advice;
    }
    FoundPlan found = best_plan(scenario, coach, view);
    const PlanLimits limits = plan_limits(scenario, visible(view), view.viewer);
    keep_within(limits, found.plan);
    keep_within(limits, found.usual);
    advice.plan = found.plan;
    // In other matches than those it was chosen by: what won there by luck wins no more.
    constexpr int compared = 32;
    Foresight fresh{scenario, view, coach.seed + max_seats};
    Merits best;
    Merits usual;
    for (advice.matches = 0; advice.matches < compared; ++advice.matches) {
        best.push_back(fresh.with_plan(found.plan, advice.matches));
        usual.push_back(fresh.with_plan(found.usual, advice.matches));
    }
    advice.better = advantage(best, usual);
    return advice;
}

std::string why_plan(const Words& say, const Scenario& scenario, const View& view,
                     const Advice& advice, const Plan& present)
{
    const Plan& coached = advice.plan;
    const std::string reason = what_weighs(say, scenario, view, coached, present);
    if (coached == present) return say("coach.plan.same", reason);
    if (advice.better.is_clear())
        return say("coach.plan.played", reason, advice.matches, points(advice.better.mean));
    const int better = forecast(scenario, view, coached).result - forecast(scenario, view, present).result;
    return better > 0 ? say("coach.plan.better", reason, signed_number(better)) : reason;
}

std::string why_offer(const Words& say, const Scenario& scenario, const View& view, const Idea& idea)
{
    for (const Clause& clause : idea.terms) {
        const bool giving = clause.giver == Side::From;
        switch (clause.kind) {
        case ClauseKind::Wafer: return why_wafers(say, scenario, view, clause, giving);
        case ClauseKind::Chips: return why_chips_clause(say, scenario, view, clause, giving);
        case ClauseKind::Ally:
            return say("coach.offer.ally", scenario.alliance.contribution);
        default: break;
        }
    }
    return say("coach.offer.other", signed_number(idea.mine));
}

std::string what_it_brings(const Words& say, const FoundOffer& found)
{
    return say("coach.offer.ends_better", points(found.advantage.mean));
}

namespace {

bool took_automatic_loan(const Playback& round, SeatId seat)
{
    for (const Playback::Part& part : round.parts)
        for (const Event& event : part.events)
            if (const auto* moved = std::get_if<CashMoved>(&event);
                moved && moved->reason == Reason::AutomaticLoan && moved->to == party(seat))
                return true;
    return false;
}

/// AI chips, or lots that become some, that a deal owes the seat in this round or a later one.
bool awaits_accelerators(const View& now, SeatId seat)
{
    for (const Deal& deal : now.deals)
        for (const Clause& clause : deal.terms) {
            const bool lots = clause.kind == ClauseKind::Wafer && node_of(clause) == Node::Leading;
            const bool chips = clause.kind == ClauseKind::Chips
                               && static_cast<Chip>(clause.item) == Chip::Accelerator;
            if ((lots || chips) && seat_of(deal, other(clause.giver)) == seat
                && clause.first + clause.rounds > now.round)
                return true;
        }
    return false;
}

} // namespace

std::string round_advice(const Words& say, const Scenario& scenario, const Playback& round,
                         const View& now)
{
    const SeatId seat = now.viewer;
    const Company& own = company(now, seat);
    if (took_automatic_loan(round, seat)) return say("coach.debt");
    if (now.phase == Phase::Over) return say("coach.over");
    for (const Playback::Part& part : round.parts)
        for (const Event& event : part.events)
            if (const auto* sold = std::get_if<SlotsSold>(&event);
                sold && sold->foundry == seat && sold->node == Node::Leading && sold->slots > 0)
                return say("coach.unsold", sold->slots);
    if (own.role == Role::BigTech && now.titan.share >= scenario.titan.share_up && now.titan.supplied > 0)
        return say("coach.titan", now.titan.share);
    if (own.role == Role::BigTech && own.stock.accelerators() > 3)
        return say("coach.idle_chips", own.stock.accelerators());
    // In the last round a lot comes too late.
    if (own.role == Role::Fabless && own.coming.accelerators() == 0
        && !awaits_accelerators(now, seat) && !is_last_round(scenario, now.round))
        return say("coach.no_lots");
    if (own.membership.alliance == AllianceId::None) return say("coach.alone");
    const auto lines = report_of(round, seat);
    const auto dearest =
        std::min_element(lines.begin(), lines.end(), [](const ReportLine& a, const ReportLine& b) {
            return a.amount < b.amount;
        });
    const int result =
        std::accumulate(lines.begin(), lines.end(), 0,
                        [](int sum, const ReportLine& line) { return sum + line.amount; });
    if (result < 0)
        return say("coach.spent", -result,
                   say("reason." + std::string{name_of_reason(dearest->reason)}), -dearest->amount);
    return say("coach.steady");
}

} // namespace frenemy::client
