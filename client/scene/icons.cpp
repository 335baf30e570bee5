#include "client/scene/icons.hpp"

#include "client/scene/icon_set.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {

void draw_role(Painter& p, Role role, const Rect& area)
{
    const Colour colour = colour_of(p.theme, role);
    const int unit = std::max(1, area.h / 12);
    const Point c = area.centre();
    switch (role) {
    case Role::Foundry: draw_wafer(p, c, area.h / 2, Slot::Promised); break;
    case Role::Fabless: draw_chip(p, Chip::Accelerator, area); break;
    case Role::BigTech:
        for (int i = 0; i < 3; ++i) {
            const Rect shelf = row(area.inset(unit / 2), i, 3, unit);
            p.canvas.fill(shelf, colour, unit);
            p.canvas.disc({shelf.x + shelf.h / 2, shelf.centre().y}, std::max(1, shelf.h / 5),
                          p.theme.card);
            p.canvas.fill(
                {shelf.x + shelf.h, shelf.centre().y - unit / 2, shelf.w - shelf.h * 3 / 2, unit},
                p.theme.card);
        }
        break;
    }
}

void draw_chip(Painter& p, Chip chip, const Rect& area, bool coming)
{
    const Colour body = coming ? mix(p.theme.fabless, p.theme.card, 60) : p.theme.fabless;
    const int unit = std::max(1, area.h / 10);
    if (chip == Chip::Accelerator) {
        for (int i = 0; i < 3; ++i) {
            const int along = (2 + i * 5 / 2) * unit;
            p.canvas.fill({area.x + along, area.y, unit, area.h}, body);
            p.canvas.fill({area.x, area.y + along, area.w, unit}, body);
        }
        const Rect die = area.inset(unit + unit / 2);
        p.canvas.wash(die, mix(body, white, 22), body, unit);
        p.canvas.stroke(die.inset(2 * unit), p.theme.card, std::max(1, unit / 2), unit / 2);
    } else {
        p.canvas.disc(area.centre(), area.h / 2 - unit, body);
        p.canvas.ring(area.centre(), area.h / 3 - unit / 2, std::max(1, unit / 2), p.theme.card);
    }
}

int draw_stack(Painter& p, Chip chip, const Rect& area, int count, int coming)
{
    const int size = std::min(area.h, p.px(area.h > p.px(44) ? 32 : 24));
    const int step = p.px(3);
    const int shown = std::clamp(count, 1, 5);
    Rect rest = area;
    const Rect pile = cut_left(rest, size + (shown - 1) * step, p.px(4));
    const Rect top{pile.x, pile.centre().y - size / 2, size, size};
    // Of those below the top one only the edges show.
    for (int i = shown - 1; i > 0; --i) {
        const Rect under{top.x + i * step, top.y + size / 8, size - size / 8, size - size / 4};
        const int radius = chip == Chip::Accelerator ? p.px(3) : under.h / 2;
        p.canvas.fill(under.inset(-1), p.theme.card, radius);
        p.canvas.fill(under, mix(p.theme.fabless, p.theme.card, 15 + 12 * (i % 2)), radius);
    }
    if (shown > 1) p.canvas.fill(top.inset(size / 8, 0), p.theme.card, p.px(3));
    draw_chip(p, chip, top, count == 0);
    const std::string number = std::to_string(count);
    const Rect figure = cut_left(rest, p.width(number, TextSize::Body, Weight::Bold), p.px(4));
    p.text(figure, number, TextSize::Body, count > 0 ? p.theme.ink : p.theme.ink_quiet,
           Weight::Bold);
    int end = figure.right();
    if (coming > 0) {
        const std::string more = "+" + std::to_string(coming);
        const Rect badge = cut_left(rest, p.width(more, TextSize::Small), 0);
        if (badge.w < p.width(more, TextSize::Small)) return end - area.x;
        p.text(badge, more, TextSize::Small, p.theme.ink_quiet);
        end = badge.right();
    }
    return end - area.x;
}

void draw_wafer(Painter& p, Point centre, int radius, Slot slot)
{
    const Colour copper = p.theme.foundry;
    if (slot == Slot::Building) {
        for (int i = 0; i < 6; ++i)
            p.canvas.ring(centre, radius, std::max(1, radius / 6), copper, i * 60, i * 60 + 30);
        return;
    }
    if (slot == Slot::Free) {
        p.canvas.disc(centre, radius, p.theme.card);
        p.canvas.ring(centre, radius, std::max(1, radius / 7), mix(copper, p.theme.well, 45));
        return;
    }
    const Colour bright = mix(copper, rgb(0xf2c08a), 62);
    p.canvas.disc(centre, radius, copper);
    p.canvas.disc(centre, radius - std::max(1, radius / 8), mix(copper, bright, 30));
    // The dies: chords of the disc, as far as they reach.
    const int thin = std::max(1, radius / 10);
    const int near = radius * 30 / 100;
    const int far = radius * 62 / 100;
    for (const auto& [away, half] :
         {std::pair{near, radius * 80 / 100}, std::pair{far, radius * 58 / 100}})
        for (const int side : {-away, away}) {
            p.canvas.fill({centre.x + side - thin / 2, centre.y - half, thin, 2 * half}, bright);
            p.canvas.fill({centre.x - half, centre.y + side - thin / 2, 2 * half, thin}, bright);
        }
    p.canvas.disc({centre.x, centre.y + radius}, std::max(1, radius / 6),
                  p.theme.card); // the notch
}

void draw_envelope(Painter& p, const Rect& area, bool sealed, int open)
{
    const Colour paper = sealed ? p.theme.accent : p.theme.well;
    const Colour edge = mix(p.theme.ink, paper, 20);
    const int thin = std::max(1, p.px(1));
    if (open > 0) { // the plan slides out
        const Rect plan{area.x + area.w / 6, area.y - area.h * open / 2500, area.w * 2 / 3, area.h};
        p.canvas.fill(plan, p.theme.card, p.px(2));
        p.canvas.stroke(plan, edge, thin, p.px(2));
        for (int i = 1; i <= 2; ++i)
            p.canvas.fill({plan.x + p.px(3), plan.y + i * p.px(3), plan.w - p.px(6), thin}, edge);
    }
    p.canvas.fill(area, paper, p.px(2));
    p.canvas.stroke(area, edge, thin, p.px(2));
    const Point tip{area.centre().x, area.centre().y + area.h * open / 4000};
    const std::array<Point, 3> flap{{{area.x, area.y}, tip, {area.right(), area.y}}};
    p.canvas.line(flap, edge, thin);
    if (sealed && open == 0) p.canvas.disc(tip, std::max(2, area.h / 5), p.theme.titan_edge);
}

void draw_rack(Painter& p, const Rect& area, bool lit)
{
    const int radius = p.px(2);
    const Colour body = p.theme.big_tech;
    if (lit)
        p.canvas.fill(area.inset(-std::max(1, p.px(2))), with_alpha(body, 70), radius + p.px(2));
    if (lit)
        p.canvas.wash(area, mix(body, white, 28), body, radius);
    else {
        p.canvas.fill(area, p.theme.well, radius);
        p.canvas.stroke(area, mix(body, p.theme.well, 45), std::max(1, p.px(1)), radius);
    }
    const int shelves = 3;
    const int lamp = std::max(2, area.w / 5);
    for (int i = 0; i < shelves; ++i) {
        const int y = area.y + area.h * (2 * i + 1) / (2 * shelves);
        p.canvas.fill({area.x + area.w / 5, y - lamp / 2, lamp, lamp},
                      lit ? p.theme.accent : mix(body, p.theme.well, 60));
        p.canvas.fill({area.x + area.w / 5 + lamp + std::max(1, lamp / 2), y, area.w * 3 / 5 - lamp,
                       std::max(1, p.px(1))},
                      lit ? mix(body, white, 60) : mix(body, p.theme.well, 60));
    }
}

void draw_coin(Painter& p, Point centre, int radius)
{
    p.canvas.disc({centre.x, centre.y + std::max(1, radius / 6)}, radius,
                  mix(p.theme.accent, black, 38));
    p.canvas.disc(centre, radius, p.theme.accent);
    p.canvas.ring(centre, radius * 70 / 100, std::max(1, radius / 7),
                  mix(p.theme.accent, black, 30));
}

void draw_thing(Painter& p, ClauseKind kind, int item, const Rect& area)
{
    const int size = std::min(area.w, area.h);
    const Rect box{area.centre().x - size / 2, area.centre().y - size / 2, size, size};
    if (kind == ClauseKind::Wafer)
        draw_wafer(p, box.centre(), size / 2, Slot::Promised);
    else if (kind == ClauseKind::Chips)
        draw_chip(p, static_cast<Chip>(item), box);
    else if (kind == ClauseKind::Cash)
        draw_coin(p, box.centre(), size / 2);
    else
        draw_icon(p, name_of_clause(kind), box, p.theme.ink);
}

void draw_flag(Painter& p, const Rect& area, const std::string& text, Colour cloth, Colour ink)
{
    const int pole = std::max(2, p.px(3));
    p.canvas.fill({area.x, area.y, pole, area.h}, p.theme.ink_quiet, pole / 2);
    const Rect flag{area.x + pole, area.y, area.w - pole,
                    std::min(area.h, p.line(TextSize::Small) + p.px(2))};
    p.canvas.fill(flag, cloth, p.px(3));
    p.text(flag, text, TextSize::Small, ink, Weight::Regular, Align::Centre);
}

void draw_pips(Painter& p, const Rect& area, int count, int of, Colour full, Colour empty)
{
    const int radius = std::max(2, std::min(area.h / 2, area.w / std::max(1, 3 * of)));
    for (int i = 0; i < of; ++i)
        p.canvas.disc({area.x + radius + i * 3 * radius, area.centre().y}, radius,
                      i < count ? full : empty);
}

} // namespace frenemy::client
