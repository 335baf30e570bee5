#include "client/model/control_id.hpp"
#include "client/model/table.hpp"
#include "engine/bots/plans.hpp"
#include "engine/match/visible.hpp"

namespace frenemy::client {

bool builds(Action action)
{
    using enum Action;
    return action == LeadingLine || action == MatureLine || action == DataCentre
           || action == CustomChip;
}

bool is_grave(const Plan& plan)
{
    return plan.breaches > 0 || plan.loyalty == Loyalty::Betray || builds(plan.action);
}

Plan Table::expected_plan() const
{
    return phase_ == Phase::Planning ? plan_ : usual_plan();
}

/// What one would do without thinking, within what there is.
Plan Table::usual_plan() const
{
    const View view = match_->view();
    const PlanLimits limits = plan_limits(scenario(), visible(view), seat());
    Plan plan = default_plan(scenario(), visible(view), seat());
    plan.use = static_cast<std::uint8_t>(limits.use);
    keep_within(limits, plan);
    return plan;
}

Objection Table::objection_to_plan(const Plan& plan) const
{
    return objection(scenario(), visible(match_->view()), seat(), SealPlan{plan});
}

bool Table::press_plan(std::string_view id)
{
    const View view = match_->view();
    Plan wanted = plan_;
    if (id == "think") {
        asks_to_confirm_ = false;
        return true;
    }
    if (id == "breaches") {
        choosing_breaches_ = !choosing_breaches_;
        return true;
    }
    if (id == "more") {
        turn_on(Stack::Breaches);
        return true;
    }
    if (id == "seal") {
        // What cannot be taken back is asked twice.
        const bool ask_first = is_grave(plan_) && !asks_to_confirm_;
        asks_to_confirm_ = ask_first && !objection_to_plan(plan_);
        if (!asks_to_confirm_) ask(SealPlan{plan_});
        return true;
    }
    if (id == "coach") {
        plan_asked_ = true;
        consult();
        return true;
    }
    if (under(id, "action.")) {
        if (const auto action = name_of_action.find(id)) {
            wanted.action = *action;
            wanted.target = 0;
            // An action with a target takes the first that is allowed.
            for (int i = 0; i < view.seats && objection_to_plan(wanted); ++i)
                wanted.target = static_cast<std::uint8_t>(i);
            if (objection_to_plan(wanted)) wanted.target = 0;
        }
    } else if (under(id, "policy.")) {
        wanted.policy = id == "open"     ? PolicyChoice::Open
                        : id == "closed" ? PolicyChoice::Closed
                                         : PolicyChoice::Keep;
    } else if (under(id, "loyalty.")) {
        wanted.loyalty = id == "betray"  ? Loyalty::Betray
                         : id == "leave" ? Loyalty::Leave
                                         : Loyalty::Stay;
        if (wanted.loyalty == Loyalty::Betray) wanted.contribute = 0;
    } else if (under(id, "breach.")) {
        const DealId deal{static_cast<std::uint16_t>(number_in(id))};
        int place = -1;
        for (int i = 0; i < wanted.breaches; ++i)
            if (wanted.broken[static_cast<std::size_t>(i)] == deal) place = i;
        if (place >= 0) {
            for (int i = place; i + 1 < wanted.breaches; ++i)
                wanted.broken[static_cast<std::size_t>(i)] =
                    wanted.broken[static_cast<std::size_t>(i + 1)];
            wanted.broken[--wanted.breaches] = DealId{};
        } else if (wanted.breaches < max_breaches) {
            wanted.broken[wanted.breaches++] = deal;
        }
    } else if (id == "bank.more") {
        ++wanted.bank;
    } else if (id == "bank.less") {
        --wanted.bank;
    } else {
        bool known = false;
        const PlanLimits limits = plan_limits(scenario(), visible(view), seat());
        for (const PlanWheel& wheel : wheels_of(scenario(), view)) {
            if (!id.starts_with(wheel.name)) continue;
            known = true;
            std::uint8_t& value = wanted.*wheel.field;
            if (id.ends_with(".more") && value < most_of(wheel, limits)) ++value;
            if (id.ends_with(".less") && value > 0) --value;
        }
        if (!known) return false;
    }
    refusal_ = objection_to_plan(wanted);
    if (refusal_) return true;
    if (!(wanted == plan_)) asks_to_confirm_ = false; // another plan is another question
    plan_ = wanted;
    return true;
}

} // namespace frenemy::client
