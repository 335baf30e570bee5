#pragma once

#include "client/scene/geometry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// Something one can press. A scene lists its controls while it draws them, so what is seen, what
/// the mouse hits and what the keyboard reaches are the same.
struct Control {
    std::string id;      ///< what the model is told, such as "deals.done"
    Rect area;
    std::string label;   ///< shown, and read out by the terminal
    bool enabled = true;
    std::string why_not; ///< said when a control that is not enabled is pointed at
    std::string hint;    ///< said when it is
    bool takes_text = false;
    bool primary = false; ///< the thing to do now: Enter presses it when nothing else is focused
};
using Controls = std::vector<Control>;

/// Where things can be put down. They may lie on each other: the last covers the others.
struct DropPlace {
    std::string id;
    Rect area;
};
using DropPlaces = std::vector<DropPlace>;

/// The topmost control there, or nothing. Later ones lie above earlier ones.
const Control* control_at(const Controls& controls, Point point);
const Control* find_control(const Controls& controls, std::string_view id);
/// What Enter presses when nothing is focused: the last primary control that is enabled, or else
/// the last primary one, which says why not.
const Control* primary_control(const Controls& controls);

/// The control that Tab reaches from `id`; `step` −1 goes back. Wraps around.
std::string next_control(const Controls& controls, std::string_view id, int step);

/// The nearest control in the direction of an arrow key, or `id` itself.
std::string neighbour(const Controls& controls, std::string_view id, Point direction);

} // namespace frenemy::client
