#include "client/model/effect.hpp"
#include "client/model/saying.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/table_scene.hpp"

#include <algorithm>
#include <array>

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

bool is_of_both(const Clause& clause)
{
    return clause.kind == ClauseKind::Penalty || clause.kind == ClauseKind::Cancel
           || clause.kind == ClauseKind::Ally;
}

std::string field_name(const Words& say, const Clause& clause, TermField field)
{
    switch (field) {
    case TermField::Quantity: return say("draft.quantity");
    case TermField::Amount:
        return say(is_goods(clause)                       ? "draft.price"
                   : clause.kind == ClauseKind::Cancel ? "draft.number"
                                                       : "draft.amount");
    case TermField::First:
        return say(clause.kind == ClauseKind::Exclusive ? "draft.through" : "draft.first");
    case TermField::Rounds: return say("draft.rounds");
    }
    return {};
}

int knob_size(const Painter& p, int high)
{
    return std::min(high, std::max(p.px(28), p.line(TextSize::Small)));
}

int figure_width(const Painter& p, int value)
{
    return std::max(p.px(24),
                    p.width(value > 99 ? "000" : "00", TextSize::Body, Weight::Bold) + p.px(4));
}

int stepper_width(const Painter& p, const std::string& label, int value, int high)
{
    return (label.empty() ? 0 : p.width(label, TextSize::Small) + p.px(4)) + 2 * knob_size(p, high)
           + figure_width(p, value) + p.px(12);
}

/// `label` may be empty where there is no room; `name` is then said by the knobs alone.
void stepper(Painter& p, Rect& rest, const std::string& id, const std::string& label,
             const std::string& name, int value)
{
    const int knob = knob_size(p, rest.h);
    const int figure = figure_width(p, value);
    Rect box = cut_left(rest, stepper_width(p, label, value, rest.h) - p.px(10), p.px(10));
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

/// What is given and when, on two lines: the thing, then its numbers.
void draw_clause(Painter& p, const Rect& area, const Table& table, int place)
{
    const Clause& clause = table.draft()->terms.clauses[static_cast<std::size_t>(place)];
    const std::string id = "draft." + std::to_string(place);
    const std::string kind{name_of_clause(clause.kind)};
    const std::string item = item_name(p.say, table.scenario(), clause);
    const std::string hint = effect_of(p.say, table.scenario(), clause.kind);
    p.canvas.fill(area, p.theme.well, p.px(8));
    Rect rest = area.inset(p.px(8), p.px(3));
    const auto fields = fields_of(clause.kind);
    const auto fits_with_names = [&](int high) { // the numbers and their names, in one line
        int wide = 0;
        for (const TermField field : fields)
            wide +=
                stepper_width(p, field_name(p.say, clause, field), value_of(clause, field), high);
        return wide <= rest.w;
    };
    const int text = p.fit_text([&] {
        return fits_with_names(rest.h / 2) && 2 * p.line(TextSize::Body) + p.px(2) <= rest.h;
    });
    Rect head =
        cut_top(rest, std::min(std::max(p.px(30), p.line(TextSize::Body)), rest.h / 2), p.px(2));
    // Not the numbers: who misses a knob does not want to read about the term.
    p.touchable({area.x, area.y, area.w, head.bottom() - area.y}, id + ".term." + kind, item,
                hint + (is_of_both(clause) ? "" : "\n" + p.say("carry.term_hint")));
    draw_thing(p, clause.kind, clause.item, cut_left(head, head.h - p.px(4), p.px(8)));
    p.button(cut_right(head, head.h, p.px(6)), id + ".remove", "×", Look::Plain, true, {},
             p.say("draft.remove"));
    if (is_of_both(clause)) {
        const std::string both = p.say("draft.both");
        p.text(cut_right(head, p.width(both, TextSize::Small), p.px(6)), both, TextSize::Small,
               p.theme.ink_quiet);
    } else {
        const Rect swap = cut_right(head, p.px(38), p.px(6));
        p.button(swap, id + ".giver", "", Look::Plain, true, {}, p.say("draft.giver_hint"));
        p.controls.back().label = p.say("draft.giver_hint");
        draw_icon(p, "swap", swap.inset(p.px(6), p.px(5)), p.theme.ink);
    }
    const bool choice = clause.kind == ClauseKind::Wafer || clause.kind == ClauseKind::Chips
                        || clause.kind == ClauseKind::Ally || clause.kind == ClauseKind::Exclusive;
    if (clause.kind == ClauseKind::Wafer) {
        const std::string firm = p.say("draft.firm");
        p.button(cut_right(head, p.width(firm, TextSize::Small, Weight::Bold) + p.px(20), p.px(6)),
                 id + ".firm", firm, clause.firm ? Look::Chosen : Look::Plain, true, {},
                 effect_of_firm(p.say, table.scenario()));
    }
    if (choice)
        p.button({head.x, head.y,
                  std::min(head.w, std::max(p.px(150), p.width(item, TextSize::Body) + p.px(24))),
                  head.h},
                 id + ".item", item, Look::Plain, true, {}, hint);
    else
        p.text(head, item, TextSize::Body, p.theme.ink, Weight::Bold);

    const bool roomy = fits_with_names(rest.h);
    for (const TermField field : fields) {
        const std::string name = field_name(p.say, clause, field);
        stepper(p, rest, id + '.' + std::to_string(static_cast<int>(field)), roomy ? name : "",
                name, value_of(clause, field));
    }
    p.set_text(text);
}

/// What a side pays for the goods it gets.
std::vector<std::string> payments_of(const Words& say, const Terms& terms, Side payer)
{
    std::vector<std::string> all;
    for (const Clause& each : terms)
        if (is_goods(each) && each.giver != payer)
            all.push_back(
                say("draft.pays", units_of(each), each.amount, units_of(each) * each.amount));
    return all;
}

/// One side's gifts in their tray.
void draw_side(Painter& p, Rect area, const Table& table, const std::string& heading, Colour colour,
               const std::string& place, const std::vector<int>& terms,
               const std::vector<std::string>& payments)
{
    p.drop_place(area, place);
    p.canvas.fill(area, mix(p.theme.card, p.theme.well, 45), p.px(8));
    p.canvas.fill({area.x, area.y, area.w, p.px(4)}, colour, p.px(2));
    area = area.inset(p.px(6), p.px(5));
    p.text(cut_top(area, p.line(TextSize::Small), p.px(3)), heading, TextSize::Small, colour,
           Weight::Bold);
    const int count = static_cast<int>(terms.size());
    if (count == 0 && payments.empty())
        p.text({area.x, area.y, area.w, p.line(TextSize::Small)}, p.say("draft.gives_nothing"),
               TextSize::Small, p.theme.ink_quiet);
    // What is paid stands below what is given, at the lower edge where that is much.
    const int roomy = count <= 2 && p.line(TextSize::Small) > p.px(24) ? 2 : 3;
    Rect below = area;
    if (count >= roomy)
        below = cut_bottom(area, static_cast<int>(payments.size())
                                     * (p.line(TextSize::Small) + p.px(3)));
    const int rows = std::max(roomy, count);
    for (int i = 0; i < count; ++i)
        draw_clause(p, row(area, i, rows, p.px(4)), table, terms[static_cast<std::size_t>(i)]);
    if (count > 0 && count < roomy)
        cut_top(below, row(area, count - 1, rows, p.px(4)).bottom() - area.y, p.px(6));
    for (const std::string& each : payments) {
        Rect line = cut_top(below, p.line(TextSize::Small), p.px(3));
        draw_coin(p, cut_left(line, p.px(16), p.px(8)).centre(), p.px(7));
        p.text(line, each, TextSize::Small, p.theme.ink);
    }
}

void draw_kinds(Painter& p, const Rect& line, const Table& table)
{
    const auto kinds = kinds_of(table.scenario());
    const int count = static_cast<int>(kinds.size());
    for (int i = 0; i < count; ++i) {
        const std::string kind{name_of_clause(kinds[static_cast<std::size_t>(i)])};
        const std::string label = p.say("draft.add_" + kind);
        const bool may = table.draft()->terms.count < max_clauses;
        const Rect box = column(line, i, count, p.px(4));
        const int sign = p.px(15);
        const bool signed_ = p.width(label, TextSize::Small) + sign + p.px(18) <= box.w;
        p.button(box, "draft.add." + kind, signed_ ? "" : label, Look::Plain, may,
                 p.say("draft.full"),
                 effect_of(p.say, table.scenario(), kinds[static_cast<std::size_t>(i)]));
        p.controls.back().label = label;
        if (!signed_) continue;
        const int wide = sign + p.px(5) + p.width(label, TextSize::Small);
        Rect inside{box.centre().x - wide / 2, box.y, wide, box.h - p.px(3)};
        const Colour ink = may ? p.theme.ink : p.theme.ink_quiet;
        draw_icon(p, kind, cut_left(inside, sign, p.px(5)), ink);
        p.text(inside, label, TextSize::Small, ink);
    }
}

} // namespace

void draw_draft(Painter& p, const Rect& area, const Table& table)
{
    const Draft& draft = *table.draft();
    const Scenario& scenario = table.scenario();
    const View view = table.view();
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(10));
    // What an offer is worth is read before it is made: large text is given more of the width.
    const int larger = std::max(0, p.line(TextSize::Small) - p.px(21));
    const Rect side = cut_right(rest, p.px(230) + 4 * larger, p.px(14));

    Rect head = cut_top(rest, std::max(p.px(26), p.line(TextSize::Body)), p.px(6));
    const std::string money = p.say("draft.money", company(view, view.viewer).cash.count);
    p.text(cut_right(head, p.width(money, TextSize::Small), p.px(8)), money, TextSize::Small,
           p.theme.ink_quiet);
    const Rect token = cut_left(head, p.px(24), p.px(8));
    draw_role(p, company(view, draft.to).role,
              {token.x, token.centre().y - p.px(12), p.px(24), p.px(24)});
    p.text(head,
           p.say(draft.countered ? "draft.counter_title" : "draft.title",
                 company_name(p.say, scenario, draft.to)),
           TextSize::Body, p.theme.ink, Weight::Bold);

    draw_kinds(p, cut_bottom(rest, std::max(p.px(32), p.line(TextSize::Small) + p.px(8)), p.px(6)),
               table);

    // What binds both lies where there is more room.
    std::vector<int> mine;
    std::vector<int> theirs;
    for (int i = 0; i < draft.terms.count; ++i) {
        const Clause& clause = draft.terms.clauses[static_cast<std::size_t>(i)];
        if (!is_of_both(clause)) (clause.giver == Side::From ? mine : theirs).push_back(i);
    }
    for (int i = 0; i < draft.terms.count; ++i)
        if (is_of_both(draft.terms.clauses[static_cast<std::size_t>(i)]))
            (mine.size() <= theirs.size() ? mine : theirs).push_back(i);
    const Company& own = company(view, view.viewer);
    draw_side(p, column(rest, 0, 2, p.px(10)), table, p.say("draft.i_give"),
              colour_of(p.theme, own.role), "tray.mine", mine, payments_of(p.say, draft.terms, Side::From));
    draw_side(p, column(rest, 1, 2, p.px(10)), table, p.say("draft.they_give"),
              colour_of(p.theme, company(view, draft.to).role), "tray.theirs", theirs,
              payments_of(p.say, draft.terms, Side::To));
    draw_reckoning(p, side, table, view);
}

} // namespace frenemy::client
