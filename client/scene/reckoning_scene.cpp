#include "client/model/effect.hpp"
#include "client/model/liquidity.hpp"
#include "client/model/saying.hpp"
#include "client/model/why.hpp"
#include "client/scene/table_scene.hpp"
#include "client/scene/text_layout.hpp"
#include "engine/deals/fair.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

/// The fair band, and how far outside of it the deal is: towards me, or towards them.
void draw_balance(Painter& p, const Rect& area, int apart, bool mine)
{
    constexpr int most = 12;
    const Rect scale{area.x, area.centre().y - p.px(5), area.w, p.px(10)};
    p.canvas.fill(scale, mix(p.theme.loss, p.theme.card, 45), scale.h / 2);
    const Rect fair{scale.x + scale.w * 3 / 10, scale.y, scale.w * 4 / 10, scale.h};
    p.canvas.fill(fair, mix(p.theme.gain, p.theme.card, 25));
    const int outside = scale.w * 3 / 10 * std::min(apart, most) / most;
    const int x = apart == 0 ? scale.centre().x : mine ? fair.right() + outside : fair.x - outside;
    const std::array<Point, 3> needle{{{x - p.px(6), scale.y - p.px(5)},
                                       {x + p.px(6), scale.y - p.px(5)},
                                       {x, scale.y + p.px(4)}}};
    p.canvas.fill({x - 1, scale.y, std::max(2, p.px(2)), scale.h + p.px(3)}, p.theme.ink);
    p.canvas.polygon(needle, p.theme.ink);
}

/// A sentence about the offer.
struct Fact {
    std::string text;
    Colour colour;
    Weight weight = Weight::Regular;
};

int height_of(const Painter& p, const Fact& fact, int width)
{
    const auto lines = wrap(p.metrics, fact.text, p.style(TextSize::Small, fact.weight), width).size();
    return static_cast<int>(lines) * p.line(TextSize::Small) + p.px(4);
}

void draw_fact(Painter& p, Rect& rest, const Fact& fact)
{
    cut_top(rest, p.paragraph(rest, fact.text, TextSize::Small, fact.colour, fact.weight), p.px(4));
}

} // namespace

void draw_reckoning(Painter& p, Rect side, const Table& table, const View& view)
{
    const Draft& draft = *table.draft();
    const Scenario& scenario = table.scenario();
    const Objection no = objection_to(scenario, view, draft);
    Rect buttons = cut_bottom(side, button_height(p), p.px(8));
    const std::string close = p.say("draft.close");
    p.button(cut_right(buttons, std::max(p.px(72), p.width(close, TextSize::Body) + p.px(24)), p.px(8)), "draft.close",
             close);
    p.button(buttons, "draft.send", p.say("draft.send"), Look::Primary, !no,
             no ? rejection_text(p.say, *no) : "");

    const bool any = draft.terms.count > 0;
    const DealWorth worth = any ? worth_of(scenario, view, draft.terms, Side::From, draft.to) : DealWorth{};
    const int apart = any ? unfairness(scenario, visible(view), view.viewer, draft.to, draft.terms) : 0;
    const Fact theirs{p.say("draft.theirs", signed_number(worth.theirs)), p.theme.ink};
    std::vector<Fact> below; // the scale
    if (any) {
        // The price alone is judged: a fair one can still buy what the other does not want.
        const bool fair = apart == 0 && worth.theirs >= 0;
        below.push_back({fair         ? p.say("draft.fair")
                         : apart == 0 ? p.say("draft.fair_but")
                                      : p.say("draft.unfair", apart),
                         fair ? p.theme.gain : p.theme.loss, Weight::Bold});
    } else {
        below.push_back({p.say("draft.empty"), p.theme.ink});
    }
    const Objection& refused = table.refusal() ? table.refusal() : no;
    std::optional<Shortfall> shortfall;
    if (any)
        shortfall = shortfall_after(scenario, view, table.expected_plan(),
                                    {OfferId{}, view.viewer, draft.to, draft.terms});
    if (shortfall)
        below.push_back({p.say("deals.shortfall", shortfall->round, -shortfall->money), p.theme.loss});
    else if (any && !refused)
        below.push_back({breach_text(p.say, scenario, worth.breaking_costs_me), p.theme.ink_quiet});
    if (refused) below.push_back({rejection_text(p.say, *refused), p.theme.loss});

    const int text = p.fit_text([&] { // all of it is read
        int height = any ? p.line(TextSize::Small) + p.line(TextSize::Title) + height_of(p, theirs, side.w) + p.px(24) : 0;
        for (const Fact& each : below) height += height_of(p, each, side.w);
        return height <= side.h;
    });
    if (any) {
        p.text(cut_top(side, p.line(TextSize::Small)), p.say("draft.mine"), TextSize::Small,
               p.theme.ink_quiet);
        const Rect worth_at = cut_top(side, p.line(TextSize::Title));
        const std::string mine = p.say("deals.worth", signed_number(worth.mine));
        p.text(worth_at, mine, TextSize::Title, worth.mine >= 0 ? p.theme.gain : p.theme.loss,
               Weight::Bold);
        p.touchable(worth_at, "draft.worth", mine, why_worth(p.say, draft.terms, Side::From, worth),
                    4);
        draw_fact(p, side, theirs);
        const Rect scale = cut_top(side, p.px(22), p.px(2));
        draw_balance(p, scale, apart, worth.mine >= worth.theirs);
        p.touchable(scale, "draft.fair", p.say("draft.fair"), p.say("draft.fair_hint"), 4);
    }
    for (const Fact& each : below) draw_fact(p, side, each);
    p.set_text(text);
}

} // namespace frenemy::client
