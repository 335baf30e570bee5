#include "client/model/plan_wheels.hpp"

#include "engine/commands/planning.hpp"

#include <algorithm>

namespace frenemy::client {

std::vector<PlanWheel> wheels_of(const Scenario& scenario, const View& view)
{
    std::vector<PlanWheel> wheels;
    const Company& own = company(view, view.viewer);
    if (own.role == Role::BigTech) {
        wheels.push_back({"titan_order", &Plan::titan_order});
        wheels.push_back({"use", &Plan::use});
    }
    if (own.role == Role::Fabless) {
        wheels.push_back({"sell_e", &Plan::sell_e});
        wheels.push_back({"offshore", &Plan::offshore});
    }
    if (own.role != Role::Foundry) wheels.push_back({"spot", &Plan::spot});
    if (own.membership.alliance != AllianceId::None)
        wheels.push_back({"contribute", &Plan::contribute});
    if (scenario.agendas && view.round == 1) wheels.push_back({"agenda", &Plan::agenda});
    if (view.news[static_cast<std::size_t>(view.round - 1)] == Card::Fund)
        wheels.push_back({"fund", &Plan::fund});
    return wheels;
}

std::vector<DealId> breakable_deals(const View& view)
{
    const auto only_invites = [](const Terms& terms) {
        return std::all_of(terms.begin(), terms.end(), [](const Clause& each) {
            return each.kind == ClauseKind::Ally || each.kind == ClauseKind::Penalty
                   || each.kind == ClauseKind::Cancel;
        });
    };
    std::vector<DealId> all;
    for (const Deal& deal : view.deals)
        if (is_party(deal, view.viewer) && !only_invites(deal.terms)) all.push_back(deal.id);
    return all;
}

int most_of(const PlanWheel& wheel, const PlanLimits& limits)
{
    if (wheel.name == "titan_order") return limits.titan_order;
    if (wheel.name == "use") return limits.use;
    if (wheel.name == "sell_e") return limits.sell_e;
    if (wheel.name == "spot") return limits.spot;
    if (wheel.name == "offshore") return limits.offshore;
    return 1;
}

void keep_within(const PlanLimits& limits, Plan& plan)
{
    const auto cap = [](std::uint8_t& value, int most) {
        if (value > most) value = static_cast<std::uint8_t>(std::max(0, most));
    };
    cap(plan.use, limits.use);
    cap(plan.sell_e, limits.sell_e);
    cap(plan.spot, limits.spot);
    cap(plan.offshore, limits.offshore);
}

std::vector<Action> actions_of(const Scenario& scenario, Role role)
{
    using enum Action;
    const bool standard = scenario.layer >= Layer::Standard;
    const bool full = scenario.layer >= Layer::Full;
    std::vector<Action> all{Nothing};
    switch (role) {
    case Role::Foundry:
        all.insert(all.end(), {LeadingLine, MatureLine, YieldRnd});
        if (full) all.push_back(OpenPdk);
        break;
    case Role::Fabless:
        all.push_back(TapeOut);
        if (standard) all.insert(all.end(), {DualSource, Marketing});
        break;
    case Role::BigTech:
        all.push_back(DataCentre);
        if (standard) all.push_back(CustomChip);
        break;
    }
    if (standard) all.insert(all.end(), {Audit, Lobby});
    std::erase_if(all, [&](Action action) { return !has_effect(scenario, action); });
    return all;
}

} // namespace frenemy::client
