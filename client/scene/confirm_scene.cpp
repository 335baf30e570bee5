#include "client/model/breaching.hpp"
#include "client/model/effect.hpp"
#include "client/model/saying.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/table_scene.hpp"
#include "client/scene/text_layout.hpp"
#include "engine/commands/planning.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

struct Consequence {
    std::string icon;
    std::string text;
};

std::vector<Consequence> consequences_of(const Words& say, const Table& table, const View& view)
{
    std::vector<Consequence> all;
    const Plan& plan = table.plan();
    for (int i = 0; i < plan.breaches; ++i)
        if (const Deal* deal = find_by_id(view.deals, plan.broken[static_cast<std::size_t>(i)]))
            all.push_back({"breaches",
                           breach_warning(
                               say, table.scenario(), view.round,
                               company_name(say, table.scenario(), partner_of(*deal, view.viewer)),
                               breach_price(table.scenario(), view, deal->id))});
    if (plan.loyalty == Loyalty::Betray)
        all.push_back({"breaches", betrayal_warning(say, table.scenario(), view)});
    if (builds(plan.action)) {
        const std::string name{name_of_action(plan.action)};
        all.push_back({name, say("plan.confirm_build", say("action." + name),
                                 price_of(table.scenario(), visible(view), plan.action))});
    }
    return all;
}

} // namespace

void draw_confirmation(Painter& p, const Rect& window, const Table& table, const View& view)
{
    const auto all = consequences_of(p.say, table, view);
    const int w = std::min(window.w - p.px(40), p.px(560));
    const int pad = p.px(24);
    const int sign = p.px(28);
    const int wide = w - 2 * pad - sign - p.px(14);
    const int key = std::max(p.px(48), p.line(TextSize::Body) + p.px(16));
    int h = 2 * pad + p.line(TextSize::Title) + p.px(12) + key;
    std::vector<int> heights;
    for (const Consequence& each : all) {
        const int lines =
            static_cast<int>(wrap(p.metrics, each.text, p.style(TextSize::Body), wide).size());
        heights.push_back(std::max(sign, lines * p.line(TextSize::Body)) + p.px(14));
        h += heights.back();
    }
    // Nothing below can be pressed meanwhile.
    p.controls.clear();
    p.canvas.fill(window, with_alpha(black, 150));
    const Rect box{window.centre().x - w / 2,
                   std::max(window.y + p.px(10), window.centre().y - h / 2), w,
                   std::min(h, window.h - p.px(20))};
    p.card(box);
    Rect rest = box.inset(pad);
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(12)), p.say("plan.confirm_title"),
           TextSize::Title, p.theme.ink, Weight::Bold);
    const Rect keys = cut_bottom(rest, key);
    p.button(column(keys, 0, 2, p.px(12)), "plan.think", p.say("plan.confirm_no"), Look::Primary);
    p.button(column(keys, 1, 2, p.px(12)), "plan.seal", p.say("plan.confirm_yes"), Look::Grave);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Rect line = cut_top(rest, heights[i]);
        const Rect icon = cut_left(line, sign, p.px(14));
        draw_icon(p, all[i].icon, {icon.x, icon.y, sign, sign}, p.theme.loss);
        p.paragraph(line, all[i].text, TextSize::Body, p.theme.ink);
    }
}

} // namespace frenemy::client
