#include "client/scene/console_scene.hpp"

#include "client/model/class_saying.hpp"
#include "client/model/saying.hpp"
#include "client/scene/console_parts.hpp"
#include "server/protocol/join_code.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

using server::no_table;

/// What cannot be taken back, in one sentence.
struct Asking {
    const Words& say;
    const Console& console;

    std::string operator()(const server::Advance&) const { return say("ask.advance"); }
    std::string operator()(const server::EndEarly& power) const
    {
        if (power.table == no_table && console.classroom().now().homework_until != 0) return say("ask.end_homework");
        if (console.asks_debrief()) return say("ask.end_debrief");
        return power.table == no_table ? say("ask.end_all") : say("ask.end", table_name(say, power.table));
    }
    std::string operator()(const server::RemovePerson& power) const
    {
        return say("ask.remove", person_name(say, console.classroom(), power.pupil));
    }
    std::string operator()(const server::ProxyMove& power) const
    {
        const std::string_view asks = std::holds_alternative<AcceptOffer>(power.command)    ? "ask.proxy_accept"
                                      : std::holds_alternative<DeclineOffer>(power.command) ? "ask.proxy_decline"
                                      : std::holds_alternative<SealPlan>(power.command)     ? "ask.proxy_seal"
                                                                                            : "ask.proxy_deals";
        return say(asks, company_name(say, console.classroom(), power.table, power.seat), table_name(say, power.table));
    }
    std::string operator()(const server::SealFor& power) const
    {
        return say("ask.proxy_plan", company_name(say, console.classroom(), power.table, power.seat),
                   table_name(say, power.table));
    }
    std::string operator()(const server::ResetRehearsal&) const { return say("ask.reset"); }
    std::string operator()(const server::DeleteClass&) const { return say("ask.delete"); }
    template <class Other> std::string operator()(const Other&) const { return say("ask.sure"); }
};

void draw_question(Painter& p, const Rect& window, const std::string& text)
{
    p.controls.clear();
    p.canvas.fill(window, {0, 0, 0, 150});
    const int high = std::max(p.px(44), p.line(TextSize::Body) + p.px(12));
    const int w = std::min(window.w - p.px(32), p.px(560));
    const int h = 4 * p.line(TextSize::Body) + high + p.px(70);
    const Rect card{window.centre().x - w / 2, window.centre().y - h / 2, w, h};
    p.card(card);
    Rect rest = card.inset(p.px(24), p.px(20));
    const Rect foot = cut_bottom(rest, high, p.px(12));
    p.button(column(foot, 0, 2, p.px(12)), "console.no", p.say("ask.no"), Look::Primary);
    p.button(column(foot, 1, 2, p.px(12)), "console.yes", p.say("ask.yes"), Look::Grave);
    p.paragraph(rest, text, TextSize::Body, p.theme.ink);
}

void draw_head(Painter& p, Rect head, const Console& console, const std::string& address)
{
    const server::ClassNow& now = console.classroom().now();
    const std::string code = code_of(console);
    const int high = std::min(head.h, p.px(44));
    const auto button = [&](int wide) {
        Rect box = cut_right(head, wide, p.px(8));
        return Rect{box.x, box.centre().y - high / 2, box.w, high};
    };
    p.button(button(p.px(44)), "table.menu", p.say("table.menu"), Look::Ghost, true, {}, p.say("table.menu_hint"));
    p.button(button(p.px(150)), "console.projector", p.say("console.projector"), Look::Ghost, true, {},
             p.say("console.projector_hint"));
    p.button(button(p.px(150)), "console.sit", p.say("console.sit"), Look::Ghost,
             now.stage != server::ClassStage::Over, p.say("refusal.class_over"), p.say("console.sit_hint"));
    p.text(cut_left(head, p.width(code, TextSize::Title, Weight::Bold), p.px(18)), code, TextSize::Title,
           p.theme.table_text, Weight::Bold);
    const auto& people = console.classroom().people();
    const int here = static_cast<int>(std::count_if(people.begin(), people.end(),
                                                    [](const auto& each) { return each.here; }));
    p.text(cut_top(head, head.h / 2), now.title.empty() ? address : now.title + " · " + address, TextSize::Small,
           p.theme.table_quiet);
    const std::string stage = p.say("stage." + std::string{name_of_stage(now.stage)});
    std::string state = people.empty() ? p.say("console.state_nobody", stage)
                                       : p.say("console.state", stage, here, static_cast<int>(people.size()));
    if (now.rehearsal) state += " · " + p.say("console.rehearsal");
    if (now.homework_until != 0)
        state += " · " + p.say("console.homework", date_text(console.calendar(), now.homework_until));
    else if (now.time_up && now.stage == server::ClassStage::Playing)
        state += " · " + p.say("console.time_up");
    else if (now.ends_at != 0 && now.stage == server::ClassStage::Playing)
        state += " · " + p.say("console.ends_at", time_text(console.calendar(), now.ends_at));
    p.text(head, state, TextSize::Small, p.theme.table_text);
}

void draw_banners(Painter& p, Rect& rest, const Console& console)
{
    const auto strip = [&](const std::string& text, Colour ground, Colour ink) {
        const Rect box = cut_top(rest, std::max(row_height(p), p.line(TextSize::Body) + p.px(8)), p.px(6));
        p.canvas.fill(box, ground, p.px(6));
        Rect inner = box.inset(p.px(12), p.px(3));
        return std::pair{inner, [&p, text, ink](const Rect& area) {
                             p.text(area, text, TextSize::Body, ink, Weight::Bold);
                         }};
    };
    if (console.visit().standing() != Visit::Standing::Here) {
        auto [box, write] = strip(p.say("console.away"), p.theme.accent, p.theme.on_accent);
        p.button(cut_right(box, p.px(160), p.px(8)), "console.again", p.say("class.now"));
        write(box);
    }
    if (const auto no = console.refusal()) {
        auto [box, write] = strip(refusal_text(p.say, *no), p.theme.loss, p.theme.card);
        write(box);
    } else if (const Objection& objection = console.objection()) {
        auto [box, write] = strip(rejection_text(p.say, *objection), p.theme.loss, p.theme.card);
        write(box);
    }
    const auto& asking = console.classroom().asking();
    for (std::size_t i = 0; i < std::min<std::size_t>(2, asking.size()); ++i) {
        auto [box, write] = strip(p.say("console.asks_back", person_name(p.say, console.classroom(), asking[i])),
                                  p.theme.card, p.theme.ink);
        const std::string label = std::to_string(asking[i].value);
        p.button(cut_right(box, p.px(120), p.px(8)), "console.let_back.no." + label, p.say("console.let_back_no"));
        p.button(cut_right(box, p.px(120), p.px(8)), "console.let_back.yes." + label, p.say("console.let_back_yes"));
        write(box);
    }
}

} // namespace

std::string code_of(const Console& console)
{
    const std::string& code = console.visit().join_code();
    return code.empty() ? server::text_of({console.classroom().now().code, {}}) : code;
}

void draw_console(Painter& p, const Rect& window, const Console& console, const std::string& address)
{
    p.table(window);
    Rect rest = window.inset(p.px(20), p.px(14));
    draw_head(p, cut_top(rest, std::max(p.px(48), p.line(TextSize::Title)), p.px(8)), console, address);
    const server::ClassNow& now = console.classroom().now();
    const Rect powers = cut_top(rest, std::max(p.px(46), row_height(p)), p.px(10));
    const bool playing = now.stage == server::ClassStage::Playing;
    const std::string not_playing = p.say("refusal.not_playing");
    const auto place = [&](int i) { return column(powers, i, 5, p.px(8)); };
    if (now.stage == server::ClassStage::Lobby)
        p.button(place(0), "console.start", p.say("console.start"), Look::Primary, true, {}, p.say("console.start_hint"));
    else if (now.rehearsal) // there is nothing to look back on: it is forgotten
        p.button(place(0), "console.reset", p.say("console.reset"), Look::Primary, true, {}, p.say("console.reset_hint"));
    else
        p.button(place(0), "console.debrief", p.say("console.debrief"), console.over() ? Look::Primary : Look::Plain,
                 now.tables > 0 && !console.gathering().running(),
                 p.say(now.tables > 0 ? "console.gathering_now" : "console.no_table"), p.say("console.debrief_hint"));
    p.button(place(1), "console.pause", p.say(now.paused ? "console.go_on" : "console.pause"),
             now.paused ? Look::Primary : Look::Plain, playing, not_playing, p.say("console.pause_hint"));
    if (now.homework_until == 0) { // else at one's own pace
        const auto& all = console.classroom().lines();
        const bool clocks = std::any_of(all.begin(), all.end(), [](const auto& line) { return has_limit(line); });
        p.button(place(2), "console.time.all", p.say("console.time_all"), Look::Plain, playing && clocks,
                 playing ? p.say("console.no_clock") : not_playing);
        p.button(place(3), "console.advance.all", p.say("console.advance_all"), Look::Plain, playing, not_playing,
                 p.say("console.advance_hint"));
    }
    p.button(place(4), "console.end.all", p.say("console.end_all"), Look::Grave, playing, not_playing,
             p.say("console.end_hint"));
    draw_banners(p, rest, console);
    // Ranks are many: they get the room.
    const int lines = console.page() == Console::Page::Results ? 45 : 52;
    draw_console_lines(p, cut_left(rest, rest.w * lines / 100, p.px(14)), console, address);
    draw_console_page(p, rest, console);
    if (console.asked()) draw_question(p, window, std::visit(Asking{p.say, console}, *console.asked()));
}

} // namespace frenemy::client
