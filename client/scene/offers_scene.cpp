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

/// What the terms mean, a sentence each.
std::string meaning_of(const Words& say, const Scenario& scenario, const Terms& terms)
{
    std::string all;
    for (const Clause& clause : terms) {
        if (!all.empty()) all += '\n';
        const std::string kind{name_of_clause(clause.kind)};
        all += say("clause." + kind) + ": " + effect_of(say, scenario, clause.kind);
    }
    return all;
}

int incoming_height(const Painter& p, const Rect& rest, const Table& table, const Offer& offer)
{
    return p.line(TextSize::Small) + answer_height(p) + p.px(22)
           + terms_box(p, table.scenario(), offer.terms, Side::To, rest.w - p.px(22)).height;
}

/// False when there is no room for it.
bool draw_incoming(Painter& p, Rect& rest, const Table& table, const View& view, const Offer& offer)
{
    const Scenario& scenario = table.scenario();
    const int line = p.line(TextSize::Small);
    const int knob = answer_height(p);
    const TermsBox terms = terms_box(p, scenario, offer.terms, Side::To, rest.w - p.px(22));
    const int height = incoming_height(p, rest, table, offer);
    if (rest.h < height) return false;
    const Rect box = cut_top(rest, height, p.px(8));
    Rect inner = draw_offer_card(p, box, company(view, offer.from).role);
    Rect buttons = cut_bottom(inner, knob, p.px(6));
    const std::string id = std::to_string(offer.id.value);
    const DealWorth worth = worth_of(scenario, view, offer.terms, Side::To, offer.from);
    Rect head = cut_top(inner, line, p.px(2));
    const auto shortfall = shortfall_after(scenario, view, table.expected_plan(), offer);
    const Rect value_at = draw_worth(p, head, worth.mine, shortfall.has_value());
    p.touchable(value_at, "deals.worth." + id, p.say("deals.worth", signed_number(worth.mine)),
                why_worth(p.say, offer.terms, Side::To, worth) + shortfall_text(p.say, shortfall),
                8);
    draw_name(p, head, scenario, view, offer.from);
    p.touchable({inner.x, inner.y, inner.w, terms.height}, "deals.terms." + id,
                terms_text(p.say, scenario, offer.terms, Side::To), meaning_of(p.say, scenario, offer.terms),
                4);
    draw_terms(p, inner, terms);

    const auto no = objection(scenario, visible(view), view.viewer, AcceptOffer{offer.id});
    const auto answer = [&](int place, const std::string& what, Look look, bool may,
                            const std::string& why_not, const std::string& hint) {
        const std::string label = p.say("deals." + what);
        p.button(column(buttons, place, 3, p.px(6)), "deals." + what + '.' + id, label, look, may, why_not,
                 hint);
        // Read out, it says whose offer; and Enter alone signs nothing.
        p.controls.back().label = label + ": " + company_name(p.say, scenario, offer.from);
        p.controls.back().primary = false;
    };
    answer(0, "accept", Look::Primary, !no, no ? rejection_text(p.say, *no) : "",
           breach_text(p.say, scenario, worth.breaking_costs_me));
    answer(1, "counter", Look::Plain, true, "", "");
    answer(2, "decline", Look::Plain, true, "", "");
    return true;
}

int withdraw_width(const Painter& p)
{
    return p.width(p.say("deals.withdraw"), TextSize::Body) + p.px(20);
}

int outgoing_height(const Painter& p, const Rect& rest, const Table& table, const Offer& offer)
{
    const int width = rest.w - withdraw_width(p) - p.px(32);
    return p.line(TextSize::Small) + terms_box(p, table.scenario(), offer.terms, Side::From, width).height + p.px(14);
}

/// False when there is no room for it.
bool draw_outgoing(Painter& p, Rect& rest, const Table& table, const View& view, const Offer& offer)
{
    const int line = p.line(TextSize::Small);
    const int knob = withdraw_width(p);
    const TermsBox terms =
        terms_box(p, table.scenario(), offer.terms, Side::From, rest.w - knob - p.px(32));
    const int height = outgoing_height(p, rest, table, offer);
    if (rest.h < height) return false;
    const Rect box = cut_top(rest, height, p.px(8));
    Rect inner = draw_offer_card(p, box, company(view, offer.to).role);
    const Rect side = cut_right(inner, knob, p.px(8));
    const int high = std::min(side.h, std::max(p.px(32), line + p.px(8)));
    p.button({side.x, side.centre().y - high / 2, side.w, high},
             "deals.withdraw." + std::to_string(offer.id.value), p.say("deals.withdraw"));
    p.text(cut_top(inner, line),
           p.say("deals.asked", company_name(p.say, table.scenario(), offer.to)), TextSize::Small,
           p.theme.ink_quiet, Weight::Bold);
    p.touchable({inner.x, inner.y, inner.w, terms.height},
                "deals.terms." + std::to_string(offer.id.value),
                terms_text(p.say, table.scenario(), offer.terms, Side::From),
                meaning_of(p.say, table.scenario(), offer.terms), 4);
    draw_terms(p, inner, terms);
    return true;
}

/// Offers without room for their cards, by name: another's to be pulled up, one's own to be taken
/// back. Where they are many the last tab turns to the next of them.
void draw_covered(Painter& p, const Rect& line, const Table& table, const View& view,
                  const std::vector<Offer>& covered)
{
    const auto partner_of_offer = [&](const Offer& offer) {
        return offer.from == view.viewer ? offer.to : offer.from;
    };
    const auto label_of = [&](const Offer& offer) {
        const bool own = offer.from == view.viewer;
        const SeatId partner = partner_of_offer(offer);
        const int worth =
            worth_of(table.scenario(), view, offer.terms, own ? Side::From : Side::To, partner)
                .mine;
        return company_name(p.say, table.scenario(), partner) + " "
               + (own ? p.say("deals.withdraw") : p.say("deals.worth", signed_number(worth)));
    };
    const int all = static_cast<int>(covered.size());
    const int text = p.limit_text(115); // whose they are matters more
    int widest = 0;
    for (const Offer& offer : covered)
        widest = std::max(widest, p.width(label_of(offer), TextSize::Small) + p.px(34));
    Rect tabs = line;
    const auto room = [&] { return std::clamp((tabs.w + p.px(6)) / (widest + p.px(6)), 1, 3); };
    const bool turns = all > room();
    const std::string more = p.say("deals.more", all - 1);
    const Rect turn =
        turns ? cut_right(tabs, p.width(more, TextSize::Small) + p.px(24), p.px(6)) : Rect{};
    const int at_a_time = std::min(all, room());
    const int pages = (all + at_a_time - 1) / at_a_time;
    const int first = table.turned(Stack::Offers) % pages * at_a_time;
    const int last = std::min(all, first + at_a_time);
    for (int i = first; i < last; ++i) {
        const Offer& offer = covered[static_cast<std::size_t>(i)];
        const bool own = offer.from == view.viewer;
        const SeatId partner = partner_of_offer(offer);
        const std::string name = company_name(p.say, table.scenario(), partner);
        const Rect tab = column(tabs, i - first, at_a_time, p.px(6));
        p.button(tab, (own ? "deals.withdraw." : "deals.front.") + std::to_string(offer.id.value),
                 label_of(offer), Look::Ghost, true, {},
                 own ? p.say("deals.asked", name) + ": "
                           + terms_text(p.say, table.scenario(), offer.terms, Side::From)
                     : name + ": " + p.say("deals.front_hint"));
        p.canvas.fill({tab.x + p.px(5), tab.y + p.px(6), p.px(5), tab.h - p.px(12)},
                      mix(colour_of(p.theme, company(view, partner).role), white, 25), p.px(2));
    }
    if (turns)
        p.button(turn, "deals.more.offers", p.say("deals.more", all - (last - first)), Look::Ghost,
                 true, {}, p.say("deals.more_hint"));
    p.set_text(text);
}

} // namespace

bool draw_remarks(Painter& p, Rect& rest, const Table& table)
{
    const auto& remarks = table.remarks();
    constexpr std::size_t shown = 2;
    for (std::size_t k = 0; k < std::min(shown, remarks.size()); ++k) {
        const std::string line =
            remark_text(p.say, table.scenario(), remarks[remarks.size() - 1 - k]);
        const auto lines = wrap(p.metrics, line, p.style(TextSize::Small), rest.w);
        const int height = static_cast<int>(lines.size()) * p.line(TextSize::Small);
        if (rest.h < height) return k > 0;
        p.paragraph(cut_bottom(rest, height, p.px(3)), line, TextSize::Small,
                    k == 0 ? p.theme.table_text : p.theme.table_quiet);
    }
    return true;
}

bool draw_offers(Painter& p, const Rect& area, const Table& table, const View& view)
{
    Rect rest = open_tray(p, area, p.say("deals.offers"), p.px(80));
    if (const auto left = table.match().seconds_left()) {
        const std::string time = p.say("deals.time", *left);
        const int wide = p.width(time, TextSize::Small, Weight::Bold) + p.px(22);
        Rect clock{area.right() - p.px(10) - wide, area.y + p.px(10), wide,
                   p.line(TextSize::Small)};
        const Rect whole = clock;
        draw_icon(p, "hourglass", cut_left(clock, p.px(16), p.px(6)), p.theme.table_text);
        p.text(clock, time, TextSize::Small, p.theme.table_text, Weight::Bold);
        p.touchable(whole, "deals.time", time, p.say("deals.time_hint"), 4);
    }
    const std::vector<Offer> incoming = table.offers_to_me();
    std::vector<Offer> outgoing;
    for (const Offer& offer : view.offers)
        if (offer.from == view.viewer) outgoing.push_back(offer);
    const int tabs = std::max(p.px(30), p.line(TextSize::Small) + p.px(6));
    std::vector<Offer> covered;
    // A strip at the foot for those without room, unless all have some.
    int wanted = -p.px(8);
    for (const Offer& offer : incoming) wanted += incoming_height(p, rest, table, offer) + p.px(8);
    for (const Offer& offer : outgoing) wanted += outgoing_height(p, rest, table, offer) + p.px(8);
    const Rect strip = wanted > rest.h ? cut_bottom(rest, tabs, p.px(6)) : Rect{};
    const bool tall = !incoming.empty() && incoming_height(p, rest, table, incoming.front()) > rest.h;
    const int text = p.limit_text(tall ? 100 : most_text); // one at least is shown
    for (const Offer& offer : incoming)
        if (!draw_incoming(p, rest, table, view, offer)) covered.push_back(offer);
    for (const Offer& offer : outgoing)
        if (!draw_outgoing(p, rest, table, view, offer)) covered.push_back(offer);
    p.set_text(text);
    if (!covered.empty()) draw_covered(p, strip, table, view, covered);
    const bool remarked = draw_remarks(p, rest, table);
    if (view.offers.count == 0)
        note(p, rest,
             p.say(company(view, view.viewer).done ? "deals.already_done" : "deals.no_offers"));
    return remarked;
}

} // namespace frenemy::client
