#include "lab/probes/probe.hpp"
#include "lab/probes/strategies.hpp"

// Investments: worth it in some matches and not in others, so that they are decisions.

namespace frenemy {
namespace {

Command builds_always(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    return plan_with_action(scenario, bot, view, Action::LeadingLine);
}

/// One data centre, from that round on as soon as it can be paid beside everything else.
template <int from>
Command builds_data_centre(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    const BigTech& own = company(view, view.viewer).big_tech;
    const bool wanted = view.round >= from && own.data_centres + own.data_centres_coming == 0;
    return plan_with(scenario, bot, view, [&](Plan& plan) {
        if (wanted) plan.action = Action::DataCentre;
        else if (plan.action == Action::DataCentre) plan.action = Action::Nothing;
    });
}

/// The fair plan, except that this action is never taken.
template <Action action>
Command takes_never(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    return plan_with(scenario, bot, view, [](Plan& plan) {
        if (plan.action == action) plan.action = Action::Nothing;
    });
}

Command markets_always(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    return plan_with(scenario, bot, view, [](Plan& plan) { plan.action = Action::Marketing; });
}

/// Once, as soon as it can be paid beside everything else.
template <Action action>
Command takes_first(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    const Designs& designs = company(view, view.viewer).designs;
    const bool done = action == Action::CustomChip   ? designs.customising != 0
                      : action == Action::DualSource ? designs.dual_sourcing != 0
                                                     : designs.next_generation != 0;
    // A design of one's own waits until a lot gives more than one chip of it.
    const bool too_early = action == Action::CustomChip && 2 * view.round < scenario.rounds;
    if (done || too_early) return decide(scenario, bot, view);
    return plan_with(scenario, bot, view, [](Plan& plan) { plan.action = action; });
}

/// A line that is ready in the last round: worth its end value and nothing else.
Command builds_too_late(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Planning
        && view.round == scenario.rounds - scenario.chain.leading_build_rounds)
        return plan_with_action(scenario, bot, view, Action::LeadingLine);
    return decide(scenario, bot, view);
}

Command borrows_first(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    return plan_with(scenario, bot, view, [&](Plan& plan) {
        if (view.round <= 2) plan.bank = 1;
    });
}

Command opens_model(const Scenario& scenario, const Bot& bot, const View& view)
{
    if (view.phase == Phase::Deals) return decide(scenario, bot, view);
    return plan_with(scenario, bot, view, [](Plan& plan) { plan.policy = PolicyChoice::Open; });
}

Figures always_against_never(const Trials& trials, Role role, Strategy always, Strategy never,
                             Bound bound)
{
    const SeatId seat = trials.first(role);
    if (seat == no_seat) return {};
    return {mean_of("always above never, C",
                    gain(trials.play(Trials::by(always, {seat})),
                         trials.play(Trials::by(never, {seat})), seat),
                    bound)};
}

Figures measure_custom(const Trials& trials)
{
    return always_against_never(trials, Role::BigTech, takes_first<Action::CustomChip>,
                                takes_never<Action::CustomChip>, between(-8, 8));
}

Figures measure_tape_out(const Trials& trials)
{
    return always_against_never(trials, Role::Fabless, takes_first<Action::TapeOut>,
                                takes_never<Action::TapeOut>, between(-8, 8));
}

Figures measure_dual_source(const Trials& trials)
{
    return always_against_never(trials, Role::Fabless, takes_first<Action::DualSource>,
                                takes_never<Action::DualSource>, between(-8, 8));
}

Figures measure_marketing(const Trials& trials)
{
    return always_against_never(trials, Role::Fabless, markets_always,
                                takes_never<Action::Marketing>, between(-8, 8));
}

Figures measure_data_centre(const Trials& trials)
{
    const SeatId seat = trials.first(Role::BigTech);
    const Series& always = trials.play(Trials::by(builds_data_centre<1>, {seat}));
    const Series& never = trials.play(Trials::by(takes_never<Action::DataCentre>, {seat}));
    const Series& late = trials.play(Trials::by(builds_data_centre<5>, {seat}));
    return {mean_of("built at once above never, C", gain(always, never, seat), at_least(3)),
            mean_of("built from round 5 above never, C", gain(late, never, seat), at_most(3))};
}

Figures measure_building(const Trials& trials)
{
    const SeatId seat = trials.first(Role::Foundry);
    const Series& always = trials.play(Trials::by(builds_always, {seat}));
    const Series& never = trials.play(Trials::by(takes_never<Action::LeadingLine>, {seat}));
    std::vector<double> always_best;
    std::vector<double> never_best;
    for (std::size_t i = 0; i < always.size(); ++i) {
        const int a = always[i].value[seat.value];
        const int n = never[i].value[seat.value];
        const int f = trials.fair()[i].value[seat.value];
        always_best.push_back(a > n && a > f ? 1 : -1);
        never_best.push_back(n > a && n > f ? 1 : -1);
    }
    return {share_of("always building is best, % of matches", always_best, at_most(60)),
            share_of("never building is best, % of matches", never_best, at_most(60)),
            mean_of("always above never, C", gain(always, never, seat), {})};
}

Figures measure_late_line(const Trials& trials)
{
    const SeatId seat = trials.first(Role::Foundry);
    return {mean_of("gain, C",
                    gain(trials.play(Trials::by(builds_too_late, {seat})), trials.fair(), seat),
                    at_most(0))};
}

Figures measure_loans(const Trials& trials)
{
    Figures figures;
    for (int r = 0; r < roles; ++r) {
        const SeatId seat = trials.first(static_cast<Role>(r));
        if (seat == no_seat) continue;
        figures.push_back(share_of("a " + std::string{name_of_role(static_cast<Role>(r))}
                                       + " does better, % of matches",
                                   gain(trials.play(Trials::by(borrows_first, {seat})),
                                        trials.fair(), seat),
                                   at_most(60)));
    }
    return figures;
}

/// Open against closed is a dilemma of its own: closed is better for one, open for all.
Figures measure_policy(const Trials& trials)
{
    const SeatId seat = trials.first(Role::BigTech);
    const Series& alone = trials.play(Trials::by(opens_model, {seat}));
    Strategies all{};
    for (int i = 0; i < trials.seats(); ++i)
        if (trials.scenario().seats[static_cast<std::size_t>(i)].role == Role::BigTech)
            all[static_cast<std::size_t>(i)] = opens_model;
    const Series& together = trials.play(all);
    return {mean_of("gain of who opens alone, C", gain(alone, trials.fair(), seat), at_most(0)),
            mean_of("gain of the table when all open, C",
                    gain_of_table(together, trials.fair(), trials.seats()), at_least(0))};
}

Figures measure_leftovers(const Trials& trials)
{
    const Scenario& scenario = trials.scenario();
    return {{"worth of a leftover A chip above the spot price, C",
             double(scenario.score.accelerator - scenario.prices.spot), 0, between(0, 0)}};
}

bool has_two_foundries(const Scenario& scenario)
{
    return is_standard(scenario) && count_of(scenario, Role::Foundry) > 1;
}

constexpr Probe list[] = {
    {"custom-chip", "own chips always or never: within 8", is_standard, measure_custom},
    {"tape-out", "the next generation always or never: within 8", anywhere, measure_tape_out},
    {"dual-source", "a second foundry always or never: within 8", has_two_foundries,
     measure_dual_source},
    {"marketing", "marketing always or never: within 8", is_standard, measure_marketing},
    {"data-centre", "a data centre pays early and not late", anywhere, measure_data_centre},
    {"building", "neither always nor never building is best too often", anywhere,
     measure_building},
    {"late-line", "a line for the final count alone does not pay", anywhere, measure_late_line},
    {"loan-first", "borrowing all at once is not dominant", anywhere, measure_loans},
    {"open-model", "opening costs its owner and feeds the chain", anywhere, measure_policy},
    {"leftovers", "a chip kept is worth what the spot market pays", anywhere, measure_leftovers},
};

} // namespace

std::span<const Probe> investment_probes()
{
    return list;
}

} // namespace frenemy
