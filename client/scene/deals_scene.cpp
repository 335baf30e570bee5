#include "client/model/coach.hpp"
#include "client/model/effect.hpp"
#include "client/model/liquidity.hpp"
#include "client/model/saying.hpp"
#include "client/model/settings.hpp"
#include "client/model/why.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/offer_card.hpp"
#include "client/scene/table_scene.hpp"
#include "client/scene/terms_box.hpp"
#include "client/scene/text_layout.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// A deal that could be offered, on a card. False when there is no room for it.
bool draw_idea(Painter& p, Rect& rest, const Table& table, const View& view, const Idea& idea,
               const std::string& id, const std::string& reason, const std::string& hint)
{
    const int line = p.line(TextSize::Small);
    const TermsBox terms =
        terms_box(p, table.scenario(), idea.terms, Side::From, rest.w - p.px(22), reason);
    const int height = line + terms.height + p.px(14);
    if (rest.h < height) return false;
    const Rect box = cut_top(rest, height, p.px(6));
    Rect inner = draw_offer_card(p, box, company(view, idea.to).role);
    Rect head = cut_top(inner, line, p.px(2));
    const auto shortfall = shortfall_after(table.scenario(), view, table.expected_plan(),
                                           {OfferId{}, view.viewer, idea.to, idea.terms});
    draw_worth(p, head, idea.mine, shortfall.has_value());
    draw_name(p, head, table.scenario(), view, idea.to);
    draw_terms(p, inner, terms);
    p.touchable(box, id,
                company_name(p.say, table.scenario(), idea.to) + ": "
                    + terms_text(p.say, table.scenario(), idea.terms, Side::From),
                hint + shortfall_text(p.say, shortfall));
    return true;
}

/// What the strategist would offer in this seat, each with its reason.
void draw_coached(Painter& p, Rect& rest, const Table& table, const View& view)
{
    const Advice* advice = table.advice();
    if (!advice) {
        cut_top(rest,
                note(p, rest, p.say(table.awaits_coach() ? "coach.thinks" : "deals.already_done")));
        return;
    }
    for (std::size_t i = 0; i < advice->offers.size(); ++i) {
        const Idea& idea = advice->offers[i].idea;
        const std::string why = why_offer(p.say, table.scenario(), view, idea);
        if (!draw_idea(p, rest, table, view, idea, "deals.coached." + std::to_string(i), why,
                       why + '\n' + what_it_brings(p.say, advice->offers[i])))
            break;
    }
    if (advice->offers.empty()) cut_top(rest, note(p, rest, p.say("deals.no_ideas")));
}

/// The best offers.
void draw_ideas(Painter& p, Rect& rest, const Table& table, const View& view)
{
    if (table.coaching()) return draw_coached(p, rest, table, view);
    const auto& ideas = table.suggestions();
    for (std::size_t i = 0; i < ideas.size(); ++i)
        if (!draw_idea(p, rest, table, view, ideas[i], "deals.idea." + std::to_string(i), {},
                       p.say("deals.idea_hint")))
            break;
    if (ideas.empty()) cut_top(rest, note(p, rest, p.say("deals.no_ideas")));
}

void draw_new(Painter& p, const Rect& area, const Table& table, const View& view, bool remarked)
{
    const int ask = std::min(area.w / 2, p.px(130));
    Rect rest = open_tray(p, area, p.say("deals.suggested"), ask + p.px(8));
    p.button({area.right() - p.px(10) - ask, area.y + p.px(8), ask,
              std::max(p.line(TextSize::Body), p.px(28))},
             "deals.coach", p.say("deals.coach"), table.coaching() ? Look::Chosen : Look::Plain,
             true, {}, p.say("deals.coach_hint"));
    const bool may = company(view, view.viewer).done == 0;
    if (!table.coaching()) {
        const int knob = std::max(p.px(32), p.line(TextSize::Small) + p.px(6));
        const int rows = view.seats / 2;
        const Rect to = cut_bottom(rest, rows * knob + (rows - 1) * p.px(6), p.px(2));
        p.text(cut_bottom(rest, p.line(TextSize::Small), p.px(4)), p.say("deals.new"),
               TextSize::Small, p.theme.table_quiet, Weight::Bold);
        int k = 0;
        for (int i = 0; i < view.seats; ++i) {
            if (seat_at(i) == view.viewer) continue;
            const Rect place = column(row(to, k / 2, rows, p.px(6)), k % 2, 2, p.px(6));
            const Role role = company(view, seat_at(i)).role;
            p.button(place, "deals.to." + std::to_string(i),
                     company_name(p.say, table.scenario(), seat_at(i)), Look::Plain, may,
                     p.say("deals.already_done"), p.say("role." + std::string{name_of_role(role)}));
            p.controls.back().label =
                p.say("draft.title", company_name(p.say, table.scenario(), seat_at(i)));
            p.canvas.fill({place.x + p.px(4), place.y + p.px(6), p.px(5), place.h - p.px(14)},
                          colour_of(p.theme, role), p.px(2));
            ++k;
        }
    }
    draw_ideas(p, rest, table, view);
    if (!remarked) draw_remarks(p, rest, table);
}

} // namespace

void draw_deals(Painter& p, const Rect& area, const Table& table)
{
    const View view = table.view();
    const bool remarked = draw_offers(p, column(area, 0, 3, p.px(10)), table, view);
    draw_new(p, column(area, 1, 3, p.px(10)), table, view, remarked);
    draw_signed(p, column(area, 2, 3, p.px(10)), table, view);
}

} // namespace frenemy::client
