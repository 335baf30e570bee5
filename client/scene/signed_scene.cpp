#include "client/model/breaching.hpp"
#include "client/model/effect.hpp"
#include "client/model/saying.hpp"
#include "client/model/settings.hpp"
#include "client/scene/offer_card.hpp"
#include "client/scene/table_scene.hpp"
#include "client/scene/terms_box.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// The way out of a deal that is open now: "waive", "cancel", or none.
std::string_view way_out(const Table& table, const View& view, const Deal& deal)
{
    const State state = visible(view);
    if (!objection(table.scenario(), state, view.viewer, WaiveExclusive{deal.id})) return "waive";
    if (!objection(table.scenario(), state, view.viewer, CancelBetrayed{deal.id})) return "cancel";
    return {};
}

int deal_height(const Painter& p, const Rect& rest, const Table& table, const View& view,
                const Deal& deal)
{
    const Side mine = deal.from == view.viewer ? Side::From : Side::To;
    const int width = rest.w - p.px(22) - (way_out(table, view, deal).empty() ? 0 : p.px(96));
    return p.line(TextSize::Small) + terms_box(p, table.scenario(), deal.terms, mine, width).height
           + p.px(14);
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
                breach_text(p.say, table.scenario(), breach_price(table.scenario(), view, deal.id)), 8);
    Rect head = cut_top(text, line, p.px(2));
    const std::string number = p.say("plan.deal_number", deal.id.value);
    p.text(cut_right(head, p.width(number, TextSize::Small), p.px(6)), number, TextSize::Small,
           p.theme.ink_quiet);
    draw_name(p, head, table.scenario(), view, partner);
    draw_terms(p, text, terms);
    return true;
}

} // namespace

void draw_signed(Painter& p, const Rect& area, const Table& table, const View& view)
{
    Rect rest = open_tray(p, area, p.say("deals.signed"));
    const bool done = company(view, view.viewer).done != 0;
    const int unanswered = static_cast<int>(table.offers_to_me().size());
    p.button(cut_bottom(rest, button_height(p), p.px(8)), "deals.done",
             done             ? p.say("deals.waiting")
             : unanswered > 0 ? p.say("deals.done_unanswered", unanswered)
                              : p.say("deals.done"),
             Look::Primary, !done, p.say("deals.already_done"), p.say("deals.done_hint"));
    if (table.match().shared())
        p.button(cut_bottom(rest, button_height(p), p.px(8)), "deals.hand", p.say("deals.hand"),
                 Look::Plain, true, {}, p.say("deals.hand_hint"));
    std::vector<Deal> own;
    for (const Deal& deal : view.deals)
        if (is_party(deal, view.viewer)) own.push_back(deal);
    if (own.empty()) {
        note(p, rest, p.say("deals.none_signed"));
        return;
    }
    // What is still to come stands before what was done with its signing.
    const auto open = breakable_deals(view);
    std::stable_partition(own.begin(), own.end(), [&](const Deal& deal) {
        return std::find(open.begin(), open.end(), deal.id) != open.end();
    });
    std::rotate(own.begin(),
                own.begin() + table.turned(Stack::Deals) % static_cast<int>(own.size()), own.end());
    int wanted = -p.px(6);
    for (const Deal& deal : own)
        wanted += deal_height(p, rest, table, view, deal) + p.px(6);
    // With too many, each press brings the next one up.
    const Rect strip = wanted > rest.h ? cut_bottom(rest, answer_height(p), p.px(6)) : Rect{};
    const bool tall = deal_height(p, rest, table, view, own.front()) > rest.h;
    const int text = p.limit_text(tall ? 100 : most_text); // one at least is shown
    std::size_t shown = 0;
    while (shown < own.size() && draw_deal(p, rest, table, view, own[shown]))
        ++shown;
    p.set_text(text);
    if (shown < own.size())
        p.button(strip, "deals.more.signed",
                 p.say("deals.more", static_cast<int>(own.size() - shown)), Look::Ghost, true, {},
                 p.say("deals.more_hint"));
}

} // namespace frenemy::client
