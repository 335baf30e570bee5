#include "client/model/breaching.hpp"
#include "client/model/effect.hpp"
#include "client/model/saying.hpp"
#include "client/model/why.hpp"
#include "client/scene/board.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"
#include "engine/deals/dues.hpp"
#include "engine/deals/slots.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

void draw_head(Painter& p, Rect head, const Company& own, const std::string& name)
{
    const Colour role = colour_of(p.theme, own.role);
    p.head(head, role);
    Rect inside = head.inset(p.px(12), 0);
    const Rect place = cut_left(inside, p.px(26), p.px(8));
    const Rect token{place.x, place.centre().y - p.px(13), p.px(26), p.px(26)};
    p.canvas.disc(token.centre(), p.px(14), p.theme.card);
    draw_role(p, own.role, token.inset(p.px(5)));
    const std::string what = p.say("role." + std::string{name_of_role(own.role)});
    const int wide = p.width(what, TextSize::Small);
    if (p.width(name, TextSize::Body, Weight::Bold) + p.px(8) + wide <= inside.w)
        p.text(cut_right(inside, wide, p.px(8)), what, TextSize::Small, p.theme.card,
               Weight::Regular, Align::Right);
    p.text(inside, name, TextSize::Body, p.theme.card, Weight::Bold);
}

/// The secret aim is a card of its own.
void draw_agenda(Painter& p, const Scenario& scenario, Rect area, Agenda agenda)
{
    const std::string name{name_of_agenda(agenda)};
    p.canvas.fill(area, mix(p.theme.well, p.theme.accent, 30), p.px(6));
    p.touchable(area, "own.agenda", p.say("own.agenda", p.say("agenda." + name)),
                agenda_text(p.say, scenario, agenda), 6);
    area = area.inset(p.px(8), 0);
    draw_icon(p, "aim", cut_left(area, p.px(18), p.px(8)), p.theme.ink);
    p.text(area, p.say("own.agenda", p.say("agenda." + name)), TextSize::Small, p.theme.ink,
           Weight::Bold);
}

/// What the card is filled from, from its top to its end.
struct Sheet {
    Painter& p;
    const Scenario& scenario;
    const View& view;
    std::span<const Event> told;
    const Company& own;
    State state; ///< what the viewer sees, for the rules' own reckoning
    Rect rest;   ///< still empty
};

void draw_cash(Sheet& sheet)
{
    Painter& p = sheet.p;
    const std::string cash = p.say("board.cash", sheet.own.cash.count);
    const int free = free_cash(sheet.scenario, sheet.state, sheet.view.viewer);
    const std::string spendable = p.say("own.free_cash", free);
    const int coin = p.px(11);
    Rect money = cut_top(sheet.rest, p.line(TextSize::Title), p.px(2));
    const int text = p.fit_text([&] { // both are read together
        return 2 * coin + p.px(20) + p.width(cash, TextSize::Title, Weight::Bold) + p.width(spendable, TextSize::Small)
               <= money.w;
    });
    Rect cash_at = cut_left(
        money, 2 * coin + p.px(8) + p.width(cash, TextSize::Title, Weight::Bold), p.px(12));
    const Rect whole = cash_at;
    draw_coin(p, cut_left(cash_at, 2 * coin, p.px(8)).centre(), coin);
    p.text(cash_at, cash, TextSize::Title, p.theme.ink, Weight::Bold);
    p.touchable(whole, "own.cash", cash,
                why_cash(p.say, sheet.scenario, sheet.view, sheet.told, sheet.view.viewer), 4);
    p.text(money, spendable, TextSize::Small, p.theme.ink_quiet);
    p.touchable(money, "own.free", spendable,
                p.say("why.free", sheet.own.cash.count, sheet.own.cash.count - free, free), 4);
    p.set_text(text);
}

/// What the round would bring under that plan.
void draw_expected(Sheet& sheet, const Plan& plan)
{
    Painter& p = sheet.p;
    const Forecast f = expected_of(sheet.scenario, sheet.view, plan).forecast;
    Rect line = cut_top(sheet.rest, p.line(TextSize::Small) + p.px(4), p.px(4));
    const std::string result = p.say("plan.result", signed_number(f.result));
    p.touchable(line, "own.expected", p.say("own.expected"),
                p.say("forecast_why.result", sheet.own.cash.count,
                      signed_number(f.cash - sheet.own.cash.count), f.cash),
                4);
    p.text(cut_right(line, p.width(result, TextSize::Body, Weight::Bold), p.px(6)), result,
           TextSize::Body, f.result >= 0 ? p.theme.gain : p.theme.loss, Weight::Bold);
    p.text(line, p.say("own.expected"), TextSize::Small, p.theme.ink);
}

void draw_chips(Sheet& sheet)
{
    Painter& p = sheet.p;
    Rect chips = cut_top(sheet.rest, p.px(28), p.px(6));
    const std::string why = why_chips(p.say, sheet.scenario, sheet.view, sheet.told, sheet.view.viewer);
    for (const Chip chip : {Chip::Accelerator, Chip::OnDevice}) {
        const int wide = draw_stack(p, chip, chips, sheet.own.stock.of(chip), sheet.own.coming.of(chip));
        const std::string name{name_of_chip(chip)};
        p.touchable(cut_left(chips, wide, p.px(16)), "own.chips." + name, p.say("chip." + name),
                    why, 4);
    }
}

/// A line with its icon, while there is room.
void draw_sign(Sheet& sheet, std::string_view icon, const std::string& text, const std::string& id,
               const std::string& hint)
{
    Painter& p = sheet.p;
    if (sheet.rest.h < p.line(TextSize::Small)) return;
    Rect line = cut_top(sheet.rest, p.line(TextSize::Small), p.px(4));
    p.touchable(line, id, text, hint, 4);
    draw_icon(p, icon, cut_left(line, p.px(18), p.px(8)), p.theme.ink);
    p.text(line, text, TextSize::Small, p.theme.ink);
}

void draw_trust(Sheet& sheet)
{
    Painter& p = sheet.p;
    if (sheet.rest.h < p.line(TextSize::Small)) return;
    Rect line = cut_top(sheet.rest, p.line(TextSize::Small), p.px(4));
    const std::string trust = p.say("own.trust", sheet.own.trust, trust_scale);
    p.touchable(line, "own.trust", trust,
                why_trust(p.say, sheet.scenario, sheet.view, sheet.told, sheet.view.viewer) + "\n"
                    + effect_of_trust(p.say, sheet.scenario),
                4);
    p.text(cut_left(line, p.width(trust, TextSize::Small), p.px(10)), trust, TextSize::Small,
           p.theme.ink);
    const bool low = sheet.own.trust <= sheet.scenario.deals.upfront_trust;
    draw_pips(p, line, sheet.own.trust, trust_scale, low ? p.theme.loss : colour_of(p.theme, sheet.own.role),
              p.theme.well);
}

/// Alliance, debt, what waits at Titan's counter: what one has of them.
void draw_bonds(Sheet& sheet)
{
    Painter& p = sheet.p;
    const Company& own = sheet.own;
    const auto fact = [&](const std::string& text, const std::string& id, const std::string& hint,
                          Colour dot) {
        if (sheet.rest.h < p.line(TextSize::Small)) return;
        Rect box = cut_top(sheet.rest, p.line(TextSize::Small), p.px(2));
        p.touchable(box, id, text, hint, 4);
        const Rect mark = cut_left(box, p.px(10), p.px(8));
        p.canvas.disc(mark.centre(), p.px(5), dot);
        p.text(box, text, TextSize::Small, p.theme.ink);
    };
    if (own.membership.alliance != AllianceId::None) {
        const Alliance& league =
            sheet.view.alliance[static_cast<std::size_t>(index(own.membership.alliance))];
        fact(p.say("own.alliance",
                   p.say(own.membership.alliance == AllianceId::Open ? "alliance.open"
                                                                     : "alliance.exclusive"),
                   league.members, league.total),
             "own.alliance", p.say("own.alliance_hint", sheet.view.own.ledger.count),
             colour_of(p.theme, own.membership.alliance));
    }
    if (own.debt.count > 0)
        fact(p.say("board.debt", own.debt.count), "own.debt",
             why_debt(p.say, sheet.scenario, sheet.view, sheet.view.viewer), p.theme.loss);
    if (own.role == Role::BigTech && own.big_tech.titan_backlog > 0)
        fact(p.say("board.backlog", own.big_tech.titan_backlog), "own.backlog",
             p.say("own.backlog_hint"), p.theme.titan_edge);
}

} // namespace

void draw_own_company(Painter& p, const Rect& area, const Scenario& scenario, const View& view,
                      std::span<const Event> told, const Plan& plan, bool expected)
{
    const Company& own = company(view, view.viewer);
    p.card(area);
    p.drop_place(area, "seat." + std::to_string(view.viewer.value));
    Sheet sheet{p, scenario, view, told, own, visible(view), area};
    draw_head(p, cut_top(sheet.rest, std::max(p.px(34), p.line(TextSize::Body) + p.px(6))), own,
              company_name(p.say, scenario, view.viewer));
    sheet.rest = sheet.rest.inset(p.px(14), p.px(8));
    draw_cash(sheet);
    if (expected) draw_expected(sheet, plan);
    if (own.role != Role::Foundry && sheet.rest.h > p.px(30)) draw_chips(sheet);
    if (own.role == Role::Foundry) {
        const auto free_slots = [&](Node node) {
            return slots_in(sheet.state, view.viewer, node, view.round)
                   - slots_promised(sheet.state, view.viewer, node, view.round);
        };
        draw_sign(sheet, "wafers", p.say("own.free_slots", free_slots(Node::Leading), free_slots(Node::Mature)),
                  "own.free_slots", p.say("own.free_slots_hint"));
    }
    if (expected && view.phase == Phase::Planning) {
        const std::string action{name_of_action(plan.action)};
        draw_sign(sheet, action, p.say("own.plan", p.say("action." + action)), "own.plan",
                  effect_of(p.say, scenario, plan.action));
    }
    draw_trust(sheet);
    if (scenario.agendas && sheet.rest.h >= p.line(TextSize::Small) + p.px(6))
        draw_agenda(p, scenario, cut_top(sheet.rest, p.line(TextSize::Small) + p.px(6), p.px(6)),
                    view.own.agenda != Agenda::None
                        ? view.own.agenda
                        : view.own.offered[plan.agenda % 2]);
    draw_bonds(sheet);
}

} // namespace frenemy::client
