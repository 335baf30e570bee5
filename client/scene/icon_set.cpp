#include "client/scene/icon_set.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace frenemy::client {
namespace {

using Shapes = std::vector<IconShape>;
constexpr int field = 24;

/// "line 3,21 9,4": nothing when it is not a shape.
std::optional<IconShape> shape_of(const std::string& text)
{
    std::istringstream words{text};
    std::string kind;
    words >> kind;
    IconShape shape;
    if (kind == "line")
        shape.kind = IconShape::Kind::Line;
    else if (kind == "box")
        shape.kind = IconShape::Kind::Box;
    else if (kind == "ring")
        shape.kind = IconShape::Kind::Ring;
    else if (kind == "dot")
        shape.kind = IconShape::Kind::Dot;
    else
        return {};
    char comma = 0;
    Point point;
    while (words >> point.x) {
        if (words >> comma >> point.y)
            shape.points.push_back(point);
        else
            shape.radius = point.x;
    }
    return shape.points.empty() ? std::nullopt : std::optional{shape};
}

std::map<std::string, Shapes, std::less<>> read_icons()
{
    std::map<std::string, Shapes, std::less<>> icons;
    std::ifstream file{FRENEMY_ASSETS "/icons.txt"};
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(':');
        if (line.starts_with('#') || colon == std::string::npos) continue;
        std::istringstream shapes{line.substr(colon + 1)};
        for (std::string each; std::getline(shapes, each, ';');)
            if (auto shape = shape_of(each))
                icons[line.substr(0, colon)].push_back(std::move(*shape));
    }
    return icons;
}

} // namespace

const std::vector<IconShape>* find_icon(std::string_view name)
{
    static const auto icons = read_icons();
    const auto found = icons.find(name);
    return found == icons.end() ? nullptr : &found->second;
}

void draw_icon(Painter& p, std::string_view name, const Rect& area, Colour colour)
{
    const Shapes* shapes = find_icon(name);
    if (!shapes) return;
    const int size = std::min(area.w, area.h);
    const Point corner{area.centre().x - size / 2, area.centre().y - size / 2};
    const int stroke = std::max(1, (size * 2 + field / 2) / field);
    const auto scaled = [size](int length) { return (length * size + field / 2) / field; };
    const auto place = [&](Point at) {
        return Point{corner.x + scaled(at.x), corner.y + scaled(at.y)};
    };
    for (const IconShape& shape : *shapes) {
        const Point first = place(shape.points.front());
        const int radius = std::max(1, scaled(shape.radius));
        switch (shape.kind) {
        case IconShape::Kind::Line: {
            std::vector<Point> points;
            for (const Point& each : shape.points)
                points.push_back(place(each));
            p.canvas.line(points, colour, stroke);
            break;
        }
        case IconShape::Kind::Box:
            p.canvas.stroke(
                {first.x, first.y, scaled(shape.points.back().x), scaled(shape.points.back().y)},
                colour, stroke, stroke);
            break;
        case IconShape::Kind::Ring: p.canvas.ring(first, radius, stroke, colour); break;
        case IconShape::Kind::Dot: p.canvas.disc(first, radius, colour); break;
        }
    }
}

} // namespace frenemy::client
