#include "engine/match/legal.hpp"

#include "engine/alliance/invitation.hpp"
#include "engine/commands/negotiation.hpp"
#include "engine/commands/planning.hpp"
#include "engine/deals/commitments.hpp"
#include "engine/deals/dues.hpp"
#include "engine/deals/goods.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/rules.hpp"

namespace frenemy {
namespace {

class Lister {
public:
    Lister(const Scenario& scenario, const State& state, SeatId seat, Legal& out)
        : scenario_(scenario)
        , state_(state)
        , seat_(seat)
        , out_(out)
    {
    }

    void answers()
    {
        for (const Offer& offer : state_.offers) {
            if (offer.to == seat_) {
                if (!objection_to_signing(scenario_, state_, offer, book_))
                    keep(AcceptOffer{offer.id});
                keep(DeclineOffer{offer.id});
            }
            if (offer.from == seat_) keep(WithdrawOffer{offer.id});
        }
        for (const Deal& deal : state_.deals) {
            if (!is_party(deal, seat_)) continue;
            if (find(deal.terms, ClauseKind::Exclusive)) add(WaiveExclusive{deal.id});
            if (company(state_, partner_of(deal, seat_)).membership.betrayed != 0)
                add(CancelBetrayed{deal.id});
        }
        add(FinishDeals{});
    }

    void offers()
    {
        if (open_offers_of(state_, seat_) >= scenario_.deals.offers) return;
        if (!may_sign_more(scenario_, state_, seat_)) return;
        const auto& prices = scenario_.prices;
        const int round = state_.round;
        const Role mine = company(state_, seat_).role;
        const Side foundry = mine == Role::Foundry ? Side::From : Side::To;
        const Side fabless = mine == Role::Fabless ? Side::From : Side::To;
        const bool makes_lots = mine == Role::Foundry;
        const Ware leading =
            ware(wafer(foundry, Node::Leading, 1, prices.leading.list, round), prices.leading);
        const Ware mature =
            ware(wafer(foundry, Node::Mature, 2, prices.mature.list, round), prices.mature);
        // A foundry trades no chips.
        const Ware accelerators =
            makes_lots
                ? Ware{}
                : ware(chips(fabless, Chip::Accelerator, 2, prices.accelerator.list, round + 1),
                       prices.accelerator);
        const Ware on_device =
            makes_lots ? Ware{}
                       : ware(chips(fabless, Chip::OnDevice, 1, prices.on_device.list, round),
                              prices.on_device);
        for (int i = 0; i < state_.seats; ++i) {
            const SeatId to = seat_at(i);
            if (to == seat_ || state_.offers_made[pair_of(seat_, to)] >= max_offers_of_pair
                || !may_sign_more(scenario_, state_, to))
                continue;
            const Role theirs = company(state_, to).role;
            if (makes_lots != (theirs == Role::Foundry)) {
                offer(to, leading);
                offer(to, mature);
            }
            if (!makes_lots && mine != theirs && theirs != Role::Foundry) {
                offer(to, accelerators);
                offer(to, on_device);
            }
            invite(to);
        }
    }

    /// Plans that differ in action and contribution alone: the rest is asked about once.
    void plans()
    {
        const Plan usual = default_plan(scenario_, state_, seat_);
        const bool allied = company(state_, seat_).membership.alliance != AllianceId::None;
        limit_ = sealing_limit(scenario_, state_, seat_);
        for (int a = 0; a < actions; ++a) {
            Plan plan = usual;
            plan.action = static_cast<Action>(a);
            if (plan.action == Action::OpenPdk || plan.action == Action::Audit) {
                aimed(plan);
            } else if (may_act(plan)) {
                keep(SealPlan{plan});
                if (!allied) continue;
                plan.contribute = plan.contribute ? 0 : 1;
                keep(SealPlan{plan});
            }
        }
    }

private:
    /// What a seat offers or asks for, at list price and in one round, whoever the partner is.
    struct Ware {
        Clause clause;
        bool possible =
            false; ///< as far as it depends on no partner; at list price a good's band decides
    };
    Ware ware(const Clause& clause, const Good& sold) const
    {
        return {clause, sold.low <= sold.list && sold.list <= sold.high
                            && !objection_to_quantities(scenario_, state_, clause)};
    }

    template <class Asked>
    void add(const Asked& command)
    {
        if (!objection(scenario_, state_, seat_, command)) keep(command);
    }

    template <class Asked>
    void keep(const Asked& command)
    {
        if (out_.full()) return;
        out_.items[out_.count++].template emplace<Asked>(command); // in its place at once
    }

    void aimed(Plan plan)
    {
        for (int i = 0; i < state_.seats; ++i) {
            plan.target = seat_at(i).value;
            if (may_act(plan)) keep(SealPlan{plan});
        }
    }

    bool may_act(const Plan& plan) const
    {
        return !objection_to_action(scenario_, state_, seat_, plan.action, plan.target)
               && spending_of(scenario_, state_, plan) <= limit_;
    }

    void offer(SeatId to, const Clause& clause)
    {
        if (out_.full()) return;
        auto& made = out_.items[out_.count++].template emplace<MakeOffer>(); // in its place at once
        made.to = to;
        made.terms += clause;
    }

    void offer(SeatId to, const Ware& ware)
    {
        const Clause& clause = ware.clause;
        const bool sells = clause.giver == Side::From;
        const SeatId seller = sells ? seat_ : to;
        const SeatId buyer = sells ? to : seat_;
        if (!ware.possible || objection_to_partners(state_, seller, buyer, clause)) return;
        if (clause.kind == ClauseKind::Wafer
            && clause.quantity > free_slots(state_, seller, node_of(clause), clause.first, book_))
            return;
        if (!objection_to_exclusivity(seller, buyer, clause, book_)) offer(to, clause);
    }

    void invite(SeatId to)
    {
        const AllianceId own = company(state_, seat_).membership.alliance;
        const AllianceId id = own == AllianceId::None ? AllianceId::Open : own;
        if (!objection_to_invitation(state_, seat_, to, id))
            offer(to, ally(Side::From, static_cast<int>(id)));
    }

    const Scenario& scenario_;
    const State& state_;
    SeatId seat_;
    Legal& out_;
    CommitmentBook book_{state_};
    int limit_ = 0; ///< in planning: what a plan may spend
};

} // namespace

void list_legal(const Scenario& scenario, const State& state, SeatId seat, Legal& out)
{
    out.count = 0; // clearing would write over what is written anyway
    if (state.phase == Phase::Over) return;
    Lister lister{scenario, state, seat, out};
    if (state.phase == Phase::Planning) return lister.plans();
    lister.answers();
    lister.offers();
}

PlanLimits plan_limits(const Scenario& scenario, const State& state, SeatId seat)
{
    const Company& own = company(state, seat);
    const bool last = is_last_round(scenario, state.round);
    PlanLimits limits;
    limits.spending = sealing_limit(scenario, state, seat);
    limits.spot = own.stock.accelerators();
    if (own.role == Role::BigTech) {
        limits.titan_order = scenario.titan.order_limit;
        limits.use =
            own.stock.accelerators() + own.big_tech.titan_backlog + scenario.titan.order_limit;
        for (const Deal& deal : state.deals)
            for (const Clause& clause : deal.terms)
                if (clause.kind == ClauseKind::Chips && chip_of(clause) == Chip::Accelerator
                    && seat_of(deal, other(clause.giver)) == seat)
                    limits.use += due_in(clause, state.round);
    }
    if (own.role == Role::Fabless) {
        limits.sell_e = own.stock.e;
        limits.offshore = last ? 0 : scenario.prices.offshore_lots;
    }
    limits.repay = own.debt.count / scenario.actions.loan;
    limits.borrow = own.debt.count + scenario.actions.loan <= scenario.actions.debt_limit;
    limits.contribute = own.membership.alliance != AllianceId::None;
    return limits;
}

} // namespace frenemy
