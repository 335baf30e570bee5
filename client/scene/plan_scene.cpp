#include "client/model/coach.hpp"
#include "client/model/effect.hpp"
#include "client/model/saying.hpp"
#include "client/model/settings.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/table_scene.hpp"
#include "engine/commands/planning.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace frenemy::client {
namespace {

/// Its effect in a few words, and when it pays.
std::string in_short(const Words& say, const Scenario& scenario, Action action)
{
    const std::string key = "action_short." + std::string{name_of_action(action)};
    switch (action) {
    case Action::LeadingLine: return say(key, scenario.chain.leading_build_rounds);
    case Action::MatureLine: return say(key, scenario.chain.mature_build_rounds);
    case Action::YieldRnd: return say(key, scenario.actions.yield_rnd_lots);
    default: return say(key);
    }
}

/// A card: what it is, what it costs, what it does.
void draw_action(Painter& p, const Rect& box, const Table& table, const View& view, Action action)
{
    const Theme& theme = p.theme;
    const std::string name{name_of_action(action)};
    const std::string title = p.say("action." + name);
    const int price = price_of(table.scenario(), visible(view), action);
    Plan plan = table.plan();
    plan.action = action;
    plan.target = 0;
    Objection no = table.objection_to_plan(plan);
    for (int k = 0; k < view.seats && no; ++k) {
        plan.target = static_cast<std::uint8_t>(k);
        if (!table.objection_to_plan(plan)) no = {};
    }
    const bool chosen = table.plan().action == action;
    p.button(box, "plan.action." + name, "", chosen ? Look::Chosen : Look::Plain, !no,
             no ? rejection_text(p.say, *no) : "", effect_of(p.say, table.scenario(), action));
    p.controls.back().label = action == Action::Nothing ? title : p.say("plan.action_price", title, price);
    const Colour ink = chosen ? theme.card : no ? theme.ink_quiet : theme.ink;
    const Colour quiet = chosen ? mix(theme.card, theme.ink, 20) : theme.ink_quiet;
    Rect inner = box.inset(p.px(9), p.px(4));
    inner.h -= p.px(3);
    Rect head = cut_top(inner, inner.h / 2);
    draw_icon(p, name, cut_left(head, std::min(head.h, p.px(20)), p.px(7)), ink);
    const int text = p.limit_text(100); // a name is not cut for its size
    if (action != Action::Nothing) {
        const std::string cost = p.say("board.cash", price);
        p.text(cut_right(head, p.width(cost, TextSize::Small, Weight::Bold), p.px(4)), cost, TextSize::Small, ink,
               Weight::Bold);
    }
    const bool fits = p.width(title, TextSize::Body, Weight::Bold) <= head.w;
    p.text(head, title, fits ? TextSize::Body : TextSize::Small, ink, Weight::Bold);
    p.set_text(text);
    p.text(inner, in_short(p.say, table.scenario(), action), TextSize::Small, quiet);
}

void draw_actions(Painter& p, Rect rest, const Table& table, const View& view)
{
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(4)), p.say("plan.action"), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const auto actions = actions_of(table.scenario(), company(view, view.viewer).role);
    const int rows = (static_cast<int>(actions.size()) + 1) / 2;
    Rect grid = rest;
    grid.h = std::min(grid.h, rows * p.px(64) + (rows - 1) * p.px(6));
    for (std::size_t i = 0; i < actions.size(); ++i)
        draw_action(p, column(row(grid, static_cast<int>(i) / 2, rows, p.px(6)), static_cast<int>(i) % 2, 2, p.px(6)),
                    table, view, actions[i]);
}

void choices(Painter& p, Rect line, const std::string& label, const std::string& id,
             std::initializer_list<std::string_view> names, std::size_t chosen,
             const std::function<std::string(std::size_t)>& effect)
{
    p.text(cut_left(line, p.px(86), p.px(6)), label, TextSize::Small, p.theme.ink);
    int i = 0;
    for (const std::string_view name : names) {
        const std::string key = id + '.' + std::string{name};
        p.button(column(line, i, static_cast<int>(names.size()), p.px(4)), key, p.say(key),
                 static_cast<std::size_t>(i) == chosen ? Look::Chosen
                 : name == "betray"                    ? Look::Grave
                                                       : Look::Plain,
                 true, {}, effect(static_cast<std::size_t>(i)));
        ++i;
    }
}

/// Such a deal is done with when it is signed: breaking it would cost, and nobody would leave the
/// alliance by it.
bool only_invites(const Terms& terms)
{
    return std::all_of(terms.begin(), terms.end(), [](const Clause& each) {
        return each.kind == ClauseKind::Ally || each.kind == ClauseKind::Penalty || each.kind == ClauseKind::Cancel;
    });
}

/// Which of one's deals to break; where they are many, as many at a time as there is room for.
void draw_breaches(Painter& p, Rect line, const Table& table, const View& view, const std::vector<DealId>& deals)
{
    constexpr int room = 6;
    const Plan& plan = table.plan();
    p.text(cut_left(line, p.px(86), p.px(6)), p.say("plan.breach"), TextSize::Small, p.theme.ink);
    const int all = static_cast<int>(deals.size());
    const bool turns = all > room;
    const int at_a_time = turns ? room - 1 : all;
    const int pages = (all + at_a_time - 1) / at_a_time;
    const int first = table.turned(Stack::Breaches) % pages * at_a_time;
    const int last = std::min(all, first + at_a_time);
    for (int i = first; i < last; ++i) {
        const DealId id = deals[static_cast<std::size_t>(i)];
        const auto* end = plan.broken.begin() + plan.breaches;
        const bool chosen = std::find(plan.broken.begin(), end, id) != end;
        const Deal* deal = find_by_id(view.deals, id);
        const SeatId partner = partner_of(*deal, view.viewer);
        const std::string number = p.say("plan.deal_number", id.value);
        const Rect key = column(line, i - first, at_a_time + turns, p.px(4));
        p.button(key, "plan.breach." + std::to_string(id.value), number, chosen ? Look::Chosen : Look::Grave, true, {},
                 breach_warning(p.say, table.scenario(), view.round,
                                company_name(p.say, table.scenario(), partner), deal->penalty));
        // With whom, as the deal's card shows it.
        const int icon = p.px(18);
        if ((key.w - p.width(number, TextSize::Body, Weight::Bold)) / 2 >= icon + 2 * p.px(5))
            draw_role(p, company(view, partner).role, {key.x + p.px(7), key.centre().y - icon / 2, icon, icon});
    }
    if (turns)
        p.button(column(line, at_a_time, at_a_time + 1, p.px(4)), "plan.more", p.say("plan.more", all - (last - first)),
                 Look::Plain, true, {}, p.say("plan.more_hint"));
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
        if (is_party(deal, view.viewer) && !only_invites(deal.terms))
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
            p.text(cut_left(line, p.width(p.say("plan.agenda"), TextSize::Small) + p.px(2), p.px(6)), p.say("plan.agenda"), TextSize::Small, p.theme.ink);
            const auto called = [&](Agenda each) {
                return p.say("agenda." + std::string{name_of_agenda(each)});
            };
            // The longer name has more room.
            const auto room = [&](Agenda each) {
                return p.width(called(each), TextSize::Small, Weight::Bold) + p.px(16);
            };
            const auto [one, other] = view.own.offered;
            const int split = (line.w - p.px(4)) * room(one) / (room(one) + room(other));
            const Rect left = cut_left(line, split, p.px(4));
            for (const Agenda each : {one, other})
                p.button(each == one ? left : line, each == one ? "plan.agenda.less" : "plan.agenda.more",
                         called(each), each == agenda ? Look::Chosen : Look::Plain, true, {},
                         agenda_text(p.say, table.scenario(), each));
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
                static_cast<std::size_t>(plan.policy), [&](std::size_t i) {
                    return effect_of(p.say, table.scenario(), static_cast<PolicyChoice>(i));
                });
    if (allied)
        choices(p, next(), p.say("plan.loyalty_label"), "plan.loyalty", {"stay", "leave", "betray"},
                static_cast<std::size_t>(plan.loyalty), [&](std::size_t i) {
                    return effect_of(p.say, table.scenario(), static_cast<Loyalty>(i));
                });
    if (!breakable.empty()) draw_breaches(p, next(), table, view, breakable);
}

std::string why_forecast(const Words& say, const Scenario& scenario, const View& view, const Forecast& f,
                         std::string_view name)
{
    if (name == "services") return say("forecast_why.services", f.service_price);
    if (name == "e_market") return say("forecast_why.e_market", f.e_price);
    if (name == "titan")
        return say("forecast_why.titan", f.titan_delivered, view.titan.price,
                   f.titan_delivered * view.titan.price);
    if (name == "interest")
        return say("forecast_why.interest", scenario.actions.loan, scenario.actions.interest);
    return say("forecast_why." + std::string{name});
}

void draw_forecast(Painter& p, Rect rest, const Table& table, const View& view)
{
    const bool sealed = company(view, view.viewer).sealed != 0;
    const auto no = table.objection_to_plan(table.plan());
    Rect keys = cut_bottom(rest, p.px(52), p.px(6));
    const Rect coach = cut_left(keys, keys.w * 2 / 5, p.px(8));
    p.button(keys, "plan.seal",
             p.say(sealed ? "plan.seal_again" : "plan.seal"), Look::Primary, !no,
             no ? rejection_text(p.say, *no) : "", p.say("plan.seal_hint"));
    p.button(coach, "plan.coach", p.say("plan.coach"), Look::Plain, true, {}, p.say("plan.coach_hint"));
    const Forecast f = forecast(table.scenario(), view, table.plan());
    p.text(cut_top(rest, p.line(TextSize::Small)), p.say("plan.forecast"), TextSize::Small,
           p.theme.ink, Weight::Bold);
    const Rect result_at = cut_top(rest, p.line(TextSize::Title), p.px(2));
    const std::string result = p.say("plan.result", signed_number(f.result));
    p.text(result_at, result, TextSize::Title, f.result >= 0 ? p.theme.gain : p.theme.loss, Weight::Bold);
    const int now = company(view, view.viewer).cash.count;
    p.touchable(result_at, "plan.result", result,
                p.say("forecast_why.result", now, signed_number(f.cash - now), f.cash), 4);
    const std::array<std::pair<std::string_view, int>, 10> all{{{"services", f.services},
                                                                {"titan", f.titan},
                                                                {"dues", f.dues},
                                                                {"e_market", f.e_market},
                                                                {"devices", f.devices},
                                                                {"production", f.production},
                                                                {"upkeep", f.upkeep},
                                                                {"action", f.action},
                                                                {"spot", f.spot},
                                                                {"interest", f.interest}}};
    // One below the other if they are few; otherwise in two columns, so that the coach finds room below.
    const auto items = std::count_if(all.begin(), all.end(), [](const auto& each) { return each.second != 0; });
    const int columns = static_cast<int>(items) * p.line(TextSize::Small) <= rest.h / 2 ? 1 : 2;
    const int text = p.limit_text(columns == 1 ? most_text : 100);
    const int high = p.line(TextSize::Small);
    int shown = 0;
    Rect line{};
    for (const auto& [name, amount] : all) {
        if (amount == 0) continue;
        if (shown % columns == 0) {
            if (rest.h < high) break;
            line = cut_top(rest, high);
        }
        Rect box = column(line, shown++ % columns, columns, p.px(14));
        const std::string key = "forecast." + std::string{name};
        p.touchable(box, "plan." + key, p.say(key), why_forecast(p.say, table.scenario(), view, f, name), 4);
        const std::string figure = signed_number(amount);
        p.text(cut_right(box, p.width(figure, TextSize::Small, Weight::Bold), p.px(4)), figure,
               TextSize::Small, amount > 0 ? p.theme.gain : p.theme.loss, Weight::Bold);
        p.text(box, p.say(key), TextSize::Small, p.theme.ink);
    }
    p.set_text(text);
    cut_top(rest, p.px(4));
    // The sum comes first; the reason has what room is left.
    const Advice* advice = table.advice();
    if (table.awaits_coach() || (table.coached_from() && advice)) {
        const std::string why =
            table.awaits_coach()
                ? p.say("coach.thinks")
                : p.say("coach.says", why_plan(p.say, table.scenario(), view, *advice,
                                               *table.coached_from()));
        p.paragraph(rest, why, TextSize::Small, p.theme.ink_quiet);
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
