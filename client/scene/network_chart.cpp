#include "client/scene/chart_parts.hpp"
#include "client/scene/icons.hpp"
#include "client/words/phrase.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace frenemy::client {
namespace {

using debrief::Network;

/// On an ellipse clockwise from the top, in thousandths of its radii. Rivals sit side by side.
Point place(int i, int count)
{
    // sin and cos of 0, 1/24 … of a turn: enough for 2, 3, 4, 6 and 8 places, and near for others.
    constexpr std::array sines{0,    259,  500,  707,  866,  966,  1000, 966,  866,  707,  500,  259,
                               0,    -259, -500, -707, -866, -966, -1000, -966, -866, -707, -500, -259};
    const int at = (24 * i + count / 2) / count + 24 / (2 * count);
    const auto sine = [&](int k) { return sines[static_cast<std::size_t>(k % 24)]; };
    return {sine(at), -sine(at + 6)};
}

Point towards(Point from, Point to, int percent)
{
    return {from.x + (to.x - from.x) * percent / 100, from.y + (to.y - from.y) * percent / 100};
}

} // namespace

void draw_network(Painter& p, const Rect& area, const Network& network)
{
    Rect rest = area;
    const Colour frenemy = p.theme.exclusive_alliance;
    const Colour trade = mix(p.theme.ink_quiet, p.theme.card, 35);
    const Colour allied = p.theme.gain;
    cut_legend(p, rest,
               {{Shape::Bar, frenemy, p.say("debrief.network.frenemy")},
                {Shape::Bar, trade, p.say("debrief.network.trade")},
                {Shape::Bar, allied, p.say("debrief.network.allied"), p.px(6)}});

    int names = 0;
    for (const auto& node : network.nodes)
        names = std::max(names,
                         p.width(text_of(p.say, node.name), TextSize::Small, Weight::Bold));
    const int wide = names + p.px(56);
    const int high = std::max(p.px(46), p.line(TextSize::Small) + p.px(12));
    const int count = static_cast<int>(network.nodes.size());
    std::vector<Point> centres;
    for (int i = 0; i < count; ++i) {
        const Point unit = place(i, count);
        centres.push_back({rest.centre().x + std::min(rest.w / 2 - wide / 2, p.px(380)) * unit.x / 1000,
                           rest.centre().y + (rest.h / 2 - high / 2 - p.px(4)) * unit.y / 1000});
    }
    int most = 1;
    for (const auto& edge : network.edges)
        most = std::max<int>(most, edge.trade);

    struct Label {
        Point at;
        int trade;
    };
    std::vector<Label> labels;
    for (const auto& edge : network.edges) {
        const Point a = centres[static_cast<std::size_t>(edge.from)];
        const Point b = centres[static_cast<std::size_t>(edge.to)];
        if (edge.frenemy) p.canvas.line(std::array{a, b}, frenemy, p.px(9));
        if (edge.trade > 0)
            p.canvas.line(std::array{a, b}, trade, p.px(2) + p.px(12) * edge.trade / most);
        if (edge.allied > 0) {
            // Beside the line, not on it.
            const bool steep = std::abs(b.y - a.y) > std::abs(b.x - a.x);
            const int off = p.px(11);
            const Point shift = steep ? Point{off, 0} : Point{0, off};
            draw_dashes(p, {a.x + shift.x, a.y + shift.y}, {b.x + shift.x, b.y + shift.y}, allied,
                        p.px(3), p.px(6));
        }
        // Crossing lines carry their figures at different places.
        if (edge.trade > 0) labels.push_back({towards(a, b, edge.to % 2 ? 38 : 62), edge.trade});
    }
    const int small = p.line(TextSize::Small);
    for (const Label& label : labels) {
        const std::string number = text_of(debrief::whole(label.trade));
        const int width = p.width(number, TextSize::Small, Weight::Bold) + p.px(10);
        const Rect ground{label.at.x - width / 2, label.at.y - small / 2, width, small};
        p.canvas.fill(ground, p.theme.card, small / 2);
        p.canvas.stroke(ground, p.theme.card_edge, 1, small / 2);
        p.text(ground, number, TextSize::Small, p.theme.ink, Weight::Bold, Align::Centre);
    }
    for (int i = 0; i < count; ++i) {
        const auto& node = network.nodes[static_cast<std::size_t>(i)];
        const Point at = centres[static_cast<std::size_t>(i)];
        const Rect box{at.x - wide / 2, at.y - high / 2, wide, high};
        const Colour colour = colour_of(p.theme, node.role);
        p.canvas.fill(box, p.theme.card, p.px(10));
        p.canvas.stroke(box, colour, p.px(3), p.px(10));
        Rect inner = box.inset(p.px(10), p.px(4));
        draw_role(p, node.role, [&] {
            const Rect icon = cut_left(inner, p.px(26), p.px(8));
            return Rect{icon.x, icon.centre().y - p.px(13), p.px(26), p.px(26)};
        }());
        p.text(inner, text_of(p.say, node.name), TextSize::Small, p.theme.ink, Weight::Bold);
    }
}

} // namespace frenemy::client
