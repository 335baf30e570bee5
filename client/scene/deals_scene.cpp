#include "client/model/coach.hpp"
#include "client/model/saying.hpp"
#include "client/model/why.hpp"
#include "client/scene/table_scene.hpp"
#include "client/scene/text_layout.hpp"
#include "engine/chain/role.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

void heading(Painter& p, Rect& rest, const std::string& text)
{
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(4)), text, TextSize::Body, p.theme.ink,
           Weight::Bold);
}

int lines_of(const Painter& p, const std::string& text, int width)
{
    return static_cast<int>(wrap(p.metrics, text, p.style(TextSize::Small), width).size());
}

/// False when there is no room for it.
bool draw_incoming(Painter& p, Rect& rest, const Table& table, const View& view, const Offer& offer)
{
    const Scenario& scenario = table.scenario();
    const int line = p.line(TextSize::Small);
    const int knob = std::max(p.px(28), line + p.px(4));
    const int height = 3 * line + knob + p.px(16);
    if (rest.h < height) return false;
    const Rect box = cut_top(rest, height, p.px(6));
    p.canvas.fill(box, mix(p.theme.card, p.theme.accent, 22), p.px(8));
    Rect inner = box.inset(p.px(10), p.px(5));
    Rect buttons = cut_bottom(inner, knob, p.px(4));
    const DealWorth worth = worth_of(scenario, view, offer.terms, Side::To, offer.from);
    Rect head = cut_top(inner, line);
    const std::string value = p.say("deals.worth", signed_number(worth.mine));
    const Rect value_at = cut_right(head, p.width(value, TextSize::Small, Weight::Bold), p.px(6));
    p.text(value_at, value, TextSize::Small, worth.mine >= 0 ? p.theme.gain : p.theme.loss,
           Weight::Bold);
    p.touchable(value_at, "deals.worth." + std::to_string(offer.id.value), value,
                why_worth(p.say, offer.terms, Side::To, worth), 4);
    p.text(head, company_name(p.say, scenario, offer.from), TextSize::Small, p.theme.ink,
           Weight::Bold);
    p.paragraph(inner, terms_text(p.say, scenario, offer.terms, Side::To), TextSize::Small,
                p.theme.ink);

    const std::string id = std::to_string(offer.id.value);
    const auto no = objection(scenario, visible(view), view.viewer, AcceptOffer{offer.id});
    p.button(column(buttons, 0, 3, p.px(6)), "deals.accept." + id, p.say("deals.accept"),
             Look::Primary, !no, no ? rejection_text(p.say, *no) : "",
             p.say("deals.breaking", worth.breaking_costs_me));
    p.controls.back().primary = false; // Enter alone signs nothing
    p.button(column(buttons, 1, 3, p.px(6)), "deals.counter." + id, p.say("deals.counter"));
    p.button(column(buttons, 2, 3, p.px(6)), "deals.decline." + id, p.say("deals.decline"));
    return true;
}

bool draw_outgoing(Painter& p, Rect& rest, const Table& table, const Offer& offer)
{
    const int line = p.line(TextSize::Small);
    const std::string terms = terms_text(p.say, table.scenario(), offer.terms, Side::From);
    const std::string take_back = p.say("deals.withdraw");
    const int knob = p.width(take_back, TextSize::Body) + p.px(20);
    const int height = (1 + lines_of(p, terms, rest.w - knob - p.px(26))) * line + p.px(10);
    if (rest.h < height) return false;
    const Rect box = cut_top(rest, height, p.px(6));
    p.canvas.fill(box, p.theme.well, p.px(8));
    Rect inner = box.inset(p.px(10), p.px(5));
    p.button(cut_right(inner, knob, p.px(6)),
             "deals.withdraw." + std::to_string(offer.id.value), take_back);
    p.text(cut_top(inner, line), p.say("deals.asked", company_name(p.say, table.scenario(), offer.to)),
           TextSize::Small, p.theme.ink, Weight::Bold);
    p.paragraph(inner, terms, TextSize::Small, p.theme.ink_quiet);
    return true;
}

/// Why bots took no offer or broke with somebody: the last words, the newest lowest.
void draw_remarks(Painter& p, Rect& rest, const Table& table)
{
    const auto& remarks = table.remarks();
    constexpr std::size_t shown = 2;
    for (std::size_t k = 0; k < std::min(shown, remarks.size()); ++k) {
        const std::string line =
            remark_text(p.say, table.scenario(), remarks[remarks.size() - 1 - k]);
        const int height = lines_of(p, line, rest.w) * p.line(TextSize::Small);
        if (rest.h < height) return;
        p.paragraph(cut_bottom(rest, height, p.px(3)), line, TextSize::Small,
                    k == 0 ? p.theme.ink : p.theme.ink_quiet);
    }
}

void draw_offers(Painter& p, Rect area, const Table& table, const View& view)
{
    p.card(area);
    Rect rest = area.inset(p.px(12), p.px(10));
    heading(p, rest, p.say("deals.offers"));
    Rect foot = cut_bottom(rest, p.line(TextSize::Small));
    draw_remarks(p, rest, table);
    int hidden = 0;
    for (const Offer& offer : view.offers)
        if (offer.to == view.viewer) hidden += !draw_incoming(p, rest, table, view, offer);
    for (const Offer& offer : view.offers)
        if (offer.from == view.viewer) hidden += !draw_outgoing(p, rest, table, offer);
    if (hidden > 0)
        p.text(foot, p.say("deals.more_offers", hidden), TextSize::Small, p.theme.ink_quiet);
    if (view.offers.count == 0)
        p.paragraph(rest, p.say("deals.no_offers"), TextSize::Small, p.theme.ink_quiet);
}

/// The two best offers, each with its reason.
void draw_coached(Painter& p, const Rect& area, const Table& table, const View& view)
{
    const Advice* advice = table.advice();
    if (!advice) {
        const bool thinks = table.awaits_coach();
        p.paragraph(area, p.say(thinks ? "coach.thinks" : "deals.already_done"), TextSize::Small,
                    p.theme.ink_quiet);
        return;
    }
    for (std::size_t k = 0; k < advice->offers.size(); ++k) {
        const auto i = static_cast<int>(k);
        const Idea& idea = advice->offers[k].idea;
        const Rect box = row(area, i, static_cast<int>(coached_offers), p.px(6));
        p.canvas.fill(box, p.theme.well, p.px(8));
        Rect inner = box.inset(p.px(8), p.px(4));
        Rect head = cut_top(inner, p.line(TextSize::Small));
        const std::string worth = p.say("deals.worth", signed_number(idea.mine));
        p.text(cut_right(head, p.width(worth, TextSize::Small, Weight::Bold), p.px(6)), worth,
               TextSize::Small, p.theme.gain, Weight::Bold);
        const std::string name = company_name(p.say, table.scenario(), idea.to);
        p.text(head, name, TextSize::Small, p.theme.ink, Weight::Bold);
        const std::string terms = terms_text(p.say, table.scenario(), idea.terms, Side::From);
        const std::string why = why_offer(p.say, table.scenario(), view, idea);
        p.paragraph(inner, terms + '\n' + why, TextSize::Small, p.theme.ink);
        p.touchable(box, "deals.coached." + std::to_string(i), name + ": " + terms,
                    why + '\n' + what_it_brings(p.say, advice->offers[k]));
    }
    if (advice->offers.empty())
        p.paragraph(area, p.say("deals.no_ideas"), TextSize::Small, p.theme.ink_quiet);
}

void draw_new(Painter& p, Rect area, const Table& table, const View& view)
{
    p.card(area);
    Rect rest = area.inset(p.px(12), p.px(10));
    Rect head_row = cut_top(rest, std::max(p.line(TextSize::Body), p.px(28)), p.px(4));
    p.button(cut_right(head_row, std::min(head_row.w / 2, p.px(130)), p.px(6)), "deals.coach",
             p.say("deals.coach"), table.coaching() ? Look::Chosen : Look::Plain, true, {},
             p.say("deals.coach_hint"));
    p.text(head_row, p.say("deals.suggested"), TextSize::Body, p.theme.ink, Weight::Bold);
    const int line = p.line(TextSize::Small);
    const int knob = std::max(p.px(32), line + p.px(6));
    const bool may = company(view, view.viewer).done == 0;

    if (table.coaching()) {
        draw_coached(p, rest, table, view);
        return;
    }
    int partners = 0;
    for (int i = 0; i < view.seats; ++i) partners += seat_at(i) != view.viewer;
    const int rows = (partners + 1) / 2;
    Rect to = cut_bottom(rest, rows * knob + (rows - 1) * p.px(6), p.px(4));
    p.text(cut_bottom(rest, line, p.px(2)), p.say("deals.new"), TextSize::Small, p.theme.ink,
           Weight::Bold);
    int k = 0;
    for (int i = 0; i < view.seats; ++i) {
        if (seat_at(i) == view.viewer) continue;
        const Rect place = column(row(to, k / 2, rows, p.px(6)), k % 2, 2, p.px(6));
        p.button(place, "deals.to." + std::to_string(i), company_name(p.say, table.scenario(), seat_at(i)),
                 Look::Plain, may, p.say("deals.already_done"),
                 p.say("role." + std::string{name_of_role(company(view, seat_at(i)).role)}));
        ++k;
    }

    const auto& ideas = table.suggestions();
    for (std::size_t i = 0; i < ideas.size(); ++i) {
        const std::string terms = terms_text(p.say, table.scenario(), ideas[i].terms, Side::From);
        const int lines = lines_of(p, terms, rest.w - p.px(16));
        const int height = (1 + lines) * line + p.px(8);
        if (rest.h < height) break;
        const Rect box = cut_top(rest, height, p.px(4));
        p.canvas.fill(box, p.theme.well, p.px(8));
        Rect inner = box.inset(p.px(8), p.px(4));
        Rect head = cut_top(inner, line);
        const std::string worth = p.say("deals.worth", signed_number(ideas[i].mine));
        p.text(cut_right(head, p.width(worth, TextSize::Small, Weight::Bold), p.px(6)), worth,
               TextSize::Small, p.theme.gain, Weight::Bold);
        const std::string name = company_name(p.say, table.scenario(), ideas[i].to);
        p.text(head, name, TextSize::Small, p.theme.ink, Weight::Bold);
        p.paragraph(inner, terms, TextSize::Small, p.theme.ink);
        p.touchable(box, "deals.idea." + std::to_string(i), name + ": " + terms, terms);
    }
    if (ideas.empty())
        p.paragraph(rest, p.say("deals.no_ideas"), TextSize::Small, p.theme.ink_quiet);
}

void draw_signed(Painter& p, Rect area, const Table& table, const View& view)
{
    p.card(area);
    Rect rest = area.inset(p.px(12), p.px(10));
    const bool done = company(view, view.viewer).done != 0;
    p.button(cut_bottom(rest, p.px(48), p.px(8)), "deals.done",
             p.say(done ? "deals.waiting" : "deals.done"), Look::Primary, !done,
             p.say("deals.already_done"), p.say("deals.done_hint"));
    if (table.match().shared())
        p.button(cut_bottom(rest, p.px(36), p.px(8)), "deals.hand", p.say("deals.hand"), Look::Plain, true,
                 {}, p.say("deals.hand_hint"));
    heading(p, rest, p.say("deals.signed"));
    const int line = p.line(TextSize::Small);
    int shown = 0;
    for (const Deal& deal : view.deals) {
        if (!is_party(deal, view.viewer)) continue;
        const Side mine = deal.from == view.viewer ? Side::From : Side::To;
        const std::string terms = terms_text(p.say, table.scenario(), deal.terms, mine);
        const int height = (1 + lines_of(p, terms, rest.w - p.px(16))) * line + p.px(8);
        if (rest.h < height) break;
        const Rect box = cut_top(rest, height, p.px(4));
        p.canvas.fill(box, p.theme.well, p.px(8));
        Rect inner = box.inset(p.px(8), p.px(4));
        const std::string id = std::to_string(deal.id.value);
        const State state = visible(view);
        if (!objection(table.scenario(), state, view.viewer, WaiveExclusive{deal.id}))
            p.button(cut_right(inner, p.px(96), p.px(6)), "deals.waive." + id, p.say("deals.waive"),
                     Look::Grave);
        else if (!objection(table.scenario(), state, view.viewer, CancelBetrayed{deal.id}))
            p.button(cut_right(inner, p.px(96), p.px(6)), "deals.cancel." + id,
                     p.say("deals.cancel"), Look::Grave);
        p.text(cut_top(inner, line),
               p.say("deals.with", company_name(p.say, table.scenario(), partner_of(deal, view.viewer)),
                     deal.id.value),
               TextSize::Small, p.theme.ink, Weight::Bold);
        p.paragraph(inner, terms, TextSize::Small, p.theme.ink_quiet);
        p.touchable({box.x, box.y, inner.w, box.h}, "deals.deal." + id, terms,
                    terms + "\n" + p.say("deals.breaking", deal.penalty), 8);
        ++shown;
    }
    if (shown == 0) p.paragraph(rest, p.say("deals.none_signed"), TextSize::Small, p.theme.ink_quiet);
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
