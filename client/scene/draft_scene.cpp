#include "client/model/saying.hpp"
#include "client/model/why.hpp"
#include "client/scene/table_scene.hpp"
#include "engine/deals/fair.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

std::string item_name(const Words& say, const Scenario& scenario, const Clause& clause)
{
    switch (clause.kind) {
    case ClauseKind::Wafer: return say("draft.wafer." + std::string{name_of_node(node_of(clause))});
    case ClauseKind::Chips:
        return say("draft.chips." + std::string{name_of_chip(static_cast<Chip>(clause.item))});
    case ClauseKind::Ally:
        return say(clause.item == static_cast<int>(AllianceId::Open) ? "alliance.open"
                                                                     : "alliance.exclusive");
    case ClauseKind::Exclusive:
        return say("draft.against", company_name(say, scenario, SeatId{clause.seat}));
    default: return say("clause." + std::string{name_of_clause(clause.kind)});
    }
}

/// `label` may be empty where there is no room; `name` is then said by the knobs alone.
void stepper(Painter& p, Rect& rest, const std::string& id, const std::string& label,
             const std::string& name, int value)
{
    const int knob = std::min(rest.h, p.px(26));
    const int figure = std::max(p.px(24), p.width("00", TextSize::Body, Weight::Bold) + p.px(4));
    const int wide = (label.empty() ? 0 : p.width(label, TextSize::Small) + p.px(4)) + 2 * knob + figure + p.px(2);
    Rect box = cut_left(rest, wide, p.px(10));
    if (!label.empty())
        p.text(cut_left(box, p.width(label, TextSize::Small), p.px(4)), label, TextSize::Small,
               p.theme.ink_quiet);
    const auto square = [&](Rect side) {
        return Rect{side.x, side.y + (side.h - knob) / 2, knob, knob};
    };
    p.button(square(cut_left(box, knob)), id + ".less", "−", Look::Plain, true, {}, name);
    p.controls.back().label = name + " −";
    p.text(cut_left(box, figure), std::to_string(value), TextSize::Body, p.theme.ink, Weight::Bold,
           Align::Centre);
    p.button(square(cut_left(box, knob)), id + ".more", "+", Look::Plain, true, {}, name);
    p.controls.back().label = name + " +";
}

std::string field_name(const Words& say, const Clause& clause, TermField field)
{
    switch (field) {
    case TermField::Quantity: return say("draft.quantity");
    case TermField::Amount: return say(is_goods(clause) ? "draft.price" : "draft.amount");
    case TermField::First:
        return say(clause.kind == ClauseKind::Exclusive ? "draft.through" : "draft.first");
    case TermField::Rounds: return say("draft.rounds");
    }
    return {};
}

void draw_clause(Painter& p, Rect area, const Table& table, int place)
{
    const Clause& clause = table.draft()->terms.clauses[static_cast<std::size_t>(place)];
    const std::string id = "draft." + std::to_string(place);
    const bool mine = clause.giver == Side::From;
    p.canvas.fill(area, p.theme.well, p.px(8));
    Rect rest = area.inset(p.px(8), p.px(4));
    p.button(cut_right(rest, rest.h, p.px(6)), id + ".remove", "×", Look::Plain, true, {},
             p.say("draft.remove"));
    const bool one_sided = clause.kind != ClauseKind::Penalty && clause.kind != ClauseKind::Cancel
                           && clause.kind != ClauseKind::Ally;
    const Rect giver = cut_left(rest, p.px(112), p.px(8));
    if (one_sided)
        p.button(giver, id + ".giver", p.say(mine ? "draft.i_give" : "draft.they_give"),
                 mine ? Look::Chosen : Look::Plain, true, {}, p.say("draft.giver_hint"));
    else
        p.text(giver, p.say("draft.both"), TextSize::Small, p.theme.ink_quiet, Weight::Regular,
               Align::Centre);
    const std::string item = item_name(p.say, table.scenario(), clause);
    const Rect what = cut_left(rest, p.px(140), p.px(14));
    const bool choice = clause.kind == ClauseKind::Wafer || clause.kind == ClauseKind::Chips
                        || clause.kind == ClauseKind::Ally || clause.kind == ClauseKind::Exclusive;
    if (choice)
        p.button(what, id + ".item", item, Look::Plain, true, {},
                 p.say("clause_hint." + std::string{name_of_clause(clause.kind)}));
    else
        p.text(what, item, TextSize::Body, p.theme.ink, Weight::Bold);
    const auto fields = fields_of(clause.kind);
    int labels = 0;
    for (const TermField field : fields) labels += p.width(field_name(p.say, clause, field), TextSize::Small);
    const int knobs = static_cast<int>(fields.size())
                      * (2 * p.px(26) + std::max(p.px(24), p.width("00", TextSize::Body, Weight::Bold) + p.px(4)) + p.px(16));
    const bool roomy = labels + knobs <= rest.w;
    for (const TermField field : fields) {
        const std::string name = field_name(p.say, clause, field);
        stepper(p, rest, id + '.' + std::to_string(static_cast<int>(field)), roomy ? name : "", name,
                value_of(clause, field));
    }
    if (clause.kind == ClauseKind::Wafer && rest.w > p.px(60))
        p.button(cut_left(rest, p.px(64)), id + ".firm", p.say("draft.firm"),
                 clause.firm ? Look::Chosen : Look::Plain, true, {}, p.say("draft.firm_hint"));
}

} // namespace

void draw_draft(Painter& p, const Rect& area, const Table& table)
{
    const Draft& draft = *table.draft();
    const Scenario& scenario = table.scenario();
    const View view = table.view();
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(10));
    Rect side = cut_right(rest, p.px(230), p.px(14));

    Rect head = cut_top(rest, p.line(TextSize::Body), p.px(6));
    const std::string money = p.say("draft.money", company(view, view.viewer).cash.count);
    p.text(cut_right(head, p.width(money, TextSize::Small), p.px(8)), money, TextSize::Small,
           p.theme.ink_quiet);
    p.text(head, p.say(draft.countered ? "draft.counter_title" : "draft.title",
                       company_name(p.say, scenario, draft.to)),
           TextSize::Body, p.theme.ink, Weight::Bold);

    Rect add = cut_bottom(rest, std::max(p.px(30), p.line(TextSize::Small) + p.px(6)), p.px(6));
    const auto kinds = kinds_of(scenario);
    const int count = static_cast<int>(kinds.size());
    for (int i = 0; i < count; ++i) {
        const std::string kind{name_of_clause(kinds[static_cast<std::size_t>(i)])};
        p.button(column(add, i, count, p.px(4)), "draft.add." + kind, p.say("draft.add_" + kind),
                 Look::Plain, draft.terms.count < max_clauses, p.say("draft.full"),
                 p.say("clause_hint." + kind));
    }
    if (draft.terms.count == 0)
        p.paragraph(rest, p.say("draft.empty"), TextSize::Body, p.theme.ink_quiet);
    for (int i = 0; i < draft.terms.count; ++i)
        draw_clause(p, row(rest, i, max_clauses, p.px(5)), table, i);

    const auto no = objection_to(scenario, view, draft);
    Rect buttons = cut_bottom(side, p.px(44), p.px(8));
    p.button(cut_right(buttons, p.px(72), p.px(8)), "draft.close", p.say("draft.close"));
    p.button(buttons, "draft.send", p.say("draft.send"), Look::Primary, !no,
             no ? rejection_text(p.say, *no) : "");
    const auto fact = [&](const std::string& text, Colour colour, Weight weight) {
        const int used = p.paragraph(side, text, TextSize::Small, colour, weight);
        cut_top(side, used, p.px(6));
    };
    if (draft.terms.count > 0) {
        const DealWorth worth = worth_of(scenario, view, draft.terms, Side::From, draft.to);
        const Rect worth_at = cut_top(side, p.line(TextSize::Title));
        const std::string mine = p.say("deals.worth", signed_number(worth.mine));
        p.text(worth_at, mine, TextSize::Title, worth.mine >= 0 ? p.theme.gain : p.theme.loss,
               Weight::Bold);
        p.touchable(worth_at, "draft.worth", mine, why_worth(p.say, draft.terms, Side::From, worth), 4);
        fact(p.say("draft.theirs", signed_number(worth.theirs)), p.theme.ink, Weight::Regular);
        const int apart = unfairness(scenario, visible(view), view.viewer, draft.to, draft.terms);
        fact(apart == 0 ? p.say("draft.fair") : p.say("draft.unfair", apart),
             apart == 0 ? p.theme.gain : p.theme.loss, Weight::Bold);
        fact(p.say("deals.breaking", worth.breaking_costs_me), p.theme.ink_quiet, Weight::Regular);
    }
    const Objection& refused = table.refusal() ? table.refusal() : no;
    if (refused) fact(rejection_text(p.say, *refused), p.theme.loss, Weight::Regular);
}

} // namespace frenemy::client
