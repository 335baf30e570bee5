#include "client/model/breaching.hpp"
#include "client/model/effect.hpp"
#include "client/model/saying.hpp"
#include "client/scene/offer_card.hpp"
#include "client/scene/table_scene.hpp"
#include "client/scene/terms_box.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// With whom, what is still to come of it, and what breaking it costs.
struct BreachCard {
    DealId deal{};
    SeatId partner = no_seat;
    int price = 0;
    TermsBox terms;
    int height = 0;
};

BreachCard breach_card(const Painter& p, const Table& table, const View& view, DealId id, int width)
{
    const Deal& deal = *find_by_id(view.deals, id);
    BreachCard card;
    card.deal = id;
    card.partner = partner_of(deal, view.viewer);
    card.price = breach_price(table.scenario(), view, id);
    card.terms = terms_box(p, table.scenario(), deal.terms,
                           deal.from == view.viewer ? Side::From : Side::To, width - p.px(22));
    card.height = 2 * p.line(TextSize::Small) + card.terms.height + p.px(16);
    return card;
}

bool is_chosen(const Plan& plan, DealId id)
{
    const auto* end = plan.broken.begin() + plan.breaches;
    return std::find(plan.broken.begin(), end, id) != end;
}

void draw_breach_card(Painter& p, const Rect& box, const Table& table, const View& view, const BreachCard& card)
{
    const Plan& plan = table.plan();
    const std::string number = std::to_string(card.deal.value);
    const std::string name = company_name(p.say, table.scenario(), card.partner);
    const bool chosen = is_chosen(plan, card.deal);
    const bool may = chosen || plan.breaches < max_breaches;
    p.button(box, "plan.breach." + number, "", Look::Plain, may, p.say("plan.most_breaches", max_breaches),
             breach_warning(p.say, table.scenario(), view.round, name, card.price));
    p.controls.back().label = p.say("plan.breach") + ": " + name + ' ' + p.say("plan.deal_number", card.deal.value);
    Rect inner = draw_offer_card(p, box, company(view, card.partner).role);
    if (chosen) p.canvas.stroke(box, p.theme.loss, p.px(3), p.px(8));
    Rect head = cut_top(inner, p.line(TextSize::Small), p.px(2));
    const std::string tag = chosen ? "✓" : p.say("plan.deal_number", card.deal.value);
    p.text(cut_right(head, p.width(tag, TextSize::Small, Weight::Bold), p.px(6)), tag, TextSize::Small,
           chosen ? p.theme.loss : p.theme.ink_quiet, chosen ? Weight::Bold : Weight::Regular);
    draw_name(p, head, table.scenario(), view, card.partner);
    draw_terms(p, cut_top(inner, card.terms.height, p.px(2)), card.terms);
    p.text(cut_top(inner, p.line(TextSize::Small)),
           p.say("plan.breach_cost", card.price, table.scenario().deals.breach_trust), TextSize::Small,
           may ? p.theme.loss : p.theme.ink_quiet, Weight::Bold);
}

} // namespace

void draw_breaches(Painter& p, Rect rest, const Table& table, const View& view)
{
    Rect head = cut_top(rest, std::max(p.line(TextSize::Body), p.px(32)), p.px(8));
    const std::string back = p.say("plan.breach_back");
    p.button(cut_right(head, p.width(back, TextSize::Body, Weight::Bold) + p.px(32), p.px(8)), "plan.breaches", back,
             Look::Chosen);
    // As many at a time as there is room for; the key turns to the next of them.
    const auto deals = breakable_deals(view);
    const int count = static_cast<int>(deals.size());
    const int width = column(rest, 0, 2, p.px(10)).w;
    const auto tallest = [&] {
        int most = 1;
        for (const DealId id : deals) most = std::max(most, breach_card(p, table, view, id, width).height);
        return most;
    };
    const int text = p.fit_text([&] { return tallest() <= rest.h; });
    const int gap = p.px(8);
    const int rows = std::max(1, (rest.h + gap) / (tallest() + gap));
    const int pages = std::max(1, (count + 2 * rows - 1) / (2 * rows));
    const int first = table.turned(Stack::Breaches) % pages * 2 * rows;
    for (int i = first; i < std::min(count, first + 2 * rows); ++i) {
        const BreachCard card = breach_card(p, table, view, deals[static_cast<std::size_t>(i)], width);
        const Rect place = row(column(rest, (i - first) % 2, 2, p.px(10)), (i - first) / 2, rows, gap);
        draw_breach_card(p, {place.x, place.y, place.w, std::min(place.h, card.height)}, table, view, card);
    }
    p.set_text(text);
    if (pages > 1) {
        const std::string more = p.say("plan.more", count - std::min(count - first, 2 * rows));
        p.button(cut_right(head, p.width(more, TextSize::Body) + p.px(32), p.px(8)), "plan.more", more, Look::Plain, true,
                 {}, p.say("plan.more_hint"));
    }
    p.text(head, p.say("plan.breach_title"), TextSize::Body, p.theme.ink, Weight::Bold);
}

} // namespace frenemy::client
