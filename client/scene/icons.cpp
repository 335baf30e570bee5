#include "client/scene/icons.hpp"

#include <array>

namespace frenemy::client {

void draw_role(Painter& p, Role role, const Rect& area)
{
    const Colour colour = colour_of(p.theme, role);
    const int unit = std::max(1, area.h / 12);
    const Point c = area.centre();
    switch (role) {
    case Role::Foundry:
        p.canvas.disc(c, area.h / 2, colour);
        p.canvas.ring(c, area.h / 2 - unit, unit, p.theme.card);
        for (int i = -1; i <= 1; ++i)
            for (int k = -1; k <= 1; ++k)
                p.canvas.fill({c.x + i * 3 * unit - unit, c.y + k * 3 * unit - unit, 2 * unit, 2 * unit},
                              p.theme.card);
        break;
    case Role::Fabless:
        draw_chip(p, Chip::Accelerator, area);
        break;
    case Role::BigTech:
        for (int i = 0; i < 3; ++i) {
            const Rect shelf{area.x + unit, area.y + i * 4 * unit, area.w - 2 * unit, 3 * unit + unit / 2};
            p.canvas.fill(shelf, colour, unit);
            p.canvas.disc({shelf.x + 2 * unit, shelf.centre().y}, unit, p.theme.card);
            p.canvas.fill({shelf.x + 4 * unit, shelf.centre().y - unit / 2, shelf.w - 6 * unit, unit},
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
        p.canvas.fill(die, body, unit);
        p.canvas.stroke(die.inset(2 * unit), p.theme.card, std::max(1, unit / 2), unit / 2);
    } else {
        p.canvas.disc(area.centre(), area.h / 2 - unit, body);
        p.canvas.ring(area.centre(), area.h / 3 - unit / 2, std::max(1, unit / 2), p.theme.card);
    }
}

void draw_wafer(Painter& p, Point centre, int radius, Slot slot)
{
    const Colour copper = p.theme.foundry;
    if (slot == Slot::Building) {
        for (int i = 0; i < 6; ++i)
            p.canvas.ring(centre, radius, std::max(1, radius / 6), copper, i * 60, i * 60 + 30);
        return;
    }
    p.canvas.disc(centre, radius, slot == Slot::Promised ? copper : p.theme.well);
    p.canvas.ring(centre, radius, std::max(1, radius / 6), copper);
    if (slot == Slot::Promised) {
        const int unit = std::max(1, radius / 4);
        for (int i = -1; i <= 1; i += 2)
            for (int k = -1; k <= 1; k += 2)
                p.canvas.fill({centre.x + i * unit - unit / 2, centre.y + k * unit - unit / 2, unit, unit},
                              p.theme.card);
    }
}

void draw_envelope(Painter& p, const Rect& area, bool sealed, int open)
{
    const Colour paper = sealed ? p.theme.accent : p.theme.well;
    const Colour edge = p.theme.ink;
    if (open > 0) { // the plan slides out
        const Rect plan{area.x + area.w / 6, area.y - area.h * open / 2500, area.w * 2 / 3, area.h};
        p.canvas.fill(plan, p.theme.card, p.px(2));
        p.canvas.stroke(plan, edge, std::max(1, p.px(1)), p.px(2));
    }
    p.canvas.fill(area, paper, p.px(2));
    p.canvas.stroke(area, edge, std::max(1, p.px(1)), p.px(2));
    const Point tip{area.centre().x, area.centre().y + area.h * open / 4000};
    const std::array<Point, 3> flap{{{area.x, area.y}, tip, {area.right(), area.y}}};
    p.canvas.line(flap, edge, std::max(1, p.px(1)));
}

void draw_rack(Painter& p, const Rect& area, bool lit)
{
    p.canvas.fill(area, lit ? p.theme.big_tech : p.theme.well, p.px(2));
    p.canvas.stroke(area, p.theme.big_tech, std::max(1, p.px(1)), p.px(2));
    for (int i = 1; i <= 2; ++i)
        p.canvas.fill({area.x + area.w / 4, area.y + area.h * i / 3, area.w / 2, std::max(1, p.px(1))},
                      lit ? p.theme.card : p.theme.big_tech);
}

} // namespace frenemy::client
