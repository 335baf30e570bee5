#include "client/scene/painter.hpp"

#include "client/model/glossary.hpp"
#include "client/scene/text_layout.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

struct ButtonColours {
    Colour ground;
    Colour ink;
    Colour edge;
};

ButtonColours colours_of(const Theme& theme, Look look, bool enabled)
{
    if (!enabled) return {theme.well, theme.ink_quiet, theme.card_edge};
    switch (look) {
    case Look::Primary: return {theme.accent, theme.on_accent, mix(theme.accent, theme.ink, 25)};
    case Look::Chosen: return {theme.ink, theme.card, theme.ink};
    case Look::Grave: return {theme.card, theme.loss, theme.loss};
    case Look::Ghost: return {theme.raised, theme.table_text, mix(theme.raised, theme.table_quiet, 35)};
    case Look::Plain: break;
    }
    return {theme.card, theme.ink, mix(theme.card_edge, theme.ink, 15)};
}

} // namespace

Scale scale_for(int width, int height, int text)
{
    return {std::max(60, std::min(width * 100 / 1280, height * 100 / 800)), text};
}

int Painter::pixels(TextSize size, int percent) const
{
    constexpr int sizes[]{14, 17, 26};
    const int base = sizes[static_cast<int>(size)];
    return std::max(8, (base * scale_.window * percent + 5000) / 10000);
}

TextStyle Painter::style(TextSize size, Weight weight) const
{
    return {pixels(size, scale_.text), weight};
}

template <class Fits>
TextStyle Painter::fitting(TextSize size, Weight weight, Fits fits) const
{
    TextStyle how = style(size, weight);
    const int least = std::min(how.pixels, pixels(size, 100));
    while (how.pixels > least && !fits(how)) --how.pixels;
    return how;
}

void Painter::text(const Rect& area, std::string_view text, TextSize size, Colour colour,
                   Weight weight, Align align)
{
    const TextStyle how = fitting(size, weight, [&](TextStyle style) {
        return metrics.width(text, style) <= area.w && metrics.line_height(style) <= area.h;
    });
    const std::string shown = ellipsis(metrics, text, how, area.w);
    if (shown.empty()) return;
    const int free = area.w - metrics.width(shown, how);
    const int x = align == Align::Left ? 0 : align == Align::Centre ? free / 2 : free;
    canvas.text({area.x + x, area.y + (area.h - metrics.line_height(how)) / 2}, shown, how, colour);
}

int Painter::paragraph(const Rect& area, std::string_view text, TextSize size, Colour colour,
                       Weight weight)
{
    const TextStyle how = fitting(size, weight, [&](TextStyle style) {
        return static_cast<int>(wrap(metrics, text, style, area.w).size()) * metrics.line_height(style)
               <= area.h;
    });
    const int height = metrics.line_height(how);
    const int room = std::max(1, area.h / height);
    auto lines = wrap(metrics, text, how, area.w);
    if (static_cast<int>(lines.size()) > room) {
        lines.resize(static_cast<std::size_t>(room));
        lines.back() = ellipsis(metrics, lines.back() + "…", how, area.w);
    }
    int y = area.y;
    for (const std::string& each : lines) {
        canvas.text({area.x, y}, each, how, colour);
        y += height;
    }
    return y - area.y;
}

void Painter::card(const Rect& area, Colour surface)
{
    const int radius = px(8);
    canvas.shadow(area, radius, px(6));
    canvas.wash(area, mix(surface, white, 60), surface, radius);
}

void Painter::head(const Rect& area, Colour colour)
{
    canvas.fill(area, colour, px(8));
    canvas.fill({area.x, area.centre().y, area.w, area.h - area.h / 2}, colour);
}

void Painter::table(const Rect& window)
{
    canvas.wash(window, theme.lamp, theme.table);
}

void Painter::tray(const Rect& area)
{
    canvas.wash(area, mix(theme.raised, theme.table, 60), theme.raised, px(8));
    canvas.stroke(area, mix(theme.raised, theme.table_quiet, 18), std::max(1, px(1)), px(8));
}

int Painter::badge(Point at, std::string_view text, Colour ground, Colour ink)
{
    const TextStyle how = style(TextSize::Small, Weight::Bold);
    const int height = metrics.line_height(how);
    const int width = metrics.width(text, how) + px(14);
    canvas.fill({at.x, at.y, width, height}, ground, height / 2);
    canvas.text({at.x + px(7), at.y}, text, how, ink);
    return width;
}

void Painter::focus_ring(const Rect& area)
{
    // Blue between two dark lines: seen on paper and on the table alike.
    const int radius = px(11);
    canvas.stroke(area.inset(-px(5)), theme.on_accent, px(5), radius + px(1));
    canvas.stroke(area.inset(-px(4)), theme.focus, px(3), radius);
}

void Painter::button(const Rect& area, std::string id, std::string label, Look look, bool enabled,
                     std::string why_not, std::string hint)
{
    const int radius = px(8);
    ButtonColours colours = colours_of(theme, look, enabled);
    if (enabled && hovered(id)) colours.ground = mix(colours.ground, theme.focus, 18);
    if (enabled && look == Look::Primary) canvas.shadow(area, radius, px(4));
    // A key one can push: its lip shows below the face. What cannot be pushed lies flat.
    Rect face = area;
    if (enabled && look != Look::Chosen && look != Look::Ghost) {
        canvas.fill(area, colours.edge, radius);
        face = {area.x + 1, area.y + 1, area.w - 2, area.h - std::max(2, px(look == Look::Primary ? 4 : 3))};
        canvas.wash(face, mix(colours.ground, white, 40), colours.ground, radius - 1);
    } else {
        canvas.fill(area, colours.ground, radius);
        canvas.stroke(area, colours.edge, std::max(1, px(1)), radius);
    }
    const Weight weight =
        look == Look::Plain || look == Look::Ghost ? Weight::Regular : Weight::Bold;
    const Rect inside = face.inset(std::min(px(8), area.w / 12), 0);
    const bool fits = width(label, TextSize::Body, weight) <= inside.w;
    text(inside, label, fits ? TextSize::Body : TextSize::Small, colours.ink, weight,
         Align::Centre);
    controls.push_back({std::move(id), area, std::move(label), enabled, std::move(why_not),
                        std::move(hint), false, look == Look::Primary});
}

void Painter::touchable(const Rect& area, std::string id, std::string label, std::string hint,
                        int radius)
{
    if (hovered(id)) canvas.stroke(area, mix(theme.focus, theme.card, 30), px(2), px(radius));
    controls.push_back({std::move(id), area, std::move(label), true, {}, std::move(hint)});
}

void Painter::wheel(const Rect& area, const std::string& id, std::string_view label,
                    std::string_view value, bool less, bool more, std::string why_no_more)
{
    Rect rest = area;
    const int knob = std::min(area.h, px(32));
    const auto square = [&](Rect side) {
        return Rect{side.x, side.y + (side.h - knob) / 2, knob, knob};
    };
    const Rect plus = square(cut_right(rest, knob, px(2)));
    const Rect number =
        cut_right(rest, std::max(px(44), width(value, TextSize::Body, Weight::Bold)), px(2));
    const Rect minus = square(cut_right(rest, knob, px(6)));
    text(rest, label, TextSize::Small, theme.ink);
    button(minus, id + ".less", "−", Look::Plain, less, say("wheel.least"));
    controls.back().label = std::string{label} + " −";
    text(number, value, TextSize::Body, theme.ink, Weight::Bold, Align::Centre);
    if (why_no_more.empty()) why_no_more = say("wheel.most");
    button(plus, id + ".more", "+", Look::Plain, more, std::move(why_no_more));
    controls.back().label = std::string{label} + " +";
}

void Painter::pick(const Rect& area, const std::string& id, std::string_view label, std::string_view value,
                   std::string hint)
{
    Rect rest = area;
    const int knob = std::min(area.h, px(32));
    const auto turn = [&](const char* arrow, const char* way) {
        const Rect side = cut_right(rest, knob, px(2));
        button({side.x, side.y + (side.h - knob) / 2, knob, knob}, id + way, arrow, Look::Plain, true, {}, hint);
        controls.back().label = std::string{label} + ' ' + arrow;
    };
    turn("›", ".more");
    const Rect middle = cut_right(rest, std::min(width(value, TextSize::Body, Weight::Bold) + px(12),
                                                   rest.w - knob - std::min(width(label, TextSize::Small), rest.w / 3)),
                                    px(2));
    turn("‹", ".less");
    text(middle, value, TextSize::Body, theme.ink, Weight::Bold, Align::Centre);
    text(rest, label, TextSize::Small, theme.ink);
}

void Painter::tick(const Rect& area, std::string id, std::string label, bool on, std::string hint)
{
    Rect rest = area.inset(px(4), 0);
    const int side = std::min(area.h, px(22));
    const Rect place = cut_left(rest, side, px(10));
    const Rect box{place.x, place.centre().y - side / 2, side, side};
    canvas.fill(box, on ? theme.ink : theme.card, px(5));
    canvas.stroke(box, on || hovered(id) ? theme.ink : theme.ink_quiet, std::max(1, px(2)), px(5));
    if (on) text(box, "✓", TextSize::Small, theme.card, Weight::Bold, Align::Centre);
    const bool fits = width(label, TextSize::Body, Weight::Bold) <= rest.w;
    text(rest, label, fits ? TextSize::Body : TextSize::Small, theme.ink, on ? Weight::Bold : Weight::Regular);
    touchable(area, std::move(id), std::move(label), std::move(hint));
}

void Painter::finish(const Rect& window)
{
    if (!attention_.carried.empty()) return; // the hand lies over it
    const std::string& id = attention_.hovered.empty() && attention_.keyboard ? attention_.focused
                                                                              : attention_.hovered;
    if (const Control* focus = find_control(controls, attention_.focused); focus && attention_.keyboard)
        focus_ring(focus->area);
    const Control* control = find_control(controls, id);
    if (!control) return;
    std::string told = control->enabled ? control->hint : control->why_not;
    if (const Term* term = term_of(id))
        told += (told.empty() ? "" : "\n")
                + say("library.more", say("glossary." + std::string{term->id} + ".name"));
    if (told.empty()) return;

    const TextStyle how = style(TextSize::Small);
    const int pad = px(10);
    const int widest = std::min(px(360), window.w - 4 * pad);
    const auto lines = wrap(metrics, told, how, widest);
    Rect box{control->area.x, control->area.bottom() + px(6), 0,
             static_cast<int>(lines.size()) * metrics.line_height(how) + 2 * pad};
    for (const std::string& each : lines)
        box.w = std::max(box.w, metrics.width(each, how) + 2 * pad);
    if (box.bottom() > window.bottom()) box.y = control->area.y - box.h - px(6);
    box.x = std::clamp(box.x, window.x + px(4), std::max(window.x + px(4), window.right() - box.w - px(4)));
    box.y = std::max(box.y, window.y + px(4));
    canvas.shadow(box, px(8), px(8));
    canvas.fill(box, theme.ink, px(8));
    canvas.stroke(box, theme.table_quiet, 1, px(8));
    int y = box.y + pad;
    for (const std::string& each : lines) {
        canvas.text({box.x + pad, y}, each, how, theme.card);
        y += metrics.line_height(how);
    }
}

} // namespace frenemy::client
