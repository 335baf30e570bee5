#include "client/scene/debrief_scene.hpp"

#include "client/model/glossary.hpp"
#include "client/scene/alone_key.hpp"
#include "client/scene/chart_scene.hpp"
#include "client/scene/text_layout.hpp"
#include "client/words/phrase.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

int height_of_lines(const Painter& p, std::string_view text, TextSize size, int width,
                    Weight weight = Weight::Regular)
{
    return static_cast<int>(wrap(p.metrics, text, p.style(size, weight), width).size())
           * p.line(size);
}

/// The charts around the open one; where some are hidden, an arrow opens the next of them.
void draw_list(Painter& p, Rect area, const DebriefViewer& debrief)
{
    const int count = debrief.pages();
    const int height = std::clamp(area.h / count, p.line(TextSize::Small), std::max(p.px(40), p.line(TextSize::Small)));
    const int room = std::max(3, area.h / height);
    const int first_shown = std::clamp(debrief.page() - room / 2, 0, std::max(0, count - room));
    for (int i = first_shown; i < std::min(count, first_shown + room); ++i) {
        const Rect place = cut_top(area, height);
        const bool open = i == debrief.page();
        const bool above = i == first_shown && i > 0;
        const bool below = i + 1 == first_shown + room && i + 1 < count;
        const bool chart = i < static_cast<int>(debrief.charts().size());
        const std::string name = p.say(
            chart ? key_of(debrief.charts()[static_cast<std::size_t>(i)].term, "name")
                  : std::string{"debrief.next.heading"});
        const Rect box = place.inset(0, std::max(1, p.px(1)));
        if (open) {
            p.canvas.fill(box, p.theme.accent, p.px(6));
        }
        p.text(box.inset(p.px(10), 0), above ? "▲" : below ? "▼" : name, TextSize::Small,
               open ? p.theme.on_accent : p.theme.table_text,
               open ? Weight::Bold : Weight::Regular);
        p.touchable(box, "debrief.page." + std::to_string(i), name, {}, 6);
    }
}

/// On a ground of its own at the foot of the card.
void draw_question(Painter& p, Rect& rest, const std::string& question)
{
    const int pad = p.px(10);
    const std::string text = p.say("debrief.question") + ": " + question;
    const int wide = rest.w - 2 * pad - p.px(6);
    const Rect ground =
        cut_bottom(rest, height_of_lines(p, text, TextSize::Body, wide) + 2 * pad, p.px(12));
    p.keep_clear(ground);
    p.canvas.fill(ground, p.theme.well, p.px(6));
    p.canvas.fill({ground.x, ground.y, p.px(5), ground.h}, p.theme.accent, p.px(2));
    p.paragraph({ground.x + pad + p.px(6), ground.y + pad, wide, ground.h - 2 * pad}, text,
                TextSize::Body, p.theme.ink);
}

/// What the chart is about; pressed, it opens its entry in the glossary.
void draw_term(Painter& p, Rect line, debrief::Term term)
{
    const std::string name = p.say(key_of(term, "name"));
    const std::string id = "debrief.term." + std::string{debrief::name_of_term(term)};
    const Rect place = cut_left(line, p.width(name, TextSize::Small, Weight::Bold) + p.px(24));
    p.text(place, name, TextSize::Small, p.theme.foundry, Weight::Bold);
    if (!term_of(id)) return;
    const int sign = p.px(16);
    const Rect mark{place.right() - sign, place.centre().y - sign / 2, sign, sign};
    p.canvas.ring(mark.centre(), sign / 2, std::max(1, p.px(1)), p.theme.foundry);
    p.text(mark, "?", TextSize::Small, p.theme.foundry, Weight::Bold, Align::Centre);
    p.touchable(place, id, name, {}, 4);
}

/// The chart under its title, with reading help and question unless it is `alone`.
void draw_open_chart(Painter& p, Rect rest, const debrief::Chart& chart, bool alone)
{
    if (!alone) draw_term(p, cut_top(rest, p.line(TextSize::Small)), chart.term);
    // A long title is smaller, not longer.
    const std::string title = text_of(p.say, chart.title);
    const TextSize size =
        p.width(title, TextSize::Title, Weight::Bold) <= rest.w ? TextSize::Title : TextSize::Body;
    const int height = height_of_lines(p, title, size, rest.w, Weight::Bold);
    p.paragraph(cut_top(rest, height, p.px(4)), title, size, p.theme.ink, Weight::Bold);
    if (!alone) {
        const std::string reading = text_of(p.say, reading_of(chart));
        p.paragraph(cut_top(rest, height_of_lines(p, reading, TextSize::Small, rest.w), p.px(10)),
                    reading, TextSize::Small, p.theme.ink_quiet);
        draw_question(p, rest, text_of(p.say, question_of(chart)));
    }
    draw_chart(p, rest, chart);
}

void draw_what_happened_next(Painter& p, Rect rest)
{
    p.text(cut_top(rest, p.line(TextSize::Title), p.px(4)), p.say("debrief.next.heading"),
           TextSize::Title, p.theme.ink, Weight::Bold);
    const std::string reading = p.say("debrief.next.reading");
    p.paragraph(cut_top(rest, height_of_lines(p, reading, TextSize::Small, rest.w), p.px(14)),
                reading, TextSize::Small, p.theme.ink_quiet);
    draw_question(p, rest, p.say("debrief.next.question"));
    const int count = static_cast<int>(debrief::happened_next.text.size());
    for (int i = 0; i < count; ++i) {
        const std::string key =
            "debrief.next." + std::string{debrief::happened_next.text[static_cast<std::size_t>(i)]};
        const Rect card = column(rest, i, count, p.px(16));
        p.canvas.stroke(card, p.theme.card_edge, std::max(1, p.px(2)), p.px(10));
        p.canvas.fill({card.x, card.y, card.w, p.px(6)}, p.theme.foundry, p.px(3));
        Rect inner = card.inset(p.px(18), p.px(18));
        const std::string source = p.say(key + ".date") + " · " + p.say(key + ".source");
        p.paragraph(cut_bottom(inner, height_of_lines(p, source, TextSize::Small, inner.w),
                               p.px(8)),
                    source, TextSize::Small, p.theme.ink_quiet);
        const std::string title = p.say(key + ".title");
        p.paragraph(cut_top(inner,
                            height_of_lines(p, title, TextSize::Body, inner.w, Weight::Bold),
                            p.px(10)),
                    title, TextSize::Body, p.theme.ink, Weight::Bold);
        p.paragraph(inner, p.say(key + ".story"), TextSize::Body, p.theme.ink);
    }
}

/// Of a class: its tables side by side, one of them, or an earlier class beside it.
void draw_parts(Painter& p, const Rect& area, const DebriefViewer& debrief)
{
    using Part = DebriefViewer::Part;
    const auto chosen = [&](Part part) { return debrief.part() == part ? Look::Chosen : Look::Ghost; };
    const Rect first = column(area, 0, 3, p.px(12));
    p.button(first, "debrief.class", p.say("debrief.class"), chosen(Part::Class), debrief.compares_tables(),
             p.say("debrief.one_table"));
    const auto wheel = [&](int at, const std::string& id, const std::string& value, Part part, bool any) {
        const Rect box = column(area, at, 3, p.px(12));
        p.canvas.fill(box, p.theme.card, p.px(8));
        if (debrief.part() == part) p.canvas.stroke(box, p.theme.accent, p.px(3), p.px(8));
        p.wheel(box.inset(p.px(10), 0), id, value, "", any, any, p.say("debrief.no_past"));
    };
    wheel(1, "debrief.table", p.say("debrief.table", debrief.table() + 1), Part::Table, debrief.tables() > 0);
    const bool any = !debrief.offered().empty();
    wheel(2, "debrief.past",
          !any                 ? p.say("debrief.past_none")
          : debrief.past() < 0 ? p.say("debrief.past")
                               : p.say("debrief.past_of", debrief.offered()[static_cast<std::size_t>(debrief.past())]),
          Part::Classes, any);
}

} // namespace

void draw_debrief(Painter& p, const Rect& window, const DebriefViewer& debrief)
{
    p.table(window);
    const debrief::Chart* chart = debrief.chart();
    const bool alone = chart && p.attention().alone;
    const int key = button_height(p);
    Rect rest = window.inset(p.px(16), p.px(14));
    if (!alone) {
        Rect side = cut_left(rest, p.px(232) + 3 * (p.line(TextSize::Small) - p.px(21)), p.px(16));
        p.text(cut_top(side, p.line(TextSize::Title), p.px(8)), p.say("debrief.heading"),
               TextSize::Title, p.theme.table_text, Weight::Bold);
        p.button(cut_bottom(side, key, p.px(8)), "debrief.close", p.say("debrief.close"), Look::Ghost);
        p.button(cut_bottom(side, key, p.px(10)), "debrief.save", p.say("debrief.save"), Look::Ghost, true, {},
                 p.say("debrief.save_hint"));
        draw_list(p, side, debrief);
    }

    Rect foot = cut_bottom(rest, key, p.px(10));
    const bool first = debrief.page() == 0;
    const bool last = debrief.page() + 1 == debrief.pages();
    p.button(cut_left(foot, p.px(150), p.px(12)), "debrief.back", p.say("debrief.back"),
             Look::Ghost, !first, p.say("debrief.first"));
    p.button(cut_right(foot, p.px(150), p.px(12)), "debrief.next", p.say("debrief.forward"),
             last ? Look::Ghost : Look::Primary, !last, p.say("debrief.last"));
    if (chart) draw_alone_key(p, cut_right(foot, p.px(44), p.px(12)), "chart");
    std::string place = p.say("debrief.page", debrief.page() + 1, debrief.pages());
    if (!debrief.over()) place += " · " + p.say("debrief.unfinished");
    p.text(foot, place, TextSize::Small, p.theme.table_quiet, Weight::Regular, Align::Centre);

    if (!alone && (debrief.tables() > 1 || !debrief.offered().empty()))
        draw_parts(p, cut_top(rest, std::max(p.px(40), p.line(TextSize::Small) + p.px(12)), p.px(10)), debrief);

    p.card(rest);
    const Rect paper = rest.inset(p.px(24), p.px(18));
    if (chart)
        draw_open_chart(p, paper, *chart, alone);
    else
        draw_what_happened_next(p, paper);
}

} // namespace frenemy::client
