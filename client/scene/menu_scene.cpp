#include "client/scene/menu_scene.hpp"

#include <array>

namespace frenemy::client {

void draw_menu(Painter& p, const Rect& window, bool dark, int text_percent)
{
    p.controls.clear();
    p.canvas.fill(window, {0, 0, 0, 150});
    const int w = p.px(440);
    const int h = p.px(440);
    const Rect box{window.centre().x - w / 2, window.centre().y - h / 2, w, h};
    p.card(box);
    Rect rest = box.inset(p.px(24), p.px(20));
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(10)), p.say("menu.title"), TextSize::Title,
           p.theme.ink, Weight::Bold);
    const auto next = [&] { return cut_top(rest, p.px(44), p.px(10)); };
    p.button(next(), "menu.resume", p.say("menu.resume"), Look::Primary);
    const Rect language = next();
    p.button(column(language, 0, 2, p.px(8)), "language.ko", p.say("language.ko"),
             p.say.language() == Language::Korean ? Look::Chosen : Look::Plain);
    p.button(column(language, 1, 2, p.px(8)), "language.en", p.say("language.en"),
             p.say.language() == Language::English ? Look::Chosen : Look::Plain);
    p.wheel(next(), "menu.text", p.say("menu.text"), std::to_string(text_percent), text_percent > 100,
            text_percent < 175);
    p.button(next(), "menu.theme", p.say(dark ? "menu.light" : "menu.dark"));
    p.button(next(), "menu.start", p.say("menu.start"), Look::Plain, true, {}, p.say("menu.start_hint"));
    p.button(next(), "menu.quit", p.say("menu.quit"));
}

} // namespace frenemy::client
