#include "client/model/effect.hpp"
#include "client/model/saying.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/table_scene.hpp"
#include "engine/commands/planning.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>
#include <cstdlib>
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
    const std::string cost = action == Action::Nothing ? "" : p.say("board.cash", price);
    const int text = p.fit_text([&] { // a name is not cut for its size
        return p.width(title, TextSize::Body, Weight::Bold)
                   + p.width(cost, TextSize::Small, Weight::Bold) + p.px(6)
               <= head.w;
    });
    if (!cost.empty()) {
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
    const Plan& plan = table.plan();
    p.text(cut_left(line, p.px(86), p.px(6)), p.say("plan.breach"), TextSize::Small, p.theme.ink);
    const int text = p.limit_text(100);
    int widest = 0;
    for (const DealId id : deals)
        widest = std::max(
            widest,
            p.width(p.say("plan.deal_number", id.value), TextSize::Small, Weight::Bold) + p.px(10));
    p.set_text(text);
    const int room = std::clamp((line.w + p.px(4)) / (widest + p.px(4)), 2, 6);
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
        const bool may = chosen || plan.breaches < max_breaches;
        p.button(key, "plan.breach." + std::to_string(id.value), number,
                 chosen ? Look::Chosen : Look::Grave, may,
                 p.say("plan.most_breaches", max_breaches),
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

/// The two aims one of which is kept; the longer name has more room.
void draw_aims(Painter& p, Rect line, const Table& table, const View& view, int chosen)
{
    const std::string label = p.say("plan.agenda");
    p.text(cut_left(line, p.width(label, TextSize::Small) + p.px(2), p.px(6)), label,
           TextSize::Small, p.theme.ink);
    const auto called = [&](Agenda each) {
        return p.say("agenda." + std::string{name_of_agenda(each)});
    };
    const auto room = [&](Agenda each) {
        return p.width(called(each), TextSize::Small, Weight::Bold) + p.px(16);
    };
    const auto [one, other] = view.own.offered;
    const Agenda kept = view.own.offered[static_cast<std::size_t>(chosen % 2)];
    const int split = (line.w - p.px(4)) * room(one) / (room(one) + room(other));
    const Rect left = cut_left(line, split, p.px(4));
    for (const Agenda each : {one, other})
        p.button(each == one ? left : line, each == one ? "plan.agenda.less" : "plan.agenda.more",
                 called(each), each == kept ? Look::Chosen : Look::Plain, true, {},
                 agenda_text(p.say, table.scenario(), each));
}

/// A number of the plan, as far as the rules let it be turned.
void draw_wheel(Painter& p, const Rect& line, const Table& table, const PlanWheel& wheel, int most)
{
    const std::string name{wheel.name};
    const int value = table.plan().*wheel.field;
    const bool yes_or_no = name == "contribute" || name == "fund";
    Plan more = table.plan();
    ++(more.*wheel.field);
    const auto no = table.objection_to_plan(more);
    p.wheel(line, "plan." + name, p.say("plan." + name),
            yes_or_no ? p.say(value ? "plan.yes" : "plan.no") : std::to_string(value), value > 0,
            !no && value < most,
            no && value < most ? rejection_text(p.say, *no) : p.say("plan.most", most));
}

void draw_bank(Painter& p, const Rect& line, const Table& table)
{
    const Plan& plan = table.plan();
    Plan more = plan;
    ++more.bank;
    Plan less = plan;
    --less.bank;
    const auto no = table.objection_to_plan(more);
    p.wheel(line, "plan.bank", p.say(plan.bank < 0 ? "plan.repay" : "plan.borrow"),
            std::to_string(std::abs(plan.bank * table.scenario().actions.loan)),
            !table.objection_to_plan(less), !no, no ? rejection_text(p.say, *no) : "");
}

std::vector<DealId> breakable_deals(const View& view)
{
    std::vector<DealId> all;
    for (const Deal& deal : view.deals)
        if (is_party(deal, view.viewer) && !only_invites(deal.terms)) all.push_back(deal.id);
    return all;
}

void draw_numbers(Painter& p, Rect rest, const Table& table, const View& view)
{
    const Plan& plan = table.plan();
    const Company& own = company(view, view.viewer);
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(4)), p.say("plan.numbers"), TextSize::Body,
           p.theme.ink, Weight::Bold);
    const auto wheels = wheels_of(table.scenario(), view);
    const PlanLimits limits = plan_limits(table.scenario(), visible(view), view.viewer);
    const bool policy = own.role == Role::BigTech;
    const bool allied = own.membership.alliance != AllianceId::None;
    const auto breakable = breakable_deals(view);
    const int lines = static_cast<int>(wheels.size()) + 1 + policy + allied + !breakable.empty();
    const int height = std::min(p.px(38), (rest.h - p.px(4) * (lines - 1)) / lines);
    const auto next = [&] { return cut_top(rest, height, p.px(4)); };

    for (const PlanWheel& wheel : wheels) {
        if (wheel.name == "agenda")
            draw_aims(p, next(), table, view, plan.*wheel.field);
        else
            draw_wheel(p, next(), table, wheel, most_of(wheel, limits));
    }
    draw_bank(p, next(), table);
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

} // namespace

void draw_plan(Painter& p, const Rect& area, const Table& table)
{
    const View view = table.view();
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(10));
    const int forecast = p.px(232);
    const int gap = p.px(16);
    draw_actions(p, cut_left(rest, (rest.w - forecast - 2 * gap) / 2, gap), table, view);
    // What a plan brings is read before it is sealed: large text is given more of the width.
    const int larger = std::max(0, p.line(TextSize::Small) - p.px(21));
    draw_forecast(p, cut_right(rest, forecast + 4 * larger, gap), table, view);
    draw_numbers(p, rest, table, view);
}

} // namespace frenemy::client
