#include "client/model/coach.hpp"
#include "client/model/saying.hpp"
#include "client/scene/table_scene.hpp"
#include "engine/commands/planning.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

void draw_actions(Painter& p, Rect rest, const Table& table, const View& view)
{
    const Scenario& scenario = table.scenario();
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(4)), p.say("plan.action"), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const State state = visible(view);
    const auto actions = actions_of(scenario, company(view, view.viewer).role);
    const int rows = (static_cast<int>(actions.size()) + 1) / 2;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const Action action = actions[i];
        const std::string name{name_of_action(action)};
        const Rect box = column(row(rest, static_cast<int>(i) / 2, rows, p.px(6)),
                                static_cast<int>(i) % 2, 2, p.px(6));
        Plan plan = table.plan();
        plan.action = action;
        plan.target = 0;
        Objection no = table.objection_to_plan(plan);
        for (int k = 0; k < view.seats && no; ++k) {
            plan.target = static_cast<std::uint8_t>(k);
            if (!table.objection_to_plan(plan)) no = {};
        }
        const bool chosen = table.plan().action == action;
        const int price = price_of(scenario, state, action);
        const std::string label = action == Action::Nothing
                                      ? p.say("action." + name)
                                      : p.say("plan.action_price", p.say("action." + name), price);
        p.button(box, "plan.action." + name, label, chosen ? Look::Chosen : Look::Plain, !no,
                 no ? rejection_text(p.say, *no) : "", p.say("action_text." + name));
    }
}

void choices(Painter& p, Rect line, const std::string& label, const std::string& id,
             std::initializer_list<std::string_view> names, std::size_t chosen)
{
    p.text(cut_left(line, p.px(86), p.px(6)), label, TextSize::Small, p.theme.ink);
    int i = 0;
    for (const std::string_view name : names) {
        const std::string key = id + '.' + std::string{name};
        p.button(column(line, i, static_cast<int>(names.size()), p.px(4)), key, p.say(key),
                 static_cast<std::size_t>(i) == chosen ? Look::Chosen
                 : name == "betray"                    ? Look::Grave
                                                       : Look::Plain,
                 true, {}, p.say(key + "_hint"));
        ++i;
    }
}

void draw_numbers(Painter& p, Rect rest, const Table& table, const View& view)
{
    const Plan& plan = table.plan();
    const Company& own = company(view, view.viewer);
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(4)), p.say("plan.numbers"), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const auto wheels = wheels_of(table.scenario(), view);
    const PlanLimits limits = plan_limits(table.scenario(), visible(view), view.viewer);
    int lines = static_cast<int>(wheels.size()) + 1;
    const bool policy = own.role == Role::BigTech;
    const bool allied = own.membership.alliance != AllianceId::None;
    std::vector<DealId> breakable;
    for (const Deal& deal : view.deals)
        if (is_party(deal, view.viewer) && table.scenario().layer >= Layer::Basic)
            breakable.push_back(deal.id);
    lines += policy + allied + !breakable.empty();
    const int height = std::min(p.px(38), (rest.h - p.px(4) * (lines - 1)) / lines);
    const auto next = [&] { return cut_top(rest, height, p.px(4)); };

    for (const PlanWheel& wheel : wheels) {
        const std::string name{wheel.name};
        const int value = plan.*wheel.field;
        std::string shown = std::to_string(value);
        if (name == "contribute" || name == "fund") shown = p.say(value ? "plan.yes" : "plan.no");
        if (name == "agenda") {
            const Agenda agenda = view.own.offered[static_cast<std::size_t>(value % 2)];
            Rect line = next();
            p.text(cut_left(line, p.px(86), p.px(6)), p.say("plan.agenda"), TextSize::Small, p.theme.ink);
            for (int i = 0; i < 2; ++i) {
                const std::string key{name_of_agenda(view.own.offered[static_cast<std::size_t>(i)])};
                p.button(column(line, i, 2, p.px(4)), i == 0 ? "plan.agenda.less" : "plan.agenda.more",
                         p.say("agenda." + key), view.own.offered[static_cast<std::size_t>(i)] == agenda ? Look::Chosen : Look::Plain,
                         true, {}, p.say("agenda_text." + key));
            }
            continue;
        }
        Plan more = plan;
        ++(more.*wheel.field);
        const auto no = table.objection_to_plan(more);
        const int most = most_of(wheel, limits);
        p.wheel(next(), "plan." + name, p.say("plan." + name), shown, value > 0,
                !no && value < most,
                no && value < most ? rejection_text(p.say, *no) : p.say("plan.most", most));
    }
    {
        Plan more = plan;
        ++more.bank;
        const auto no = table.objection_to_plan(more);
        Plan less = plan;
        --less.bank;
        const int step = table.scenario().actions.loan;
        p.wheel(next(), "plan.bank", p.say(plan.bank < 0 ? "plan.repay" : "plan.borrow"),
                std::to_string(std::abs(plan.bank * step)), !table.objection_to_plan(less), !no,
                no ? rejection_text(p.say, *no) : "");
    }
    if (policy)
        choices(p, next(), p.say("plan.policy_label"), "plan.policy", {"keep", "closed", "open"},
                static_cast<std::size_t>(plan.policy));
    if (allied)
        choices(p, next(), p.say("plan.loyalty_label"), "plan.loyalty", {"stay", "leave", "betray"},
                static_cast<std::size_t>(plan.loyalty));
    if (!breakable.empty()) {
        Rect line = next();
        p.text(cut_left(line, p.px(86), p.px(6)), p.say("plan.breach"), TextSize::Small, p.theme.ink);
        const int count = std::min<int>(6, static_cast<int>(breakable.size()));
        for (int i = 0; i < count; ++i) {
            const DealId id = breakable[static_cast<std::size_t>(i)];
            bool chosen = false;
            for (int k = 0; k < plan.breaches; ++k)
                chosen = chosen || plan.broken[static_cast<std::size_t>(k)] == id;
            const Deal* deal = find_by_id(view.deals, id);
            p.button(column(line, i, count, p.px(4)), "plan.breach." + std::to_string(id.value),
                     p.say("plan.deal_number", id.value), chosen ? Look::Chosen : Look::Grave, true, {},
                     p.say("plan.breach_hint",
                           company_name(p.say, table.scenario(), partner_of(*deal, view.viewer)),
                           deal->penalty));
        }
    }
}

void draw_forecast(Painter& p, Rect rest, const Table& table, const View& view)
{
    const bool sealed = company(view, view.viewer).sealed != 0;
    const auto no = table.objection_to_plan(table.plan());
    p.button(cut_bottom(rest, p.px(52), p.px(6)), "plan.seal",
             p.say(sealed ? "plan.seal_again" : "plan.seal"), Look::Primary, !no,
             no ? rejection_text(p.say, *no) : "", p.say("plan.seal_hint"));
    p.button(cut_bottom(rest, p.px(34), p.px(6)), "plan.coach", p.say("plan.coach"), Look::Plain,
             true, {}, p.say("plan.coach_hint"));
    const Forecast f = forecast(table.scenario(), view, table.plan());
    p.text(cut_top(rest, p.line(TextSize::Small)), p.say("plan.forecast"), TextSize::Small,
           p.theme.ink, Weight::Bold);
    const Rect result_at = cut_top(rest, p.line(TextSize::Title), p.px(2));
    const std::string result = p.say("plan.result", signed_number(f.result));
    p.text(result_at, result, TextSize::Title, f.result >= 0 ? p.theme.gain : p.theme.loss, Weight::Bold);
    const int now = company(view, view.viewer).cash.count;
    p.touchable(result_at, "plan.result", result,
                p.say("forecast_why.result", now, signed_number(f.cash - now), f.cash), 4);
    const int titan_units = f.titan_delivered;
    const auto line = [&](std::string_view key, int amount) {
        if (amount == 0 || rest.h < p.line(TextSize::Small)) return;
        Rect box = cut_top(rest, p.line(TextSize::Small));
        const std::string name{key.substr(key.find('.') + 1)};
        p.touchable(box, "plan." + std::string{key}, p.say(key),
                    name == "services"   ? p.say("forecast_why.services", f.service_price)
                    : name == "e_market" ? p.say("forecast_why.e_market", f.e_price)
                    : name == "titan"    ? p.say("forecast_why.titan", titan_units, view.titan.price,
                                                 titan_units * view.titan.price)
                                         : p.say("forecast_why." + name),
                    4);
        const std::string figure = signed_number(amount);
        p.text(cut_right(box, p.width(figure, TextSize::Small, Weight::Bold), p.px(6)), figure,
               TextSize::Small, amount > 0 ? p.theme.gain : p.theme.loss, Weight::Bold);
        p.text(box, p.say(key), TextSize::Small, p.theme.ink);
    };
    line("forecast.services", f.services);
    line("forecast.titan", f.titan);
    line("forecast.dues", f.dues);
    line("forecast.e_market", f.e_market);
    line("forecast.devices", f.devices);
    line("forecast.production", f.production);
    line("forecast.upkeep", f.upkeep);
    line("forecast.action", f.action);
    line("forecast.spot", f.spot);
    line("forecast.interest", f.interest);
    // The sum comes first; the reason has what room is left.
    const Advice* advice = table.advice();
    if (table.awaits_coach() || (table.coached_from() && advice)) {
        const std::string why =
            table.awaits_coach()
                ? p.say("coach.thinks")
                : p.say("coach.says", why_plan(p.say, table.scenario(), view, *advice,
                                               *table.coached_from()));
        const int high = std::min(rest.h, 4 * p.line(TextSize::Small));
        p.paragraph(cut_bottom(rest, high), why, TextSize::Small, p.theme.ink_quiet);
    }
}

} // namespace

void draw_plan(Painter& p, const Rect& area, const Table& table)
{
    const View view = table.view();
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(10));
    draw_forecast(p, cut_right(rest, p.px(232), p.px(16)), table, view);
    draw_actions(p, column(rest, 0, 2, p.px(16)), table, view);
    draw_numbers(p, column(rest, 1, 2, p.px(16)), table, view);
}

} // namespace frenemy::client
