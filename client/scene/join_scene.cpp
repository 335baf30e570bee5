#include "client/scene/join_scene.hpp"

#include "client/model/class_saying.hpp"
#include "client/scene/text_box.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

void draw_code(Painter& p, const Rect& card, const JoinForm& form)
{
    p.card(card);
    Rect rest = card.inset(p.px(24), p.px(20));
    const int text = p.limit_text(115); // three fields and two ways in
    const int line = p.line(TextSize::Body);
    const int small = p.line(TextSize::Small);
    const int box = std::max(p.px(44), line + p.px(14));
    p.text(cut_top(rest, line, p.px(4)), p.say("join.code"), TextSize::Body, p.theme.ink, Weight::Bold);
    cut_top(rest, p.paragraph({rest.x, rest.y, rest.w, 2 * small}, p.say("join.code_hint"),
                              TextSize::Small, p.theme.ink_quiet),
            p.px(8));
    draw_text_box(p, cut_top(rest, std::max(p.px(64), p.line(TextSize::Title) + p.px(20)), p.px(14)),
                  "join.code", form.code(), p.say("join.code_example"),
                  form.field() == JoinForm::Field::Code, TextSize::Title);

    const auto named = [&](const std::string& id, const TextField& field, bool active) {
        p.text(cut_top(rest, small, p.px(3)), p.say(id), TextSize::Small, p.theme.ink, Weight::Bold);
        draw_text_box(p, cut_top(rest, box, p.px(12)), id, field, p.say(id + "_hint"), active);
    };
    named("join.label", form.label(), form.field() == JoinForm::Field::Label);

    const bool looking = form.looking();
    p.button(cut_top(rest, std::max(p.px(52), line + p.px(18)), p.px(10)), "join.go",
             p.say(looking ? "join.looking" : "join.go"), Look::Primary, !looking, p.say("join.looking"));
    Rect told = cut_top(rest, 2 * small, p.px(10));
    if (!form.complaint().empty())
        p.paragraph(told, p.say(form.complaint()), TextSize::Small, p.theme.loss, Weight::Bold);

    p.button(cut_bottom(rest, std::max(p.px(42), line + p.px(10)), p.px(12)), "join.watch",
             p.say("join.watch"), Look::Plain, !looking, p.say("join.looking"), p.say("join.watch_hint"));
    named("join.address", form.address(), form.field() == JoinForm::Field::Address);
    p.set_text(text);
}

/// One place to go: a class near by, or a seat one has had.
void draw_place(Painter& p, Rect box, const std::string& id, const std::string& name,
                const std::string& facts, const std::string& action)
{
    p.canvas.fill(box, p.theme.well, p.px(8));
    Rect inner = box.inset(p.px(12), p.px(6));
    const Rect press = cut_right(inner, std::max(p.px(110), p.width(action, TextSize::Body) + p.px(24)),
                                 p.px(10));
    p.text(cut_top(inner, p.line(TextSize::Body)), name, TextSize::Body, p.theme.ink, Weight::Bold);
    p.text(inner, facts, TextSize::Small, p.theme.ink_quiet);
    p.button(press.inset(0, std::max(0, (press.h - p.px(44)) / 2)), id, action);
}

void draw_near(Painter& p, const Rect& card, const JoinForm& form)
{
    p.card(card);
    Rect rest = card.inset(p.px(24), p.px(20));
    const int line = p.line(TextSize::Body);
    const int high = line + p.line(TextSize::Small) + p.px(16);
    const auto title = [&](std::string_view key) {
        p.text(cut_top(rest, line, p.px(8)), p.say(key), TextSize::Body, p.theme.ink, Weight::Bold);
    };
    if (!form.kept().empty()) {
        title("join.return");
        for (std::size_t i = 0; i < std::min<std::size_t>(2, form.kept().size()); ++i) {
            const KeptSeat& seat = form.kept()[i];
            draw_place(p, cut_top(rest, high, p.px(8)), "join.return." + std::to_string(i),
                       server::text_of({seat.code, {}}),
                       p.say("join.return_facts", seat.label.value, text_of(seat.address)),
                       p.say("join.return_go"));
        }
        cut_top(rest, p.px(10));
    }
    title("join.nearby");
    if (form.nearby().empty()) {
        p.paragraph(rest, p.say("join.nearby_none"), TextSize::Small, p.theme.ink_quiet);
        return;
    }
    for (std::size_t i = 0; i < form.nearby().size() && rest.h >= high; ++i) {
        const NearbyClass& near = form.nearby()[i];
        const std::string code = server::text_of({near.code, {}});
        draw_place(p, cut_top(rest, high, p.px(8)), "join.nearby." + std::to_string(i),
                   near.title.empty() ? code : near.title + " · " + code,
                   p.say("join.nearby_facts", near.pupils,
                         p.say("stage." + std::string{name_of_stage(near.stage)})),
                   p.say("join.nearby_go"));
    }
}

} // namespace

void draw_join(Painter& p, const Rect& window, const JoinForm& form)
{
    p.table(window);
    Rect rest = window.inset(p.px(32), p.px(24));
    Rect head = cut_top(rest, std::max(p.px(44), p.line(TextSize::Title)), p.px(6));
    p.button(cut_right(head, p.px(140), p.px(12)), "join.back", p.say("join.back"), Look::Ghost);
    p.text(head, p.say("join.title"), TextSize::Title, p.theme.table_text, Weight::Bold);
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(14)), p.say("join.promise"), TextSize::Body,
           p.theme.table_quiet);

    Rect foot = cut_bottom(rest, std::max(p.px(64), p.line(TextSize::Body) + p.px(24)), p.px(16));
    p.canvas.fill(foot, p.theme.raised, p.px(8));
    Rect inner = foot.inset(p.px(16), p.px(10));
    p.button(cut_right(inner, p.px(180), p.px(12)), "join.host", p.say("join.host"), Look::Ghost);
    p.button(cut_right(inner, p.px(180), p.px(12)), "join.teach", p.say("join.teach"), Look::Ghost, true, {},
             p.say("join.teach_hint"));
    p.text(inner, p.say("join.host_hint"), TextSize::Body, p.theme.table_text);

    const int most = std::min(rest.h, p.px(720));
    rest.h = most;
    draw_code(p, column(rest, 0, 2, p.px(20)), form);
    draw_near(p, column(rest, 1, 2, p.px(20)), form);
}

} // namespace frenemy::client
