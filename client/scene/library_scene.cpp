#include "client/scene/library_scene.hpp"

#include "client/scene/library_page.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

void draw_search(Painter& p, Rect area, const Library& library)
{
    const TextField& field = library.search();
    p.button(cut_right(area, p.px(44), p.px(6)), "library.hangul",
             p.say(field.writes_hangul() ? "library.hangul" : "library.latin"), Look::Plain, true, {},
             p.say("library.hangul_hint"));
    p.button(cut_right(area, p.px(72), p.px(6)), "library.clear", p.say("library.clear"), Look::Plain,
             !field.empty(), p.say("library.none"));
    p.canvas.fill(area, p.theme.well, p.px(8));
    p.canvas.stroke(area, p.theme.accent, p.px(2), p.px(8));
    const Rect inside = area.inset(p.px(10), 0);
    if (field.empty())
        p.text(inside, p.say("library.search"), TextSize::Body, p.theme.ink_quiet);
    else
        p.text(inside, field.text() + "▏", TextSize::Body, p.theme.ink);
}

/// The titles around the open one; where some are hidden, an arrow opens the next of them.
void draw_titles(Painter& p, Rect area, const Library& library)
{
    const auto titles = library.titles(p.say);
    if (titles.empty()) {
        p.paragraph(area, p.say("library.none"), TextSize::Body, p.theme.ink_quiet);
        return;
    }
    const int count = static_cast<int>(titles.size());
    const int height = p.line(TextSize::Small) + p.px(6);
    const int room = std::max(3, area.h / height);
    const auto open = std::find_if(titles.begin(), titles.end(), [&](const Library::Title& each) {
        return each.page == library.page();
    });
    const int at = open == titles.end() ? 0 : static_cast<int>(open - titles.begin());
    const int first = std::clamp(at - room / 2, 0, std::max(0, count - room));
    for (int i = first; i < std::min(count, first + room); ++i) {
        const Library::Title& title = titles[static_cast<std::size_t>(i)];
        const Rect box = cut_top(area, height);
        const bool above = i == first && first > 0;
        const bool below = i == first + room - 1 && i + 1 < count;
        if (title.page == library.page()) p.canvas.fill(box, p.theme.ink, p.px(6));
        const Colour ink = title.page == library.page() ? p.theme.card : p.theme.ink;
        p.text(box.inset(p.px(10), 0), above ? "▲" : below ? "▼" : title.text, TextSize::Small, ink,
               title.page == library.page() ? Weight::Bold : Weight::Regular);
        p.touchable(box, "library.open." + std::to_string(title.page), title.text, {}, 6);
    }
}

} // namespace

int draw_library(Painter& p, const Rect& window, const Library& library)
{
    p.table(window);
    Rect rest = window.inset(p.px(24), p.px(20));
    Rect head = cut_top(rest, std::max(p.px(44), p.line(TextSize::Title)), p.px(12));
    p.button(cut_right(head, p.px(140), p.px(12)), "library.close", p.say("library.close"), Look::Ghost,
             true, {}, p.say("library.close_hint"));
    p.text(head, p.say("library.title"), TextSize::Title, p.theme.table_text, Weight::Bold);

    const Rect shelf = cut_left(rest, std::max(p.px(340), rest.w * 3 / 10), p.px(16));
    p.card(shelf);
    Rect list = shelf.inset(p.px(14));
    const Rect tabs = cut_top(list, std::max(p.px(40), p.line(TextSize::Body) + p.px(8)), p.px(10));
    const bool rules = library.shelf() == Library::Shelf::Rules;
    p.button(column(tabs, 0, 2, p.px(8)), "library.rules", p.say("library.rules"),
             rules ? Look::Chosen : Look::Plain);
    p.button(column(tabs, 1, 2, p.px(8)), "library.terms", p.say("library.terms"),
             rules ? Look::Plain : Look::Chosen);
    draw_search(p, cut_top(list, std::max(p.px(40), p.line(TextSize::Body) + p.px(8)), p.px(10)),
                library);
    draw_titles(p, list, library);

    p.card(rest);
    Rect paper = rest.inset(p.px(24), p.px(18));
    if (library.empty()) {
        p.paragraph(paper, p.say("library.missing"), TextSize::Body, p.theme.ink);
        return 0;
    }
    Rect margin = cut_right(paper, p.px(40), p.px(8));
    if (!rules && !library.chapter_of_term().empty()) {
        const std::string label = p.say("library.chapter", library.chapter_of_term());
        Rect foot = cut_bottom(paper, std::max(p.px(40), p.line(TextSize::Body) + p.px(8)), p.px(10));
        p.button(cut_left(foot, std::min(foot.w, p.width(label, TextSize::Body) + p.px(40))),
                 "library.chapter", label);
    }
    const int line = p.line(TextSize::Body);
    const auto height_from = [&](int passed, bool drawn) {
        if (!drawn) return draw_library_page(p, {paper.x, paper.y, paper.w, 0}, library, passed);
        p.canvas.push_clip(paper);
        const int height = draw_library_page(p, paper, library, passed);
        p.canvas.pop_clip();
        return height;
    };
    const int most = std::max(0, (height_from(0, false) - paper.h + line - 1) / line);
    const int scroll = std::min(library.scroll(), most);
    height_from(scroll * line, true);
    if (most > 0) {
        p.button(cut_top(margin, p.px(40)), "library.up", "▲", Look::Plain, scroll > 0,
                 p.say("wheel.least"), p.say("library.up"));
        p.button(cut_bottom(margin, p.px(40)), "library.down", "▼", Look::Plain, scroll < most,
                 p.say("wheel.most"), p.say("library.down"));
    }
    return most;
}

} // namespace frenemy::client
