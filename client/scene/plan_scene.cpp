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

/// Left of a choice, what is chosen.
void cut_label(Painter& p, Rect& line, const std::string& label)
{
    const int wide = std::clamp(p.width(label, TextSize::Small), p.px(86), std::max(p.px(86), line.w * 2 / 5));
    p.text(cut_left(line, wide, p.px(6)), label, TextSize::Small, p.theme.ink);
}

void choices(Painter& p, Rect line, const std::string& label, const std::string& id,
             std::initializer_list<std::string_view> names, std::size_t chosen,
             const std::function<std::string(std::size_t)>& effect)
{
    cut_label(p, line, label);
    const int room = column(line, 0, static_cast<int>(names.size()), p.px(4)).w - p.px(10);
    const int text = p.fit_text([&] { // all in one size
        return std::all_of(names.begin(), names.end(), [&](std::string_view name) {
            return p.width(p.say(id + '.' + std::string{name}), TextSize::Body, Weight::Bold) <= room;
        });
    });
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
    p.set_text(text);
}

/// The way to them, and how many are chosen.
void draw_breach_line(Painter& p, Rect line, const Table& table)
{
    const int breaches = table.plan().breaches;
    cut_label(p, line, p.say("plan.breach"));
    p.button(line, "plan.breaches", breaches > 0 ? p.say("plan.breach_some", breaches) : p.say("plan.breach_none"),
             breaches > 0 ? Look::Grave : Look::Plain, true, {}, p.say("plan.breach_hint"));
    p.controls.back().label = p.say("plan.breach");
}

/// The two aims one of which is kept; the longer name has more room.
void draw_aims(Painter& p, Rect line, const Table& table, const View& view, int chosen)
{
    const auto called = [&](Agenda each) {
        return p.say("agenda." + std::string{name_of_agenda(each)});
    };
    const auto room = [&](Agenda each) {
        return p.width(called(each), TextSize::Small, Weight::Bold) + p.px(16);
    };
    const std::string label = p.say("plan.agenda");
    const auto [one, other] = view.own.offered;
    const int text = p.fit_text([&] { // names are not cut for their size
        return p.width(label, TextSize::Small) + room(one) + room(other) + p.px(12) <= line.w;
    });
    p.text(cut_left(line, p.width(label, TextSize::Small) + p.px(2), p.px(6)), label,
           TextSize::Small, p.theme.ink);
    const Agenda kept = view.own.offered[static_cast<std::size_t>(chosen % 2)];
    const int split = (line.w - p.px(4)) * room(one) / (room(one) + room(other));
    const Rect left = cut_left(line, split, p.px(4));
    for (const Agenda each : {one, other})
        p.button(each == one ? left : line, each == one ? "plan.agenda.less" : "plan.agenda.more",
                 called(each), each == kept ? Look::Chosen : Look::Plain, true, {},
                 agenda_text(p.say, table.scenario(), each));
    p.set_text(text);
}

/// Yes or no.
void draw_switch(Painter& p, Rect line, const Table& table, const PlanWheel& wheel)
{
    const std::string id = "plan." + std::string{wheel.name};
    const bool yes = table.plan().*wheel.field != 0;
    Plan more = table.plan();
    more.*wheel.field = 1;
    const auto no = table.objection_to_plan(more);
    cut_label(p, line, p.say(id));
    const auto side = [&](int place, const std::string& way, const std::string& word, bool chosen, bool may) {
        const std::string says = p.say(id + word);
        p.button(column(line, place, 2, p.px(4)), id + way, says, chosen ? Look::Chosen : Look::Plain, may,
                 no ? rejection_text(p.say, *no) : "");
        p.controls.back().label = p.say(id) + ": " + says;
    };
    side(0, ".more", "_yes", yes, yes || !no);
    side(1, ".less", "_no", !yes, true);
}

/// A number of the plan, as far as the rules let it be turned.
void draw_wheel(Painter& p, const Rect& line, const Table& table, const PlanWheel& wheel, int most)
{
    const std::string name{wheel.name};
    const int value = table.plan().*wheel.field;
    Plan more = table.plan();
    ++(more.*wheel.field);
    const auto no = table.objection_to_plan(more);
    p.wheel(line, "plan." + name, p.say("plan." + name), std::to_string(value), value > 0,
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
        else if (wheel.name == "contribute" || wheel.name == "fund")
            draw_switch(p, next(), table, wheel);
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
    if (!breakable.empty()) draw_breach_line(p, next(), table);
}

} // namespace

void draw_plan(Painter& p, const Rect& area, const Table& table)
{
    const View view = table.view();
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(10));
    const int forecast = p.px(232);
    const int gap = p.px(16);
    // What a plan brings is read before it is sealed: large text is given more of the width.
    const int larger = std::max(0, p.line(TextSize::Small) - p.px(21));
    if (table.choosing_breaches()) {
        draw_forecast(p, cut_right(rest, forecast + 4 * larger, gap), table, view);
        draw_breaches(p, rest, table, view);
        return;
    }
    draw_actions(p, cut_left(rest, (rest.w - forecast - 2 * gap) / 2, gap), table, view);
    draw_forecast(p, cut_right(rest, forecast + 4 * larger, gap), table, view);
    draw_numbers(p, rest, table, view);
}

} // namespace frenemy::client
