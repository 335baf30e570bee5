#include "client/scene/controls.hpp"

#include <cstdlib>
#include <limits>

namespace frenemy::client {

const Control* control_at(const Controls& controls, Point point)
{
    for (auto at = controls.rbegin(); at != controls.rend(); ++at)
        if (at->area.contains(point)) return &*at;
    return nullptr;
}

const Control* find_control(const Controls& controls, std::string_view id)
{
    for (const Control& control : controls)
        if (control.id == id) return &control;
    return nullptr;
}

const Control* primary_control(const Controls& controls)
{
    const Control* found = nullptr;
    for (const Control& control : controls)
        if (control.primary && (control.enabled || !found || !found->enabled)) found = &control;
    return found;
}

std::string next_control(const Controls& controls, std::string_view id, int step)
{
    if (controls.empty()) return {};
    const int count = static_cast<int>(controls.size());
    int at = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (controls[static_cast<std::size_t>(i)].id == id) at = i;
    return controls[static_cast<std::size_t>((at + step + count) % count)].id;
}

std::string neighbour(const Controls& controls, std::string_view id, Point direction)
{
    const Control* from = find_control(controls, id);
    if (!from) return next_control(controls, id, 1);
    const Point start = from->area.centre();
    std::string best{id};
    int nearest = std::numeric_limits<int>::max();
    for (const Control& control : controls) {
        const Point end = control.area.centre();
        const int along = (end.x - start.x) * direction.x + (end.y - start.y) * direction.y;
        const int across = std::abs((end.x - start.x) * direction.y)
                           + std::abs((end.y - start.y) * direction.x);
        if (along <= 0 || control.id == id) continue;
        const int distance = along + 3 * across;
        if (distance < nearest) {
            nearest = distance;
            best = control.id;
        }
    }
    return best;
}

} // namespace frenemy::client
