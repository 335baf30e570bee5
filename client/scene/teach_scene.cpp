#include "client/scene/teach_scene.hpp"

#include "client/scene/text_box.hpp"

namespace frenemy::client {
namespace {

/// As many dots as it has characters.
TextField hidden(const TextField& field)
{
    std::string dots;
    for (const char byte : field.text())
        if ((byte & 0xC0) != 0x80) dots += "•";
    TextField shown{64};
    shown.paste(dots);
    return shown;
}

} // namespace

void draw_teach(Painter& p, const Rect& window, const TeachForm& form)
{
    p.table(window);
    const int line = p.line(TextSize::Body);
    const int small = p.line(TextSize::Small);
    const int box = std::max(p.px(46), line + p.px(14));
    const int w = std::min(window.w - p.px(32), p.px(720));
    const int h = std::min(window.h - p.px(32),
                           p.line(TextSize::Title) + 7 * small + 3 * box + p.px(130));
    const Rect card{window.centre().x - w / 2, window.centre().y - h / 2, w, h};
    p.card(card);
    Rect rest = card.inset(p.px(28), p.px(24));
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(8)), p.say("teach.title"), TextSize::Title, p.theme.ink,
           Weight::Bold);
    cut_top(rest, p.paragraph({rest.x, rest.y, rest.w, 3 * small}, p.say("teach.hint"), TextSize::Small,
                              p.theme.ink_quiet),
            p.px(12));
    const auto named = [&](const std::string& id, const TextField& field, bool active) {
        p.text(cut_top(rest, small, p.px(3)), p.say(id), TextSize::Small, p.theme.ink, Weight::Bold);
        draw_text_box(p, cut_top(rest, box, p.px(12)), id, field, p.say(id + "_hint"), active);
    };
    named("teach.address", form.address(), form.field() == TeachForm::Field::Address);
    named("teach.key", hidden(form.key()), form.field() == TeachForm::Field::Key);
    if (!form.complaint().empty())
        p.text(cut_top(rest, small, p.px(8)), p.say(form.complaint()), TextSize::Small, p.theme.loss, Weight::Bold);
    const Rect foot = cut_bottom(rest, box);
    p.button(column(foot, 0, 2, p.px(12)), "teach.back", p.say("join.back"));
    p.button(column(foot, 1, 2, p.px(12)), "teach.go", p.say("teach.go"), Look::Primary);
}

} // namespace frenemy::client
