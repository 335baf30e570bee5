#include "client/model/breaching.hpp"
#include "client/model/coach.hpp"
#include "client/model/saying.hpp"
#include "client/scene/table_scene.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace frenemy::client {
namespace {

std::string why_forecast(const Words& say, const Scenario& scenario, const View& view,
                         const Forecast& f, std::string_view name)
{
    if (name == "services") return say("forecast_why.services", f.service_price);
    if (name == "e_market") return say("forecast_why.e_market", f.e_price);
    if (name == "titan")
        return say("forecast_why.titan", f.titan_delivered, view.titan.price,
                   f.titan_delivered * view.titan.price);
    if (name == "interest")
        return say("forecast_why.interest", scenario.actions.loan, scenario.actions.interest);
    return say("forecast_why." + std::string{name});
}

} // namespace

void draw_forecast(Painter& p, Rect rest, const Table& table, const View& view)
{
    const bool sealed = company(view, view.viewer).sealed != 0;
    const auto no = table.objection_to_plan(table.plan());
    Rect keys = cut_bottom(rest, foot_height(p), p.px(6));
    const Rect coach = cut_left(keys, keys.w * 2 / 5, p.px(8));
    p.button(keys, "plan.seal", p.say(sealed ? "plan.seal_again" : "plan.seal"), Look::Primary, !no,
             no ? rejection_text(p.say, *no) : "", p.say("plan.seal_hint"));
    p.button(coach, "plan.coach", p.say("plan.coach"), Look::Plain, true, {},
             p.say("plan.coach_hint"));
    const auto [f, breaches] = expected_of(table.scenario(), view, table.plan());
    const Advice* advice = table.advice();
    const bool advised = table.awaits_coach() || (table.coached_from() && advice);
    const std::string result = p.say("plan.result", signed_number(f.result));
    Rect result_at;
    if (advised) { // both in one line: the coach has something to say
        Rect head = cut_top(rest, p.line(TextSize::Title), p.px(2));
        result_at = cut_right(head, p.width(result, TextSize::Title, Weight::Bold), p.px(6));
        p.text(head, p.say("plan.forecast"), TextSize::Small, p.theme.ink, Weight::Bold);
    } else {
        p.text(cut_top(rest, p.line(TextSize::Small)), p.say("plan.forecast"), TextSize::Small,
               p.theme.ink, Weight::Bold);
        result_at = cut_top(rest, p.line(TextSize::Title), p.px(2));
    }
    p.text(result_at, result, TextSize::Title, f.result >= 0 ? p.theme.gain : p.theme.loss,
           Weight::Bold);
    const int now = company(view, view.viewer).cash.count;
    p.touchable(result_at, "plan.result", result,
                p.say("forecast_why.result", now, signed_number(f.cash - now), f.cash), 4);
    const std::array<std::pair<std::string_view, int>, 11> all{{{"services", f.services},
                                                                {"titan", f.titan},
                                                                {"dues", f.dues},
                                                                {"breach", breaches},
                                                                {"e_market", f.e_market},
                                                                {"devices", f.devices},
                                                                {"production", f.production},
                                                                {"upkeep", f.upkeep},
                                                                {"action", f.action},
                                                                {"spot", f.spot},
                                                                {"interest", f.interest}}};
    // One below the other if they are few; otherwise in two columns, so that the coach finds room
    // below.
    const auto items =
        std::count_if(all.begin(), all.end(), [](const auto& each) { return each.second != 0; });
    const int columns = advised && items > 1                                              ? 2
                        : static_cast<int>(items) * p.line(TextSize::Small) <= rest.h / 2 ? 1
                                                                                          : 2;
    const int text = p.fit_text([&] {
        const int room = column(rest, 0, columns, p.px(14)).w;
        return std::all_of(all.begin(), all.end(), [&](const auto& each) {
            return each.second == 0
                   || p.width(p.say("forecast." + std::string{each.first}), TextSize::Small)
                              + p.px(4)
                              + p.width(signed_number(each.second), TextSize::Small, Weight::Bold)
                          <= room;
        });
    });
    const int high = p.line(TextSize::Small);
    int shown = 0;
    Rect line{};
    for (const auto& [name, amount] : all) {
        if (amount == 0) continue;
        if (shown % columns == 0) {
            if (rest.h < high) break;
            line = cut_top(rest, high);
        }
        Rect box = column(line, shown++ % columns, columns, p.px(14));
        const std::string key = "forecast." + std::string{name};
        p.touchable(box, "plan." + key, p.say(key),
                    why_forecast(p.say, table.scenario(), view, f, name), 4);
        const std::string figure = signed_number(amount);
        p.text(cut_right(box, p.width(figure, TextSize::Small, Weight::Bold), p.px(4)), figure,
               TextSize::Small, amount > 0 ? p.theme.gain : p.theme.loss, Weight::Bold);
        p.text(box, p.say(key), TextSize::Small, p.theme.ink);
    }
    p.set_text(text);
    cut_top(rest, p.px(4));
    // The sum comes first; the reason has what room is left, and is told in full when it is pointed
    // at.
    if (advised) {
        const std::string why = table.awaits_coach()
                                    ? p.say("coach.thinks")
                                    : p.say("coach.says", why_plan(p.say, table.scenario(), view,
                                                                   *advice, *table.coached_from()));
        p.paragraph(rest, why, TextSize::Small, p.theme.ink_quiet);
        p.touchable(rest, "plan.advice", p.say("plan.coach"), why, 4);
    }
}

} // namespace frenemy::client
