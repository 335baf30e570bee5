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

/// A deal that could be offered, on a card.
struct Card {
    const Idea* idea = nullptr;
    std::string id;
    std::string reason; ///< the coach's
    std::string hint;
};

int card_height(const Painter& p, const TermsBox& terms)
{
    return p.line(TextSize::Small) + terms.height + p.px(14);
}

TermsBox terms_on(const Painter& p, const Table& table, const Card& card, int width, bool with_reason)
{
    return terms_box(p, table.scenario(), card.idea->terms, Side::From, width - p.px(22),
                     with_reason ? card.reason : std::string{});
}

void draw_card(Painter& p, const Rect& box, const Table& table, const View& view, const Card& card,
               const TermsBox& terms)
{
    const Idea& idea = *card.idea;
    Rect inner = draw_offer_card(p, box, company(view, idea.to).role);
    Rect head = cut_top(inner, p.line(TextSize::Small), p.px(2));
    const auto shortfall = shortfall_after(table.scenario(), view, table.expected_plan(),
                                           {OfferId{}, view.viewer, idea.to, idea.terms});
    draw_worth(p, head, idea.mine, shortfall.has_value());
    draw_name(p, head, table.scenario(), view, idea.to);
    draw_terms(p, inner, terms);
    p.touchable(box, card.id,
                company_name(p.say, table.scenario(), idea.to) + ": "
                    + terms_text(p.say, table.scenario(), idea.terms, Side::From),
                card.hint + shortfall_text(p.say, shortfall));
}

/// What the strategist would offer in this seat, each with its reason; else the best offers.
std::vector<Card> cards_of(const Words& say, const Table& table, const View& view)
{
    std::vector<Card> cards;
    const auto number = [&] { return std::to_string(cards.size()); };
    if (!table.coaching()) {
        for (const Idea& idea : table.suggestions())
            cards.push_back({&idea, "deals.idea." + number(), {}, say("deals.idea_hint")});
    } else if (const Advice* advice = table.advice()) {
        for (const auto& found : advice->offers) {
            const std::string why = why_offer(say, table.scenario(), view, found.idea);
            cards.push_back({&found.idea, "deals.coached." + number(), why, why + '\n' + what_it_brings(say, found)});
        }
    }
    return cards;
}

/// As many as there is room for, and how many there was none for. A reason stands on its card where
/// no other card gives way to it; pointed at, each card says it.
int draw_ideas(Painter& p, Rect& rest, const Table& table, const View& view)
{
    std::vector<Card> cards = cards_of(p.say, table, view);
    if (cards.empty()) {
        const bool done = company(view, view.viewer).done != 0;
        cut_top(rest, note(p, rest, p.say(table.awaits_coach() ? "coach.thinks"
                                          : done               ? "deals.already_done"
                                                               : "deals.no_ideas")));
        return 0;
    }
    std::rotate(cards.begin(),
                cards.begin() + table.turned(Stack::Ideas) % static_cast<int>(cards.size()), cards.end());
    const bool tall = card_height(p, terms_on(p, table, cards.front(), rest.w, false)) > rest.h;
    const int text = p.limit_text(tall ? 100 : most_text); // one at least is shown
    std::vector<int> heights;
    std::size_t shown = 0;
    int used = 0;
    for (const Card& card : cards) {
        heights.push_back(card_height(p, terms_on(p, table, card, rest.w, false)));
        if (used + heights.back() > rest.h) break;
        used += heights.back() + p.px(6);
        ++shown;
    }
    int spare = rest.h - used + p.px(6);
    for (std::size_t i = 0; i < shown; ++i) {
        TermsBox terms = terms_on(p, table, cards[i], rest.w, true);
        const int reason = card_height(p, terms) - heights[i];
        if (reason <= spare)
            spare -= reason;
        else
            terms = terms_on(p, table, cards[i], rest.w, false);
        draw_card(p, cut_top(rest, card_height(p, terms), p.px(6)), table, view, cards[i], terms);
    }
    p.set_text(text);
    return shown > 0 ? static_cast<int>(cards.size() - shown) : 0;
}

/// To whom one can make an offer of one's own.
void draw_partners(Painter& p, Rect& rest, const Table& table, const View& view)
{
    const bool may = company(view, view.viewer).done == 0;
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

void draw_new(Painter& p, const Rect& area, const Table& table, const View& view, bool remarked)
{
    const int ask = std::min(area.w / 2, p.px(130));
    const Rect coach{area.right() - p.px(10) - ask, area.y + p.px(8), ask,
                     std::max(p.line(TextSize::Body), p.px(28))};
    Rect rest = open_tray(p, area, "");
    p.button(coach, "deals.coach", (table.coaching() ? "✓ " : "") + p.say("deals.coach"),
             table.coaching() ? Look::Chosen : Look::Plain, true, {},
             p.say(table.coaching() ? "deals.coach_off_hint" : "deals.coach_hint"));
    // Pressed, it is as dark as the tray it lies on.
    if (table.coaching()) p.canvas.stroke(coach, p.theme.accent_on_table, p.px(2), p.px(8));
    draw_partners(p, rest, table, view);
    Rect head{area.x + p.px(10), coach.y, coach.x - area.x - p.px(18), coach.h};
    if (const int hidden = draw_ideas(p, rest, table, view)) {
        const std::string more = p.say("deals.more", hidden);
        p.button(cut_right(head, p.width(more, TextSize::Body) + p.px(16), p.px(8)), "deals.more.ideas",
                 more, Look::Ghost, true, {}, p.say("deals.more_hint"));
    }
    // Large letters leave no room for both: the cards say what they are.
    const std::string heading = p.say("deals.suggested");
    if (p.width(heading, TextSize::Body, Weight::Bold) <= head.w)
        p.text(head, heading, TextSize::Body, p.theme.table_text, Weight::Bold);
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
