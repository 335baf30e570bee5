#include "client/model/coach.hpp"
#include "client/model/effect.hpp"
#include "client/model/saying.hpp"
#include "client/model/settings.hpp"
#include "client/model/why.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"
#include "client/scene/table_scene.hpp"
#include "client/scene/terms_box.hpp"
#include "client/scene/text_layout.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// A hollow under a heading; returns what is left of it.
Rect open_tray(Painter& p, const Rect& area, const std::string& heading, int beside = 0)
{
    p.tray(area);
    Rect rest = area.inset(p.px(10), p.px(8));
    Rect head = cut_top(rest, std::max(p.line(TextSize::Body), p.px(28)), p.px(6));
    head.w -= beside;
    p.text(head, heading, TextSize::Body, p.theme.table_text, Weight::Bold);
    return rest;
}

void note(Painter& p, const Rect& area, const std::string& text)
{
    p.paragraph(area, text, TextSize::Small, p.theme.table_quiet);
}

/// What a deal is worth, on a ground of its own: it is what one compares.
Rect draw_worth(Painter& p, Rect& head, int worth)
{
    const std::string value = p.say("deals.worth", signed_number(worth));
    const int wide = p.width(value, TextSize::Small, Weight::Bold) + p.px(14);
    const Rect place = cut_right(head, wide, p.px(6));
    const Rect at{place.x, place.centre().y - p.line(TextSize::Small) / 2, wide,
                  p.line(TextSize::Small)};
    p.badge({at.x, at.y}, value, worth >= 0 ? p.theme.gain : p.theme.loss, p.theme.card);
    return at;
}

/// A paper card with the company's colour along its edge; returns its inside.
Rect draw_offer_card(Painter& p, const Rect& box, Role role)
{
    p.card(box);
    const Rect edge{box.x, box.y, p.px(14), box.h};
    p.canvas.fill(edge, colour_of(p.theme, role), p.px(8));
    p.canvas.wash({box.x + p.px(6), box.y, p.px(10), box.h}, mix(p.theme.card, white, 60),
                  p.theme.card);
    Rect inside = box.inset(p.px(10), p.px(6));
    cut_left(inside, p.px(2));
    return inside;
}

void draw_name(Painter& p, Rect head, const Scenario& scenario, const View& view, SeatId seat)
{
    const Rect icon = cut_left(head, p.px(18), p.px(6));
    draw_role(p, company(view, seat).role, {icon.x, icon.centre().y - p.px(9), p.px(18), p.px(18)});
    p.text(head, company_name(p.say, scenario, seat), TextSize::Small, p.theme.ink, Weight::Bold);
}

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

int answer_height(const Painter& p)
{
    return std::max(p.px(30), p.line(TextSize::Small) + p.px(6));
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
    const Rect value_at = draw_worth(p, head, worth.mine);
    p.touchable(value_at, "deals.worth." + id, p.say("deals.worth", signed_number(worth.mine)),
                why_worth(p.say, offer.terms, Side::To, worth), 8);
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
    constexpr int room = 3;
    const int all = static_cast<int>(covered.size());
    const bool turns = all > room;
    const int at_a_time = turns ? room - 1 : all;
    const int pages = (all + at_a_time - 1) / at_a_time;
    const int first = table.turned(Stack::Offers) % pages * at_a_time;
    const int last = std::min(all, first + at_a_time);
    for (int i = first; i < last; ++i) {
        const Offer& offer = covered[static_cast<std::size_t>(i)];
        const bool own = offer.from == view.viewer;
        const SeatId partner = own ? offer.to : offer.from;
        const int worth = worth_of(table.scenario(), view, offer.terms, own ? Side::From : Side::To, partner).mine;
        const std::string name = company_name(p.say, table.scenario(), partner);
        const std::string value = own ? p.say("deals.withdraw") : p.say("deals.worth", signed_number(worth));
        const Rect tab = column(line, i - first, at_a_time + turns, p.px(6));
        const bool both = p.width(name + " " + value, TextSize::Body, Weight::Bold) + p.px(30) <= tab.w;
        p.button(tab, (own ? "deals.withdraw." : "deals.front.") + std::to_string(offer.id.value),
                 both ? name + " " + value : value, Look::Ghost, true, {},
                 own ? p.say("deals.asked", name) + ": "
                           + terms_text(p.say, table.scenario(), offer.terms, Side::From)
                     : name + ": " + p.say("deals.front_hint"));
        p.controls.back().label = name + ": " + value;
        p.canvas.fill({tab.x + p.px(5), tab.y + p.px(6), p.px(5), tab.h - p.px(12)},
                      mix(colour_of(p.theme, company(view, partner).role), white, 25), p.px(2));
    }
    if (turns)
        p.button(column(line, at_a_time, at_a_time + 1, p.px(6)), "deals.more.offers",
                 p.say("deals.more", all - (last - first)), Look::Ghost, true, {}, p.say("deals.more_hint"));
}

/// Why bots took no offer or broke with somebody: the last words, the newest lowest.
void draw_remarks(Painter& p, Rect& rest, const Table& table)
{
    const auto& remarks = table.remarks();
    constexpr std::size_t shown = 2;
    for (std::size_t k = 0; k < std::min(shown, remarks.size()); ++k) {
        const std::string line =
            remark_text(p.say, table.scenario(), remarks[remarks.size() - 1 - k]);
        const auto lines = wrap(p.metrics, line, p.style(TextSize::Small), rest.w);
        const int height = static_cast<int>(lines.size()) * p.line(TextSize::Small);
        if (rest.h < height) return;
        p.paragraph(cut_bottom(rest, height, p.px(3)), line, TextSize::Small,
                    k == 0 ? p.theme.table_text : p.theme.table_quiet);
    }
}

void draw_offers(Painter& p, const Rect& area, const Table& table, const View& view)
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
    draw_remarks(p, rest, table);
    if (view.offers.count == 0) note(p, rest, p.say("deals.no_offers"));
}

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
    draw_worth(p, head, idea.mine);
    draw_name(p, head, table.scenario(), view, idea.to);
    draw_terms(p, inner, terms);
    p.touchable(box, id,
                company_name(p.say, table.scenario(), idea.to) + ": "
                    + terms_text(p.say, table.scenario(), idea.terms, Side::From),
                hint);
    return true;
}

/// What the strategist would offer in this seat, each with its reason.
void draw_coached(Painter& p, Rect rest, const Table& table, const View& view)
{
    const Advice* advice = table.advice();
    if (!advice)
        return note(p, rest, p.say(table.awaits_coach() ? "coach.thinks" : "deals.already_done"));
    for (std::size_t i = 0; i < advice->offers.size(); ++i) {
        const Idea& idea = advice->offers[i].idea;
        const std::string why = why_offer(p.say, table.scenario(), view, idea);
        if (!draw_idea(p, rest, table, view, idea, "deals.coached." + std::to_string(i), why,
                       why + '\n' + what_it_brings(p.say, advice->offers[i])))
            break;
    }
    if (advice->offers.empty()) note(p, rest, p.say("deals.no_ideas"));
}

/// The best offers.
void draw_ideas(Painter& p, Rect rest, const Table& table, const View& view)
{
    if (table.coaching()) return draw_coached(p, rest, table, view);
    const auto& ideas = table.suggestions();
    for (std::size_t i = 0; i < ideas.size(); ++i)
        if (!draw_idea(p, rest, table, view, ideas[i], "deals.idea." + std::to_string(i), {},
                       p.say("deals.idea_hint")))
            break;
    if (ideas.empty()) note(p, rest, p.say("deals.no_ideas"));
}

void draw_new(Painter& p, const Rect& area, const Table& table, const View& view)
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
}

/// The way out of a deal that is open now: "waive", "cancel", or none.
std::string_view way_out(const Table& table, const View& view, const Deal& deal)
{
    const State state = visible(view);
    if (!objection(table.scenario(), state, view.viewer, WaiveExclusive{deal.id})) return "waive";
    if (!objection(table.scenario(), state, view.viewer, CancelBetrayed{deal.id})) return "cancel";
    return {};
}

int deal_height(const Painter& p, const Rect& rest, const Table& table, const View& view, const Deal& deal)
{
    const Side mine = deal.from == view.viewer ? Side::From : Side::To;
    const int width = rest.w - p.px(22) - (way_out(table, view, deal).empty() ? 0 : p.px(96));
    return p.line(TextSize::Small) + terms_box(p, table.scenario(), deal.terms, mine, width).height + p.px(14);
}

/// False when there is no room for it.
bool draw_deal(Painter& p, Rect& rest, const Table& table, const View& view, const Deal& deal)
{
    const int line = p.line(TextSize::Small);
    const Side mine = deal.from == view.viewer ? Side::From : Side::To;
    const SeatId partner = partner_of(deal, view.viewer);
    const std::string id = std::to_string(deal.id.value);
    const std::string_view out = way_out(table, view, deal);
    const int knob = out.empty() ? 0 : p.px(96);
    const TermsBox terms =
        terms_box(p, table.scenario(), deal.terms, mine, rest.w - p.px(22) - knob);
    const int height = deal_height(p, rest, table, view, deal);
    if (rest.h < height) return false;
    const Rect box = cut_top(rest, height, p.px(6));
    Rect inner = draw_offer_card(p, box, company(view, partner).role);
    Rect text = inner;
    if (knob > 0) {
        const Rect side = cut_right(text, knob - p.px(6), p.px(6));
        p.button(side, (out == "waive" ? "deals.waive." : "deals.cancel.") + id,
                 p.say(out == "waive" ? "deals.waive" : "deals.cancel"), Look::Grave);
    }
    p.touchable({box.x, box.y, box.w - knob, box.h}, "deals.deal." + id,
                terms_text(p.say, table.scenario(), deal.terms, mine),
                breach_text(p.say, table.scenario(), deal.penalty), 8);
    Rect head = cut_top(text, line, p.px(2));
    const std::string number = p.say("plan.deal_number", deal.id.value);
    p.text(cut_right(head, p.width(number, TextSize::Small), p.px(6)), number, TextSize::Small,
           p.theme.ink_quiet);
    draw_name(p, head, table.scenario(), view, partner);
    draw_terms(p, text, terms);
    return true;
}

void draw_signed(Painter& p, const Rect& area, const Table& table, const View& view)
{
    Rect rest = open_tray(p, area, p.say("deals.signed"));
    const bool done = company(view, view.viewer).done != 0;
    p.button(cut_bottom(rest, p.px(48), p.px(8)), "deals.done",
             p.say(done ? "deals.waiting" : "deals.done"), Look::Primary, !done,
             p.say("deals.already_done"), p.say("deals.done_hint"));
    if (table.match().shared())
        p.button(cut_bottom(rest, p.px(36), p.px(8)), "deals.hand", p.say("deals.hand"),
                 Look::Plain, true, {}, p.say("deals.hand_hint"));
    std::vector<Deal> own;
    for (const Deal& deal : view.deals)
        if (is_party(deal, view.viewer)) own.push_back(deal);
    if (own.empty()) return note(p, rest, p.say("deals.none_signed"));
    std::rotate(own.begin(), own.begin() + table.turned(Stack::Deals) % static_cast<int>(own.size()), own.end());
    int wanted = -p.px(6);
    for (const Deal& deal : own) wanted += deal_height(p, rest, table, view, deal) + p.px(6);
    // With too many, each press brings the next one up.
    const Rect strip = wanted > rest.h ? cut_bottom(rest, answer_height(p), p.px(6)) : Rect{};
    const bool tall = deal_height(p, rest, table, view, own.front()) > rest.h;
    const int text = p.limit_text(tall ? 100 : most_text); // one at least is shown
    std::size_t shown = 0;
    while (shown < own.size() && draw_deal(p, rest, table, view, own[shown])) ++shown;
    p.set_text(text);
    if (shown < own.size())
        p.button(strip, "deals.more.signed", p.say("deals.more", static_cast<int>(own.size() - shown)), Look::Ghost,
                 true, {}, p.say("deals.more_hint"));
}

} // namespace

void draw_deals(Painter& p, const Rect& area, const Table& table)
{
    const View view = table.view();
    draw_offers(p, column(area, 0, 3, p.px(10)), table, view);
    draw_new(p, column(area, 1, 3, p.px(10)), table, view);
    draw_signed(p, column(area, 2, 3, p.px(10)), table, view);
}

} // namespace frenemy::client
