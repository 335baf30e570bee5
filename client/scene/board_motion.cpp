#include "client/scene/board_motion.hpp"

#include "client/scene/icons.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace frenemy::client {
namespace {

constexpr int between(int from, int to, int permille)
{
    return from + (to - from) * permille / 1000;
}

/// Along the ribbons: level at both ends.
Point on_path(Point from, Point to, int permille)
{
    const int t = permille;
    const int bend = t * t / 1000 * (3000 - 2 * t) / 1000;
    return {between(from.x, to.x, permille), between(from.y, to.y, bend)};
}

/// Outside parties have no card: what goes to them leaves over the edge of the company's own.
Point place_of(const BoardPlaces& places, Party party, Party other, Cargo cargo)
{
    if (is_seat(party)) { // below the cash, which changes as it lands
        const Rect& card = places.seats[static_cast<std::size_t>(index(party))];
        return {card.centre().x, card.bottom() - card.h / 4};
    }
    if (party == Party::Titan) return places.titan.centre();
    if (party == Party::Consumers || party == Party::Spot)
        return (cargo == Cargo::OnDevice ? places.e_market : places.services).centre();
    if (!is_seat(other)) return places.titan.centre();
    const Rect& card = places.seats[static_cast<std::size_t>(index(other))];
    return {card.centre().x, card.y - card.h / 12};
}

/// Figures in the air, so that none covers another where their ways cross, nor the cash it changes.
class Figures {
public:
    explicit Figures(Painter& painter) : p_(painter)
    {
        for (const Control& each : p_.controls)
            if (each.id.starts_with("board.cash.")) taken_.push_back(each.area);
    }
    /// Around `middle`, or as many lines below it as it takes.
    void draw(Point middle, const std::string& text, Colour ground, Colour ink)
    {
        const int wide = p_.width(text, TextSize::Small, Weight::Bold) + p_.px(14);
        const int high = p_.line(TextSize::Small);
        Rect area{middle.x - wide / 2, middle.y - high / 2, wide, high};
        const auto meets = [&](const Rect& other) { return area.meets(other); };
        while (std::any_of(taken_.begin(), taken_.end(), meets))
            area.y += high / 2;
        taken_.push_back(area);
        p_.badge({area.x, area.y}, text, ground, ink);
    }

private:
    Painter& p_;
    std::vector<Rect> taken_;
};

void draw_flight(Painter& p, const BoardPlaces& places, const Flight& flight, Figures& figures)
{
    Point from = place_of(places, flight.from, flight.to, flight.cargo);
    Point to = place_of(places, flight.to, flight.from, flight.cargo);
    // Lanes lie across the way.
    const int lane = flight.lane - lanes / 2;
    const bool upward = std::abs(to.y - from.y) > std::abs(to.x - from.x);
    const Point aside =
        upward ? Point{lane * (p.width("00 C", TextSize::Small, Weight::Bold) + p.px(18)), 0}
               : Point{0, lane * (p.line(TextSize::Small) + p.px(4)) / 2};
    for (Point* end : {&from, &to})
        *end = {end->x + aside.x, end->y + aside.y};
    if (flight.cargo == Cargo::Money) {
        const Point at = on_path(from, to, flight.permille);
        figures.draw(at, p.say("board.cash", flight.quantity), p.theme.accent, p.theme.on_accent);
        return;
    }
    const int size = p.px(26);
    const int pieces = std::min(flight.quantity, 4);
    for (int i = pieces - 1; i >= 0; --i) {
        const Point at = on_path(from, to, std::max(0, flight.permille - 70 * i));
        const Rect box{at.x - size / 2, at.y - size / 2, size, size};
        p.canvas.fill(box.inset(-p.px(3)), p.theme.card, p.px(6));
        if (flight.cargo == Cargo::Wafers)
            draw_wafer(p, at, size / 2, Slot::Promised);
        else
            draw_chip(p, flight.cargo == Cargo::Accelerators ? Chip::Accelerator : Chip::OnDevice,
                      box);
    }
    const Point head = on_path(from, to, flight.permille);
    if (flight.quantity > 1)
        figures.draw({head.x + size, head.y - size / 2}, "×" + std::to_string(flight.quantity),
                     p.theme.ink, p.theme.card);
}

} // namespace

void draw_motion(Painter& p, const BoardPlaces& places, const Motion& motion)
{
    Figures figures{p};
    for (const Flight& flight : motion.flights)
        draw_flight(p, places, flight, figures);
}

} // namespace frenemy::client
